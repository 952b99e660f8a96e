"""PyMongo's C extension, as a worker of the benchmark (see BenchmarkSupport/Worker.swift).

Started with the documents' files; answers `about`, `check NAME` and `run MILLISECONDS NAME`.
"""

import itertools
import pathlib
import struct
import sys
import time

import bson
import worker

MASK = 2**64 - 1


def weight(value):
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, int):
        return value & MASK
    if isinstance(value, float):
        return struct.unpack("<Q", struct.pack("<d", value))[0]
    if isinstance(value, bson.Code):
        return 1
    if isinstance(value, str):
        return len(value.encode())
    if isinstance(value, bytes):
        return len(value)
    if isinstance(value, dict):
        return sum(len(key.encode()) + weight(item) for key, item in value.items())
    if isinstance(value, list):
        return sum(len(str(index)) + weight(item) for index, item in enumerate(value))
    return 1


def fingerprint(data):
    """The same sum as ours, of a document that comes back as the same bytes."""
    document = bson.decode(data)
    if bson.encode(document) != data:
        raise ValueError("the document does not come back as it was")
    return weight(document) & MASK


def repeated(call, argument):
    def run(count):
        for _ in itertools.repeat(None, count):
            call(argument)

    return run


def load(paths):
    workloads = {}
    for path in map(pathlib.Path, paths):
        data = path.read_bytes()
        workloads[f"decode {path.stem}"] = (bson.decode, data, data)
        workloads[f"encode {path.stem}"] = (bson.encode, bson.decode(data), data)
    return workloads


def main():
    if not bson.has_c():
        sys.exit("this PyMongo has no C extension; comparing with it would flatter us")
    workloads = load(sys.argv[1:])

    def run(name, milliseconds):
        call, argument, _ = workloads[name]
        return worker.measure(repeated(call, argument), milliseconds, time.process_time_ns)

    worker.serve(lambda name: fingerprint(workloads[name][2]), run)


if __name__ == "__main__":
    main()

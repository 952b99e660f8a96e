"""PyMongo's C extension, as a worker of the benchmark (see BenchmarkSupport/Worker.swift).

Started with the documents' files; answers `about`, `check NAME` and `run MILLISECONDS NAME`.
"""

import itertools
import pathlib
import platform
import struct
import sys
import sysconfig
import time

import bson
import pymongo

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


def measure(call, argument, milliseconds):
    """Calls in batches that grow until reading the clock is no part of what is timed."""
    span = milliseconds * 1_000_000
    start = time.process_time_ns()
    iterations, batch = 0, 1
    while True:
        for _ in itertools.repeat(None, batch):
            call(argument)
        iterations += batch
        elapsed = time.process_time_ns() - start
        if elapsed >= span:
            return iterations, elapsed
        if elapsed < span // 16:
            batch *= 2


def build():
    """Whether profiles guided the compiler of this Python, which PyMongo spends much time in.

    Debian and Ubuntu compile theirs with profiles without the option that others use for it.
    """
    options = sysconfig.get_config_var("CONFIG_ARGS") or ""
    if "--enable-optimizations" in options:
        return "an optimised build"
    if sys.base_prefix == "/usr" and pathlib.Path("/etc/debian_version").exists():
        return "Debian's optimised build"
    return "not an optimised build"


def load(paths):
    workloads = {}
    for path in map(pathlib.Path, paths):
        data = path.read_bytes()
        workloads[f"decode {path.stem}"] = (bson.decode, data, data)
        workloads[f"encode {path.stem}"] = (bson.encode, bson.decode(data), data)
    return workloads


def answer(workloads, line):
    words = line.split()
    if words[0] == "about":
        return f"PyMongo {pymongo.version} in Python {platform.python_version()}, {build()}"
    if words[0] == "check":
        return fingerprint(workloads[" ".join(words[1:])][2])
    call, argument, _ = workloads[" ".join(words[2:])]
    return "{} {}".format(*measure(call, argument, int(words[1])))


def main():
    if not bson.has_c():
        sys.exit("this PyMongo has no C extension; comparing with it would flatter us")
    workloads = load(sys.argv[1:])
    for line in sys.stdin:
        try:
            print(answer(workloads, line), flush=True)
        except Exception as fault:
            print(f"fault {fault!r}", flush=True)


main()

"""What the workers in Python share: questions and answers (see BenchmarkSupport/Worker.swift)."""

import pathlib
import platform
import sys
import sysconfig

import pymongo


def measure(run, milliseconds, clock):
    """Runs batches that grow until reading the clock is no part of what is timed."""
    span = milliseconds * 1_000_000
    start = clock()
    iterations, batch = 0, 1
    while True:
        run(batch)
        iterations += batch
        elapsed = clock() - start
        if elapsed >= span:
            return iterations, elapsed
        if elapsed < span // 16:
            batch *= 2


def loop(call):
    """Does it so many times, with its turn as the argument."""

    def run(count):
        for place in range(count):
            call(place)

    return run


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


def about():
    return f"PyMongo {pymongo.version} in Python {platform.python_version()}, {build()}"


def serve(check, run, about=about()):
    """Answers `about` with the text; `check NAME` by `check`; `run MILLISECONDS NAME` by
    `run`, given both."""
    for line in sys.stdin:
        words = line.split()
        try:
            if words[0] == "about":
                answer = about
            elif words[0] == "check":
                answer = check(" ".join(words[1:]))
            else:
                answer = "{} {}".format(*run(" ".join(words[2:]), int(words[1])))
            print(answer, flush=True)
        except Exception as fault:
            print(f"fault {fault!r}", flush=True)

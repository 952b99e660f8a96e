"""PyMongo against the server, as a worker of the benchmark (see BenchmarkSupport/Worker.swift).

Started with the URI, the database and three files: the small document, the large one, and what
GridFS stores. Answers `about`, `check NAME` and `run MILLISECONDS NAME`, by the time that goes by.
"""

import pathlib
import sys
import threading
import time

import bson
import gridfs
import pymongo
import worker
from bson.codec_options import CodecOptions
from bson.raw_bson import RawBSONDocument
from worker import loop

MASK = 2**64 - 1
TWEETS = 10_000
THREADS = 4


def key(place):
    """The id that is looked for in this turn; the same in every worker."""
    return place * 7919 % TWEETS


def fingerprint(parts, sums=True):
    """Of documents or files: how many, how many bytes, and the sum of their bytes."""
    parts = list(parts)
    total = sum(map(sum, parts)) if sums else 0
    return (len(parts) * 1_000_003 + sum(map(len, parts)) * 101 + total) & MASK


class Driver:
    def __init__(self, uri, name):
        self.database = pymongo.MongoClient(uri)[name]
        self.tweets = self.database.tweets
        self.inserted = self.database.python

    def raw(self, name):
        """A collection whose documents come as their bytes."""
        return self.database.get_collection(name, CodecOptions(document_class=RawBSONDocument))

    def size_of(self, name):
        return fingerprint((found.raw for found in self.raw(name).find()), sums=False)

    def sum_of_each(self):
        tweets = self.raw("tweets")
        return fingerprint(tweets.find_one({"_id": key(place)}).raw for place in range(100))

    def sum_of_all(self):
        return fingerprint(found.raw for found in self.raw("tweets").find())

    def find_one(self, place):
        return self.tweets.find_one({"_id": key(place)})

    def find_by_threads(self, count):
        def work(first):
            for place in range(first, count, THREADS):
                self.find_one(place)

        threads = [threading.Thread(target=work, args=(first,)) for first in range(THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def empty(self):
        self.inserted.drop()
        self.database.create_collection("python")
        self.settle()

    def settle(self):
        """Has the server write out what it holds, so that nobody pays for what others wrote."""
        self.database.client.admin.command("fsync")

    def reading(self):
        """By name: what to do before, so many times, and once to be sure of it."""
        return {
            "hello": (None, loop(lambda _: self.database.command("hello")), lambda: 0),
            "find-one": (None, loop(self.find_one), self.sum_of_each),
            "find-one threads": (None, self.find_by_threads, self.sum_of_each),
            "find-many": (None, loop(lambda _: list(self.tweets.find())), self.sum_of_all),
        }

    def writing(self, name, document, number):
        # insert_one and insert_many add an id to what they are given.
        def one(_):
            self.inserted.insert_one(dict(document))

        def many(_):
            self.inserted.insert_many([dict(document) for _ in range(number)])

        def check(call, times):
            loop(call)(times)
            return self.size_of("python")

        return {
            f"insert-one {name}": (self.empty, loop(one), lambda: check(one, 3)),
            f"insert-many {name}": (self.empty, loop(many), lambda: check(many, 1)),
        }

    def files(self, content):
        up = gridfs.GridFSBucket(self.database, bucket_name="python")
        down = gridfs.GridFSBucket(self.database, bucket_name="kept")

        def drop():
            self.database["python.files"].drop()
            self.database["python.chunks"].drop()
            self.settle()

        def upload(_):
            up.upload_from_stream("file", content)

        def download(_):
            return down.open_download_stream(0).read()

        def size_of_upload():
            upload(0)
            return self.size_of("python.chunks")

        return {
            "upload": (drop, loop(upload), size_of_upload),
            "download": (None, loop(download), lambda: fingerprint([download(0)])),
        }


def main():
    if not bson.has_c():
        sys.exit("this PyMongo has no C extension; comparing with it would flatter us")
    uri, name = sys.argv[1:3]
    small, large, content = (pathlib.Path(path).read_bytes() for path in sys.argv[3:])
    driver = Driver(uri, name)
    workloads = {
        **driver.reading(),
        **driver.writing("small", bson.decode(small), 10_000),
        **driver.writing("large", bson.decode(large), 10),
        **driver.files(content),
    }

    def prepared(name):
        prepare, run, check = workloads[name]
        if prepare:
            prepare()
        return run, check

    def run(name, milliseconds):
        return worker.measure(prepared(name)[0], milliseconds, time.monotonic_ns)

    worker.serve(lambda name: prepared(name)[1](), run)


main()

"""Pydantic with PyMongo's encoder, and mongomock, as a worker of the benchmark.

Started with four files: an athlete as JSON and as BSON, many athletes as BSON one after the other,
and a filter. Answers `about`, `check NAME` and `run MILLISECONDS NAME` (see
BenchmarkSupport/Worker.swift).
"""

import datetime
import itertools
import pathlib
import re
import sys
import time
import zoneinfo
from typing import Annotated, Literal

import bson
import mongomock
import pydantic
import worker
from mongomock.filtering import filter_applies
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, TypeAdapter
from pymongo_worker import weight
from typing_extensions import NotRequired, Required, TypedDict

ZONES = {name.lower(): name for name in zoneinfo.available_timezones()}
PART = re.compile(r"\s*(-?\d+(?:\.\d+)?)\s*(kg|g|lb|st|cm|m|ft|in)\b")
TIME = re.compile(r"(\d\d?):(\d\d)(?:\s*([AP])M)?")


def measure(units, unit):
    """Reads "5 ft 7 in", or {"value": 170, "unit": "cm"}, into the unit that is stored."""

    def read(written):
        if isinstance(written, dict):
            return written["value"] * units[written["unit"]] / units[unit]
        parts = PART.findall(written)
        if not parts:
            raise ValueError("not a quantity with its unit")
        return sum(float(number) * units[name] for number, name in parts) / units[unit]

    def shown(value):
        return {"value": value, "unit": unit}

    return BeforeValidator(read), PlainSerializer(shown, when_used="json")


def zone(name):
    if name.lower() not in ZONES:
        raise ValueError("not an IANA time zone")
    return ZONES[name.lower()]


def time_of_day(text):
    match = TIME.fullmatch(text)
    if not match:
        raise ValueError("not a time of day")
    hour, minute, half = int(match[1]), int(match[2]), match[3]
    if half:
        hour = hour % 12 + (12 if half == "P" else 0)
    return (hour * 60 + minute) * 60_000


def shown_time(milliseconds):
    minutes = milliseconds // 60_000
    return f"{minutes // 60:02}:{minutes % 60:02}"


KILOGRAMS = measure({"kg": 1, "g": 0.001, "lb": 0.45359237, "st": 6.35029318}, "kg")
CENTIMETERS = measure({"cm": 1, "m": 100, "ft": 30.48, "in": 2.54}, "cm")

Mass = Annotated[float, *KILOGRAMS, Field(alias="mass", ge=20, le=300)]
Height = Annotated[float, *CENTIMETERS, Field(alias="height", ge=50, le=260)]
Zone = Annotated[str, BeforeValidator(zone)]
Time = Annotated[
    int, BeforeValidator(time_of_day), PlainSerializer(shown_time, when_used="json"),
    Field(alias="time"),
]
Day = Annotated[int, Field(ge=1, le=7)]
Sex = Literal["female", "male"]
Which = Literal["compatible", "earlier", "later", "reject"]
OPEN = ConfigDict(extra="allow")


class WakeAt(BaseModel):
    model_config = OPEN
    ms: Time
    zone: Zone = None
    days: list[Day] = None
    dis: Annotated[Which, Field(alias="disambiguation")] = None


class Stay(BaseModel):
    model_config = OPEN
    start: Annotated[datetime.datetime, Field(alias="from")]
    zone: Zone


class Athlete(BaseModel):
    model_config = OPEN
    name: str = None
    sex: Sex = None
    massKg: Mass = None
    heightCm: Height = None
    zone: Zone = None
    wakeAt: WakeAt = None
    itinerary: list[Stay] = None


class WakeAtDict(TypedDict, total=False):
    __pydantic_config__ = OPEN
    ms: Required[Time]
    zone: Zone
    days: list[Day]
    dis: Annotated[Which, Field(alias="disambiguation")]


StayDict = TypedDict(
    "StayDict", {"from": datetime.datetime, "zone": Zone})
StayDict.__pydantic_config__ = OPEN


class AthleteDict(TypedDict, total=False):
    __pydantic_config__ = OPEN
    name: str
    sex: Sex
    massKg: Mass
    heightCm: Height
    zone: Zone
    wakeAt: WakeAtDict
    itinerary: list[StayDict]


ADAPTER = TypeAdapter(AthleteDict)


def by_model(text):
    document = Athlete.model_validate_json(text).model_dump(exclude_unset=True)
    for stay in document["itinerary"]:
        stay["from"] = stay.pop("start")
    return bson.encode(document)


def by_dict(text):
    return bson.encode(ADAPTER.validate_json(text))


class ShownWakeAt(BaseModel):
    model_config = OPEN
    ms: Annotated[int, PlainSerializer(shown_time), Field(serialization_alias="time")]


class ShownStay(BaseModel):
    model_config = OPEN
    start: Annotated[datetime.datetime, Field(alias="from")]
    zone: str


class ShownAthlete(BaseModel):
    model_config = OPEN
    name: str = None
    sex: Sex = None
    massKg: Annotated[float, KILOGRAMS[1], Field(serialization_alias="mass")]
    heightCm: Annotated[float, CENTIMETERS[1], Field(serialization_alias="height")]
    zone: str = None
    wakeAt: ShownWakeAt = None
    itinerary: list[ShownStay] = None


def shown_by_model(data):
    athlete = ShownAthlete.model_validate(bson.decode(data, AWARE))
    return athlete.model_dump_json(by_alias=True, exclude_unset=True)


def shown_by_dict(data):
    return ADAPTER.dump_json(bson.decode(data, AWARE), by_alias=True)


AWARE = bson.CodecOptions(tz_aware=True)
MASK = 2**64 - 1


def split(data):
    documents, start = [], 0
    while start < len(data):
        length = int.from_bytes(data[start : start + 4], "little")
        documents.append(data[start : start + length])
        start += length
    return documents


def repeated(call, argument):
    def run(count):
        for _ in itertools.repeat(None, count):
            call(argument)

    return run


class Matching:
    """A turn is one athlete; the next one comes in the next."""

    def __init__(self, athletes, condition):
        self.athletes, self.condition = athletes, condition
        self.turns = itertools.cycle(athletes)

    def matches(self, data):
        return filter_applies(self.condition, bson.decode(data))

    def run(self, count):
        for data in itertools.islice(self.turns, count):
            self.matches(data)

    def number(self):
        return sum(map(self.matches, self.athletes))


def main():
    if not bson.has_c():
        sys.exit("this PyMongo has no C extension; comparing with it would flatter us")
    text, data, athletes, condition = (pathlib.Path(path).read_bytes() for path in sys.argv[1:])
    matching = Matching(split(athletes), bson.decode(condition))

    def kept(read, text):
        return weight(bson.decode(read(text))) & MASK

    workloads = {
        "read model": (repeated(by_model, text), lambda: kept(by_model, text)),
        "read dict": (repeated(by_dict, text), lambda: kept(by_dict, text)),
        "write model": (repeated(shown_by_model, data), lambda: kept(by_model, shown_by_model(data))),
        "write dict": (repeated(shown_by_dict, data), lambda: kept(by_dict, shown_by_dict(data))),
        "match": (matching.run, matching.number),
    }

    def run(name, milliseconds):
        return worker.measure(workloads[name][0], milliseconds, time.process_time_ns)

    about = f"{worker.about()}, Pydantic {pydantic.VERSION}, mongomock {mongomock.__version__}"
    worker.serve(lambda name: workloads[name][1](), run, about)


main()

"""Positions on the earth along a recording: the track that is kept of them, and how far apart they lie."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum
from typing import NamedTuple

from bwc_review.domain.moments import seconds_between

METRES_PER_DEGREE = 111_320.0  # of latitude; of longitude at the equator (WGS 84, rounded)
METRES_PER_DOP = 5.0  # usual range error of a plain receiver: what a dilution of precision is multiplied with
_BESIDE_S = 2.0  # a position so shortly before or after a recording is of its first or last moment
_FORM = 1
_DIGITS = 7  # of degrees: a centimetre


class Fix(NamedTuple):
    """One position: when (UTC), latitude and longitude in degrees, WGS 84.

    accuracy_m: a radius in metres, 0.0 where none is told.
    """

    at: datetime
    latitude: float
    longitude: float
    accuracy_m: float = 0.0


@dataclass(frozen=True, slots=True)
class Position:
    """Where the camera was at a moment of a clip: seconds from its first frame, degrees, WGS 84.

    at: by the satellites' clock, UTC; None where only the camera's own clock, or none, is told. accuracy_m: a
    radius in metres, 0.0 where none is told. told: the hour as it stands there, naive, whoever's clock it is.
    """

    offset_s: float
    latitude: float
    longitude: float
    at: datetime | None = None
    accuracy_m: float = 0.0
    told: datetime | None = None


class TrackSource(Enum):
    """Who wrote the positions down, and by which clock."""

    INSIDE = "inside"  # in the clip: each position belongs to a moment of it, whatever the clocks say
    SATELLITES = "satellites"  # in a file beside it, dated by the satellites: NMEA, GPX
    CAMERA = "camera"  # in a file beside it, dated by the camera's own clock: the trail of a dock
    TAG = "tag"  # one point for the whole clip (ISO 6709)


@dataclass(frozen=True, slots=True)
class Track:
    """All positions that are known of one clip, of one source; sealed under the head of the clip.

    inside: of INSIDE and TAG. fixes: of files beside the clip, in order of time; where they lie in the clip
    follows from its clock, which may be corrected later.
    """

    source: TrackSource
    inside: tuple[Position, ...] = ()
    fixes: tuple[Fix, ...] = ()

    def along(self, recorded_at: datetime, corrected_at: datetime, duration_s: float) -> tuple[Position, ...]:
        """The positions by their moments in the clip, rising; those beside it are left out.

        recorded_at: its start by the camera's clock; corrected_at: by the station's. Both aware.
        """
        start = recorded_at if self.source is TrackSource.CAMERA else corrected_at
        if self.source in {TrackSource.INSIDE, TrackSource.TAG}:
            found: Iterable[Position] = self.inside
        else:
            found = (_placed(fix, start) for fix in self.fixes)
        last_s = duration_s + _BESIDE_S
        kept = [one for one in found if -_BESIDE_S <= one.offset_s <= last_s]
        return tuple(sorted(kept, key=lambda one: one.offset_s))

    def to_bytes(self) -> bytes:
        """What is sealed."""
        fixes = [[_ms(one.at), *_rounded(one)] for one in self.fixes]
        inside = [
            [round(one.offset_s, 3), *_rounded(one), None if one.at is None else _ms(one.at)]
            for one in self.inside
        ]
        kept = {"form": _FORM, "source": self.source.value, "inside": inside, "fixes": fixes}
        return json.dumps(kept, separators=(",", ":")).encode()

    @staticmethod
    def from_bytes(data: bytes) -> Track:
        """What ``to_bytes`` wrote. ValueError: it did not, or a newer program did."""
        try:
            kept = json.loads(data)
            if kept["form"] != _FORM:
                raise ValueError(f"a track of form {kept['form']}")
            inside = tuple(
                Position(at_s, north, east, None if at is None else _moment(at), accuracy)
                for at_s, north, east, accuracy, at in kept["inside"]
            )
            fixes = tuple(
                Fix(_moment(at), north, east, accuracy) for at, north, east, accuracy in kept["fixes"]
            )
            return Track(TrackSource(kept["source"]), inside, fixes)
        except (KeyError, TypeError, OverflowError) as error:
            raise ValueError("no track") from error


def _placed(fix: Fix, start: datetime) -> Position:
    offset_s = seconds_between(start, fix.at)
    return Position(offset_s, fix.latitude, fix.longitude, fix.at, fix.accuracy_m)


def _rounded(one: Fix | Position) -> tuple[float, float, float]:
    return round(one.latitude, _DIGITS), round(one.longitude, _DIGITS), round(one.accuracy_m, 1)


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def _ms(at: datetime) -> int:
    return round((at - _EPOCH) / timedelta(milliseconds=1))


def _moment(ms: int) -> datetime:
    return _EPOCH + timedelta(milliseconds=ms)


def is_place(latitude: float, longitude: float) -> bool:
    """On the earth, and not exactly 0, 0, which cameras write without a fix."""
    is_on_earth = -90 <= latitude <= 90 and -180 <= longitude <= 180
    return is_on_earth and (latitude, longitude) != (0.0, 0.0)


def metres_from(origin: Position, other: Position) -> tuple[float, float]:
    """How far east and north of origin, in metres: good to a thousandth over the few kilometres of a clip."""
    east_deg = (other.longitude - origin.longitude + 180) % 360 - 180  # also across the date line
    scale = METRES_PER_DEGREE * math.cos(math.radians((origin.latitude + other.latitude) / 2))
    return east_deg * scale, (other.latitude - origin.latitude) * METRES_PER_DEGREE

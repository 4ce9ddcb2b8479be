"""Where a camera was along a recording is kept whole, sealed under its head, and measures its clock."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import reduce
from operator import xor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bwc_review.domain.clip import BodyKind, Clip
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.track import Track, TrackSource
from bwc_review.operations.derive_missing import lacking
from bwc_review.operations.erase import erase
from bwc_review.vault.keys import Unlocked
from bwc_review.vault.reader import open_file_key, read_derived

if TYPE_CHECKING:
    from tests.operations.docking.conftest import Receiving

AT = datetime(2026, 6, 19, 8, 3, 24, tzinfo=UTC)  # 10:03:24 by the clocks of Fleurance


@pytest.fixture
def identity() -> Iterator[Unlocked]:
    from tests.operations.docking.conftest import VAULT

    made = Unlocked("anne", VAULT, (VAULT,))
    yield made
    made.close()


def box(name: bytes, payload: bytes) -> bytes:
    return struct.pack(">I4s", len(payload) + 8, name) + payload


def with_positions(clip: Path, hours: list[datetime]) -> bytes:
    """The recording as a Novatek recorder would have written it: a block a second, walking north."""
    data, places = clip.read_bytes(), b""
    for number, at in enumerate(hours):
        told = struct.pack("<6I", at.hour, at.minute, at.second, at.year - 2000, at.month, at.day) + b"ANE\0"
        where = struct.pack("<3f", 4350.9 + number / 100, 34.8, 0.0)
        block = box(b"free", b"GPS " + bytes(36) + told + where + bytes(64))
        places += struct.pack(">2I", len(data), len(block))
        data += block
    listed = box(b"gps ", struct.pack(">2I", 257, len(hours)) + places)
    return data + box(b"moov", listed)


def nmea(count: int, first: datetime = AT) -> bytes:
    lines = []
    for second in range(count):
        at = first + timedelta(seconds=second)
        north = 50.935 + second / 1000
        body = f"GPRMC,{at:%H%M%S}.00,A,43{north:07.4f},N,00039.7500,E,0.0,0.0,{at:%d%m%y},,,A"
        lines.append(f"${body}*{reduce(xor, body.encode(), 0):02X}\n")
    return "".join(lines).encode()


def track_of(receiving: Receiving, clip: Clip, identity: Unlocked) -> Track | None:
    """What is sealed of it, opened with the vault's key."""
    with receiving.catalogue.read() as tables:
        head = tables.clips.sealed_head(clip.id)
        bodies = [one for one in tables.clips.bodies(clip.id) if one.kind is BodyKind.TRACK]
    if not bodies:
        return None
    key = open_file_key(receiving.store.read_head(clip.id), identity, clip.id, head)
    path = receiving.store.body_path(clip.id, BodyKind.TRACK, bodies[0].name)
    return Track.from_bytes(read_derived(key, path, clip.id, bodies[0]))


def test_the_whole_track_of_a_sidecar_is_kept_and_goes_with_its_recording(
    receiving: Receiving, small_clips: tuple[Path, ...], identity: Unlocked
) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.put(receiving.dsj()[:-4] + ".nmea", nmea(2))
    receiving.sync()
    (clip,) = receiving.clips()
    track = track_of(receiving, clip, identity)
    assert track is not None
    assert (track.source, [fix.at for fix in track.fixes]) == (
        TrackSource.SATELLITES,
        [AT, AT + timedelta(seconds=1)],
    )
    assert lacking(receiving.catalogue) == ()
    path = receiving.store.body_path(clip.id, BodyKind.TRACK, "track")
    assert path.is_file()
    erase(receiving.catalogue, receiving.store, clip.id, "due", receiving.now, receiving.profile, SYSTEM)
    assert not path.exists()


def test_the_track_inside_a_recording_is_kept_and_its_hours_measure_the_clock(
    receiving: Receiving, small_clips: tuple[Path, ...], identity: Unlocked
) -> None:
    receiving.know()
    hours = [AT + timedelta(seconds=40 + second) for second in range(3)]
    receiving.put(receiving.dsj("20260619_100324"), with_positions(small_clips[0], hours))
    receiving.sync()
    (clip,) = receiving.clips()
    assert (clip.clock_evidence, round(clip.clock_offset_s)) == ("gps", 39), "but for the second of a stamp"
    assert clip.place is not None
    assert clip.place.latitude == pytest.approx(43 + 50.9 / 60, abs=1e-4)
    track = track_of(receiving, clip, identity)
    assert track is not None
    assert track.source is TrackSource.INSIDE
    along = track.along(clip.recorded_at, clip.corrected_at, 3.0)
    assert [one.offset_s for one in along] == [0.0, 1.0, 2.0]
    assert along[2].latitude > along[0].latitude
    assert track_of(receiving, clip, identity) == track


def test_a_recording_without_positions_has_no_track_and_none_is_missed(
    receiving: Receiving, small_clips: tuple[Path, ...], identity: Unlocked
) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.sync()
    (clip,) = receiving.clips()
    assert track_of(receiving, clip, identity) is None
    assert lacking(receiving.catalogue) == ()
    assert all("track" not in str(one.details) for one in receiving.journal(Operation.DERIVED))


def test_a_track_that_an_older_program_did_not_keep_is_made_with_the_next_sign_in(
    receiving: Receiving, small_clips: tuple[Path, ...], identity: Unlocked
) -> None:
    from tests.operations.docking.test_derive import later

    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.put(receiving.dsj()[:-4] + ".nmea", nmea(2))
    receiving.sync()
    (clip,) = receiving.clips()
    kept = track_of(receiving, clip, identity)
    with receiving.catalogue.write(Draft(Operation.RECOVERY, SYSTEM, (clip.id,))) as tables:
        tables.clips.remove_body(clip.id, BodyKind.TRACK, "track")
    assert [one.kinds for one in lacking(receiving.catalogue)] == [(BodyKind.TRACK,)]
    later(receiving, identity)
    assert track_of(receiving, clip, identity) == kept

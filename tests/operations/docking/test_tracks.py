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

from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.domain.clip import BodyKind, Clip, Place
from bwc_review.domain.errors import NoteUnread
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.track import Track, TrackSource
from bwc_review.operations import transfer_file
from bwc_review.operations.derive_missing import lacking
from bwc_review.operations.erase import erase
from bwc_review.operations.recover import recover
from bwc_review.operations.workshop import Workshop
from bwc_review.reports.journal_words import detail
from bwc_review.vault.keys import Unlocked
from bwc_review.vault.reader import open_file_key, read_derived
from bwc_review.vault.store import Store
from tests.operations.docking.conftest import SERIAL

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


def test_positions_that_come_late_tell_their_recording_its_place_and_track(
    receiving: Receiving, small_clips: tuple[Path, ...], identity: Unlocked
) -> None:
    """As those that come with it; the track waits for somebody whose key opens both."""
    from tests.operations.docking.test_derive import later

    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.sync()
    receiving.put(receiving.dsj()[:-4] + ".nmea", nmea(2))
    assert receiving.sync().to_prepare == 1
    film, late = sorted(receiving.clips(), key=lambda clip: clip.damage == "beside")
    assert late.damage == "beside"
    assert film.place is not None
    assert film.place.latitude == pytest.approx(43 + 50.935 / 60)
    assert film.place.longitude == pytest.approx(39.75 / 60)
    (said,) = receiving.journal(Operation.CLIP_CHANGED)
    assert (said.subjects, said.details["fields"]) == ((film.id, late.id), "place,track")
    assert "trace des positions" in detail("fields", "place,track", receiving.profile.zone)
    assert [(one.clip.id, one.kinds) for one in lacking(receiving.catalogue)] == [
        (film.id, (BodyKind.TRACK,))
    ]
    later(receiving, identity)
    track = track_of(receiving, film, identity)
    assert track is not None
    assert (track.source, [fix.at for fix in track.fixes]) == (
        TrackSource.SATELLITES,
        [AT, AT + timedelta(seconds=1)],
    )
    assert lacking(receiving.catalogue) == ()
    receiving.sync()
    assert len(receiving.journal(Operation.CLIP_CHANGED)) == 1, "told once"


def test_what_comes_in_behind_its_recording_in_one_docking_needs_nobody(
    receiving: Receiving, small_clips: tuple[Path, ...], identity: Unlocked, workshop: Workshop
) -> None:
    from tests.operations.docking.test_late_sidecars import failing

    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.put(receiving.dsj()[:-4] + ".nmea", nmea(2))
    (receiving.root / "failures").write_text("2")
    with Workshop(reach=failing) as receiving.workshop:
        assert receiving.sync().problems == ()
    receiving.workshop = workshop
    film = next(clip for clip in receiving.clips() if clip.damage != "beside")
    assert film.place is not None
    track = track_of(receiving, film, identity)
    assert track is not None
    assert len(track.fixes) == 2
    assert lacking(receiving.catalogue) == ()


def test_a_place_in_words_stays_and_late_hours_of_satellites_are_proposed(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.sync()
    (film,) = receiving.clips()
    with receiving.catalogue.write(Draft(Operation.CLIP_CHANGED, SYSTEM, (film.id,))) as tables:
        tables.clips.update(film.id, place=Place("Place de la mairie"))
    receiving.put(receiving.dsj()[:-4] + ".nmea", nmea(2, AT + timedelta(minutes=7)))
    receiving.sync()
    now = next(clip for clip in receiving.clips() if clip.id == film.id)
    assert now.place is not None
    assert now.place.text == "Place de la mairie"
    assert now.place.latitude == pytest.approx(43 + 50.935 / 60)
    assert now.clock_proposal_s == pytest.approx(420, abs=2)
    assert (now.clock_offset_s, now.due_on, now.corrected_at) == (0.0, film.due_on, film.corrected_at)


def test_positions_that_come_late_count_beside_those_inside_the_recording(
    receiving: Receiving, small_clips: tuple[Path, ...], identity: Unlocked
) -> None:
    from tests.operations.docking.test_derive import later

    receiving.know()
    hours = [AT + timedelta(seconds=second) for second in range(2)]
    receiving.put(receiving.dsj(), with_positions(small_clips[0], hours))
    receiving.sync()
    (film,) = receiving.clips()
    receiving.put(receiving.dsj()[:-4] + ".nmea", nmea(3))
    receiving.sync()
    later(receiving, identity)
    now = next(clip for clip in receiving.clips() if clip.id == film.id)
    assert now.place == film.place
    track = track_of(receiving, film, identity)
    assert track is not None
    assert (track.source, len(track.fixes)) == (TrackSource.SATELLITES, 3)


def test_a_start_after_a_crash_tells_it_too(
    receiving: Receiving, small_clips: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.sync()
    receiving.put(receiving.dsj()[:-4] + ".nmea", nmea(2))

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as dying:
        dying.setattr(transfer_file, "_list", crash)
        dying.setattr(Store, "destroy_staged", lambda *_: None)  # what dies tidies nothing
        with pytest.raises(KeyboardInterrupt):
            receiving.sync()
    receiving.open()
    recover(receiving.catalogue, receiving.store, receiving.profile)
    film = next(clip for clip in receiving.clips() if clip.damage != "beside")
    assert film.place is not None
    assert len(receiving.journal(Operation.CLIP_CHANGED)) == 1


def test_what_lies_beside_a_recording_and_is_too_large_to_be_read_is_sealed_whole_and_said(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know(Camera(SERIAL, "CAM-01", release=ReleasePolicy.ALWAYS))
    name = receiving.dsj()
    receiving.put(name, small_clips[0])
    receiving.put(name[:-4] + ".json", b'{"CoordinateEntries":[' + b"{}," * 1_500_000 + b"{}]}")
    receiving.put(name[:-4] + ".xml", b"x" * (5 << 20))
    synced = receiving.sync()
    assert [(type(one), getattr(one, "file", "")) for one in synced.problems] == [
        (NoteUnread, name[:-4] + ".json")
    ]
    assert (synced.released, synced.freed, receiving.on_camera()) == (1, ("CAM-01",), [])
    assert [one.details.get("unread") for one in receiving.journal(Operation.CHECK_DONE)] == [1]
    with receiving.catalogue.read() as tables:
        bodies = tables.clips.bodies(synced.clips[0])
    kept = sorted(one.plain_bytes for one in bodies if one.kind is BodyKind.SIDECAR)
    assert kept == [4_500_026, 5 << 20]

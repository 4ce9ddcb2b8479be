"""R2, R6: a place is taken from the track for a stated reason, on record, and the former one is kept."""

from __future__ import annotations

from typing import Any, cast

import pytest

from bwc_review.app.place_desk import PlaceDesk
from bwc_review.domain.access import Reason
from bwc_review.domain.clip import BodyKind, Clip, Place
from bwc_review.domain.errors import AccessRefused
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.track import Fix, Track, TrackSource
from bwc_review.vault.reader import open_file_key
from tests.operations.seating import seat_at


def with_track(bench: Any, clip: Clip, data: bytes | None = None) -> None:
    """Seal a walk north under the head of a clip."""
    fixes = tuple(
        Fix(clip.corrected_at.replace(second=second), 43.8484 + second / 10_000, 0.5802)
        for second in (3, 4, 5)
    )
    with bench.catalogue.read() as tables:
        head = tables.clips.sealed_head(clip.id)
    key = open_file_key(bench.store.read_head(clip.id), bench.keys, clip.id, head)
    track = Track(TrackSource.SATELLITES, fixes=fixes).to_bytes() if data is None else data
    sealed = bench.derive(key, clip.id, BodyKind.TRACK, track)
    with bench.catalogue.write(Draft(Operation.DERIVED, SYSTEM, (clip.id,))) as tables:
        tables.clips.add_body(clip.id, sealed)


@pytest.fixture
def clip(bench: Any) -> Clip:
    return cast(Clip, bench.ingest("2026-11-12 14:03", place=Place("Halle", 43.8, 0.58)))


def test_a_track_is_looked_at_for_a_stated_reason_and_on_record_before(bench: Any, clip: Clip) -> None:
    with_track(bench, clip)
    seat = seat_at(bench, bench.chief)
    desk = PlaceDesk(seat)
    assert desk.start(clip.id) is None, "no reason was stated"
    assert not bench.entries(Operation.VIEW)
    seat.state_reason([clip.recording], Reason.ETABLISSEMENT_DES_FAITS, "")
    start = desk.start(clip.id)
    assert start == pytest.approx((43.8487, 0.5802))
    (entry,) = bench.entries(Operation.VIEW)
    assert (entry.subjects, entry.reason) == ((clip.id,), "etablissement_des_faits")
    assert "43.8" not in str(entry.details), "the journal holds no place"


def test_who_sees_no_images_sees_no_track(bench: Any, clip: Clip) -> None:
    with_track(bench, clip)
    seat = seat_at(bench, bench.dpo)
    seat.state_reason([clip.recording], Reason.JUDICIAIRE, "PV 1")
    assert PlaceDesk(seat).start(clip.id) is None
    assert not bench.entries(Operation.VIEW)


def test_a_recording_without_a_track_or_with_one_of_a_newer_program_has_no_position(
    bench: Any, clip: Clip
) -> None:
    seat = seat_at(bench, bench.chief)
    seat.state_reason([clip.recording], Reason.JUDICIAIRE, "PV 1")
    assert PlaceDesk(seat).start(clip.id) is None
    with_track(bench, clip, b'{"form":99}')
    assert PlaceDesk(seat).start(clip.id) is None


def test_the_noted_place_keeps_the_former_one_and_the_journal_says_no_place(bench: Any, clip: Clip) -> None:
    PlaceDesk(seat_at(bench, bench.chief)).place(clip.id, Place("rue Gambetta", 43.8484, 0.5802))
    with bench.catalogue.read() as tables:
        now = tables.clips.get(clip.id)
        (change,) = tables.clips.history(clip.id)
    assert now.place == Place("rue Gambetta", 43.8484, 0.5802)
    assert change.old == "Halle (43.8, 0.58)"
    (entry,) = bench.entries(Operation.CLIP_CHANGED)
    assert entry.details["fields"] == "place"
    assert "Gambetta" not in str(entry.details)


def test_names_are_proposed_from_earlier_recordings_near_it(bench: Any, clip: Clip) -> None:
    bench.ingest("2026-11-12 15:00", place=Place("gare", 43.8491, 0.5802))
    bench.ingest("2026-11-12 16:00", place=Place("loin", 43.8584, 0.5802))
    bench.ingest("2026-11-12 17:00", place=Place("", 43.8484, 0.5802))
    [found] = PlaceDesk(seat_at(bench, bench.officer)).near(43.8484, 0.5802)
    assert found.name == "gare"
    assert found.metres == pytest.approx(77.8, abs=0.1)
    with pytest.raises(AccessRefused):
        PlaceDesk(seat_at(bench, bench.wearer)).near(43.8484, 0.5802)
    with pytest.raises(AccessRefused):
        PlaceDesk(seat_at(bench, bench.wearer)).place(clip.id, Place("x", 43.0, 0.5))

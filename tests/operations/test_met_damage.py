"""What a look meets that is not what was sealed is on record once for each place, playing or not (R4)."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from bwc_review.app.review_desk import Looked, ReviewDesk
from bwc_review.domain.access import Reason
from bwc_review.domain.clip import BodyKind, Clip
from bwc_review.domain.errors import ClipDamaged, ClipMissing, ClipUnplayable, JournalUnwritable
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.operations import met_damage
from bwc_review.operations.damage import note_damage, note_repair
from bwc_review.operations.sweep import sweep
from bwc_review.vault.reader import open_file_key
from tests.operations.seating import seat_at


@pytest.fixture
def clip(bench: Any) -> Clip:
    return cast("Clip", bench.ingest("2026-11-12 14:03"))


@pytest.fixture
def desk(bench: Any, clip: Clip, monkeypatch: pytest.MonkeyPatch) -> ReviewDesk:
    monkeypatch.setattr(ReviewDesk, "_index", lambda *_: SimpleNamespace())
    monkeypatch.setattr(ReviewDesk, "_part", lambda *_: None)
    seat = seat_at(bench)
    seat.state_reason([clip.recording], Reason.JUDICIAIRE, "PV 1")
    return ReviewDesk(seat)


def found(bench: Any) -> list[tuple[object, ...]]:
    return [
        tuple(entry.details[key] for key in ("kind", "what", "part", "chunk"))
        for entry in bench.entries(Operation.DAMAGE_FOUND)
    ]


def test_each_place_is_on_record_once_over_several_looks_until_the_clip_was_whole_again(
    bench: Any, desk: ReviewDesk, clip: Clip
) -> None:
    for _ in range(2):
        looked = desk.open(clip.id)
        for chunk in (7, 7, 9, 7):
            desk.damaged(looked, ClipDamaged(clip.id, chunk))
        desk.ended(looked, ())
    assert found(bench) == [("seal", "ClipDamaged", "clip", 7), ("seal", "ClipDamaged", "clip", 9)]
    assert all(entry.author.id == bench.chief.id for entry in bench.entries(Operation.DAMAGE_FOUND))
    with bench.catalogue.read() as tables:
        marked = tables.clips.get(clip.id)
    assert marked.damage == "seal"
    assert note_repair(bench.catalogue, SYSTEM, marked)
    looked = desk.open(clip.id)
    desk.damaged(looked, ClipDamaged(clip.id, 7))
    desk.ended(looked, ())
    assert len(found(bench)) == 3, "its file was put back, and is damaged again"


def test_what_is_no_damage_of_a_sealed_file_is_not_noted(bench: Any, desk: ReviewDesk, clip: Clip) -> None:
    looked = desk.open(clip.id)
    desk.damaged(looked, ClipUnplayable(clip.id))
    desk.ended(looked, ())
    assert found(bench) == []


def test_a_damaged_working_copy_is_listed_no_longer_and_the_clip_stays_whole(
    bench: Any, desk: ReviewDesk, clip: Clip
) -> None:
    with bench.catalogue.read() as tables:
        head = tables.clips.sealed_head(clip.id)
    key = open_file_key(bench.store.read_head(clip.id), bench.keys, clip.id, head)
    copy = bench.derive(key, clip.id, BodyKind.WORKING_COPY, b"copy" * 100)
    with bench.catalogue.write(Draft(Operation.DERIVED, SYSTEM, (clip.id,))) as tables:
        tables.clips.add_body(clip.id, copy)
    looked = desk.open(clip.id)
    for _ in range(2):
        desk.damaged(looked, ClipDamaged(clip.id, 0, BodyKind.WORKING_COPY.value))
    desk.ended(looked, ())
    assert found(bench) == [("seal", "ClipDamaged", BodyKind.WORKING_COPY.value, 0)]
    with bench.catalogue.read() as tables:
        assert all(body.kind is not BodyKind.WORKING_COPY for body in tables.clips.bodies(clip.id))
        assert tables.clips.get(clip.id).damage == ""


def test_a_file_that_is_gone_at_the_end_of_a_look_is_missed_then(
    bench: Any, desk: ReviewDesk, clip: Clip
) -> None:
    looked = cast("Looked", desk.open(clip.id))
    bench.store.body_path(clip.id, BodyKind.CLIP, "").unlink()
    assert looked.opened.reader.read(0, 4), "what is open is read on"
    desk.watched(looked, ((0.0, 1.0),))
    desk.watched(looked, ((1.0, 2.0),))
    desk.ended(looked, ())
    assert found(bench) == [("missing", "ClipMissing", "clip", -1)]
    desk.damaged(looked, ClipMissing(clip.id, "clip"))
    assert len(found(bench)) == 1


def test_a_clip_erased_while_it_is_looked_at_is_not_missed(bench: Any, desk: ReviewDesk, clip: Clip) -> None:
    looked = desk.open(clip.id)
    bench.local("2026-12-12 18:00")
    assert sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now).erased == (clip.id,)
    desk.damaged(looked, ClipDamaged(clip.id, 3))
    desk.ended(looked, ())
    assert found(bench) == []


def test_what_was_watched_is_kept_once_where_a_missing_file_could_not_be_noted(
    bench: Any, desk: ReviewDesk, clip: Clip, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Watching asks again for the same seconds after a failure."""
    looked = cast("Looked", desk.open(clip.id))
    bench.store.body_path(clip.id, BodyKind.CLIP, "").unlink()
    spans = ((0.0, 4.0),)

    def refuses(*_: object) -> None:
        raise JournalUnwritable

    monkeypatch.setattr(met_damage, "note_damage", refuses)
    with pytest.raises(JournalUnwritable):
        desk.watched(looked, spans)
    monkeypatch.setattr(met_damage, "note_damage", note_damage)
    desk.watched(looked, spans)
    desk.ended(looked, ())
    kept = [entry.details["watched_ms"] for entry in bench.entries(Operation.VIEW_GOES_ON)]
    assert kept == [4000]
    assert bench.entries(Operation.VIEW_ENDED)[-1].details["watched_ms"] == 4000
    assert found(bench) == [("missing", "ClipMissing", "clip", -1)]

"""R2: completing and correcting one recording or many, all or none, with one entry for each."""

from __future__ import annotations

from typing import Any

import pytest

from bwc_review.domain.clip import Clip, ClipState, Place, state
from bwc_review.domain.errors import Cancelled, FieldMissing, IncidentClosed
from bwc_review.domain.journal import Operation
from bwc_review.domain.query import ClipQuery
from bwc_review.operations import complete_clip as module
from bwc_review.operations.complete_clip import Completion, complete_clip
from bwc_review.operations.incidents import close_incident, create_incident


def complete(bench: Any, clips: list[Clip], completion: Completion, *more: Any) -> list[Clip]:
    ids = [clip.id for clip in clips]
    return complete_clip(bench.catalogue, bench.chief, ids, completion, bench.now, bench.profile, *more)


def some(bench: Any, count: int) -> list[Clip]:
    return [bench.ingest(f"2026-11-12 14:{minute:02}", place=None) for minute in range(count)]


def places(bench: Any, clips: list[Clip]) -> list[Place | None]:
    with bench.catalogue.read() as tables:
        return [clip.place for clip in tables.clips.rows([clip.id for clip in clips])]


def incident(bench: Any, *clips: Clip) -> str:
    ids = [clip.id for clip in clips]
    made = create_incident(
        bench.catalogue, bench.chief, "insult", bench.now, "", ids, bench.now, bench.profile
    )
    return made.number


def test_a_corrected_place_keeps_where_the_camera_says_it_was(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03", place=Place("", 43.8501, 0.6602))
    assert state(clip) is ClipState.TO_COMPLETE, "degrees are no place in words yet"
    done = complete(bench, [clip], Completion(place=Place("  rue du Marché ")))[0]
    assert done.place == Place("rue du Marché", 43.8501, 0.6602)
    assert state(done) is ClipState.KEPT
    emptied = complete(bench, [clip], Completion(place=Place("")))[0]
    assert emptied.place == Place("", 43.8501, 0.6602)
    assert state(emptied) is ClipState.TO_COMPLETE
    moved = complete(bench, [clip], Completion(place=Place("Auch", 43.6, 0.5)))[0]
    assert moved.place == Place("Auch", 43.6, 0.5)


def test_a_place_of_no_words_and_no_position_is_no_place(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03", place=Place("rue du Marché"))
    done = complete(bench, [clip], Completion(place=Place("   ")))[0]
    assert (done.place, state(done)) == (None, ClipState.TO_COMPLETE)
    with bench.catalogue.read() as tables:
        assert clip.id in tables.clips.ids(ClipQuery(state=ClipState.TO_COMPLETE))
        assert [one.old for one in tables.clips.history(clip.id)] == ["rue du Marché"]


def test_who_wore_the_camera_can_be_taken_back_and_the_former_one_is_kept(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    assert clip.wearer == bench.wearer.id
    done = complete(bench, [clip], Completion(wearer=""))[0]
    assert (done.wearer, state(done)) == (None, ClipState.TO_COMPLETE)
    with bench.catalogue.read() as tables:
        kept = {each.field: (each.old, each.new) for each in tables.clips.history(clip.id)}
    assert kept["wearer"] == (bench.wearer.id, None)
    assert done.wearer_evidence == "person", "the register does not answer for it again"


def test_people_who_were_not_told_need_a_reason_and_told_ones_have_none(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    for why in (None, "", "   "):
        with pytest.raises(FieldMissing) as missing:
            complete(bench, [clip], Completion(informed=False, informed_reason=why))
        assert missing.value.field == "informed_reason"
    done = complete(bench, [clip], Completion(informed=False, informed_reason=" fuite "))[0]
    assert (done.informed, done.informed_reason) == (False, "fuite")
    again = complete(bench, [clip], Completion(informed=False))[0]
    assert again.informed_reason == "fuite", "the reason that is known stays"
    with pytest.raises(FieldMissing):
        complete(bench, [clip], Completion(informed_reason=""))
    told = complete(bench, [clip], Completion(informed=True))[0]
    assert (told.informed, told.informed_reason) == (True, "")


def test_whether_people_were_told_is_taken_back_and_the_former_word_is_kept(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    complete(bench, [clip], Completion(informed=False, informed_reason="fuite"))
    done = complete(bench, [clip], Completion(takes_back_informed=True))[0]
    assert (done.informed, done.informed_reason) == (None, "")
    assert bench.entries(Operation.CLIP_CHANGED)[-1].details["fields"] == "informed,informed_reason"
    with bench.catalogue.read() as tables:
        kept = {(one.field, one.old) for one in tables.clips.history(clip.id)}
    assert ("informed_reason", "fuite") in kept
    before = len(bench.entries())
    complete(bench, [clip], Completion(takes_back_informed=True))
    assert len(bench.entries()) == before, "nothing changes"


def test_everything_stated_of_many_clips_is_one_transaction_with_one_entry_each(bench: Any) -> None:
    clips, number = some(bench, 5), incident(bench)
    with bench.catalogue.read() as tables:
        before = tables.journal.head()[0]
    stated = Completion(wearer=bench.officer.id, place=Place("Halle"), informed=True, incident=number)
    done = complete(bench, clips, stated)
    assert {(one.wearer, one.place, one.incident) for one in done} == {
        (bench.officer.id, Place("Halle"), number)
    }
    with bench.catalogue.read() as tables:
        entries = tables.journal.of_numbers(range(before + 1, tables.journal.head()[0] + 1))
        assert set(tables.incidents.get(number).clips) == {clip.id for clip in clips}
        assert tables.clips.ids(ClipQuery(text="halle")) == [clip.id for clip in clips]
    assert [entry.subjects for entry in entries] == [(clip.id, number) for clip in clips]
    assert {entry.details["fields"] for entry in entries} == {"incident,informed,place,wearer"}
    assert len({entry.at for entry in entries}) == 1, "one moment: one transaction"
    out = complete(bench, clips[:2], Completion(incident=""))
    assert [one.incident for one in out] == [None, None]
    assert bench.entries(Operation.CLIP_CHANGED)[-1].subjects == (clips[1].id, number)


def test_what_cannot_be_done_for_one_clip_is_done_for_none(bench: Any) -> None:
    clips = some(bench, 3)
    number = incident(bench, clips[2])
    close_incident(bench.catalogue, bench.chief, number, bench.now, bench.profile)
    with pytest.raises(IncidentClosed):
        complete(bench, clips, Completion(place=Place("Halle"), incident=""))
    assert places(bench, clips) == [None] * 3
    assert bench.entries(Operation.CLIP_CHANGED) == []


def test_a_cancelled_correction_changes_nothing_and_says_how_far_it_came(
    bench: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_AT_ONCE", 2)
    clips = some(bench, 5)
    steps: list[tuple[int, int]] = []

    class Stopping:
        def step(self, done: int, total: int, what: str = "") -> None:
            del what
            steps.append((done, total))
            if done == 4:
                raise Cancelled

    with pytest.raises(Cancelled):
        complete(bench, clips, Completion(place=Place("Halle")), Stopping())
    assert steps == [(0, 5), (2, 5), (4, 5)]
    assert places(bench, clips) == [None] * 5
    with bench.catalogue.read() as tables:
        assert [tables.clips.history(clip.id) for clip in clips] == [[]] * 5
    assert bench.entries(Operation.CLIP_CHANGED) == []

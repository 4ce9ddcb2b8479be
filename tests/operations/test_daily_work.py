"""R2, R4, R13, R15: completing clips, marks, stills, interventions, reports, reading the journal."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bwc_review.catalogue.incidents import Incidents
from bwc_review.domain.camera import Assignment
from bwc_review.domain.clip import BodyKind, Clip, Place, TimeSource
from bwc_review.domain.effect import Agreed
from bwc_review.domain.errors import (
    AccessRefused,
    CategoryUnknown,
    ClipErased,
    ClipUnknown,
    ClipWrongKey,
    DateCertain,
    DateImpossible,
    DiskFull,
    EffectChanged,
    ErasureNotShown,
    FieldMissing,
    IncidentClosed,
    IncidentTime,
    IncidentUnknown,
    MarkFixed,
    MarkUnknown,
)
from bwc_review.domain.hold import ProcedureKind
from bwc_review.domain.incident import Fact, IncidentState, Narrative, PersonQuality, ReportPerson
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.mark import Instant, Mark, MarkId, MarkKind
from bwc_review.domain.people import PersonId
from bwc_review.domain.recording import order_of
from bwc_review.operations.complete_clip import Completion, complete_clip
from bwc_review.operations.incidents import (
    attach_clips,
    change_incident,
    close_incident,
    create_incident,
    detach_clips,
)
from bwc_review.operations.mark import change_mark, mark, remove_mark, restore_mark
from bwc_review.operations.open_hold import open_hold
from bwc_review.operations.read_journal import JournalQuestion, journal_numbers, read_journal
from bwc_review.operations.state_date import date_effect, state_date
from bwc_review.operations.sweep import sweep
from bwc_review.operations.take_still import Taken, take_still
from bwc_review.operations.verify import verify
from bwc_review.operations.write_narrative import write_narrative
from bwc_review.vault.reader import open_file_key, read_derived

PNG = b"\x89PNG\r\n\x1a\n" + b"pixels" * 5000


def complete(bench: Any, clips: list[Any], completion: Completion, person: Any = None) -> list[Any]:
    return complete_clip(
        bench.catalogue,
        person or bench.chief,
        [clip.id for clip in clips],
        completion,
        bench.now,
        bench.profile,
    )


def test_completing_several_clips_keeps_old_values_and_logs_fields_only(bench: Any) -> None:
    one = bench.ingest("2026-11-12 14:03", wearer=None, place=None)
    two = bench.ingest("2026-11-12 15:03", place=Place("ancienne place"))
    said = Completion(wearer=bench.officer.id, place=Place("rue du Marché"), informed=True)
    done = complete(bench, [one, two], said, bench.officer)
    for clip in done:
        assert (clip.wearer, clip.place, clip.informed) == (bench.officer.id, Place("rue du Marché"), True)
    with bench.catalogue.read() as tables:
        kept = {change.field: change for change in tables.clips.history(two.id)}
    assert kept["wearer"].old == bench.wearer.id
    assert "ancienne place" in (kept["place"].old or "")
    assert {change.by for change in kept.values()} == {bench.officer.id}
    entries = bench.entries(Operation.CLIP_CHANGED)
    assert [entry.subjects for entry in entries] == [(one.id,), (two.id,)]
    assert entries[0].details["fields"] == "informed,place,wearer"
    assert "Marché" not in "".join(entry.body.decode() for entry in entries)
    # The same again changes nothing and writes nothing.
    complete(bench, [one, two], said)
    assert len(bench.entries(Operation.CLIP_CHANGED)) == 2


def test_who_completes_and_with_what(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03", place=None)
    for person in (bench.wearer, bench.mayor, bench.dpo):
        with pytest.raises(AccessRefused):
            complete(bench, [clip], Completion(informed=True), person)
    with pytest.raises(FieldMissing):
        complete(bench, [clip], Completion(wearer=PersonId("nobody")))
    with pytest.raises(ClipUnknown):
        complete(bench, [replace(clip, id="0193")], Completion(informed=True))


def _suspect(bench: Any, started: str = "2000-01-01 00:10", **more: Any) -> Any:
    bench.local("2026-11-20 10:00")
    return bench.ingest(
        started,
        docked_at=bench.now,
        clock_suspect=True,
        counted_from=date(2026, 11, 18),
        due_on=date(2026, 12, 18),
        clock_offset_s=7.0,
        **{"wearer": None, **more},
    )


def _state(
    bench: Any, clip: Any, at: datetime, reason: str = "main courante 112", *, erases: bool = False
) -> list[Clip]:
    asked, now = (bench.catalogue, bench.chief, clip.id, at), (bench.now, bench.profile)
    return state_date(*asked, reason, Agreed(date_effect(*asked, *now), erases=erases), *now)


def test_the_responsable_dates_a_clip_of_impossible_date(bench: Any) -> None:
    clip = _suspect(bench)
    stated = datetime(2026, 11, 19, 22, 0, tzinfo=bench.profile.zone)
    (done,) = _state(bench, clip, stated)
    assert (done.recorded_at, done.clock_suspect, done.clock_offset_s) == (stated, False, 0.0)
    assert (done.counted_from, done.due_on) == (date(2026, 11, 19), date(2026, 12, 19))
    assert done.times[-1].source is TimeSource.PERSON
    with bench.catalogue.read() as tables:
        kept = {change.field: change for change in tables.clips.history(clip.id)}
    assert kept["recorded_at"].reason == "main courante 112"
    assert (kept["recorded_at"].old or "").startswith(("2000-01-01", "1999-12-31"))
    said = bench.entries(Operation.CLIP_CHANGED)[-1]
    assert (said.details["fields"], said.details["old_counted_from"]) == ("recorded_at", "2026-11-18")
    with pytest.raises(DateCertain):  # only once: it is in doubt no longer
        _state(bench, clip, stated)


@pytest.mark.parametrize(
    ("taken", "stated_by", "expected"),
    [
        ("2026-11-19 20:00", "", "p-officer"),  # who had it then
        ("2026-11-19 23:00", "", None),  # nobody had it: to be completed
        ("2026-11-19 20:00", "person", "p-wearer"),  # somebody said who it was
    ],
)
def test_a_clip_that_is_dated_has_the_wearer_of_the_register_at_that_hour(
    bench: Any, taken: str, stated_by: str, expected: str | None
) -> None:
    wearer = bench.wearer.id if stated_by else None
    clip = _suspect(bench, wearer=wearer, wearer_evidence=stated_by)
    taken_at = datetime.fromisoformat(taken).replace(tzinfo=bench.profile.zone)
    with bench.catalogue.write(Draft(Operation.CAMERA_TAKEN, SYSTEM, ("DSJ-1",))) as tables:
        tables.cameras.assign(Assignment("DSJ-1", bench.officer.id, taken_at))
    (done,) = _state(bench, clip, datetime(2026, 11, 19, 22, 0, tzinfo=bench.profile.zone))
    assert done.wearer == expected
    said = bench.entries(Operation.CLIP_CHANGED)[-1]
    moved = expected is not None and not stated_by
    assert said.details["fields"] == ("recorded_at,wearer" if moved else "recorded_at")


def test_the_files_of_a_recording_keep_their_distance_when_it_is_dated(bench: Any) -> None:
    first = _suspect(bench)
    second = _suspect(bench, "2000-01-01 00:20", recording=first.recording)
    stated = datetime(2026, 11, 19, 22, 0, tzinfo=bench.profile.zone)
    done = _state(bench, first, stated)
    assert [(one.id, one.recorded_at) for one in sorted(done, key=order_of)] == [
        (first.id, stated),
        (second.id, stated + timedelta(minutes=10)),
    ]
    assert len(bench.entries(Operation.CLIP_CHANGED)) == 2


def test_a_file_that_cannot_have_begun_so_stays_in_doubt(bench: Any) -> None:
    first = _suspect(bench)
    second = _suspect(bench, "2000-01-01 06:10", recording=first.recording)
    done = _state(bench, first, bench.now - timedelta(hours=1))
    assert [one.id for one in done] == [first.id]
    with bench.catalogue.read() as tables:
        assert tables.clips.get(second.id) == second


def test_a_date_that_ends_the_month_at_once_is_stated_only_with_a_yes(bench: Any) -> None:
    clip = _suspect(bench)
    bench.local("2026-12-10 10:00")
    stated = datetime(2026, 11, 5, 14, 0, tzinfo=bench.profile.zone)
    with pytest.raises(ErasureNotShown):
        _state(bench, clip, stated)
    with bench.catalogue.read() as tables:
        assert tables.clips.get(clip.id).clock_suspect
    assert not bench.entries(Operation.CLIP_CHANGED)
    (done,) = _state(bench, clip, stated, erases=True)
    assert done.due_on == date(2026, 12, 5)


def test_a_date_shown_before_a_hold_came_is_shown_anew(bench: Any) -> None:
    clip = _suspect(bench)
    at = datetime(2026, 11, 19, 22, 0, tzinfo=bench.profile.zone)
    asked, now = (bench.catalogue, bench.chief, clip.id, at), (bench.now, bench.profile)
    shown = Agreed(date_effect(*asked, *now))
    open_hold(bench.catalogue, bench.chief, clip.id, ProcedureKind.JUDICIAIRE, "PV", "OPJ", None, *now)
    with pytest.raises(EffectChanged):
        state_date(*asked, "motif", shown, *now)
    with pytest.raises(EffectChanged):
        state_date(*asked, "motif", Agreed(()), *now)


def test_a_date_cannot_be_stated_after_docking_nor_without_a_reason_nor_by_others(bench: Any) -> None:
    clip = _suspect(bench)
    good = bench.now - timedelta(hours=3)
    for moment in (bench.now + timedelta(hours=1), datetime(2001, 1, 1, tzinfo=UTC)):
        with pytest.raises(DateImpossible):
            _state(bench, clip, moment)
    with pytest.raises(FieldMissing) as refused:
        _state(bench, clip, good, " ")
    assert refused.value.field == "reason"
    asked, now = (bench.catalogue, bench.officer, clip.id, good), (bench.now, bench.profile)
    with pytest.raises(AccessRefused):
        date_effect(*asked, *now)
    with pytest.raises(AccessRefused):
        state_date(*asked, "motif", Agreed(()), *now)


# --- marks and stills --------------------------------------------------------


def put(bench: Any, clip: Any, person: Any = None, **changed: Any) -> Mark:
    said: dict[str, Any] = {
        "start": Instant(250, 90_000, 10.0),
        "end": None,
        "category": "rebellion",
        "note": " M. X crie ",
    } | changed
    return mark(bench.catalogue, person or bench.chief, clip.id, now=bench.now, profile=bench.profile, **said)


def test_a_mark_knows_frame_and_both_times(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03", clock_offset_s=7.0)
    point = put(bench, clip)
    span = put(bench, clip, end=Instant(500, 180_000, 20.0))
    assert (point.kind, span.kind, point.note) == (MarkKind.POINT, MarkKind.SPAN, "M. X crie")
    assert point.camera_time == clip.recorded_at + timedelta(seconds=10)
    assert point.corrected_time == clip.recorded_at + timedelta(seconds=17)
    with bench.catalogue.read() as tables:
        assert {one.id for one in tables.marks.of_clip(clip.id)} == {point.id, span.id}
        assert tables.clips.get(clip.id).due_on == clip.due_on  # R11
    entries = bench.entries(Operation.MARK)
    assert entries[1].details == {
        "kind": "span",
        "category": "rebellion",
        "frame": 250,
        "pts": 90_000,
        "ms": 10_000,
        "end_frame": 500,
        "end_ms": 20_000,
    }
    assert "crie" not in "".join(entry.body.decode() for entry in entries)


def test_what_a_mark_needs_and_who_sets_it(bench: Any) -> None:
    own = bench.ingest("2026-11-12 14:03")
    other = bench.ingest("2026-11-12 15:03", wearer=None)
    for changed in ({"category": " "}, {"end": Instant(1, 1, 1.0)}):
        with pytest.raises(FieldMissing):
            put(bench, own, **changed)
    put(bench, own, bench.wearer)
    put(bench, other, bench.officer)
    for person, clip in ((bench.wearer, other), (bench.mayor, own), (bench.dpo, own)):
        with pytest.raises(AccessRefused):
            put(bench, clip, person)


def test_a_moved_mark_leaves_its_old_place_in_the_journal(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    made = put(bench, clip)
    moved = change_mark(
        bench.catalogue,
        bench.officer,
        made.id,
        bench.now,
        bench.profile,
        start=Instant(300, 108_000, 12.0),
        end=Instant(320, 115_200, 12.8),
        category="insult",
        note="autre",
    )
    assert (moved.kind, moved.category, moved.author) == (MarkKind.SPAN, "insult", bench.chief.id)
    assert moved.corrected_time == clip.recorded_at + timedelta(seconds=12)
    said = bench.entries(Operation.MARK_CHANGED)[-1]
    assert (said.details["old_frame"], said.details["frame"]) == (250, 300)
    assert (said.details["old_category"], said.details["note_changed"]) == ("rebellion", 1)
    again = change_mark(bench.catalogue, bench.officer, made.id, bench.now, bench.profile, category="insult")
    assert again == moved
    assert len(bench.entries(Operation.MARK_CHANGED)) == 1
    remove_mark(bench.catalogue, bench.chief, made.id, bench.now, bench.profile)
    assert bench.entries(Operation.MARK_CHANGED)[-1].details["removed"] == 1
    with pytest.raises(MarkUnknown):
        remove_mark(bench.catalogue, bench.chief, made.id, bench.now, bench.profile)


def still(bench: Any, clip: Any, keys: Any = None, person: Any = None) -> Taken:
    return take_still(
        bench.catalogue,
        bench.store,
        keys or bench.keys,
        person or bench.chief,
        clip.id,
        Instant(431, 155_160, 17.24),
        PNG,
        640,
        360,
        bench.now,
        bench.profile,
    )


def test_a_still_is_sealed_under_the_head_of_its_clip(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03", clock_offset_s=7.0)
    taken = still(bench, clip)
    assert (taken.mark.kind, taken.still.frame, taken.still.pts) == (MarkKind.STILL, 431, 155_160)
    assert taken.still.sha256 == hashlib.sha256(PNG).hexdigest()
    assert taken.still.corrected_time - taken.still.camera_time == timedelta(seconds=7)
    with bench.catalogue.read() as tables:
        assert tables.marks.still(taken.mark.id) == taken.still
        body = next(one for one in tables.clips.bodies(clip.id) if one.kind is BodyKind.STILL)
        head = tables.clips.sealed_head(clip.id)
    file_key = open_file_key(bench.store.read_head(clip.id), bench.keys, clip.id, head)
    path = bench.store.body_path(clip.id, BodyKind.STILL, body.name)
    assert read_derived(file_key, path, clip.id, body) == PNG
    assert b"pixelspixels" not in path.read_bytes()
    said = bench.entries(Operation.STILL)[-1]
    assert (said.details["frame"], said.details["sha256"]) == (431, taken.still.sha256)
    assert verify(bench.catalogue, bench.store, deep_identity=bench.keys).ok
    bench.local("2026-12-12 18:00")
    sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    assert bench.files(clip.id) == []


def test_a_still_needs_the_key_and_the_right(bench: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    with pytest.raises(AccessRefused):
        still(bench, clip, person=bench.dpo)
    with pytest.raises(ClipWrongKey):
        still(bench, clip, keys=bench.no_keys)

    def full(*_: Any) -> None:
        raise DiskFull("vault")

    monkeypatch.setattr(bench.store, "place_derived", full)
    with pytest.raises(DiskFull):
        still(bench, clip)
    with bench.catalogue.read() as tables:
        assert tables.marks.of_clip(clip.id) == []
    assert bench.entries(Operation.STILL) == []


def test_a_removed_mark_is_brought_back_as_the_same_mark_and_both_are_in_the_journal(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    made = put(bench, clip)
    removed = remove_mark(bench.catalogue, bench.officer, made.id, bench.now, bench.profile)
    assert removed.mark == made
    bench.local("2026-11-14 10:00")
    back = restore_mark(bench.catalogue, bench.officer, removed, bench.now, bench.profile)
    assert back == made
    with bench.catalogue.read() as tables:
        assert tables.marks.of_clip(clip.id) == [made]
    gone, restored = bench.entries(Operation.MARK_CHANGED)
    assert gone.details["removed"] == 1
    assert restored.details["restored"] == 1
    assert restored.details["frame"] == gone.details["old_frame"] == made.start.frame
    assert restored.subjects == (clip.id, made.id)
    assert restored.author.id == bench.officer.id
    assert restore_mark(bench.catalogue, bench.officer, removed, bench.now, bench.profile) == made
    assert len(bench.entries(Operation.MARK_CHANGED)) == 2


def test_a_removed_still_keeps_its_sealed_picture_and_has_it_again(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    taken = still(bench, clip)
    removed = remove_mark(bench.catalogue, bench.chief, taken.mark.id, bench.now, bench.profile)
    path = bench.store.body_path(clip.id, BodyKind.STILL, taken.still.body_name)
    assert path.is_file()
    with bench.catalogue.read() as tables:
        assert tables.marks.stills_of_clip(clip.id) == []
        assert any(body.kind is BodyKind.STILL for body in tables.clips.bodies(clip.id))
    assert verify(bench.catalogue, bench.store, deep_identity=bench.keys).ok
    assert restore_mark(bench.catalogue, bench.chief, removed, bench.now, bench.profile) == taken.mark
    with bench.catalogue.read() as tables:
        assert tables.marks.still(taken.mark.id) == taken.still
        body = next(one for one in tables.clips.bodies(clip.id) if one.kind is BodyKind.STILL)
        head = tables.clips.sealed_head(clip.id)
    file_key = open_file_key(bench.store.read_head(clip.id), bench.keys, clip.id, head)
    assert read_derived(file_key, path, clip.id, body) == PNG
    remove_mark(bench.catalogue, bench.chief, taken.mark.id, bench.now, bench.profile)
    bench.local("2026-12-12 18:00")
    sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    assert bench.files(clip.id) == []
    with pytest.raises(ClipErased):
        restore_mark(bench.catalogue, bench.chief, removed, bench.now, bench.profile)


def test_a_still_comes_back_only_with_the_picture_it_had(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    taken = still(bench, clip)
    removed = remove_mark(bench.catalogue, bench.chief, taken.mark.id, bench.now, bench.profile)
    other = replace(removed, still=replace(taken.still, sha256="0" * 64))
    with pytest.raises(MarkUnknown):
        restore_mark(bench.catalogue, bench.chief, other, bench.now, bench.profile)
    with pytest.raises(AccessRefused):
        restore_mark(bench.catalogue, bench.dpo, removed, bench.now, bench.profile)


def test_a_still_stays_at_its_frame_and_what_a_camera_marked_stays_altogether(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    taken = still(bench, clip)
    elsewhere = Instant(1, 360, 0.04)
    with pytest.raises(MarkFixed):
        change_mark(bench.catalogue, bench.chief, taken.mark.id, bench.now, bench.profile, start=elsewhere)
    noted = change_mark(bench.catalogue, bench.chief, taken.mark.id, bench.now, bench.profile, note="why")
    assert (noted.start, noted.note) == (taken.mark.start, "why")
    camera = replace(taken.mark, id=MarkId("c"), kind=MarkKind.CAMERA, author=None, category="SOS")
    with bench.catalogue.write(Draft(Operation.MARK, SYSTEM, (clip.id,))) as tables:
        tables.marks.add(camera)
    for attempt in (
        lambda: change_mark(bench.catalogue, bench.chief, camera.id, bench.now, bench.profile, note="x"),
        lambda: remove_mark(bench.catalogue, bench.chief, camera.id, bench.now, bench.profile),
    ):
        with pytest.raises(MarkFixed):
            attempt()
    with bench.catalogue.read() as tables:
        assert tables.marks.get(camera.id) == camera


# --- interventions -----------------------------------------------------------


def new_incident(bench: Any, clips: list[Any], person: Any = None, category: str = "rebellion") -> Any:
    return create_incident(
        bench.catalogue,
        person or bench.chief,
        category,
        datetime(2026, 11, 12, 14, 3, tzinfo=bench.profile.zone),
        "rue Pastelle",
        [clip.id for clip in clips],
        bench.now,
        bench.profile,
    )


def test_an_intervention_lies_neither_in_the_future_nor_before_there_were_cameras(bench: Any) -> None:
    made = new_incident(bench, [])

    def change(at: datetime) -> Any:
        asked = (bench.catalogue, bench.chief, made.number, bench.now, bench.profile)
        return change_incident(*asked, occurred_at=at)

    for at in (bench.now + timedelta(minutes=16), datetime(2018, 8, 4, 12, tzinfo=UTC)):
        with pytest.raises(IncidentTime) as refused:
            change(at)
        assert refused.value.earliest == date(2018, 8, 5)
    soon = bench.now + timedelta(minutes=14)  # the clock of who notes it may be another one
    assert change(soon).occurred_at == soon
    bench.local("2026-10-01 12:00")
    assert change(soon).occurred_at == soon, "what is not changed is not asked for"


def test_interventions_are_numbered_without_gap_in_their_year(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    first = new_incident(bench, [clip])
    assert (first.number, first.clips, first.category) == ("2026-0001", (clip.id,), "rebellion")
    assert first.created_by == bench.chief.id
    with pytest.raises(FieldMissing):
        new_incident(bench, [], category=" ")
    assert new_incident(bench, []).number == "2026-0002"
    bench.local("2026-12-31 23:59")
    assert new_incident(bench, []).number == "2026-0003"
    bench.local("2027-01-01 00:00")
    assert new_incident(bench, []).number == "2027-0001"
    said = bench.entries(Operation.INCIDENT_CREATED)
    assert [entry.subjects[0] for entry in said] == ["2026-0001", "2026-0002", "2026-0003", "2027-0001"]
    assert said[0].subjects == ("2026-0001", clip.id)
    assert "Pastelle" not in said[0].body.decode()


def test_the_entry_of_a_changed_incident_keeps_its_category_and_hour_and_no_place(bench: Any) -> None:
    before = new_incident(bench, [bench.ingest("2026-11-12 14:03")])
    hour = datetime(2026, 11, 12, 17, 5, tzinfo=bench.profile.zone)
    said: dict[str, Any] = {"category": "insult", "occurred_at": hour, "place": "mairie"}
    change_incident(bench.catalogue, bench.chief, before.number, bench.now, bench.profile, **said)
    entry = bench.entries(Operation.INCIDENT_CHANGED)[-1]
    assert entry.details == {
        "fields": "category,occurred_at,place",
        "old_category": before.category,
        "old_occurred_at": before.occurred_at.astimezone(bench.profile.zone).isoformat(timespec="seconds"),
    }
    assert before.place not in (entry.body or b"").decode()


def test_what_an_incident_said_before_is_kept_with_who_corrected_it_and_when(bench: Any) -> None:
    number = new_incident(bench, [bench.ingest("2026-11-12 14:03")]).number
    args = (bench.now, bench.profile)
    change_incident(bench.catalogue, bench.officer, number, *args, place="mairie")
    later = bench.now + timedelta(hours=1)
    hour = datetime(2026, 11, 12, 17, 5, tzinfo=bench.profile.zone)
    change_incident(
        bench.catalogue, bench.chief, number, later, bench.profile, place="halle", occurred_at=hour
    )
    with bench.catalogue.read() as tables:
        kept = tables.incidents.changes(number)
    assert [(one.field, one.old, one.new, one.by, one.at) for one in kept] == [
        ("place", "mairie", "halle", bench.chief.id, later),
        ("occurred_at", "2026-11-12T14:03:00+01:00", "2026-11-12T17:05:00+01:00", bench.chief.id, later),
        ("place", "rue Pastelle", "mairie", bench.officer.id, bench.now),
    ]


def test_a_correction_and_a_text_written_at_the_same_time_take_nothing_back_from_each_other(
    bench: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = new_incident(bench, [bench.ingest("2026-11-12 14:03")]).number
    args = (bench.now, bench.profile)
    stale = write_narrative(bench.catalogue, bench.chief, number, Narrative(subject="premier"), *args)
    asked = "bwc_review.operations.{}.permit_incident"

    def another_window_writes(catalogue: Any, *_: Any) -> Any:
        monkeypatch.undo()
        write_narrative(catalogue, bench.chief, number, Narrative(subject="second"), *args)
        return stale

    monkeypatch.setattr(asked.format("incidents"), another_window_writes)
    made = change_incident(bench.catalogue, bench.chief, number, *args, place="mairie")
    assert (made.place, made.narrative.subject) == ("mairie", "second")

    def another_window_corrects(catalogue: Any, *_: Any) -> Any:
        monkeypatch.undo()
        change_incident(catalogue, bench.chief, number, *args, place="halle")
        return made

    monkeypatch.setattr(asked.format("write_narrative"), another_window_corrects)
    made = write_narrative(bench.catalogue, bench.chief, number, Narrative(subject="tiers"), *args)
    assert (made.place, made.narrative.subject) == ("halle", "tiers")


def test_what_another_window_has_corrected_alike_meanwhile_is_on_record_once(
    bench: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    stale = new_incident(bench, [bench.ingest("2026-11-12 14:03")])
    args = (bench.now, bench.profile)

    def another_window_corrects(catalogue: Any, *_: Any) -> Any:
        monkeypatch.undo()
        change_incident(catalogue, bench.officer, stale.number, *args, place="mairie")
        return stale

    monkeypatch.setattr("bwc_review.operations.incidents.permit_incident", another_window_corrects)
    made = change_incident(bench.catalogue, bench.chief, stale.number, *args, place="mairie")
    assert made.place == "mairie"
    [said] = bench.entries(Operation.INCIDENT_CHANGED)
    assert (said.author.id, said.details["fields"]) == (bench.officer.id, "place")
    with bench.catalogue.read() as tables:
        assert [one.by for one in tables.incidents.changes(stale.number)] == [bench.officer.id]


def test_changing_attaching_closing(bench: Any) -> None:
    one, two = bench.ingest("2026-11-12 14:03"), bench.ingest("2026-11-12 15:03")
    number = new_incident(bench, [one]).number
    other = new_incident(bench, []).number
    args = (bench.now, bench.profile)
    changed = change_incident(
        bench.catalogue, bench.officer, number, *args, category="insult", place="mairie"
    )
    assert (changed.category, changed.place) == ("insult", "mairie")
    assert bench.entries(Operation.INCIDENT_CHANGED)[-1].details["fields"] == "category,place"
    assert change_incident(bench.catalogue, bench.officer, number, *args, category="insult") == changed
    assert attach_clips(bench.catalogue, bench.chief, number, [two.id], *args).clips == (one.id, two.id)
    assert attach_clips(bench.catalogue, bench.chief, other, [two.id], *args).clips == (two.id,)
    assert detach_clips(bench.catalogue, bench.chief, other, [two.id], *args).clips == ()
    closed = close_incident(bench.catalogue, bench.chief, number, *args)
    assert closed.state is IncidentState.CLOSED
    attempts: list[Callable[[], object]] = [
        lambda: change_incident(bench.catalogue, bench.chief, number, *args, category="theft"),
        lambda: attach_clips(bench.catalogue, bench.chief, number, [two.id], *args),
        lambda: attach_clips(bench.catalogue, bench.chief, other, [one.id], *args),
        lambda: close_incident(bench.catalogue, bench.chief, number, *args),
        lambda: write_narrative(bench.catalogue, bench.chief, number, Narrative(subject="x"), *args),
    ]
    for attempt in attempts:
        before = len(bench.entries())
        with pytest.raises(IncidentClosed):
            attempt()
        assert len(bench.entries()) == before  # refused whole: nothing logged as done
    with pytest.raises(IncidentUnknown):
        change_incident(bench.catalogue, bench.chief, "2026-0099", *args, category="theft")


def test_a_recording_that_moves_is_on_record_of_the_intervention_that_it_leaves(bench: Any) -> None:
    one, two = bench.ingest("2026-11-12 14:03"), bench.ingest("2026-11-12 15:03")
    first = new_incident(bench, [one, two]).number
    other = new_incident(bench, []).number
    args = (bench.now, bench.profile)
    attach_clips(bench.catalogue, bench.officer, other, [one.id], *args)
    moved = bench.entries(Operation.INCIDENT_CHANGED)[-1]
    assert moved.subjects == (other, one.id, first)
    complete_clip(bench.catalogue, bench.officer, [two.id], Completion(incident=other), *args)
    assert bench.entries(Operation.CLIP_CHANGED)[-1].subjects == (two.id, other, first)
    third = new_incident(bench, [two]).number
    assert bench.entries(Operation.INCIDENT_CREATED)[-1].subjects == (third, two.id, other)
    detach_clips(bench.catalogue, bench.officer, other, [one.id], *args)
    with bench.catalogue.read() as tables:
        kept = {each.id: tables.clips.history(each.id) for each in (one, two)}
    assert [(c.field, c.old, c.new) for c in kept[one.id]] == [
        ("incident", first, other),
        ("incident", other, None),
    ]
    assert [(c.old, c.new, c.by) for c in kept[two.id]] == [
        (first, other, bench.officer.id),
        (other, third, bench.chief.id),
    ]


def test_a_category_is_one_of_the_list_and_never_a_text_about_somebody(bench: Any) -> None:
    number = new_incident(bench, []).number
    before = len(bench.entries())
    for text in ("Jean Dupont, né le 01/01/1990", "x" * 10_000):
        with pytest.raises(CategoryUnknown):
            change_incident(bench.catalogue, bench.chief, number, bench.now, bench.profile, category=text)
        with pytest.raises(CategoryUnknown):
            create_incident(bench.catalogue, bench.chief, text, bench.now, "", [], bench.now, bench.profile)
    assert len(bench.entries()) == before


def test_a_wearer_writes_about_own_clips_only(bench: Any) -> None:
    own = bench.ingest("2026-11-12 14:03")
    other = bench.ingest("2026-11-12 15:03", wearer=bench.officer.id)
    number = new_incident(bench, [own], bench.wearer).number
    with pytest.raises(AccessRefused):
        attach_clips(bench.catalogue, bench.wearer, number, [other.id], bench.now, bench.profile)
    with pytest.raises(AccessRefused):
        new_incident(bench, [other], bench.wearer)
    for person in (bench.mayor, bench.dpo):
        with pytest.raises(AccessRefused):
            new_incident(bench, [], person)


def test_a_narrative_is_kept_and_the_journal_says_only_that_it_changed(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    number = new_incident(bench, [clip]).number
    written = Narrative(
        subject="Rébellion",
        writer=bench.chief.id,
        facts=(Fact("14 h 03", "Il refuse de suivre.", seen_on_video=True, clip=clip.id),),
        people=(ReportPerson(PersonQuality.SUSPECT, "Jean Martin", identity_checked=True),),
    )
    args = (bench.now, bench.profile)
    done = write_narrative(bench.catalogue, bench.officer, number, written, *args)
    assert done.narrative == written
    said = bench.entries(Operation.INCIDENT_CHANGED)[-1]
    assert said.details == {"fields": "subject,writer,facts,people", "facts": 1, "people": 1}
    for word in ("Martin", "refuse", "Rébellion"):
        assert word not in said.body.decode()
    assert write_narrative(bench.catalogue, bench.officer, number, written, *args) == done
    assert len(bench.entries(Operation.INCIDENT_CHANGED)) == 1
    unknown = replace(written, facts=(Fact("14 h", "x", clip="0193-unknown"),))  # type: ignore[arg-type]
    with pytest.raises(ClipUnknown):
        write_narrative(bench.catalogue, bench.officer, number, unknown, *args)
    # The clip is erased: its paragraph stays and may still be edited.
    bench.local("2026-12-12 18:00")
    sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    later = replace(written, subject="Rébellion et outrage")
    assert (
        write_narrative(bench.catalogue, bench.officer, number, later, bench.now, bench.profile).clips == ()
    )


# --- journal -----------------------------------------------------------------


def test_reading_the_journal_by_local_days_clip_person_and_operation(bench: Any) -> None:
    bench.local("2026-11-23 23:59")
    one = bench.ingest("2026-11-12 14:03")
    bench.local("2026-11-24 00:00")
    put(bench, one, bench.officer)

    def asked(**question: Any) -> list[Operation]:
        wanted = JournalQuestion(**question)
        numbers = journal_numbers(bench.catalogue, bench.dpo, wanted, bench.now, bench.profile)
        found = read_journal(bench.catalogue, bench.dpo, wanted, bench.now, bench.profile)
        assert [entry.seq for entry in found] == numbers
        return [entry.operation for entry in found]

    assert asked(from_day=date(2026, 11, 24)) == [Operation.MARK]
    assert Operation.MARK not in asked(to_day=date(2026, 11, 23))
    assert asked(clip=one.id) == [Operation.INGEST_DONE, Operation.MARK]
    assert asked(person=bench.officer.id) == [Operation.PERSON_ADDED, Operation.MARK]
    assert asked(operation=Operation.INGEST_DONE, to_day=date(2026, 11, 22)) == []


def test_who_reads_the_journal(bench: Any) -> None:
    for person in (bench.chief, bench.mayor, bench.dpo):
        read_journal(bench.catalogue, person, JournalQuestion(), bench.now, bench.profile)
    for person in (bench.officer, bench.wearer):
        with pytest.raises(AccessRefused):
            read_journal(bench.catalogue, person, JournalQuestion(), bench.now, bench.profile)
    assert len(bench.entries(Operation.ACCESS_REFUSED)) == 2


def test_numbers_have_no_gap_whoever_opens_at_once_and_whatever_fails(
    bench: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The number is given inside the write that uses it: a failed one gives it back."""
    ready, failures = threading.Barrier(4), iter(range(1000))
    attach = Incidents.attach

    def sometimes(self: Any, number: str, clips: Any) -> None:
        attach(self, number, clips)
        if next(failures) % 3 == 1:
            raise DiskFull("/srv")

    monkeypatch.setattr(Incidents, "attach", sometimes)

    def work() -> list[str]:
        ready.wait(30)
        given = []
        for _ in range(6):
            with suppress(DiskFull):
                given.append(new_incident(bench, []).number)
        return given

    with ThreadPoolExecutor(4) as pool:
        found = sorted(number for each in [pool.submit(work) for _ in range(4)] for number in each.result())
    assert len(found) == 16
    assert found == [f"2026-{place:04d}" for place in range(1, 17)]
    said = bench.entries(Operation.INCIDENT_CREATED)
    assert [entry.subjects for entry in said] == [(number,) for number in found]

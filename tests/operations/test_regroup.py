"""Recordings are split and joined by hand: with a reason, on record, and no rule undoes it (R8, R13)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest

from bwc_review.domain.access import Action
from bwc_review.domain.belonging import Belonging, JoinedBy
from bwc_review.domain.camera import Camera
from bwc_review.domain.clip import Clip, ClipId, TimeCandidate, TimeSource
from bwc_review.domain.effect import Agreed, erased
from bwc_review.domain.errors import (
    AccessRefused,
    CannotJoin,
    ClipUnknown,
    EffectChanged,
    ErasureNotShown,
    FieldMissing,
    NothingToSplit,
)
from bwc_review.domain.hold import HoldOrder, ProcedureKind
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.people import Role
from bwc_review.domain.query import ClipQuery
from bwc_review.operations.hold_groups import grouped
from bwc_review.operations.identify_clips import identify_clips, identify_effect
from bwc_review.operations.incidents import create_incident
from bwc_review.operations.open_hold import open_holds
from bwc_review.operations.regroup import join_effect, join_recordings, split_effect, split_recording
from bwc_review.operations.verified_copy import join_again

WHY = "deux interventions distinctes"


def found(bench: Any, *clips: Clip) -> list[Clip]:
    with bench.catalogue.read() as tables:
        rows: list[Clip] = tables.clips.rows([clip.id for clip in clips])
    return rows


def parts(*clips: Clip) -> list[str]:
    return [str(clip.recording) for clip in clips]


def cut(bench: Any, first: Clip, by: Any = None, reason: str = WHY) -> list[Clip]:
    who, now = by or bench.chief, (bench.now, bench.profile)
    agreed = Agreed(split_effect(bench.catalogue, who, first.id, *now))
    return split_recording(bench.catalogue, who, first.id, reason, agreed, *now)


def put_together(
    bench: Any, clips: Sequence[Clip], shown: Sequence[ClipId] = (), by: Any = None, reason: str = "une seule"
) -> list[Clip]:
    """shown: what the person said may be erased."""
    who, ids, now = by or bench.chief, [one.id for one in clips], (bench.now, bench.profile)
    effect = join_effect(bench.catalogue, who, ids, *now)
    assert not shown or erased(effect) == list(shown)
    return join_recordings(bench.catalogue, who, ids, reason, Agreed(effect, bool(shown)), *now)


def attribute(bench: Any, clips: Sequence[Clip], camera: Camera) -> None:
    ids, now = [one.id for one in clips], (bench.now, bench.profile)
    agreed = Agreed(identify_effect(bench.catalogue, bench.chief, ids, camera, *now))
    identify_clips(bench.catalogue, bench.chief, ids, camera, "carte", agreed, *now)


@pytest.fixture
def files(bench: Any) -> list[Clip]:
    """Three files of one recording: from 23:30 past midnight."""
    bench.local("2026-11-13 09:00")
    return recording(bench, "2026-11-12 23:30", 3, 1200.0)


def recording(bench: Any, start: str, count: int, length_s: float, **more: Any) -> list[Clip]:
    """Files that follow each other, joined as docking joins them."""
    first = bench.ingest(start, duration_s=length_s, **more)
    made = [first]
    for number in range(1, count):
        at = first.recorded_at + timedelta(seconds=number * length_s)
        made.append(bench.ingest(at.strftime("%Y-%m-%d %H:%M:%S"), duration_s=length_s, **more))
    placed(bench, made)
    return found(bench, *made)


def placed(bench: Any, clips: Sequence[Clip]) -> None:
    """Place them among the files of their camera, as docking does."""
    with bench.catalogue.write(Draft(Operation.INGEST_DONE, SYSTEM)) as tables:
        for clip in clips:
            at = TimeCandidate(TimeSource.NAME, clip.recorded_at)
            tables.clips.update(clip.id, times=(at,))
            join_again(tables, tables.clips.get(clip.id), bench.profile)


def test_a_split_is_on_record_for_every_file_with_old_values_and_reason(
    bench: Any, files: list[Clip]
) -> None:
    assert len({one.recording for one in files}) == 1
    assert {one.due_on for one in files} == {date(2026, 12, 12)}
    a, b, c = cut(bench, files[2], by=bench.officer)
    assert parts(a, b, c) == [files[0].id, files[0].id, files[2].id]
    assert [one.due_on for one in (a, b, c)] == [date(2026, 12, 12), date(2026, 12, 12), date(2026, 12, 13)]
    entries = bench.entries(Operation.RECORDING_SPLIT)
    assert {entry.subjects for entry in entries} == {(one.id,) for one in files}
    assert {entry.author.id for entry in entries} == {bench.officer.id}
    (parted,) = [entry for entry in entries if entry.subjects == (c.id,)]
    assert parted.details["recording"] == c.id
    assert parted.details["old_recording"] == files[0].id
    assert parted.details["counted_from"] == "2026-11-13"
    assert parted.details["old_counted_from"] == "2026-11-12"
    assert WHY not in b"".join(entry.body or b"" for entry in entries).decode()
    with bench.catalogue.read() as tables:
        kept = {change.field: change for change in tables.clips.history(c.id) if change.reason == WHY}
        assert kept.keys() == {"recording", "joined_by", "is_apart", "counted_from", "due_on"}
        assert (kept["recording"].old, kept["due_on"].old) == (files[0].id, "2026-12-12")
        listed = tables.clips.ids(ClipQuery(whole_recordings=True))
        assert set(listed) == {a.id, c.id}
        assert tables.inventory.line(c.id).of_recording == c.id


def test_joining_again_undoes_a_split_and_a_split_undoes_a_joining(bench: Any, files: list[Clip]) -> None:
    cut(bench, files[1])
    assert put_together(bench, [files[0], files[2]]) == files
    (later,) = recording(bench, "2026-11-13 01:30", 1, 60.0)
    joined = put_together(bench, [files[1], later])
    assert set(parts(*joined)) == {files[0].id}
    assert joined[-1].joined_by is JoinedBy.PERSON
    assert joined[-1].due_on == date(2026, 12, 12)
    assert len(bench.entries(Operation.RECORDING_JOINED)) == 3 + 4
    cut(bench, later)
    assert found(bench, *files) == files
    (again,) = found(bench, later)
    assert (parts(again), again.due_on, again.is_apart) == ([later.id], date(2026, 12, 13), True)


def test_no_file_that_comes_in_and_no_attribution_joins_what_was_split(bench: Any) -> None:
    strange: dict[str, Any] = {
        "camera": "", "camera_label": "?", "to_identify": True, "belongs": Belonging(docking="d")
    }  # fmt: skip
    bench.local("2026-11-13 09:00")
    files = recording(bench, "2026-11-12 14:00", 3, 600.0, **strange)
    cut(bench, files[1])
    placed(bench, found(bench, *files))
    assert parts(*found(bench, *files)) == [files[0].id, files[1].id, files[1].id]
    with bench.catalogue.read() as tables:
        camera = tables.cameras.get("DSJ-2")
    (more,) = recording(bench, "2026-11-12 13:50", 1, 600.0, camera="DSJ-2")
    attribute(bench, files, camera)
    after = found(bench, *files)
    assert parts(*after) == [more.id, files[1].id, files[1].id]


def test_what_was_joined_by_hand_stays_one_when_it_is_attributed(bench: Any) -> None:
    strange: dict[str, Any] = {
        "camera": "", "camera_label": "?", "to_identify": True, "belongs": Belonging(docking="d")
    }  # fmt: skip
    bench.local("2026-11-13 09:00")
    files = recording(bench, "2026-11-12 14:00", 1, 600.0, **strange)
    files += recording(bench, "2026-11-12 15:00", 1, 600.0, **strange)
    put_together(bench, files)
    (before,) = recording(bench, "2026-11-12 13:50", 1, 600.0, camera="DSJ-2")
    with bench.catalogue.read() as tables:
        camera = tables.cameras.get("DSJ-2")
    attribute(bench, files[:1], camera)
    after = found(bench, *files)
    assert set(parts(*after)) == {before.id}
    assert after[1].joined_by is JoinedBy.PERSON


def test_joining_that_would_erase_is_shown_first(bench: Any) -> None:
    bench.local("2026-12-12 19:00")
    held = recording(bench, "2026-11-12 23:50", 1, 60.0)
    later = recording(bench, "2026-11-13 00:00", 1, 60.0)
    chosen = [*held, *later]
    effect = join_effect(
        bench.catalogue, bench.chief, [one.id for one in chosen], bench.now, bench.profile
    )  # fmt: skip
    assert [one.is_erased for one in effect] == [False, True], "the first was due before"
    with pytest.raises(ErasureNotShown) as refused:
        put_together(bench, chosen)
    assert refused.value.count == 1
    assert found(bench, *chosen) == chosen
    joined = put_together(bench, chosen, shown=[later[0].id])
    assert joined[1].due_on == held[0].due_on


def test_holds_and_interventions_stay_with_the_files_that_they_were_given_to(
    bench: Any, files: list[Clip]
) -> None:
    order = HoldOrder(ProcedureKind.JUDICIAIRE, "PV 7", "Parquet")
    open_holds(bench.catalogue, bench.chief, [one.id for one in files], order, bench.now, bench.profile)
    incident = create_incident(
        bench.catalogue, bench.chief, "insult", files[0].recorded_at, "", [files[1].id], bench.now,
        bench.profile,
    )  # fmt: skip
    after = cut(bench, files[1])
    assert [one.open_holds for one in after] == [1, 1, 1], "each part stays kept"
    assert [one.incident for one in after] == [None, incident.number, None]
    with bench.catalogue.read() as tables:
        groups = grouped(tables, tables.holds.all())
    assert sorted(len(each) for each in groups) == [1, 2], "a hold can be released for one part alone"
    put_together(bench, files)
    with bench.catalogue.read() as tables:
        assert [len(each) for each in grouped(tables, tables.holds.all())] == [3]
    (loose,) = recording(bench, "2026-11-13 01:30", 1, 60.0)
    assert put_together(bench, [files[0], loose])[-1].open_holds == 0, "a hold keeps no file added later"


def test_what_cannot_be_split_or_joined_is_refused_and_changes_nothing(bench: Any, files: list[Clip]) -> None:
    with pytest.raises(NothingToSplit):
        cut(bench, files[0])
    with pytest.raises(FieldMissing):
        cut(bench, files[1], reason=" ")
    with pytest.raises(ClipUnknown):
        split_effect(bench.catalogue, bench.chief, ClipId("x"), bench.now, bench.profile)
    (other,) = recording(bench, "2026-11-13 02:00", 1, 60.0, camera="DSJ-2")
    (near,) = recording(bench, "2026-11-13 01:30", 1, 5340.0)
    (last,) = recording(bench, "2026-11-13 03:00", 1, 60.0)
    (remote,) = recording(bench, "2026-11-13 04:01:01", 1, 60.0)
    doubted = bench.ingest("2026-11-13 04:30", clock_suspect=True)
    for chosen, cause, file in (
        ([last, remote], "far", remote.source_name),
        ([files[0], files[2]], "one", ""),
        ([files[0], other], "cameras", ""),
        ([files[0], last], "between", near.source_name),
        ([last, doubted], "date", doubted.source_name),
    ):
        with pytest.raises(CannotJoin) as refused:
            put_together(bench, chosen)
        assert (refused.value.cause, refused.value.file) == (cause, file)
    with pytest.raises(FieldMissing):
        put_together(bench, [files[0], near], reason="")
    assert found(bench, *files, near, last) == [*files, near, last]
    assert bench.entries(Operation.RECORDING_SPLIT) == bench.entries(Operation.RECORDING_JOINED) == []
    assert len(put_together(bench, [files[0], last, near])) == 5, "all that follow each other"


@pytest.mark.parametrize("role", [Role.AGENT_PORTEUR, Role.MAIRE, Role.DPO])
def test_only_who_is_habilitated_splits_and_joins_and_a_refusal_is_on_record(
    bench: Any, files: list[Clip], role: Role
) -> None:
    (person,) = [one for one in bench.people if one.role is role]
    (near,) = recording(bench, "2026-11-13 01:30", 1, 60.0)
    with pytest.raises(AccessRefused):
        cut(bench, files[1], by=person)
    with pytest.raises(AccessRefused):
        put_together(bench, [files[1], near], by=person)
    refused = bench.entries(Operation.ACCESS_REFUSED)
    assert [entry.details["action"] for entry in refused] == [Action.EDIT_CLIP.value] * 2
    assert found(bench, *files) == files


def test_a_clock_that_was_corrected_back_never_lengthens_the_month(bench: Any) -> None:
    bench.local("2026-11-13 09:00")
    files = recording(bench, "2026-11-12 23:50", 2, 900.0)
    with bench.catalogue.write(Draft(Operation.CLIP_CHANGED, SYSTEM)) as tables:
        for offset in (-1800.0, 0.0):
            tables.clips.update(files[1].id, clock_offset_s=offset)
    assert cut(bench, files[1])[1].due_on == date(2026, 12, 12), "it counted from the 12th before"


def test_who_manages_the_cameras_alone_joins_what_is_erased_at_once(bench: Any) -> None:
    bench.local("2026-12-12 19:00")
    chosen = [
        *recording(bench, "2026-11-12 23:50", 1, 60.0),
        *recording(bench, "2026-11-13 00:00", 1, 60.0),
    ]
    shown = [chosen[1].id]
    with pytest.raises(AccessRefused):
        put_together(bench, chosen, shown, by=bench.officer)
    assert found(bench, *chosen) == chosen
    (refused,) = bench.entries(Operation.ACCESS_REFUSED)
    assert refused.details["action"] == Action.MANAGE_CAMERAS.value
    assert len(put_together(bench, chosen, shown)) == 2


def test_who_manages_the_cameras_alone_joins_what_only_a_hold_would_keep(bench: Any) -> None:
    bench.local("2026-12-12 10:00")
    chosen = [
        *recording(bench, "2026-11-12 23:50", 1, 60.0),
        *recording(bench, "2026-11-13 00:00", 1, 60.0),
    ]
    order = HoldOrder(ProcedureKind.JUDICIAIRE, "PV 7", "Parquet")
    open_holds(bench.catalogue, bench.chief, [one.id for one in chosen], order, bench.now, bench.profile)
    bench.local("2026-12-13 00:30")
    with pytest.raises(AccessRefused):
        put_together(bench, chosen, by=bench.officer)
    assert [one.due_on.day for one in found(bench, *chosen)] == [12, 13]
    assert len(put_together(bench, chosen)) == 2, "nothing is erased while it is held"


def test_what_changes_between_the_decision_and_the_writing_is_not_written_over(
    bench: Any, files: list[Clip], monkeypatch: pytest.MonkeyPatch
) -> None:
    (later,) = recording(bench, "2026-11-13 01:00", 1, 60.0)
    write = bench.catalogue.write

    def after_another(*drafts: Draft) -> Any:
        """The dock was a moment faster: a file that goes on the last one comes in."""
        monkeypatch.setattr(bench.catalogue, "write", write)
        recording(bench, "2026-11-13 00:30", 1, 60.0)
        return write(*drafts)

    monkeypatch.setattr(bench.catalogue, "write", after_another)
    with pytest.raises(EffectChanged):
        cut(bench, files[1])
    assert found(bench, *files, later) == [*files, later]
    assert bench.entries(Operation.RECORDING_SPLIT) == []
    assert parts(*cut(bench, files[1])) == [files[0].id, *[files[1].id] * 3]

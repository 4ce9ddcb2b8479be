"""R1: recordings of no known camera are kept apart until a habilitated person says whose they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.access import Action, Reason, Refusal, may, may_look
from bwc_review.domain.alignment import AlignMethod
from bwc_review.domain.attribution import Choices, attributed
from bwc_review.domain.camera import Assignment, Camera
from bwc_review.domain.camera_clock import ClockEvidence
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.effect import Agreed, erased
from bwc_review.domain.errors import AccessRefused, CameraKnown, Cancelled, ErasureNotShown, FieldMissing
from bwc_review.domain.journal import SYSTEM, Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Role
from bwc_review.domain.query import ClipQuery
from bwc_review.operations.align import align_clips
from bwc_review.operations.cameras import save_camera
from bwc_review.operations.identify_clips import (
    identify_choices,
    identify_clips,
    identify_effect,
    waiting_for,
)
from bwc_review.operations.sign_in import SignedIn

CAMERA = Camera("DSJ-2", "CAM-02")
NEW = Camera("DSJ-7", "CAM-07", "n° 32-2026")
STRANGE: dict[str, Any] = {"camera": "", "camera_label": "?", "to_identify": True, "wearer": None}


def identify(
    bench: Any,
    clips: Sequence[Clip],
    camera: Camera = CAMERA,
    reason: str = "carte mémoire de la CAM-02",
    shown: Sequence[ClipId] = (),
    by: Any = None,
    **more: Any,
) -> list[Clip]:
    """shown: what the person said may be erased."""
    who, ids, now = by or bench.chief, [clip.id for clip in clips], (bench.now, bench.profile)
    effect = identify_effect(bench.catalogue, who, ids, camera, *now)
    assert not shown or erased(effect) == list(shown)
    return identify_clips(
        bench.catalogue, who, ids, camera, reason, Agreed(effect, bool(shown)), *now, **more
    )


def found(bench: Any, clip: Clip) -> Clip:
    with bench.catalogue.read() as tables:
        one: Clip = tables.clips.get(clip.id)
    return one


def change_camera(bench: Any, **fields: Any) -> None:
    with bench.catalogue.write(Draft(Operation.CAMERA_CHANGED, SYSTEM, ("DSJ-2",))) as tables:
        tables.cameras.change(replace(tables.cameras.get("DSJ-2"), **fields))


def test_an_attributed_recording_is_its_cameras_on_record_with_the_old_value_and_the_reason(
    bench: Any,
) -> None:
    clip = bench.ingest("2026-11-12 14:03", **STRANGE)
    (done,) = identify(bench, [clip], by=bench.officer)
    assert (done.camera, done.camera_label, done.to_identify) == ("DSJ-2", "CAM-02", False)
    (entry,) = bench.entries(Operation.CLIP_CHANGED)
    assert entry.subjects == (clip.id, "DSJ-2")
    assert entry.author.id == bench.officer.id
    assert (entry.details["camera"], entry.details["old_camera"]) == ("DSJ-2", "")
    assert entry.details["fields"] == "camera,camera_label,to_identify"
    assert "carte" not in entry.body.decode()
    with bench.catalogue.read() as tables:
        kept = {change.field: change for change in tables.clips.history(clip.id)}
        assert tables.inventory.line(clip.id).camera == "DSJ-2"
    assert kept["camera_label"].old == "?"
    assert kept["camera"].reason == "carte mémoire de la CAM-02"


def test_the_register_says_who_wore_it_then_unless_a_person_did(bench: Any) -> None:
    with bench.catalogue.write(Draft(Operation.CAMERA_TAKEN, SYSTEM, ("DSJ-2",))) as tables:
        since = datetime(2026, 11, 12, 8, tzinfo=bench.profile.zone)
        tables.cameras.assign(Assignment("DSJ-2", bench.wearer.id, since))
    worn = bench.ingest("2026-11-12 14:03", **STRANGE)
    stated = bench.ingest(
        "2026-11-12 15:03", **{**STRANGE, "wearer": bench.officer.id, "wearer_evidence": "person"}
    )
    before = bench.ingest("2026-11-11 14:03", **STRANGE)
    done = identify(bench, [worn, stated, before])
    assert {one.id: one.wearer for one in done} == {
        worn.id: bench.wearer.id,
        stated.id: bench.officer.id,
        before.id: None,
    }


def test_the_cameras_clock_is_its_clock_and_nothing_is_due_later(bench: Any) -> None:
    change_camera(bench, clock_offset_s=-600.0)
    near = bench.ingest("2026-11-12 00:05", **STRANGE)
    measured = bench.ingest(
        "2026-11-12 15:00", **STRANGE, clock_offset_s=7.0, clock_evidence=ClockEvidence.GPS.value
    )
    done = {one.id: one for one in identify(bench, [near, measured])}
    assert done[near.id].clock_offset_s == -600.0
    assert done[near.id].clock_evidence == ClockEvidence.CAMERA.value
    assert (done[near.id].counted_from, done[near.id].due_on) == (date(2026, 11, 11), date(2026, 12, 11))
    assert (done[measured.id].clock_offset_s, done[measured.id].due_on) == (7.0, measured.due_on)


def test_what_was_aligned_stays_beside_the_other_camera_when_it_gets_the_clock_of_its_own(bench: Any) -> None:
    change_camera(bench, clock_offset_s=-600.0)
    other, clip = bench.ingest("2026-11-12 14:00"), bench.ingest("2026-11-12 14:05", **STRANGE)
    by_hand = (-299.5, AlignMethod.HAND, None, other.id)
    align_clips(bench.catalogue, bench.chief, [clip.id], *by_hand, bench.now, bench.profile)
    (done,) = identify(bench, [clip])
    assert done.clock_offset_s == -600.0
    with bench.catalogue.read() as tables:
        assert tables.alignments.of_clips([clip.id])[clip.id].offset_s == 300.5
    assert bench.entries(Operation.ALIGNED)[-1].details["old_offset_ms"] == -299_500


WEEKS_AHEAD = {"docked_at": datetime(2026, 11, 29, 9, tzinfo=UTC), **STRANGE}


@pytest.mark.parametrize("days", [-30, -25])
def test_an_offset_of_weeks_that_the_recording_does_not_bear_out_makes_no_date_of_it(
    bench: Any, days: int
) -> None:
    """The clock was set since the offset was noted, or was not: a person is asked (R15)."""
    bench.local("2026-11-29 11:00")
    change_camera(bench, clock_offset_s=days * 86_400.0)
    clip = bench.ingest("2026-11-27 10:00", **WEEKS_AHEAD)
    (effect,) = identify_effect(bench.catalogue, bench.chief, [clip.id], CAMERA, bench.now, bench.profile)
    assert (effect.after.clock_suspect, effect.is_erased, effect.is_due_otherwise) == (True, False, False)
    (done,) = identify(bench, [clip])
    assert (done.clock_suspect, done.counted_from, done.due_on) == (True, clip.counted_from, clip.due_on)
    (entry,) = bench.entries(Operation.CLIP_CHANGED)
    assert "clock_suspect" in str(entry.details["fields"]).split(",")


def test_saving_a_camera_makes_no_date_of_a_doubted_offset_either(bench: Any) -> None:
    bench.local("2026-11-29 11:00")
    clip = bench.ingest("2026-11-27 10:00", **{**WEEKS_AHEAD, "camera": "DSJ-7", "camera_label": "DSJ-7"})
    who = SignedIn(bench.chief, bench.keys, author_of(bench.chief))
    save_camera(bench.catalogue, who, replace(NEW, clock_offset_s=-25 * 86_400.0), bench.profile, bench.now)
    done = found(bench, clip)
    assert (done.to_identify, done.clock_suspect, done.due_on) == (False, True, clip.due_on)


@pytest.mark.parametrize(
    ("known_s", "evidence", "expected"),
    [
        (0.0, "docking", (0.0, "docking", -3540.0)),
        (-600.0, "docking", (-600.0, "docking", -3540.0)),
        (-3600.0, "docking", (-3600.0, "camera", None)),
        (0.0, "", (0.0, "", -3540.0)),
    ],
)
def test_what_its_docking_showed_of_a_clock_is_not_told_as_the_satellites(
    bench: Any, known_s: float, evidence: str, expected: tuple[float, str, float | None]
) -> None:
    change_camera(bench, clock_offset_s=known_s)
    clip = bench.ingest("2026-11-12 09:00", **STRANGE, clock_evidence=evidence, clock_proposal_s=-3540.0)
    (done,) = identify(bench, [clip])
    assert (done.clock_offset_s, done.clock_evidence, done.clock_proposal_s) == expected


def test_what_would_be_erased_at_once_is_shown_first(bench: Any) -> None:
    change_camera(bench, clock_offset_s=-600.0)
    clip = bench.ingest("2026-11-12 00:05", **STRANGE)
    bench.local("2026-12-11 20:00")
    (one,) = identify_effect(bench.catalogue, bench.chief, [clip.id], CAMERA, bench.now, bench.profile)
    assert (one.is_erased, one.is_due_otherwise, one.is_clock_moved) == (True, True, True)
    with pytest.raises(ErasureNotShown) as refused:
        identify(bench, [clip])
    assert refused.value.count == 1
    assert found(bench, clip).to_identify
    assert identify(bench, [clip], shown=[clip.id])[0].due_on == date(2026, 12, 11)


def test_files_become_one_recording_with_what_the_camera_filmed_before_and_after(bench: Any) -> None:
    known = bench.ingest("2026-11-12 14:00", camera="DSJ-2", camera_label="CAM-02")
    lost = bench.ingest("2026-11-12 14:01", **STRANGE)
    later = bench.ingest("2026-11-12 14:02", camera="DSJ-2", camera_label="CAM-02")
    far = bench.ingest("2026-11-12 18:00", **STRANGE)
    identify(bench, [far, lost])
    recordings = [found(bench, one).recording for one in (known, lost, later, far)]
    assert recordings == [known.recording] * 3 + [far.recording]


def test_all_files_of_a_recording_go_with_the_one_that_was_chosen(bench: Any) -> None:
    first = bench.ingest("2026-11-12 14:00", **STRANGE)
    second = bench.ingest("2026-11-12 14:01", **STRANGE, recording=first.recording)
    done = identify(bench, [second])
    assert {one.id for one in done} == {first.id, second.id}
    assert len(bench.entries(Operation.CLIP_CHANGED)) == 2


def test_a_camera_that_is_not_on_the_list_is_put_on_it_and_takes_what_waited_for_it(bench: Any) -> None:
    chosen = bench.ingest("2026-11-12 14:00", **STRANGE)
    waiting = bench.ingest("2026-11-12 16:00", **{**STRANGE, "camera": "DSJ-7", "camera_label": "DSJ-7"})
    identify(bench, [chosen], NEW)
    for clip in (chosen, waiting):
        assert (found(bench, clip).camera_label, found(bench, clip).to_identify) == ("CAM-07", False)
    with bench.catalogue.read() as tables:
        assert tables.cameras.get("DSJ-7") == NEW
    assert bench.entries(Operation.CAMERA_CHANGED)[-1].subjects == ("DSJ-7",)
    assert len(bench.entries(Operation.CLIP_CHANGED)) == 2


def test_a_camera_registered_later_has_its_own_but_not_what_would_go_at_once_unseen(bench: Any) -> None:
    waits = {**STRANGE, "camera": "DSJ-7", "camera_label": "DSJ-7"}
    near, far = bench.ingest("2026-11-12 00:05", **waits), bench.ingest("2026-11-12 16:00", **waits)
    bench.local("2026-12-11 20:00")
    late = replace(NEW, clock_offset_s=-600.0)
    who = SignedIn(bench.chief, bench.keys, author_of(bench.chief))
    save_camera(bench.catalogue, who, late, bench.profile, bench.now)
    assert (found(bench, near).to_identify, found(bench, far).to_identify) == (True, False)
    asked = (bench.catalogue, bench.chief, [near.id], bench.now, bench.profile)
    choices = identify_choices(*asked)
    assert (choices.proposed, choices.named, choices.may_add) == ("DSJ-7", ["DSJ-7"], True)
    (one,) = identify(bench, [near], late, shown=[near.id])
    assert (one.camera_label, one.due_on) == ("CAM-07", date(2026, 12, 11))


def test_the_only_camera_of_the_list_that_all_of_them_name_is_proposed(bench: Any) -> None:
    two = bench.ingest("2026-11-12 14:00", **STRANGE, camera_claims=("DSJ-2", "X-1"))
    one = bench.ingest("2026-11-12 16:00", **{**STRANGE, "camera": "X-1"})
    both = bench.ingest("2026-11-12 18:00", **STRANGE, camera_claims=("DSJ-2", "DSJ-1"))

    def choices(*clips: Clip, by: Any = bench.officer) -> Choices:
        ids = [clip.id for clip in clips]
        return identify_choices(bench.catalogue, by, ids, bench.now, bench.profile)

    assert choices(two).proposed == "DSJ-2"
    assert choices(two).named == ["DSJ-2", "X-1"]
    with bench.catalogue.read() as tables:
        assert [waiting_for(tables, serial) for serial in ("DSJ-2", "DSJ-1", "X-1", "Y")] == [2, 1, 2, 0]
    assert choices(two, one).proposed == choices(both).proposed == choices(one).proposed == ""
    assert not choices(one).may_add  # who looks does not keep the list
    with pytest.raises(AccessRefused):
        choices(one, by=bench.wearer)


def test_who_may_say_whose_it_is(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:00", **STRANGE)
    for person in (bench.wearer, bench.mayor, bench.dpo):
        with pytest.raises(AccessRefused):
            identify(bench, [clip], by=person)
    with pytest.raises(AccessRefused):  # who looks does not keep the list
        identify(bench, [clip], NEW, by=bench.officer)
    assert found(bench, clip).to_identify


def test_a_reason_is_given_and_a_new_camera_has_its_names(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:00", **STRANGE)
    with pytest.raises(FieldMissing, match="reason"):
        identify(bench, [clip], reason=" ")
    for camera in (Camera("", "CAM-07"), Camera("DSJ-7", " ")):
        with pytest.raises(FieldMissing):
            identify(bench, [clip], camera)
    assert bench.entries(Operation.CLIP_CHANGED) == []


def test_a_camera_that_is_known_is_not_put_in_doubt_but_a_mistake_can_be_mended(bench: Any) -> None:
    known = bench.ingest("2026-11-12 14:00")
    with pytest.raises(CameraKnown):
        identify(bench, [known])
    clip = bench.ingest("2026-11-12 16:00", **STRANGE)
    identify(bench, [clip])
    (again,) = identify(bench, [clip], Camera("DSJ-1", "CAM-01"), "c'était la CAM-01")
    assert again.camera == "DSJ-1"


def test_stopping_changes_nothing(bench: Any) -> None:
    class Stop:
        def step(self, done: int, total: int, what: str = "") -> None:
            raise Cancelled

    clip = bench.ingest("2026-11-12 14:00", **STRANGE)
    with pytest.raises(Cancelled):
        identify(bench, [clip], progress=Stop())
    assert found(bench, clip).to_identify
    assert bench.entries(Operation.CLIP_CHANGED) == []


def test_many_are_attributed_in_one_go(bench: Any) -> None:
    clips = [bench.ingest(f"2026-11-12 {hour}:00", 100, **STRANGE) for hour in range(10, 22)]
    assert len(identify(bench, clips)) == 12
    with bench.catalogue.read() as tables:
        assert tables.clips.ids(ClipQuery(to_identify=True)) == []
        assert tables.clips.counts().to_identify == 0


def test_what_is_to_be_identified_is_asked_for_and_counted_by_recordings(bench: Any) -> None:
    first = bench.ingest("2026-11-12 14:00", **STRANGE)
    bench.ingest("2026-11-12 14:01", **STRANGE, recording=first.recording)
    known = bench.ingest("2026-11-12 16:00")
    with bench.catalogue.read() as tables:
        asked = ClipQuery(to_identify=True, whole_recordings=True)
        assert tables.clips.ids(asked) == [first.id]
        assert tables.clips.ids(ClipQuery(to_identify=False)) == [known.id]
        assert tables.clips.counts().to_identify == 1


def test_nobody_without_the_right_sees_a_picture_of_it(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:00", **{**STRANGE, "wearer": bench.wearer.id})
    day = date(2026, 11, 13)
    may_see = {person.role: may_look(person, day, clip) for person in bench.people}
    assert may_see[Role.RESPONSABLE] is None
    assert may_see[Role.AGENT_HABILITE] is None
    assert may_see[Role.AGENT_PORTEUR] is Refusal.TO_IDENTIFY
    assert may_see[Role.MAIRE] is Refusal.TO_IDENTIFY
    reason = Reason.VERIFICATION_TECHNIQUE
    known = replace(clip, to_identify=False)
    assert may(bench.mayor, Action.VIEW_CLIP, day, known, reason=reason) is None


@given(
    offset=st.floats(-90_000, 90_000, allow_nan=False),
    minutes=st.integers(0, 60 * 24 * 60),
    suspect=st.booleans(),
    emptied_days=st.none() | st.integers(0, 90),
)
def test_no_attribution_lengthens_a_month(
    profile: LegalProfile, offset: float, minutes: int, suspect: bool, emptied_days: int | None
) -> None:
    started = datetime(2026, 10, 1, tzinfo=profile.zone) + timedelta(minutes=minutes)
    docked = started + timedelta(hours=3)
    clip = Clip(
        id=ClipId("c"), sha256="", size_bytes=1, source_name="a", camera="", camera_label="?",
        recorded_at=started, duration_s=60.0, docked_at=docked, counted_from=started.date(),
        due_on=date(2026, 12, 31), recording="r", clock_suspect=suspect, to_identify=True,  # type: ignore[arg-type]
    )  # fmt: skip
    emptied = None if emptied_days is None else docked - timedelta(days=emptied_days)
    after = attributed(clip, Camera("X", "CAM", clock_offset_s=offset, last_emptied_at=emptied), profile)
    assert after.counted_from <= clip.counted_from
    assert after.due_on <= clip.due_on
    assert (after.camera, after.to_identify) == ("X", False)

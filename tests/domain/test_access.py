"""R5 and R6: the table of roles, own clips, own rights, habilitation dates, reasons."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from bwc_review.domain.access import (
    Action,
    Reason,
    ReasonSession,
    Refusal,
    may,
    may_look,
    reasons_for,
    sees_images,
    sees_only_own_clips,
)
from bwc_review.domain.clip import Clip
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person, PersonId, Role

TODAY = date(2026, 11, 23)

# One letter per action in the order of the enum: y yes, n no, o own clips only.
TABLE = {
    Role.RESPONSABLE: "yyyyyyyyyyyyyyyyyyyyyyyyyyyy",
    Role.AGENT_HABILITE: "yyyynnnnyynnynnnnynnnnnynnyy",
    Role.AGENT_PORTEUR: "onnonnnnoonnonnnnonnnnnonnoo",
    Role.MAIRE: "ynnnnnnnnnnyynnnnyynnnynnnny",
    Role.DPO: "nnnnnnnnnnnyynnnnnynnnynnnny",
}


@pytest.mark.parametrize("role", list(Role))
def test_the_table_of_roles(
    role: Role, make_person: Callable[..., Person], make_clip: Callable[..., Clip]
) -> None:
    person = make_person(role=role)
    own, other = make_clip(wearer=person.id), make_clip(wearer=PersonId("p-2"))
    assert len(TABLE[role]) == len(Action)
    for action, letter in zip(Action, TABLE[role], strict=True):
        assert may(person, action, TODAY, clip=own) is (Refusal.ROLE if letter == "n" else None), action
        expected = {"y": None, "n": Refusal.ROLE, "o": Refusal.NOT_OWN_CLIP}[letter]
        assert may(person, action, TODAY, clip=other) is expected, action


def test_a_clip_without_wearer_is_nobodys_own(
    make_person: Callable[..., Person], make_clip: Callable[..., Clip]
) -> None:
    wearer = make_person(role=Role.AGENT_PORTEUR)
    assert may(wearer, Action.VIEW_CLIP, TODAY, clip=make_clip(wearer=None)) is Refusal.NOT_OWN_CLIP


@pytest.mark.parametrize("role", list(Role))
def test_habilitation_runs_from_its_first_to_its_last_day(
    role: Role, make_person: Callable[..., Person]
) -> None:
    person = make_person(role=role, starts_on=date(2026, 1, 2), ends_on=date(2026, 6, 30))
    for action in Action:
        assert may(person, action, date(2026, 1, 1)) is Refusal.NOT_ACTIVE
        assert may(person, action, date(2026, 1, 2)) is not Refusal.NOT_ACTIVE
        assert may(person, action, date(2026, 6, 30)) is not Refusal.NOT_ACTIVE
        assert may(person, action, date(2026, 7, 1)) is Refusal.NOT_ACTIVE


def test_nobody_changes_their_own_rights(make_person: Callable[..., Person]) -> None:
    chief = make_person()
    colleague = make_person(id=PersonId("p-2"), role=Role.DPO)
    assert may(chief, Action.MANAGE_PEOPLE, TODAY, target=colleague) is None
    assert may(chief, Action.MANAGE_PEOPLE, TODAY, target=chief) is Refusal.OWN_RIGHTS
    assert may(colleague, Action.MANAGE_PEOPLE, TODAY, target=colleague) is Refusal.ROLE


def test_who_sees_images_and_for_which_reasons() -> None:
    assert {role for role in Role if not sees_images(role)} == {Role.DPO}
    assert {role for role in Role if sees_only_own_clips(role)} == {Role.AGENT_PORTEUR}
    assert reasons_for(Role.RESPONSABLE) == tuple(Reason)
    assert reasons_for(Role.AGENT_PORTEUR) == (Reason.ETABLISSEMENT_DES_FAITS, Reason.JUDICIAIRE)
    assert reasons_for(Role.DPO) == ()
    assert [reason.value for reason in Reason] == [
        "judiciaire",
        "administratif",
        "disciplinaire",
        "formation",
        "etablissement_des_faits",
        "droit_acces",
        "verification_technique",
    ]


@pytest.mark.parametrize("action", list(Action))
def test_of_a_restricted_clip_pictures_are_shown_for_its_own_reason_only(
    action: Action, make_person: Callable[..., Person], make_clip: Callable[..., Clip]
) -> None:
    chief = make_person()
    clip = make_clip(restricted_to=("droit_acces",))
    shows = action in {Action.VIEW_CLIP, Action.EXPORT_CLIP}
    for reason in (None, *Reason):
        refused = shows and reason is not Reason.DROIT_ACCES
        expected = Refusal.RESTRICTED if refused else None
        assert may(chief, action, TODAY, clip, reason=reason) is expected, reason


def test_two_restrictions_with_two_reasons_leave_no_reason_at_all(
    make_person: Callable[..., Person], make_clip: Callable[..., Clip]
) -> None:
    clip = make_clip(restricted_to=("droit_acces", "judiciaire"))
    assert all(
        may(make_person(), Action.VIEW_CLIP, TODAY, clip, reason=reason) is Refusal.RESTRICTED
        for reason in Reason
    )
    assert may_look(make_person(), TODAY, clip) is Refusal.RESTRICTED
    assert reasons_for(Role.RESPONSABLE, clip) == ()


def test_a_wearer_whose_reasons_a_restriction_leaves_out_cannot_look_at_all(
    make_person: Callable[..., Person], make_clip: Callable[..., Clip]
) -> None:
    wearer = make_person(role=Role.AGENT_PORTEUR)
    for_access = make_clip(wearer=wearer.id, restricted_to=("droit_acces",))
    for_judge = make_clip(wearer=wearer.id, restricted_to=("judiciaire",))
    assert may_look(wearer, TODAY, for_access) is Refusal.RESTRICTED
    assert may_look(wearer, TODAY, for_judge) is None
    assert reasons_for(Role.AGENT_PORTEUR, for_judge) == (Reason.JUDICIAIRE,)
    assert may_look(make_person(role=Role.DPO), TODAY, for_judge) is Refusal.ROLE


def test_a_reason_lasts_thirty_minutes_and_not_a_clock_set_back(profile: LegalProfile) -> None:
    begun = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    session = ReasonSession(PersonId("p-1"), "2026-0042", Reason.JUDICIAIRE, "PV 1", begun)
    assert session.is_valid(begun, profile)
    assert session.is_valid(begun + timedelta(minutes=30, microseconds=-1), profile)
    assert not session.is_valid(begun + timedelta(minutes=30), profile)
    assert not session.is_valid(begun - timedelta(seconds=1), profile)
    assert session.remaining(begun + timedelta(minutes=10), profile) == timedelta(minutes=20)
    assert session.remaining(begun + timedelta(hours=2), profile) == timedelta(0)


def test_a_reason_covers_its_incident_or_clip_and_nothing_else(make_clip: Callable[..., Clip]) -> None:
    def session(subject: str) -> ReasonSession:
        return ReasonSession(
            PersonId("p-1"), subject, Reason.JUDICIAIRE, "", datetime(2026, 11, 23, tzinfo=UTC)
        )

    clip = make_clip(incident="2026-0042", recording="r-1")
    assert session("2026-0042").covers(clip)
    assert session(clip.id).covers(clip)
    assert session("r-1").covers(clip)
    assert not session("2026-0043").covers(clip)
    assert not session("").covers(make_clip())

"""Takes again from people the rights that an old copy of the data folder gave back to them (R5, R21)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action, may
from bwc_review.domain.ended import Ended, EndedKind
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.retention import local_day
from bwc_review.vault.keys import StationKeys


@dataclass(frozen=True, slots=True)
class RightsAgain:
    """Whose rights were taken again. ``spared``: the only ones left who could settle anything."""

    taken: tuple[PersonId, ...] = ()
    spared: tuple[PersonId, ...] = ()


def end_rights_again(
    catalogue: Catalogue, keys: StationKeys, ended: Sequence[Ended], now: datetime, profile: LegalProfile
) -> RightsAgain:
    """Put last day and role back to what the notes say they had become; ``ended`` in the order of time.

    Who was already gone loses the key too, with nobody signed in; the station's own keys are sealed anew when
    the responsable signs in (``retire_keys``). The copy may know nobody else who manages people: such a
    person keeps what the copy says, or the station could never be used again. May be called again.
    """
    today = local_day(now, profile)
    newest = {
        (one.kind, one.subject): one for one in ended if one.kind in (EndedKind.HABILITATION, EndedKind.ROLE)
    }
    taken, spared = [], []
    for one in newest.values():
        with catalogue.read() as tables:
            people = tables.people.all()
        before = next((person for person in people if person.id == one.subject), None)
        if before is None:
            continue
        after = _after(before, one)
        loses_key = _is_gone(one, today, profile) and keys.person_key(before.login).exists()
        if after == before and not loses_key:
            continue
        if _manages(before, today) and not any(
            person.id != before.id and _manages(person, today) and keys.person_key(person.login).exists()
            for person in people
        ):
            spared.append(before.id)
            continue
        with catalogue.write(_draft(before, after, one)) as tables:
            tables.people.change(after)
            if loses_key:
                keys.destroy_person_key(before.login)
        taken.append(before.id)
    return RightsAgain(tuple(dict.fromkeys(taken)), tuple(dict.fromkeys(spared)))


def _is_gone(one: Ended, today: date, profile: LegalProfile) -> bool:
    """Whether the last day is over, or was when it was given: the key went at once then."""
    if one.kind is not EndedKind.HABILITATION:
        return False
    last_day = date.fromisoformat(one.code)
    return last_day < today or last_day <= local_day(one.at, profile)


def _after(before: Person, one: Ended) -> Person:
    if one.kind is EndedKind.ROLE:
        return replace(before, role=Role(one.code))
    last_day = date.fromisoformat(one.code)
    return (
        before
        if before.ends_on is not None and before.ends_on <= last_day
        else replace(before, ends_on=last_day)
    )


def _manages(person: Person, today: date) -> bool:
    return may(person, Action.MANAGE_PEOPLE, today) is None


def _draft(before: Person, after: Person, one: Ended) -> Draft:
    if one.kind is EndedKind.HABILITATION:
        details: dict[str, int | str] = {"last_day": one.code, "again": 1}
        return Draft(Operation.PERSON_ENDED, SYSTEM, (before.id,), details=details)
    details = {"role_before": before.role.value, "role": after.role.value, "again": 1}
    return Draft(Operation.PERSON_CHANGED, SYSTEM, (before.id,), details=details)

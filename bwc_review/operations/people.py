"""Adds, changes and ends the people of the station: register and keys together (R5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import uuid6

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action, may, sees_images
from bwc_review.domain.errors import FieldMissing, LoginTaken, PassphraseWeak
from bwc_review.domain.journal import Draft, Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person, PersonId
from bwc_review.domain.retention import local_day
from bwc_review.domain.sign_in import weak
from bwc_review.operations.permit import permit
from bwc_review.operations.sign_in import SignedIn
from bwc_review.vault.keys import StationKeys, is_usable_login

_LONGEST = 400  # signs that a detail of an entry may have


def list_people(catalogue: Catalogue, person: Person, now: datetime, profile: LegalProfile) -> list[Person]:
    """Everybody, those who left too, by name; for who manages them. Raises AccessRefused."""
    permit(catalogue, person, Action.MANAGE_PEOPLE, now, profile)
    with catalogue.read() as tables:
        return tables.people.all()


def add_person(
    catalogue: Catalogue,
    keys: StationKeys,
    by: SignedIn,
    person: Person,
    passphrase: str | None,
    profile: LegalProfile,
    now: datetime,
) -> Person:
    """Add somebody (the id is set here) and seal the station's keys to the new person too.

    The habilitation begins today where no day is given.

    Without a passphrase there is no key: the person can wear a camera and never signs in.

    Keys without a line in the register would be access off the record: where the line cannot be written they
    are taken back, and what a crash left of such an attempt is replaced by the next one. Raises
    AccessRefused, FieldMissing ("ends_on" too where it is before the first day), LoginTaken, PassphraseWeak.
    """
    permit(catalogue, by.person, Action.MANAGE_PEOPLE, now, profile)
    for name, text in (("last_name", person.last_name), ("login", person.login)):
        if not text.strip():
            raise FieldMissing(name)
    if not is_usable_login(person.login):
        raise FieldMissing("login")
    if passphrase is not None and weak(passphrase, profile.passphrase_minimum):
        raise PassphraseWeak(profile.passphrase_minimum)
    with catalogue.read() as tables:
        if any(one.login == person.login for one in tables.people.all()):
            raise LoginTaken(person.login)
    _take_back(keys, by, person.login)
    starts_on = local_day(now, profile) if person.starts_on == date.min else person.starts_on
    if person.ends_on is not None and person.ends_on < starts_on:
        raise FieldMissing("ends_on")
    added = replace(person, id=PersonId(str(uuid6.uuid7())), starts_on=starts_on)
    details = {"role": added.role.value, "starts_on": added.starts_on.isoformat()}
    try:
        with catalogue.write(
            Draft(Operation.PERSON_ADDED, by.author, (added.id,), details=details)
        ) as tables:
            tables.people.add(added)
            if passphrase is not None:
                keys.add_person(by.unlocked, added.login, passphrase, sees_images=sees_images(added.role))
    except BaseException:
        _take_back(keys, by, added.login)
        raise
    return added


def _take_back(keys: StationKeys, by: SignedIn, login: str) -> None:
    """Destroy the key of somebody who is not in the register, however far it was made."""
    if not keys.person_key(login).exists():
        return
    if login not in {holder.login for holder in keys.holders(by.unlocked)}:
        keys.destroy_person_key(login)
    else:
        keys.end_person(by.unlocked, login)


def change_person(
    catalogue: Catalogue,
    keys: StationKeys,
    by: SignedIn,
    person: Person,
    now: datetime,
    profile: LegalProfile,
) -> None:
    """Correct name, rank, role or dates; the keys follow role and last day as ``end_person`` says.

    Raises AccessRefused, FieldMissing (also "ends_on" before the first day).
    """
    with catalogue.read() as tables:
        before = tables.people.get(person.id)
    permit(catalogue, by.person, Action.MANAGE_PEOPLE, now, profile, target=before)
    if not person.last_name.strip():
        raise FieldMissing("last_name")
    is_moved = (person.starts_on, person.ends_on) != (before.starts_on, before.ends_on)
    if is_moved and person.ends_on is not None and person.ends_on < person.starts_on:
        raise FieldMissing("ends_on")
    person = replace(person, login=before.login)
    details = _changed(before, person)
    drafts = [Draft(Operation.PERSON_CHANGED, by.author, (person.id,), details=details)]
    if person.ends_on is not None and person.ends_on != before.ends_on:
        drafts.append(_ended(by, before, person.ends_on))
    with catalogue.write(*drafts) as tables:
        tables.people.change(person)
        if not keys.person_key(person.login).exists():
            return
        if person.ends_on is not None and person.ends_on <= local_day(now, profile):
            keys.end_person(by.unlocked, person.login)
        elif sees_images(before.role) != sees_images(person.role):
            keys.set_sees_images(by.unlocked, person.login, sees_images=sees_images(person.role))


def _changed(before: Person, after: Person) -> dict[str, int | str]:
    """The role, the fields that changed, and what the habilitation was before: days, order, service number.

    Names are of the register alone; that one changed is said.
    """
    fields = ("last_name", "first_name", "rank", "matricule", "order_reference", "starts_on", "ends_on")
    changed = [name for name in fields if getattr(before, name) != getattr(after, name)]
    details: dict[str, int | str] = {"role_before": before.role.value, "role": after.role.value}
    if changed:
        details["fields"] = ",".join(changed)
    for name in ("starts_on", "ends_on"):
        if name in changed:
            details |= {f"old_{name}": _day(getattr(before, name)), name: _day(getattr(after, name))}
    for name in ("matricule", "order_reference"):
        if name in changed:
            details[f"old_{name}"] = getattr(before, name)[:_LONGEST]
    return details


def _day(day: date | None) -> str:
    return day.isoformat() if day is not None else ""


def end_person(
    catalogue: Catalogue,
    keys: StationKeys,
    by: SignedIn,
    person: PersonId,
    last_day: date,
    now: datetime,
    profile: LegalProfile,
) -> None:
    """End a habilitation on ``last_day``; on that day or later the person's key is destroyed at once."""
    with catalogue.read() as tables:
        before = tables.people.get(person)
    permit(catalogue, by.person, Action.MANAGE_PEOPLE, now, profile, target=before)
    with catalogue.write(_ended(by, before, last_day)) as tables:
        tables.people.change(replace(before, ends_on=last_day))
        if last_day <= local_day(now, profile) and keys.person_key(before.login).exists():
            keys.end_person(by.unlocked, before.login)


def retire_keys(
    catalogue: Catalogue, keys: StationKeys, by: SignedIn, now: datetime, profile: LegalProfile
) -> tuple[PersonId, ...]:
    """Have the keys follow the register: who has none any more, or none for pictures any more.

    These are people whose last day has passed since it was set, and people whose rights a put-back folder
    gave back (R21). Done when somebody who manages people is at the station: nobody else can seal the
    station's keys anew.
    """
    today = local_day(now, profile)
    if may(by.person, Action.MANAGE_PEOPLE, today) is not None:
        return ()
    with catalogue.read() as tables:
        people = tables.people.all()
    sealed_to = {holder.login: holder for holder in keys.holders(by.unlocked)}
    past = [one for one in people if one.login in sealed_to and _has_left(one, keys, today)]
    for one in past:
        assert one.ends_on is not None  # noqa: S101 - chosen by it
        with catalogue.write(_ended(by, one, one.ends_on)):
            keys.end_person(by.unlocked, one.login)
    blind = [
        one
        for one in people
        if one not in past
        and one.login in sealed_to
        and sealed_to[one.login].sees_images
        and not sees_images(one.role)
    ]
    for one in blind:
        draft = Draft(Operation.PERSON_CHANGED, by.author, (one.id,), details={"images": 0})
        with catalogue.write(draft):
            keys.set_sees_images(by.unlocked, one.login, sees_images=False)
    return tuple(one.id for one in (*past, *blind))


def _has_left(person: Person, keys: StationKeys, today: date) -> bool:
    """The last day is over; or it is today, and the key went at once."""
    if person.ends_on is None or person.ends_on > today:
        return False
    return person.ends_on < today or not keys.person_key(person.login).exists()


def _ended(by: SignedIn, before: Person, last_day: date) -> Draft:
    details = {"last_day": last_day.isoformat()}
    if before.ends_on not in (None, last_day):
        details |= {"old_last_day": _day(before.ends_on)}
    return Draft(Operation.PERSON_ENDED, by.author, (before.id,), details=details)


def change_passphrase(
    catalogue: Catalogue, keys: StationKeys, by: SignedIn, passphrase: str, profile: LegalProfile
) -> None:
    """Put the signed-in person's own key under other words. Raises PassphraseWeak."""
    if weak(passphrase, profile.passphrase_minimum):
        raise PassphraseWeak(profile.passphrase_minimum)
    with catalogue.write(
        Draft(Operation.PERSON_CHANGED, by.author, (by.person.id,), details={"passphrase": 1})
    ):
        keys.change_passphrase(by.unlocked, passphrase)

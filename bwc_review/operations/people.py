"""Adds, changes and ends the people of the station: register and keys together (R5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import uuid6

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action, sees_images
from bwc_review.domain.errors import FieldMissing, LoginTaken, PassphraseWeak
from bwc_review.domain.journal import Draft, Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person, PersonId
from bwc_review.domain.retention import local_day
from bwc_review.domain.sign_in import weak
from bwc_review.operations.permit import permit
from bwc_review.operations.sign_in import SignedIn
from bwc_review.vault.keys import StationKeys, is_usable_login


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

    The register comes first: keys without a line in it would be access off the record. Raises AccessRefused,
    FieldMissing, LoginTaken, PassphraseWeak.
    """
    permit(catalogue, by.person, Action.MANAGE_PEOPLE, now, profile)
    for name, text in (("last_name", person.last_name), ("login", person.login)):
        if not text.strip():
            raise FieldMissing(name)
    if not is_usable_login(person.login):
        raise FieldMissing("login")
    if passphrase is not None and weak(passphrase, profile.passphrase_minimum):
        raise PassphraseWeak(profile.passphrase_minimum)
    if keys.person_key(person.login).exists():
        raise LoginTaken(person.login)
    starts_on = local_day(now, profile) if person.starts_on == date.min else person.starts_on
    added = replace(person, id=PersonId(str(uuid6.uuid7())), starts_on=starts_on)
    details = {"role": added.role.value, "starts_on": added.starts_on.isoformat()}
    with catalogue.write(Draft(Operation.PERSON_ADDED, by.author, (added.id,), details=details)) as tables:
        tables.people.add(added)
        if passphrase is not None:
            keys.add_person(by.unlocked, added.login, passphrase, sees_images=sees_images(added.role))
    return added


def change_person(
    catalogue: Catalogue,
    keys: StationKeys,
    by: SignedIn,
    person: Person,
    now: datetime,
    profile: LegalProfile,
) -> None:
    """Correct name, rank, role or dates; the vault key follows the role. AccessRefused, FieldMissing."""
    with catalogue.read() as tables:
        before = tables.people.get(person.id)
    permit(catalogue, by.person, Action.MANAGE_PEOPLE, now, profile, target=before)
    if not person.last_name.strip():
        raise FieldMissing("last_name")
    person = replace(person, login=before.login)
    details = {"role_before": before.role.value, "role": person.role.value}
    with catalogue.write(Draft(Operation.PERSON_CHANGED, by.author, (person.id,), details=details)) as tables:
        tables.people.change(person)
        has_key = keys.person_key(person.login).exists()
        if has_key and sees_images(before.role) != sees_images(person.role):
            keys.set_sees_images(by.unlocked, person.login, sees_images=sees_images(person.role))


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
    details = {"last_day": last_day.isoformat()}
    with catalogue.write(Draft(Operation.PERSON_ENDED, by.author, (person,), details=details)) as tables:
        tables.people.change(replace(before, ends_on=last_day))
        if last_day <= local_day(now, profile) and keys.person_key(before.login).exists():
            keys.end_person(by.unlocked, before.login)


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

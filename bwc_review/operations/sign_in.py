"""Lets a person in: the passphrase opens the keys, wrong ones wait, and both are on record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.errors import (
    AccessEnded,
    PassphraseWrong,
    PersonUnknown,
    SignInTooSoon,
)
from bwc_review.domain.journal import SYSTEM, Author, Draft, Operation, Result, author_of
from bwc_review.domain.people import Person, SignInTries
from bwc_review.domain.sign_in import still_to_wait, wait_after
from bwc_review.vault.keys import StationKeys, Unlocked


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A person at the station, with the keys the passphrase opened."""

    person: Person
    unlocked: Unlocked
    author: Author


def sign_in(catalogue: Catalogue, keys: StationKeys, login: str, passphrase: str, today: date) -> SignedIn:
    """Open the person's keys.

    The wait is checked first, so that a wrong try during it costs nothing and tells nothing. Raises
    PersonUnknown, AccessEnded, SignInTooSoon, PassphraseWrong (with the wait that follows), KeyDamaged.
    """
    try:
        with catalogue.read() as tables:
            person = tables.people.by_login(login)
            tries = tables.people.tries(login)
    except PersonUnknown:
        _refuse(catalogue, (), "unknown")
        raise
    check_days(catalogue, person, today)
    wait = still_to_wait(tries)
    if wait:
        raise SignInTooSoon(login, wait)
    try:
        unlocked = keys.sign_in(login, passphrase)
    except PassphraseWrong:
        raise PassphraseWrong(login, _count_failure(catalogue, person, tries)) from None
    return admit(catalogue, person, unlocked)


def check_days(catalogue: Catalogue, person: Person, today: date) -> None:
    """Raise AccessEnded, on record, where the habilitation does not run on that day."""
    if not person.is_active(today):
        _refuse(catalogue, (person.id,), "not_active")
        raise AccessEnded(person.login, person.starts_on, person.ends_on)


def admit(catalogue: Catalogue, person: Person, unlocked: Unlocked) -> SignedIn:
    """Record that a person whose keys are open is at the station; the keys are dropped if that fails."""
    author = author_of(person)
    try:
        with catalogue.write(Draft(Operation.SIGN_IN, author, (person.id,))) as tables:
            tables.people.note_success(person.login)
    except BaseException:
        unlocked.close()
        raise
    return SignedIn(person, unlocked, author)


def as_registered(catalogue: Catalogue, keys: StationKeys, signed_in: SignedIn, today: date) -> SignedIn:
    """The person as the register has them now, for who came in before the station was put in order.

    What an old copy of the data folder gave back to them is taken again there (R21). Raises AccessEnded.
    """
    with catalogue.read() as tables:
        person = tables.people.get(signed_in.person.id)
    check_days(catalogue, person, today)
    if not keys.person_key(person.login).exists():
        _refuse(catalogue, (person.id,), "not_active")
        raise AccessEnded(person.login, person.starts_on, person.ends_on)
    return replace(signed_in, person=person, author=author_of(person))


def sign_out(catalogue: Catalogue, signed_in: SignedIn, why: str) -> None:
    """Drop the keys, then record it. why: "person", "idle", "closed"."""
    signed_in.unlocked.close()
    with catalogue.write(
        Draft(Operation.LOCK, signed_in.author, (signed_in.person.id,), details={"why": why})
    ):
        pass


def _count_failure(catalogue: Catalogue, person: Person, tries: SignInTries) -> int:
    """Add one failure; seconds the next try must wait."""
    after = replace(tries, failures=tries.failures + 1, waited_s=0.0)
    draft = Draft(
        Operation.SIGN_IN_REFUSED,
        SYSTEM,
        (person.id,),
        result=Result.REFUSED,
        details={"failures": after.failures},
    )
    with catalogue.write(draft) as tables:
        tables.people.note_failure(person.login)
    return wait_after(after.failures)


def _refuse(catalogue: Catalogue, subjects: tuple[str, ...], why: str) -> None:
    draft = Draft(Operation.SIGN_IN_REFUSED, SYSTEM, subjects, result=Result.REFUSED, details={"why": why})
    with catalogue.write(draft):
        pass

"""Lets a person in again with the recovery key: new passphrase, new key, and it is on record."""

from __future__ import annotations

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import sees_images
from bwc_review.domain.errors import PassphraseWeak
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.sign_in import weak
from bwc_review.operations.shut_tries import hand_over, tries_file
from bwc_review.vault.keys import StationKeys, Unlocked


def recover_access(
    catalogue: Catalogue,
    keys: StationKeys,
    recovery: Unlocked,
    login: str,
    passphrase: str,
    profile: LegalProfile,
) -> Person:
    """Give a known person a new key under a new passphrase; the old key is destroyed.

    ``recovery``: what ``StationKeys.recover`` opened. Role and dates stay as the register has them: the paper
    key brings nobody rights. Raises PersonUnknown, PassphraseWeak, KeyDamaged.
    """
    with catalogue.read() as tables:
        person = tables.people.by_login(login)
    if weak(passphrase, profile.passphrase_minimum):
        raise PassphraseWeak(profile.passphrase_minimum)
    with catalogue.write(Draft(Operation.RECOVERY, SYSTEM, (person.id,), details={"new_key": 1})) as tables:
        tables.people.note_success(login)
        if any(holder.login == login for holder in keys.holders(recovery)):
            keys.end_person(recovery, login)
        keys.add_person(recovery, login, passphrase, sees_images=sees_images(person.role))
    hand_over(tries_file(keys.person_key(login)), catalogue, person)  # no wait for the words that went
    return person

"""Counts wrong passphrases while the catalogue is shut, in a small file beside the person's key.

It slows a person at the keyboard, as the count in the catalogue does; who can erase the file has the key file
too and tries elsewhere, where only scrypt answers.
"""

from __future__ import annotations

from pathlib import Path

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.errors import SignInTooSoon
from bwc_review.domain.journal import SYSTEM, Draft, Operation, Result
from bwc_review.domain.people import Person, SignInTries
from bwc_review.domain.sign_in import lies_back, still_to_wait, wait_after
from bwc_review.vault import durable

_NS = 1_000_000_000


def tries_file(key: Path) -> Path:
    """Where the tries on a person's key file are counted."""
    return key.with_name(key.name.removesuffix(".key.age") + ".tries")


def refuse_too_soon(file: Path, login: str, monotonic_ns: int) -> None:
    """Raise SignInTooSoon while the wait after the last wrong passphrase runs."""
    wait = still_to_wait(_read(file, monotonic_ns))
    if wait:
        raise SignInTooSoon(login, wait)


def count_wrong(file: Path, monotonic_ns: int) -> int:
    """One more wrong passphrase; seconds the next try must wait. Raises DiskFull, FolderUnusable."""
    failures = _read(file, monotonic_ns).failures + 1
    with durable.disk_facts(file.parent):
        durable.replace(file, f"{failures} {monotonic_ns}\n".encode("ascii"))
    return wait_after(failures)


def hand_over(file: Path, catalogue: Catalogue, person: Person) -> None:
    """Put the wrong tries on record now that the catalogue is open, and count from nought again."""
    failures = _read(file, 0).failures
    if not failures:
        return
    draft = Draft(
        Operation.SIGN_IN_REFUSED,
        SYSTEM,
        (person.id,),
        result=Result.REFUSED,
        details={"failures": failures, "shut": 1},
    )
    with catalogue.write(draft):
        pass
    with durable.disk_facts(file.parent):
        file.unlink(missing_ok=True)


def _read(file: Path, monotonic_ns: int) -> SignInTries:
    try:
        failures, failed_at = (int(word) for word in file.read_text("ascii").split())
    except FileNotFoundError:
        return SignInTries()
    except (OSError, ValueError):  # somebody wrote into it: nothing is known of the last try but that it was
        return SignInTries(1)
    return SignInTries(failures, lies_back(monotonic_ns, failed_at) / _NS)

"""Ends again what an old copy of the data folder brought back, and says where that cannot be known (R21)."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action
from bwc_review.domain.clip import ClipId
from bwc_review.domain.ended import Ended, EndedKind
from bwc_review.domain.errors import ClipErased, ClipUnknown, FolderUnusable, HoldUnknown, PersonUnknown
from bwc_review.domain.hold import Hold
from bwc_review.domain.journal import SYSTEM, Draft, Entry, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person, PersonId
from bwc_review.operations.end_rights_again import RightsAgain, end_rights_again
from bwc_review.operations.erase import erase_again
from bwc_review.operations.keep_ended import is_covered, read_notes, unsettled
from bwc_review.operations.permit import permit
from bwc_review.vault.keys import StationKeys
from bwc_review.vault.store import Store

AGAIN = "levée avant la remise en place d'une copie du dossier de données"  # data of the register of holds


@dataclass(frozen=True, slots=True)
class EndedAgain:
    """What was ended once more. ``failures``: what the disk did not let go; the sweep tries it again."""

    released: tuple[str, ...] = ()  # holds
    erased: tuple[ClipId, ...] = ()
    failures: tuple[FolderUnusable, ...] = ()
    rights: RightsAgain = field(default_factory=RightsAgain)


@dataclass(frozen=True, slots=True)
class PutBack:
    """A put-back folder of which nobody can say all that ended since. ``found``: entries it came with."""

    expected: int
    found: int
    holds: tuple[Hold, ...]  # open in the copy


def stands(tables: Tables) -> PutBack | None:
    """The put-back folder that the responsable has still to look at; None where there is none."""
    entry = unsettled(tables)
    if entry is None:
        return None
    expected, found = _span(entry)
    return PutBack(expected, found, tuple(tables.holds.open()))


def end_again(
    catalogue: Catalogue,
    store: Store,
    keys: StationKeys,
    places: Sequence[Path],
    public_key: bytes,
    now: datetime,
    profile: LegalProfile,
) -> EndedAgain:
    """Where a put-back folder stands in the journal: release and erase again what ended since it was copied,
    and take again the rights that ended.

    It is settled where one place knows all that ended up to the newest entry known, and all of it could be
    ended; else it stands until ``settle``. Nothing to do, and nothing read, where none stands. Needs nobody
    signed in.
    """
    with catalogue.read() as tables:
        entry = unsettled(tables)
        origin = tables.service.get().origin
    if entry is None:
        return EndedAgain()
    ended = [one for note in read_notes(places, origin, public_key) for one in note.ended]
    ended.sort(key=lambda one: (one.kind is EndedKind.ERASED, one.at))  # what is released holds no more
    rights = end_rights_again(catalogue, keys, sorted(ended, key=lambda one: one.at), now, profile)
    done = EndedAgain(rights=rights)
    for one in ended:
        done = _again(catalogue, store, one, done, profile)
    if done.erased:
        catalogue.checkpoint_wal()
    expected, found = _span(entry)
    with catalogue.read() as tables:
        is_sure = is_covered(tables, places, origin, public_key, found, expected)
    if is_sure and not rights.spared:
        _settle(catalogue, Draft(Operation.ANCHOR, SYSTEM, details=_counts(done)))
    return done


def settle(catalogue: Catalogue, person: Person, now: datetime, profile: LegalProfile) -> None:
    """The responsable has looked at every hold that the copy came with. Raises AccessRefused."""
    permit(catalogue, person, Action.SETTLE_PUT_BACK, now, profile)
    with catalogue.read() as tables:
        standing = stands(tables)
    if standing is not None:
        details: dict[str, int | str] = {"holds": len(standing.holds)}
        _settle(catalogue, Draft(Operation.ANCHOR, author_of(person), details=details))


def _settle(catalogue: Catalogue, draft: Draft) -> None:
    with catalogue.write(draft):
        pass


def _span(entry: Entry) -> tuple[int, int]:
    return int(entry.details["expected"]), int(entry.details["found"])


def _counts(done: EndedAgain) -> dict[str, int | str]:
    return {
        "released_again": len(done.released),
        "erased_again": len(done.erased),
        "rights_again": len(done.rights.taken),
    }


def _again(
    catalogue: Catalogue, store: Store, one: Ended, done: EndedAgain, profile: LegalProfile
) -> EndedAgain:
    if one.kind is EndedKind.RELEASED and _release(catalogue, one):
        return replace(done, released=(*done.released, one.subject))
    if one.kind is not EndedKind.ERASED:
        return done
    clip = ClipId(one.subject)
    try:
        erase_again(catalogue, store, clip, one.code, one.at, profile)
    except (ClipErased, ClipUnknown):
        return done
    except FolderUnusable as error:
        return replace(done, failures=(*done.failures, error))
    return replace(done, erased=(*done.erased, clip))


def _release(catalogue: Catalogue, one: Ended) -> bool:
    """Release as it was, by whom and when; False where the copy knows no such hold, or not as open."""
    with catalogue.read() as tables:
        try:
            hold = tables.holds.get(one.subject)
        except HoldUnknown:
            return False
        by = hold.opened_by
        with suppress(PersonUnknown):
            by = tables.people.get(PersonId(one.code)).id
    if not hold.is_open:
        return False
    details: dict[str, int | str] = {"erases": 0, "again": 1, "by_person": by, "was_at": one.at.isoformat()}
    draft = Draft(
        Operation.HOLD_RELEASED,
        SYSTEM,
        (hold.clip, hold.id),
        reason=hold.procedure.value,
        reference=hold.reference,
        details=details,
    )
    with catalogue.write(draft) as tables:
        tables.holds.release(hold.id, one.at, by, AGAIN)
    return True

"""Recomputes clips, erasures, holds and people from the journal and compares the tables with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from bwc_review.catalogue.catalogue import Tables
from bwc_review.catalogue.journal import ChainRow
from bwc_review.domain.journal import Entry, Operation, entry_from

_OPERATION = re.compile(rb'"op":"([a-z_]+)"')  # in canonical JSON no text can hold this: quotes are escaped
_HEARD = frozenset(  # every operation that Registers takes something from
    each.value
    for each in (
        Operation.INGEST_DONE, Operation.ADOPTED, Operation.ERASE_DONE, Operation.HOLD_OPENED,
        Operation.HOLD_REVIEWED, Operation.HANDED_OVER, Operation.HOLD_RELEASED, Operation.PERSON_ADDED,
        Operation.PERSON_CHANGED, Operation.REQUEST_RECEIVED, Operation.REQUEST_DECIDED, Operation.RESTRICTED,
        Operation.RESTRICTION_LIFTED,
    )
)  # fmt: skip
_PASSED_OVER = frozenset(each.value.encode() for each in Operation if each.value not in _HEARD)


@dataclass(frozen=True, slots=True)
class RegisterFault:
    """Something the tables say and the journal does not, or the reverse.

    kind: "clip_without_entry", "clip_other_fingerprint", "erased_without_entry", "erased_still_listed",
    "erased_head", "hold_without_entry", "hold_other_state", "hold_other_review",
    "hold_handed_over_without_entry", "hold_missing", "request_without_entry", "request_other_decision",
    "request_missing", "restriction_without_entry", "restriction_missing", "person_without_entry",
    "person_other_role", "entry_unreadable".
    """

    kind: str
    subject: str


@dataclass(slots=True)
class Registers:
    """What the journal says, as far as it is not purged; filled while the chain is read."""

    clips: dict[str, str] = field(default_factory=dict)  # id -> SHA-256, "" where the entry states none
    erased: set[str] = field(default_factory=set)
    holds: dict[str, bool] = field(default_factory=dict)  # id -> is it open
    reviews: dict[str, str] = field(default_factory=dict)  # id -> when it is to be looked at, as last said
    handed_over: set[str] = field(default_factory=set)  # holds
    requests: dict[str, str] = field(default_factory=dict)  # number -> decision, "" while there is none
    restricted: set[tuple[str, str]] = field(default_factory=set)  # clip and request, while in force
    roles: dict[str, str] = field(default_factory=dict)
    unreadable: list[int] = field(default_factory=list)
    since: datetime | None = None  # of the first entry that is not purged
    is_purged: bool = False

    def listen(self, rows: Iterable[ChainRow]) -> Iterator[ChainRow]:
        """Pass rows on and take from each what the registers must say."""
        for row in rows:
            yield row
            if row.body is None:
                self.is_purged = True
                continue
            # most of a million entries say nothing of a register: their operation is all that is read
            named = _OPERATION.search(row.body) if isinstance(row.body, bytes) else None
            if named is not None and named[1] in _PASSED_OVER and self.since is not None:
                continue
            try:
                entry = entry_from(row)
            except ValueError:
                self.unreadable.append(row.seq)  # edited, or of a newer program: the chain says which
                continue
            if entry is not None:
                self.since = self.since or entry.at
                self._take(entry)

    def _take(self, entry: Entry) -> None:
        first = entry.subjects[0] if entry.subjects else ""
        match entry.operation:
            case Operation.INGEST_DONE | Operation.ADOPTED if first:
                self.clips[first] = str(entry.details.get("sha256", "")) or self.clips.get(first, "")
            case Operation.ERASE_DONE if first:
                self.erased.add(first)
            case Operation.HOLD_OPENED if len(entry.subjects) > 1:
                self.holds[entry.subjects[1]] = True
                self.reviews[entry.subjects[1]] = str(entry.details.get("review", ""))
            case Operation.HOLD_REVIEWED if len(entry.subjects) > 1:
                self.reviews[entry.subjects[1]] = str(entry.details.get("review", ""))
            case Operation.HANDED_OVER if len(entry.subjects) > 1:
                self.handed_over.add(entry.subjects[1])
            case Operation.HOLD_RELEASED if len(entry.subjects) > 1:
                self.holds[entry.subjects[1]] = False
            case Operation.REQUEST_RECEIVED if first:
                self.requests[first] = ""
            case Operation.REQUEST_DECIDED if first:
                self.requests[first] = str(entry.details.get("decision", ""))
            case Operation.RESTRICTED if len(entry.subjects) > 1:
                self.restricted.add((entry.subjects[0], entry.subjects[1]))
            case Operation.RESTRICTION_LIFTED if len(entry.subjects) > 1:
                self.restricted.discard((entry.subjects[0], entry.subjects[1]))
            case Operation.PERSON_ADDED | Operation.PERSON_CHANGED if first and "role" in entry.details:
                self.roles[first] = str(entry.details["role"])
            case _:
                pass

    def reaches(self, moment: datetime) -> bool:
        """Whether what happened at that moment must still have its entry."""
        return not self.is_purged or (self.since is not None and moment >= self.since)


def compare_registers(tables: Tables, said: Registers, heads: frozenset[str]) -> tuple[RegisterFault, ...]:
    """Every difference. ``heads``: ids of the heads that lie in the vault."""
    faults = [RegisterFault("entry_unreadable", str(number)) for number in said.unreadable]
    faults += _clips(tables, said)
    faults += _erased(tables, said, heads)
    faults += _holds(tables, said)
    faults += _requests(tables, said)
    faults += _restrictions(tables, said)
    faults += _people(tables, said)
    return tuple(faults)


def _clips(tables: Tables, said: Registers) -> Iterator[RegisterFault]:
    for clip, sha256, docked_at in tables.clips.fingerprints():
        stated = said.clips.get(clip)
        if clip in said.erased:
            yield RegisterFault("erased_still_listed", clip)
        elif stated is None and said.reaches(docked_at):
            yield RegisterFault("clip_without_entry", clip)
        elif stated and stated != sha256:
            yield RegisterFault("clip_other_fingerprint", clip)


def _erased(tables: Tables, said: Registers, heads: frozenset[str]) -> Iterator[RegisterFault]:
    for clip, erased_at in tables.inventory.erasures():
        if clip not in said.erased and said.reaches(erased_at):
            yield RegisterFault("erased_without_entry", clip)
        if clip in heads:
            yield RegisterFault("erased_head", clip)


def _holds(tables: Tables, said: Registers) -> Iterator[RegisterFault]:
    kept = {hold.id: hold for hold in tables.holds.all()}
    for hold in kept.values():
        is_open = said.holds.get(hold.id)
        if is_open is None and said.reaches(hold.opened_at):
            yield RegisterFault("hold_without_entry", hold.id)
        elif is_open is not None and is_open != hold.is_open:
            yield RegisterFault("hold_other_state", hold.id)
        elif (
            (hold.handed_over_on or hold.freed_at) and is_open is not None and hold.id not in said.handed_over
        ):
            yield RegisterFault("hold_handed_over_without_entry", hold.id)
        elif said.reviews.get(hold.id, "") not in {"", hold.review_on.isoformat()}:
            yield RegisterFault("hold_other_review", hold.id)
    for missing in said.holds.keys() - kept.keys():
        yield RegisterFault("hold_missing", missing)


def _requests(tables: Tables, said: Registers) -> Iterator[RegisterFault]:
    kept = {request.number: request for request in tables.requests.all()}
    for request in kept.values():
        decision = said.requests.get(request.number)
        if decision is None and said.reaches(request.noted_at):
            yield RegisterFault("request_without_entry", request.number)
        elif decision is not None and decision != (request.decision.value if request.decision else ""):
            yield RegisterFault("request_other_decision", request.number)
    for missing in said.requests.keys() - kept.keys():
        yield RegisterFault("request_missing", missing)


def _restrictions(tables: Tables, said: Registers) -> Iterator[RegisterFault]:
    """Those in force: one taken out of the table behind the journal's back would open a clip."""
    kept = {(one.clip, one.request): one for one in tables.requests.restrictions() if one.lifted_at is None}
    for key, restriction in kept.items():
        if key not in said.restricted and said.reaches(restriction.begun_at):
            yield RegisterFault("restriction_without_entry", restriction.clip)
    for clip, _ in sorted(said.restricted - kept.keys()):
        yield RegisterFault("restriction_missing", clip)


def _people(tables: Tables, said: Registers) -> Iterator[RegisterFault]:
    for person in tables.people.all():
        role = said.roles.get(person.id)
        if role is None and not said.is_purged:
            yield RegisterFault("person_without_entry", person.id)
        elif role is not None and role != person.role.value:
            yield RegisterFault("person_other_role", person.id)

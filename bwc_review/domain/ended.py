"""States what is over for good, in a form that is kept outside the data folder as well (R21).

Ids, codes and moments only: no name, no place, no free text ever leaves the folder.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum

from bwc_review.domain.journal import Entry, Operation


class EndedKind(Enum):
    """What can end."""

    ERASED = "erased"
    RELEASED = "released"
    HABILITATION = "habilitation"
    ROLE = "role"


@dataclass(frozen=True, slots=True)
class Ended:
    """One recording that was erased (``code``: why), one hold that was released (``code``: by whom), one
    habilitation that was given a last day (``code``: which), or one role that became another (``code``).
    """

    kind: EndedKind
    subject: str  # id of the clip, of the hold or of the person
    code: str
    at: datetime  # UTC


@dataclass(frozen=True, slots=True)
class EndedNote:
    """What ended up to a place in the journal. ``before``: name of the note before, "" for the first."""

    origin: str
    count: int
    head: bytes
    before: str
    ended: tuple[Ended, ...]

    @property
    def name(self) -> str:
        """Names the note by where it stands; two branches of a journal never share a name."""
        return f"{self.count:010d}-{self.head.hex()[:16]}"


def ended_in(entries: Sequence[Entry]) -> tuple[Ended, ...]:
    """What these entries say is over, in their order."""
    found = []
    for entry in entries:
        if entry.operation is Operation.ERASE_DONE and entry.subjects:
            why = str(entry.details.get("why", "")) or entry.reason
            found.append(Ended(EndedKind.ERASED, entry.subjects[0], why, entry.at))
        elif entry.operation is Operation.HOLD_RELEASED and len(entry.subjects) > 1:
            by = str(entry.details.get("by_person", "")) or entry.author.id
            found.append(Ended(EndedKind.RELEASED, entry.subjects[1], by, entry.at))
        elif entry.operation is Operation.PERSON_ENDED and entry.subjects:
            last_day = str(entry.details["last_day"])
            found.append(Ended(EndedKind.HABILITATION, entry.subjects[0], last_day, entry.at))
        elif entry.operation is Operation.PERSON_CHANGED and entry.details.get("role_before") != (
            role := entry.details.get("role")
        ):
            found.append(Ended(EndedKind.ROLE, entry.subjects[0], str(role), entry.at))
    return tuple(found)


def note_text(note: EndedNote) -> str:
    """The text that is signed: origin, count, head, the note before, then one line for each thing."""
    lines = [
        note.origin,
        str(note.count),
        b64encode(note.head).decode("ascii"),
        f"before {note.before or '-'}",
    ]
    lines += [f"{one.kind.value} {one.subject} {one.code} {_moment(one.at)}" for one in note.ended]
    return "\n".join(lines) + "\n"


def note_from(text: str) -> EndedNote:
    """Read a note back; ValueError unless it is exactly what ``note_text`` writes."""
    origin, count, head, before, *rest = text.split("\n")
    ended = []
    for line in rest[:-1]:
        kind, subject, code, at = line.split(" ")
        ended.append(Ended(EndedKind(kind), subject, code, datetime.fromisoformat(at)))
    name = before.removeprefix("before ")
    note = EndedNote(
        origin, int(count), b64decode(head, validate=True), "" if name == "-" else name, tuple(ended)
    )
    if note_text(note) != text:
        raise ValueError("not a note of what ended")
    return note


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

"""Keeps what is over for good in more than one place: no old copy of the data folder revives it (R21).

Each place has signed notes of what ended, in their order, and one signed statement up to where they reach.
One place lies in the data folder, another outside it; where they differ, what any of them says counts.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.ended import EndedNote, ended_in, note_from, note_text
from bwc_review.domain.errors import StationError
from bwc_review.domain.journal import Entry, Operation, Result, purge_before
from bwc_review.domain.legal import LegalProfile
from bwc_review.operations.last_use import surely_past
from bwc_review.vault import durable, signing

_NOTE = ".ended"
_REACHES = "reaches.ended-to"
_ENDS = (
    Operation.ERASE_DONE,
    Operation.HOLD_RELEASED,
    Operation.PERSON_ENDED,
    Operation.PERSON_CHANGED,
)


@dataclass(frozen=True, slots=True)
class Reach:
    """Up to where a place knows what ended. ``last``: name of its newest note, "" for none."""

    count: int
    head: bytes
    last: str


def keep_ended(
    catalogue: Catalogue, signing_key: bytes, places: Sequence[Path], now: datetime, rules: LegalProfile
) -> tuple[StationError, ...]:
    """Note in every place what ended since; what kept a place from being written, as facts.

    To be called before the newest head is noted elsewhere: what that head covers is then known here. While a
    put-back folder is unsettled nothing is noted: the places may be all that still knows of it.
    """
    with catalogue.read() as tables:
        if unsettled(tables) is not None:
            return ()
    public = signing.public_of(signing_key)
    problems: list[StationError] = []
    for place in places:
        try:
            with catalogue.read() as tables:
                origin = tables.service.get().origin
                note, reach = _since(tables, origin, read_reach(place, origin, public))
            with durable.disk_facts(place):
                _write(place, origin, note, reach, signing_key)
            with catalogue.read() as tables, durable.disk_facts(place):
                is_own, is_over = partial(_is_own, tables), partial(_is_over, tables, now, rules)
                _forget_old(place, origin, public, is_own, is_over, keep=reach.last)
        except StationError as error:
            problems.append(error)
    return tuple(problems)


def read_reach(place: Path, origin: str, public: bytes) -> Reach | None:
    """Up to where this place knows; None where it says nothing that this station signed."""
    text = _read(place / _REACHES, origin, public)
    try:
        named, count, head, last, end = (text or "").split("\n")
        found = Reach(int(count), b64decode(head, validate=True), "" if last == "-" else last)
    except ValueError:
        return None
    return found if named == origin and not end else None


def read_notes(places: Sequence[Path], origin: str, public: bytes) -> tuple[EndedNote, ...]:
    """Every note of every place that this station signed, each once, in the order of their names."""
    found = {note.name: note for place in places for note in _notes(place, origin, public)}
    return tuple(found[name] for name in sorted(found))


def unsettled(tables: Tables) -> Entry | None:
    """The newest word of the journal on anchors, where it says that the folder was put back."""
    newest = next(tables.journal.backwards(Operation.ANCHOR), None)
    return newest if newest is not None and newest.result is Result.ERROR else None


def is_covered(
    tables: Tables, places: Sequence[Path], origin: str, public: bytes, since: int, until: int
) -> bool:
    """Whether one place alone knows all that ended after entry ``since`` and up to entry ``until``.

    Those entries are missing in this catalogue: a place that knows no other journal cannot know them.
    """
    for place in places:
        reach = read_reach(place, origin, public)
        if (
            reach is not None
            and reach.count >= until
            and tables.journal.head_at(reach.count) != reach.head
            and _has_no_gap(place, origin, public, reach, since)
        ):
            return True
    return False


def _has_no_gap(place: Path, origin: str, public: bytes, reach: Reach, since: int) -> bool:
    """Whether every note after that entry is there: each names the one before."""
    notes = {note.name: note for note in _notes(place, origin, public)}
    name = reach.last
    while name and int(name.partition("-")[0]) > since:
        if name not in notes:
            return False
        name = notes[name].before
    return True


def _since(tables: Tables, origin: str, reach: Reach | None) -> tuple[EndedNote | None, Reach]:
    """What ended after the place was last written; from the beginning where its journal is another one."""
    count, head = tables.journal.head()
    if reach is None or tables.journal.head_at(reach.count) != reach.head:
        reach = Reach(0, b"", "")
    numbers = sorted(
        number
        for operation in _ENDS
        for number in tables.journal.numbers(operation=operation)
        if number > reach.count
    )
    ended = ended_in(tables.journal.of_numbers(numbers))
    if not ended:
        return None, Reach(count, head, reach.last)
    note = EndedNote(origin, count, head, reach.last, ended)
    return note, Reach(count, head, note.name)


def _write(place: Path, origin: str, note: EndedNote | None, reach: Reach, signing_key: bytes) -> None:
    """The note first: the statement must never reach further than the notes."""
    if note is not None:
        signed = signing.write_note(note_text(note), origin, signing_key)
        durable.replace(place / f"{note.name}{_NOTE}", signed.encode("utf-8"))
    head = b64encode(reach.head).decode("ascii")
    text = f"{origin}\n{reach.count}\n{head}\n{reach.last or '-'}\n"
    signed = signing.write_note(text, origin, signing_key)
    durable.replace(place / _REACHES, signed.encode("utf-8"))


def _is_own(tables: Tables, note: EndedNote) -> bool:
    """Whether a note is of this journal, and not of a branch that was lost when the folder was put back."""
    return tables.journal.head_at(note.count) == note.head


def _is_over(tables: Tables, now: datetime, rules: LegalProfile, note: EndedNote) -> bool:
    """Whether the journal has let go of all that a note tells; of another branch, as that one would have."""
    if _is_own(tables, note):
        return note.count <= tables.journal.purged_to()
    sure = surely_past(tables, now, rules)
    return sure is not None and max(one.at for one in note.ended) < purge_before(sure, rules)


def _forget_old(
    place: Path,
    origin: str,
    public: bytes,
    is_own: Callable[[EndedNote], bool],
    is_over: Callable[[EndedNote], bool],
    *,
    keep: str,
) -> None:
    """Notes of what ended longer ago than the journal is kept say nothing any more (R14).

    What a lost branch dated, perhaps by a clock ahead, holds back no note behind it.
    """
    for file in sorted(place.glob(f"*{_NOTE}")):
        note = _note(file, origin, public)
        if note is None or note.name == keep:
            continue
        if is_over(note):
            file.unlink()
        elif is_own(note):
            return  # the younger ones of this journal come after it


def _notes(place: Path, origin: str, public: bytes) -> Iterator[EndedNote]:
    for file in sorted(place.glob(f"*{_NOTE}")) if place.is_dir() else ():
        note = _note(file, origin, public)
        if note is not None:
            yield note


def _note(file: Path, origin: str, public: bytes) -> EndedNote | None:
    text = _read(file, origin, public)
    try:
        note = None if text is None else note_from(text)
    except ValueError:
        return None
    return note if note is not None and note.origin == origin and note.ended else None


def _read(file: Path, origin: str, public: bytes) -> str | None:
    """The text of a file that this station signed; None for anything else, a missing file included."""
    try:
        return signing.read_note(file.read_bytes().decode("utf-8"), origin, public)
    except (OSError, ValueError):
        return None

"""Finds what a request may concern, by hour, camera and place, erased ones too; each search is on record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action
from bwc_review.domain.clip import Clip, ClipId, InventoryLine
from bwc_review.domain.errors import FieldMissing
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.request import RightsRequest, Sought
from bwc_review.domain.span import is_askable
from bwc_review.domain.typed_words import plain_words
from bwc_review.operations.permit import permit


@dataclass(frozen=True, slots=True)
class Candidate:
    """A recording that fits; ``clip`` is None once it is erased, and the place of such a one is not known.

    Not ``is_certain``: its hour is not, so that it may belong to the span, or not.
    """

    line: InventoryLine
    clip: Clip | None = None
    is_certain: bool = True

    @property
    def id(self) -> ClipId:
        """Of the clip, erased or not."""
        return self.line.clip


def find_for_request(
    catalogue: Catalogue, person: Person, number: str, sought: Sought, now: datetime, profile: LegalProfile
) -> tuple[Candidate, ...]:
    """Every recording that ran at some instant of the span, by the corrected clock, oldest first.

    Behind them those whose hour is not certain and that may belong to it, as the inventory answers them.
    A place narrows to recordings whose place holds all its words, whatever their case and accents; erased
    recordings have no place any more and are kept in, and so are those without a place yet.
    Raises AccessRefused, RequestUnknown, FieldMissing ("span").
    """
    permit(catalogue, person, Action.ANSWER_REQUEST, now, profile)
    if not is_askable(sought.start, sought.end):
        raise FieldMissing("span")
    with catalogue.read() as tables:
        tables.requests.get(number)
        found = fitting(tables, sought, profile)
    details: dict[str, int | str] = {"count": len(found)}
    if sought.start is not None:
        details["from"] = sought.start.astimezone(profile.zone).isoformat(timespec="seconds")
    if sought.end is not None:
        details["to"] = sought.end.astimezone(profile.zone).isoformat(timespec="seconds")
    if sought.place.strip():
        details["by_place"] = 1  # its words are of the request, and the journal outlives that
    subjects = (number,) if sought.camera is None else (number, sought.camera)
    with catalogue.write(Draft(Operation.SEARCH, author_of(person), subjects, details=details)):
        pass
    return found


def last_found(tables: Tables, request: RightsRequest, profile: LegalProfile) -> tuple[Candidate, ...]:
    """What fits the newest search for the request that found something; nothing where none did.

    Its span and camera are on record. Of a place only that one was asked for, and not its words: where it
    was, what the request itself says counts.
    """
    searches = tables.journal.numbers(clip=request.number, operation=Operation.SEARCH)
    said = [one for one in tables.journal.of_numbers(searches) if one.details["count"]]
    if not said:
        return ()
    last = said[-1]
    start, end = (last.details.get(edge) for edge in ("from", "to"))
    sought = Sought(
        None if start is None else datetime.fromisoformat(str(start)),
        None if end is None else datetime.fromisoformat(str(end)),
        next((one for one in last.subjects if one != request.number), None),
        request.sought.place if "by_place" in last.details else "",
    )
    return fitting(tables, sought, profile)


def fitting(tables: Tables, sought: Sought, profile: LegalProfile) -> tuple[Candidate, ...]:
    """As ``find_for_request`` says; nothing is put on record."""
    earliest = datetime.combine(profile.earliest_recording, time(0), profile.zone)
    running, uncertain = tables.inventory.running(sought.start, sought.end, earliest, sought.camera)
    clips = {clip.id: clip for clip in tables.clips.rows([line.clip for line in (*running, *uncertain)])}
    found = [Candidate(line, clips.get(line.clip)) for line in running]
    found += [Candidate(line, clips.get(line.clip), is_certain=False) for line in uncertain]
    return tuple(one for one in found if _is_there(one, sought.place))


def _is_there(one: Candidate, words: str) -> bool:
    if one.clip is None or one.clip.place is None or not one.clip.place.text:
        return True
    place = plain_words(one.clip.place.text)
    return all(word in place for word in plain_words(words).split())

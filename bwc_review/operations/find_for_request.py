"""Finds what a request may concern, by hour, camera and place, erased ones too; each search is on record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action
from bwc_review.domain.clip import Clip, ClipId, InventoryLine
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.request import Sought
from bwc_review.operations.permit import permit

_DAY = timedelta(days=1)  # a zone, and a camera's clock, may shift the civil day of a recording


@dataclass(frozen=True, slots=True)
class Candidate:
    """A recording that fits; ``clip`` is None once it is erased, and the place of such a one is not known."""

    line: InventoryLine
    clip: Clip | None = None

    @property
    def id(self) -> ClipId:
        """Of the clip, erased or not."""
        return self.line.clip


def find_for_request(
    catalogue: Catalogue, person: Person, number: str, sought: Sought, now: datetime, profile: LegalProfile
) -> tuple[Candidate, ...]:
    """Every recording that ran at some instant of the span, by the corrected clock, oldest first.

    A place narrows to recordings whose place holds all its words, whatever the case; erased recordings have
    no place any more and are kept in, and so are those without a place yet. Raises AccessRefused,
    RequestUnknown.
    """
    permit(catalogue, person, Action.ANSWER_REQUEST, now, profile)
    with catalogue.read() as tables:
        tables.requests.get(number)
        found = _fitting(tables, sought, profile)
    details: dict[str, int | str] = {"count": len(found)}
    if sought.start is not None:
        details["from"] = sought.start.astimezone(profile.zone).isoformat(timespec="seconds")
    if sought.end is not None:
        details["to"] = sought.end.astimezone(profile.zone).isoformat(timespec="seconds")
    subjects = (number,) if sought.camera is None else (number, sought.camera)
    with catalogue.write(Draft(Operation.SEARCH, author_of(person), subjects, details=details)):
        pass
    return found


def _fitting(tables: Tables, sought: Sought, profile: LegalProfile) -> tuple[Candidate, ...]:
    first = None if sought.start is None else (sought.start.astimezone(profile.zone) - _DAY).date()
    last = None if sought.end is None else (sought.end.astimezone(profile.zone) + _DAY).date()
    lines = tables.inventory.between(first, last, sought.camera)
    clips = {clip.id: clip for clip in tables.clips.rows([line.clip for line in lines])}
    found = [Candidate(line, clips.get(line.clip)) for line in lines]
    return tuple(one for one in found if _runs(one, sought) and _is_there(one, sought.place))


def _runs(one: Candidate, sought: Sought) -> bool:
    begins = one.clip.corrected_at if one.clip is not None else one.line.recorded_at
    ends = begins + timedelta(seconds=one.line.duration_s)
    return (sought.end is None or begins <= sought.end) and (sought.start is None or ends >= sought.start)


def _is_there(one: Candidate, words: str) -> bool:
    if one.clip is None or one.clip.place is None or not one.clip.place.text:
        return True
    place = one.clip.place.text.casefold()
    return all(word in place for word in words.casefold().split())

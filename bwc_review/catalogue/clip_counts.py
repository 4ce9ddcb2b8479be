"""Counts recordings for the panel of filters, in few walks through the listing."""

from __future__ import annotations

import operator
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from functools import partial, reduce
from typing import Any

from sqlalchemy import ColumnElement, LargeBinary, and_, case, func, literal, not_, select, type_coerce

from bwc_review.catalogue.clip_query import (
    CLIPS,
    CORRECTED,
    HELD,
    IN_INCIDENT,
    INCIDENTS,
    INCOMPLETE,
    MARKS,
    PEOPLE,
    RECORDINGS,
    among_cut,
    unindexed,
)
from bwc_review.catalogue.compact import moment
from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.schema_people import CameraRow
from bwc_review.domain.alphabet import alphabetical
from bwc_review.domain.clip import ClipState
from bwc_review.domain.people import PersonId
from bwc_review.domain.query import CameraCount, Counts

SOON_DAYS = 7
CAMERAS = table(CameraRow)
_LEAST_SIGN = 48  # "0": one sign a clip, a bit for each fact
_TO_SAY = 0b1111  # damaged, hour in doubt, held, incomplete
_IS_HELD = 0b0100


@dataclass(frozen=True, slots=True)
class _Figures:
    total: int
    soon: int
    to_identify: int
    states: dict[ClipState, int]


def counts(talk: Conversation, today: date, wearer: PersonId | None, zone: tzinfo) -> Counts:
    """The figures of the filter panel, of one wearer's clips where one is named.

    Recordings are counted, not the files a camera cut them into: a figure is the length of the list that its
    filter shows.
    """
    own: list[ColumnElement[bool]] = [] if wearer is None else [CLIPS.c.wearer == wearer]
    figures = _figures(talk, today, own)
    first, last = talk.first(select(func.min(CORRECTED), func.max(CORRECTED)).where(*own))
    return Counts(
        total=figures.total,
        states=figures.states,
        due_soon=figures.soon,
        to_identify=figures.to_identify,
        cameras=_camera_counts(talk, own),
        categories=_category_counts(talk, own),
        wearers=_wearers(talk, own),
        first_day=None if first is None else moment(first).astimezone(zone).date(),
        last_day=None if last is None else moment(last).astimezone(zone).date(),
    )


def total(talk: Conversation) -> int:
    """Only how many recordings there are, as ``counts`` gives it: two counts along an index."""
    whole = talk.scalar(select(func.count()).select_from(CLIPS).where(not_(CLIPS.c.is_cut))) or 0
    return whole + (talk.scalar(among_cut(select(RECORDINGS))) or 0)


def _figures(talk: Conversation, today: date, own: list[ColumnElement[bool]]) -> _Figures:
    """How many recordings there are, are due soon, are of no known camera (R1), and are in each state.

    Of recordings in one file every clip is one: each gives a sign to a text, counted here, faster than SQLite
    adds up. Those in several files are told apart by their name, and count wherever a file of theirs does.
    """
    is_soon = and_(CLIPS.c.due_on <= today + timedelta(days=SOON_DAYS), not_(HELD))
    facts = (CLIPS.c.is_damaged, CLIPS.c.clock_suspect, HELD, INCOMPLETE, is_soon, CLIPS.c.to_identify)
    bits = [case((fact, 1 << place), else_=0) for place, fact in enumerate(facts)]
    sign = reduce(operator.add, bits, literal(_LEAST_SIGN))
    whole = select(func.group_concat(func.char(sign), "")).where(not_(CLIPS.c.is_cut), *own)
    number = Counter(ord(one) - _LEAST_SIGN for one in talk.scalar(whole) or "")
    parts = among_cut(select(CLIPS.c.recording, sign).where(*own))
    cut = {(name, found - _LEAST_SIGN) for name, found in talk.rows(parts)}

    def where(fits: Callable[[int], object]) -> int:
        """Recordings whose facts fit."""
        alone = sum(count for found, count in number.items() if fits(found))
        return alone + len({name for name, found in cut if fits(found)})

    damaged, suspect, held, incomplete, soon, unknown = (
        where(partial(operator.and_, 1 << place)) for place in range(len(facts))
    )
    kept_too = {name for name, found in cut if not found & _TO_SAY}
    part_held = {name for name, found in cut if found & _IS_HELD} & kept_too  # one file is, another is not
    return _Figures(
        total=where(lambda _: True),
        soon=soon,
        to_identify=unknown,
        states={
            ClipState.DAMAGED: damaged,
            ClipState.CLOCK_CHECK: suspect,
            ClipState.HELD: held,
            ClipState.TO_COMPLETE: incomplete,
            ClipState.KEPT: where(lambda found: not found & _TO_SAY) - len(part_held),
        },
    )


def _camera_counts(talk: Conversation, own: list[ColumnElement[bool]]) -> tuple[CameraCount, ...]:
    found: dict[str, list[Any]] = {}
    label = func.max(CLIPS.c.camera_label)
    whole = select(CLIPS.c.camera, label, func.count()).where(not_(CLIPS.c.is_cut), *own)
    cut = among_cut(select(CLIPS.c.camera, label, RECORDINGS).where(*own))
    for question in (whole.group_by(CLIPS.c.camera), cut.group_by(unindexed(CLIPS.c.camera))):
        for serial, label_, number in talk.rows(question):
            known = found.setdefault(serial, ["", 0])
            found[serial] = [max(known[0], label_), known[1] + number]
    names = dict(talk.rows(select(CAMERAS.c.serial, CAMERAS.c.label)).all())
    made = [
        CameraCount(serial, names.get(serial, label_), number) for serial, (label_, number) in found.items()
    ]
    return tuple(sorted(made, key=lambda one: (alphabetical(one.label), one.serial)))


def _category_counts(talk: Conversation, own: list[ColumnElement[bool]]) -> dict[str, int]:
    """Told apart and joined here: SQLite would read the whole of each incident for its category.

    Ids as they are stored: half the time would go into writing them out.
    """
    marked = select(MARKS.c.category, _stored(MARKS.c.clip)).where(MARKS.c.category != "")
    if own:
        marked = marked.join(CLIPS, CLIPS.c.id == MARKS.c.clip).where(*own)
    inside = (  # what was erased is still under its incident
        select(IN_INCIDENT.c.incident, _stored(IN_INCIDENT.c.clip))
        .join(CLIPS, CLIPS.c.id == IN_INCIDENT.c.clip)
        .where(*own)
    )
    of_incident = dict(talk.rows(select(INCIDENTS.c.number, INCIDENTS.c.category)).all())
    files = select(_stored(CLIPS.c.id), _stored(CLIPS.c.recording))
    recordings = dict(talk.rows(among_cut(files)).all())
    pairs = {(category, recordings.get(clip, clip)) for category, clip in talk.rows(marked).all()}
    pairs |= {
        (category, recordings.get(clip, clip))
        for incident, clip in talk.rows(inside).all()
        if (category := of_incident.get(incident))
    }
    numbers = Counter(category for category, _ in pairs)
    return dict(sorted(numbers.items()))


def _stored(column: ColumnElement[Any]) -> Any:
    """An id in its bytes."""
    return type_coerce(column, LargeBinary)


def _wearers(talk: Conversation, own: list[ColumnElement[bool]]) -> tuple[PersonId, ...]:
    """Who wore a camera, by name; no figure stands beside a person."""
    wore = set(talk.rows(select(CLIPS.c.wearer).where(*own).distinct()).scalars())  # one walk along an index
    names = select(PEOPLE.c.last_name, PEOPLE.c.first_name, PEOPLE.c.id).where(
        PEOPLE.c.id.in_([one for one in wore if one is not None])
    )
    by_name = sorted((alphabetical(last), alphabetical(first), id_) for last, first, id_ in talk.rows(names))
    return tuple(PersonId(id_) for _, _, id_ in by_name)

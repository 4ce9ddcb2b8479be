"""The words by which a clip is found: SQLite's FTS5, and nothing about people filmed.

Words of a clip: its place, its camera's label, its wearer's name, its incident's number and category, the
categories of its marks, these by their code and their names in both languages; joined letters are written
apart, so that « cœur » and "coeur" are one word. Both secure-delete options are
set, so that the words of an erased clip leave the file.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Column, Integer, MetaData, Select, Table, Text, delete, func, insert, select, text

from bwc_review.catalogue.category_labels import labels_of
from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.id_lists import pages
from bwc_review.catalogue.models import WORDS
from bwc_review.catalogue.schema_clips import ClipRow
from bwc_review.catalogue.schema_incidents import IncidentClipRow, IncidentRow
from bwc_review.catalogue.schema_marks import MarkRow
from bwc_review.catalogue.schema_people import PersonRow
from bwc_review.domain.typed_words import apart, typed_words

MANY = 1000  # clips; fetching so many by their ids takes as long as a walk through the listing
CLIPS = table(ClipRow)
PEOPLE, MARKS = table(PersonRow), table(MarkRow)
INCIDENTS, IN_INCIDENT = table(IncidentRow), table(IncidentClipRow)
FTS = Table(WORDS, MetaData(), Column("rowid", Integer, primary_key=True), Column("words", Text))
_SAID = (  # put together once, since that takes longer than the answer
    select(
        CLIPS.c.number.label("row"),
        CLIPS.c.place,
        CLIPS.c.camera_label,
        PEOPLE.c.first_name,
        PEOPLE.c.last_name,
        INCIDENTS.c.number,
        INCIDENTS.c.category,
    )
    .select_from(CLIPS)
    .outerjoin(PEOPLE, PEOPLE.c.id == CLIPS.c.wearer)
    .outerjoin(IN_INCIDENT, IN_INCIDENT.c.clip == CLIPS.c.id)
    .outerjoin(INCIDENTS, INCIDENTS.c.number == IN_INCIDENT.c.incident)
)
_MARKED = (
    select(CLIPS.c.number, func.trim(MARKS.c.category)).join(MARKS, MARKS.c.clip == CLIPS.c.id).distinct()
)


def matching(sentence: str) -> Select[Any] | None:
    """A question for the clips, by ``number``, in whose words each word begins one; None without a word."""
    return _rows_with(sentence)


def fits_many(talk: Conversation, sentence: str) -> bool:
    """Whether so many clips have these words that they are found faster while all are walked through."""
    found = _rows_with(sentence)
    if found is None:
        return True
    number = talk.scalar(select(func.count()).select_from(found.limit(MANY).subquery()))
    return bool(number == MANY)


def _rows_with(sentence: str) -> Select[Any] | None:
    """A question for the rows of the index that have these words; None where no word was typed."""
    words = typed_words(sentence)
    if not words:
        return None
    wanted = " ".join(f'"{word}"*' for word in words)
    number = FTS.c.rowid.label("number")  # the row of the words is that of the clip
    return select(number).where(text(f"{WORDS} MATCH :wanted").bindparams(wanted=wanted))


def refresh(talk: Conversation, ids: Iterable[str]) -> None:
    """Write the words of these clips anew, as the tables stand now."""
    for page in pages(dict.fromkeys(ids)):
        forget(talk, page)
        words = [{"rowid": number, "words": said} for number, said in _words(talk, page).items()]
        if words:
            talk.connection.execute(insert(FTS), words)


def forget(talk: Conversation, ids: Sequence[str]) -> None:
    """Remove the words of these clips, which still have their rows."""
    known = talk.rows(select(CLIPS.c.number).where(CLIPS.c.id.in_(ids))).scalars().all()
    if known:
        talk.connection.execute(delete(FTS).where(FTS.c.rowid.in_(known)))


def refresh_wearer(talk: Conversation, person: str) -> None:
    """A name changed."""
    refresh(talk, talk.rows(select(CLIPS.c.id).where(CLIPS.c.wearer == person)).scalars().all())


def refresh_incident(talk: Conversation, number: str) -> None:
    """A category changed."""
    refresh(
        talk, talk.rows(select(IN_INCIDENT.c.clip).where(IN_INCIDENT.c.incident == number)).scalars().all()
    )


def _words(talk: Conversation, ids: Sequence[str]) -> dict[int, str]:
    """The words of each of these clips that exists, by its number."""
    these, labels = CLIPS.c.id.in_(ids), labels_of(talk)
    found = {
        row[0]: [part for part in (*row[1:], labels.get(row.category)) if part]
        for row in talk.rows(_SAID.where(these))
    }
    for clip, category in talk.rows(_MARKED.where(these)):
        found[clip] += [part for part in (category, labels.get(category)) if part]
    return {clip: apart(unicodedata.normalize("NFC", "\n".join(parts))) for clip, parts in found.items()}

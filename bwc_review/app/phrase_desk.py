"""Answers the dialogue of phrases."""

from __future__ import annotations

from collections.abc import Sequence

from bwc_review.app.seat import Seat
from bwc_review.domain.access import Action, may
from bwc_review.domain.phrase import Phrase, PhrasePart, with_articles
from bwc_review.operations.change_phrase import add_phrase, change_phrase, hide_phrase


class PhraseKeeper:
    """``PhraseBook`` of the report's form."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    def phrases(self) -> Sequence[Phrase]:
        """All of them, hidden ones too, part by part."""
        with self._seat.station.catalogue.read() as tables:
            return tables.phrases.all()

    def wording(self, phrase: Phrase) -> str:
        """The text as it is inserted: articles of the law in the place of their names."""
        return with_articles(phrase.text, self._seat.rules.articles)

    def may_change(self) -> bool:
        """Whether the person may change them."""
        return may(self._seat.person, Action.CHANGE_PHRASE, self._seat.today) is None

    def add(self, part: PhrasePart, title: str, text: str) -> None:
        """Put one on the list."""
        seat = self._seat
        add_phrase(seat.station.catalogue, seat.person, part, title, text, seat.now, seat.rules)

    def change(self, code: str, title: str, text: str) -> None:
        """Word one otherwise."""
        seat = self._seat
        change_phrase(seat.station.catalogue, seat.person, code, title, text, seat.now, seat.rules)

    def hide(self, code: str, *, hidden: bool) -> None:
        """No longer offer one, or offer it again."""
        seat = self._seat
        hide_phrase(seat.station.catalogue, seat.person, code, seat.now, seat.rules, hidden=hidden)

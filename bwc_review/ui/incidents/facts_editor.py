"""The exposé des faits, paragraph by paragraph: the hour, how it is known, what happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from bwc_review.domain.clip import ClipId
from bwc_review.domain.incident import Fact
from bwc_review.ui.theme import button, icon, px, set_role
from bwc_review.ui.widgets.still_fields import Choice
from bwc_review.ui.widgets.text_fields import GrowingText


@dataclass(frozen=True, slots=True)
class RecordingChoice:
    """A recording a fact can have been seen on: its id and the words for it."""

    clip: ClipId
    words: str


def tool(icon_name: str, words: str) -> QToolButton:
    """A small button with a sign; its words are the tooltip and what a screen reader says."""
    made = QToolButton()
    made.setIcon(icon(icon_name))
    made.setToolTip(words)
    made.setAccessibleName(words)
    return made


class FactCard(QFrame):
    """One paragraph. ``edited``, and wishes to move (-1 up, 1 down) or to go."""

    edited = Signal()
    move_wanted = Signal(int)
    removed = Signal()

    def __init__(self, fact: Fact, choices: Sequence[RecordingChoice]) -> None:
        super().__init__()
        set_role(self, "card")
        self.time = QLineEdit(fact.time)
        self.time.setPlaceholderText(self.tr("14:03"))
        self.time.setAccessibleName(self.tr("Hour"))
        self.time.setFixedWidth(px(self, 84))
        self.source = Choice()
        self.source.setAccessibleName(self.tr("How it is known"))
        self.source.setMinimumWidth(px(self, 120))
        self.text = GrowingText(self.tr("What happened"))
        self.text.setPlaceholderText(self.tr("What happened"))
        self.text.set_text(fact.text)
        self.up = tool("arrow-up", self.tr("Move up"))
        self.down = tool("arrow-down", self.tr("Move down"))
        self.remove = tool("x", self.tr("Remove this paragraph"))
        self.show_choices(choices, fact)
        self._lay_out()
        self.time.textEdited.connect(self.edited)
        self.source.activated.connect(self.edited)
        self.text.edited.connect(self.edited)
        self.up.clicked.connect(lambda: self.move_wanted.emit(-1))
        self.down.clicked.connect(lambda: self.move_wanted.emit(1))
        self.remove.clicked.connect(self.removed)

    @property
    def fact(self) -> Fact:
        """What the card says."""
        seen, clip = self.source.currentData() or (False, None)
        return Fact(self.time.text().strip(), self.text.text, bool(seen), clip)

    def show_choices(self, choices: Sequence[RecordingChoice], fact: Fact | None = None) -> None:
        """Offer these recordings; what was chosen stays chosen, also when it left the incident."""
        chosen = fact or self.fact
        self.source.clear()
        self.source.addItem(self.tr("Seen in person"), (False, None))
        for choice in choices:
            words = self.tr("Seen on {recording}").format(recording=choice.words)
            self.source.addItem(words, (True, choice.clip))
        wanted = next(
            (number for number, choice in enumerate(choices, 1) if choice.clip == chosen.clip), None
        )
        if not chosen.seen_on_video:
            self.source.setCurrentIndex(0)
        elif wanted is not None:
            self.source.setCurrentIndex(wanted)
        else:
            self.source.addItem(self.tr("Seen on another recording"), (True, chosen.clip))
            self.source.setCurrentIndex(self.source.count() - 1)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.time)
        row.addWidget(self.source, 1)
        for each in (self.up, self.down, self.remove):
            row.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 6, 10)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.text)


class FactsEditor(QWidget):
    """All paragraphs in their order."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._choices: Sequence[RecordingChoice] = ()
        self._cards: list[FactCard] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.add = button(self.tr("Add a paragraph"), "plus")
        self.add.clicked.connect(self._add_empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addLayout(self._column)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        outer.addLayout(row)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What is written; a card left wholly empty says nothing."""
        return tuple(card.fact for card in self._cards if card.fact.time or card.fact.text)

    @property
    def cards(self) -> tuple[FactCard, ...]:
        """The paragraphs on screen."""
        return tuple(self._cards)

    def show_facts(self, facts: Sequence[Fact], choices: Sequence[RecordingChoice]) -> None:
        """Show these paragraphs."""
        self._choices = choices
        for card in list(self._cards):
            self._drop(card)
        for fact in facts:
            self._insert(fact)
        self._say_ends()

    def show_choices(self, choices: Sequence[RecordingChoice]) -> None:
        """The incident's recordings changed."""
        self._choices = choices
        for card in self._cards:
            card.show_choices(choices)

    def _add_empty(self) -> None:
        self._insert(Fact("", ""))
        self._say_ends()
        self._cards[-1].time.setFocus()
        self.edited.emit()

    def _insert(self, fact: Fact) -> None:
        card = FactCard(fact, self._choices)
        card.edited.connect(self.edited)
        card.removed.connect(lambda: self._remove(card))
        card.move_wanted.connect(lambda step: self._move(card, step))
        self._cards.append(card)
        self._column.addWidget(card)

    def _remove(self, card: FactCard) -> None:
        self._drop(card)
        self._say_ends()
        self.edited.emit()

    def _drop(self, card: FactCard) -> None:
        self._cards.remove(card)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _move(self, card: FactCard, step: int) -> None:
        place = self._cards.index(card)
        target = place + step
        if not 0 <= target < len(self._cards):
            return
        self._cards.insert(target, self._cards.pop(place))
        self._column.removeWidget(card)
        self._column.insertWidget(target, card)
        self._say_ends()
        self.edited.emit()

    def _say_ends(self) -> None:
        """The first cannot go up, the last not down."""
        for number, card in enumerate(self._cards):
            card.up.setEnabled(number > 0)
            card.down.setEnabled(number < len(self._cards) - 1)

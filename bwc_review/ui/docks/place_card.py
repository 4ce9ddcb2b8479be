"""The card of a watched folder or network dock: whether it answers, what lies there, what was left aside."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from bwc_review.domain.docking import DockPlace
from bwc_review.ui import language
from bwc_review.ui.docks.words import place_sentence, place_state
from bwc_review.ui.theme import button, label, set_role
from bwc_review.ui.widgets.rows import breakable
from bwc_review.ui.widgets.sign import Sign

_MOST_NAMED = 3


class PlaceCardView(QFrame):
    """``files_wanted``: what lies there should be seen."""

    files_wanted = Signal()

    def __init__(self, place: DockPlace, *, may_manage: bool) -> None:
        super().__init__()
        self._place = place
        set_role(self, "card")
        self._files = button(self.tr("Files…"), "list-bullets")
        self._files.setToolTip(self.tr("Shows what the next transfer would bring in, and what would stay"))
        self._files.setAccessibleName(self.tr("Files of {dock}").format(dock=place.title))
        self._files.setEnabled(place.is_there)
        self._files.clicked.connect(self.files_wanted)
        self._lay_out(may_manage=may_manage)

    @property
    def place(self) -> DockPlace:
        """What is shown."""
        return self._place

    @property
    def words(self) -> str:
        """All that a person reads on it, in order."""
        parts = [each.text() for each in self.findChildren(QLabel) if not each.isHidden()]
        return " ".join(part for part in parts if part)

    def take_focus(self) -> None:
        """The keyboard goes on here, after the card was made anew."""
        if self._files.isEnabled():
            self._files.setFocus(Qt.FocusReason.OtherFocusReason)

    def _facts(self) -> Iterator[tuple[str, str, str]]:
        """Name, value and colour of each line."""
        place = self._place
        if not place.is_there:
            return
        held = self.tr("%n recording(s)", "", place.recordings) if place.recordings else self.tr("nothing")
        yield self.tr("There"), held, ""
        if place.recordings > place.finished:
            waiting = place.recordings - place.finished
            yield self.tr("Not finished"), self.tr("%n recording(s)", "", waiting), ""
        if place.aside:
            more = len(place.aside) - _MOST_NAMED
            named = [
                *place.aside[:_MOST_NAMED],
                *([f"+\N{NO-BREAK SPACE}{language.number(more)}"] if more > 0 else []),
            ]
            yield self.tr("Left aside"), ", ".join(named), "amber"

    def _lay_out(self, *, may_manage: bool) -> None:
        words, icon, colour = place_state(self._place)
        chip = label(words, colour)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Sign("folder-open", "soft", 24), 0, Qt.AlignmentFlag.AlignTop)
        title = _within(label(breakable(self._place.title), "subtitle", wraps=True))
        title.setToolTip(self._place.title)
        head.addWidget(title, 1)
        head.addWidget(Sign(icon, colour, 18))
        head.addWidget(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addLayout(head)
        sentence = place_sentence(self._place)
        if sentence:
            column.addWidget(label(sentence, "", wraps=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, (name, value, shade) in enumerate(self._facts()):
            said = _within(label(breakable(value), shade, wraps=True))
            said.setAccessibleName(f"{name}: {value}")
            grid.addWidget(label(name, "soft"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said, row, 1)
        column.addLayout(grid)
        column.addStretch(1)
        if may_manage:
            column.addWidget(self._files, 0, Qt.AlignmentFlag.AlignLeft)


def _within(text: QLabel) -> QLabel:
    text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return text

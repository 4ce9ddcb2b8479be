"""A section of filters: a title, buttons with a figure, at most one chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from bwc_review.domain.query import ClipQuery
from bwc_review.ui import language
from bwc_review.ui.theme import label, set_role


@dataclass(frozen=True, slots=True)
class Filter:
    """One line of a section. key: never "", which stands for none. count None: none is shown."""

    key: str
    words: str
    query: ClipQuery
    count: int | None = None

    def __post_init__(self) -> None:
        if not self.key:
            raise ValueError("a filter without a key would always be chosen")


class FilterButton(QPushButton):
    """Words at the left, the figure at the right."""

    def __init__(self, shown: Filter) -> None:
        super().__init__()
        self.key = shown.key
        self._words = label(shown.words, wraps=True)
        self._count = label(role="soft")
        self.setCheckable(True)
        set_role(self, "filter")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self._words, 1)
        row.addWidget(self._count)
        for part in (self._words, self._count):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show_filter(shown)

    def show_filter(self, shown: Filter) -> None:
        """Another figure."""
        count = "" if shown.count is None else language.number(shown.count)
        self._words.setText(shown.words)
        self._count.setText(count)
        self._count.setVisible(bool(count))
        self.setAccessibleName(f"{shown.words} {count}".strip())
        self.setToolTip(shown.words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Long words take a second line."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None and self.width() > 0:
            layout.invalidate()  # the figure beside the words may have grown
            self.setFixedHeight(layout.totalHeightForWidth(self.width()))

    @property
    def words(self) -> str:
        """What a person reads, with the figure."""
        return self.accessibleName()


class FilterSection(QWidget):
    """A title and filters of which at most one is chosen; a click on the chosen one lets it go."""

    changed = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = label(title.upper(), "section", wraps=True)
        self._filters: tuple[Filter, ...] = ()
        self._buttons: dict[str, FilterButton] = {}
        self._chosen = ""
        self._has_figures = True
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 8)
        self._column.setSpacing(2)
        self._column.addWidget(self._title)

    @property
    def chosen(self) -> Filter | None:
        """The filter chosen."""
        return next((each for each in self._filters if each.key == self._chosen), None)

    def allow_figures(self, *, may_count: bool) -> None:
        """Whether the filters shown from now on have their figures."""
        self._has_figures = may_count

    def has(self, key: str) -> bool:
        """Whether there is such a filter."""
        return key in self._buttons

    def key_of(self, words: str) -> str:
        """The key of the filter with these words, "" for none."""
        return next((each.key for each in self._filters if each.words == words), "")

    def button(self, key: str) -> FilterButton:
        """The button of a filter."""
        return self._buttons[key]

    def show_filters(self, filters: Sequence[Filter]) -> None:
        """Replace the filters; buttons that stay are kept, with their focus."""
        if not self._has_figures:
            filters = [replace(each, count=None) for each in filters]
        self._filters = tuple(filters)
        for key in [key for key in self._buttons if key not in {each.key for each in filters}]:
            gone = self._buttons.pop(key)
            self._column.removeWidget(gone)
            gone.deleteLater()
        for each in filters:
            if each.key in self._buttons:
                self._buttons[each.key].show_filter(each)
            else:
                made = FilterButton(each)
                made.clicked.connect(self._clicked)
                self._buttons[each.key] = made
                self._column.addWidget(made)
        self.setVisible(bool(filters))
        self.choose(self._chosen if self._chosen in self._buttons else "")

    def choose(self, key: str) -> None:
        """Choose a filter, or none with ""; nothing is emitted."""
        self._chosen = key
        for each, made in self._buttons.items():
            made.setChecked(each == key)

    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, FilterButton):
            self.choose("" if sender.key == self._chosen else sender.key)
            self.changed.emit()

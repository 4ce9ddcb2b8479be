"""The panel on the left: filters, with a figure beside each, but none beside a person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from bwc_review.domain.clip import ClipState
from bwc_review.domain.numbering import meant_number
from bwc_review.domain.people import Person
from bwc_review.domain.query import ClipQuery, Counts, both
from bwc_review.domain.saved_search import SavedSearch
from bwc_review.ui.library.days_between import DaysBetween
from bwc_review.ui.library.filter_section import Filter, FilterButton, FilterSection
from bwc_review.ui.library.words_asked import WordsAsked
from bwc_review.ui.theme import px, set_role

SOON_DAYS = 7
_NO_SERIAL = "?"  # the key of what no camera named


class FilterPanel(QFrame):
    """Emits ``changed`` when another set of recordings is wanted; ``query`` says which."""

    changed = Signal()

    def __init__(self, category_words: Callable[[str], str] = str) -> None:
        """category_words: the words for a category's code."""
        super().__init__()
        self._category_words = category_words
        self._today = date.min
        set_role(self, "side")
        self.setFixedWidth(px(self, 184))
        self._searches = FilterSection(self.tr("My searches"))
        self._todo = FilterSection(self.tr("To do"))
        self._kept = FilterSection(self.tr("State"))
        self._cameras = FilterSection(self.tr("Cameras"))
        self._wearers = FilterSection(self.tr("Wearers"))
        self._categories = FilterSection(self.tr("Categories"))
        self._days = FilterSection(self.tr("Dates"))
        self._dues = FilterSection(self.tr("Due dates"))
        self._places = FilterSection(self.tr("Places"))
        self._incidents = FilterSection(self.tr("Incidents"))
        self._told = FilterSection(self.tr("People informed"))
        self._lengths = FilterSection(self.tr("Length"))
        self._more = FilterSection(self.tr("Other filters"))
        self._between = DaysBetween(self.tr("First day"), self.tr("Last day"))
        self._due_between = DaysBetween(self.tr("First due date"), self.tr("Last due date"))
        self._place = WordsAsked(self.tr("Words of the place"), self.tr("street, square…"))
        digits = QRegularExpressionValidator(QRegularExpression("[0-9]{0,6}-?[0-9]{0,6}"), self)
        self._incident = WordsAsked(self.tr("Number of the incident"), self.tr("2026-0042 or 42"), digits)
        self._below: tuple[tuple[FilterSection, str, DaysBetween | WordsAsked], ...] = (
            (self._days, "between", self._between),
            (self._dues, "due_between", self._due_between),
            (self._places, "place", self._place),
            (self._incidents, "incident", self._incident),
        )
        self._sections = (
            self._searches, self._todo, self._kept, self._cameras, self._wearers, self._places,
            self._incidents, self._categories, self._days, self._dues, self._lengths, self._told, self._more,
        )  # fmt: skip
        self._lay_out()

    def show_counts(self, counts: Counts, wearers: Sequence[Person], today: date) -> None:
        """Show figures and names; what is chosen stays chosen while it exists."""
        for section in self._sections:
            section.allow_figures(may_count=not counts.is_of_one)
        state = counts.states
        self._todo.show_filters(
            [
                self._of_state(ClipState.TO_COMPLETE, self.tr("To complete"), counts),
                Filter(
                    "soon",
                    self.tr("Due within 7 days"),
                    ClipQuery(due_within_days=SOON_DAYS),
                    counts.due_soon,
                ),
                Filter(
                    "to_identify",
                    self.tr("To identify"),
                    ClipQuery(to_identify=True),
                    counts.to_identify,
                ),
                self._of_state(ClipState.CLOCK_CHECK, self.tr("Clock to check"), counts),
                self._of_state(ClipState.DAMAGED, self.tr("Damaged"), counts),
            ]
        )
        self._kept.show_filters(
            [
                Filter(
                    "held", self.tr("Held"), ClipQuery(state=ClipState.HELD), state.get(ClipState.HELD, 0)
                ),
                Filter(
                    "kept", self.tr("Complete"), ClipQuery(state=ClipState.KEPT), state.get(ClipState.KEPT, 0)
                ),
                Filter("all", self.tr("All"), ClipQuery(), counts.total),
            ]
        )
        self._cameras.show_filters(
            [
                Filter(
                    each.serial or _NO_SERIAL,
                    each.label if each.serial else self.tr("Camera not known"),
                    ClipQuery(camera=each.serial),
                    each.count,
                )
                for each in counts.cameras
            ]
        )
        listed = set(counts.wearers)
        self._wearers.show_filters(
            [
                Filter(person.id, person.name, ClipQuery(wearer=person.id))
                for person in wearers
                if person.id in listed
            ]
        )
        self._categories.show_filters(
            [
                Filter(code, self._category_words(code), ClipQuery(category=code), count)
                for code, count in counts.categories.items()
            ]
        )
        self._days.show_filters(
            [
                Filter("today", self.tr("Today"), ClipQuery(last_days=1)),
                Filter("week", self.tr("Last 7 days"), ClipQuery(last_days=7)),
                Filter("between", self.tr("Between two days…"), ClipQuery()),
            ]
        )
        self._dues.show_filters([Filter("due_between", self.tr("Between two days…"), ClipQuery())])
        self._today = today
        self._places.show_filters(
            [
                Filter("place", self.tr("Named…"), ClipQuery()),
                Filter("no_place", self.tr("Without a place"), ClipQuery(has_place=False)),
            ]
        )
        self._incidents.show_filters(
            [
                Filter("incident", self.tr("Of one number…"), ClipQuery()),
                Filter("no_incident", self.tr("Without an incident"), ClipQuery(incident="")),
            ]
        )
        self._told.show_filters(
            [
                Filter("told", self.tr("Yes"), ClipQuery(informed="yes")),
                Filter("not_told", self.tr("No"), ClipQuery(informed="no")),
                Filter("unstated", self.tr("Not stated"), ClipQuery(informed="unstated")),
            ]
        )
        self._lengths.show_filters(
            [
                Filter("short", self.tr("Under 1 minute"), ClipQuery(shorter_than_s=60)),
                Filter("long", self.tr("10 minutes or more"), ClipQuery(longer_than_s=600)),
                Filter("longest", self.tr("30 minutes or more"), ClipQuery(longer_than_s=1800)),
            ]
        )
        self._more.show_filters(
            [
                Filter("no_wearer", self.tr("Without a wearer"), ClipQuery(wearer="")),
                Filter("marked", self.tr("With marks"), ClipQuery(is_marked=True)),
                Filter("unmarked", self.tr("Without marks"), ClipQuery(is_marked=False)),
            ]
        )
        if not self._between.isVisibleTo(self):
            self._between.show_days(counts.first_day or today, counts.last_day or today)
        if not self._due_between.isVisibleTo(self):
            self._due_between.show_days(today, today + timedelta(days=SOON_DAYS))

    def show_searches(self, searches: Sequence[SavedSearch]) -> None:
        """The person's own searches; a chosen one stays chosen while it exists."""
        self._searches.show_filters([Filter(one.id, one.name, one.query) for one in searches])

    @property
    def chosen_search(self) -> str:
        """The id of the saved search that is chosen, "" for none."""
        chosen = self._searches.chosen
        return chosen.key if chosen is not None else ""

    @property
    def search(self) -> Filter | None:
        """The saved search that is chosen, with its name and its question."""
        return self._searches.chosen

    @property
    def order(self) -> tuple[str, bool] | None:
        """The order of the search that is chosen, and whether it descends; None where none is."""
        chosen = self._searches.chosen
        return (chosen.query.order, chosen.query.descending) if chosen is not None else None

    @property
    def query(self) -> ClipQuery:
        """What the chosen filters ask, all together."""
        asked = ClipQuery()
        for section in self._sections:
            chosen = section.chosen
            if chosen is None:
                continue
            asked = both(asked, chosen.query)
        if _is(self._days, "between"):
            first, last = self._between.days
            asked = replace(asked, from_day=first, to_day=last, last_days=None)
        if _is(self._dues, "due_between"):
            first, last = self._due_between.days
            asked = replace(asked, due_from=first, due_to=last)
        if _is(self._places, "place") and (words := self._place.words):
            asked = replace(asked, place=words)
        if _is(self._incidents, "incident") and (typed := self._incident.words):
            asked = replace(asked, incident=meant_number(typed, self._today.year))
        return asked

    @property
    def is_empty(self) -> bool:
        """Nothing is left out."""
        return self.query == ClipQuery()

    def choose(self, key: str) -> None:
        """Choose a filter of what is to do or of the state, like "soon"; "" lets everything go."""
        for section in self._sections:
            section.choose("")
        for section in (self._todo, self._kept):
            if section.has(key):
                section.choose(key)
        self._show_fields()
        self.changed.emit()

    def choose_search(self, name: str) -> None:
        """Ask the saved search of this name, and nothing else."""
        for section in self._sections:
            section.choose("")
        self._searches.choose(self._searches.key_of(name))
        self._show_fields()
        self.changed.emit()

    def button(self, section: str, key: str) -> FilterButton:
        """A filter's button; section: one of the names below."""
        names = (
            "searches", "todo", "state", "cameras", "wearers", "places", "incidents", "categories", "days",
            "dues", "lengths", "told", "more",
        )  # fmt: skip
        return self._sections[names.index(section)].button(key)

    def words(self) -> list[str]:
        """Everything a person reads in the panel."""
        return [made.words for made in self.findChildren(FilterButton)]

    def _of_state(self, state: ClipState, words: str, counts: Counts) -> Filter:
        return Filter(state.value, words, ClipQuery(state=state), counts.states.get(state, 0))

    def _lay_out(self) -> None:
        inside = QWidget()
        set_role(inside, "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 12, 8, 12)
        for section in self._sections:
            column.addWidget(section)
            for above, _, field in self._below:
                if section is above:
                    column.addWidget(field)
                    field.changed.connect(self.changed)
                    field.hide()
            section.changed.connect(self._section_changed)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _section_changed(self) -> None:
        if self.sender() is self._kept and self._kept.chosen is not None and self._kept.chosen.key == "all":
            for section in self._sections:
                if section is not self._kept:
                    section.choose("")
        self._show_fields()
        for section, key, field in self._below:
            if self.sender() is section and _is(section, key) and isinstance(field, WordsAsked):
                field.take_focus()
        self.changed.emit()

    def _show_fields(self) -> None:
        for section, key, field in self._below:
            field.setVisible(_is(section, key))


def _is(section: FilterSection, key: str) -> bool:
    return section.chosen is not None and section.chosen.key == key

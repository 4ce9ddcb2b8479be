"""The page of categories: what a person sees, adds, renames, hides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from bwc_review.domain.category import Categories, Category
from bwc_review.domain.errors import CategoryRefused
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.station.categories_page import CategoriesPage, CategoryDialog
from bwc_review.ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton


@dataclass
class NotedCategories:
    """A ``CategoriesDesk`` in memory."""

    known: Categories = field(
        default_factory=lambda: Categories(
            (("road", "Route", "Road"), ("noise", "Tranquillité", "Public peace")),
            (Category("speed", "road", "Vitesse", "Speeding"), Category("din", "noise", "Tapage", "Noise")),
            hidden=(Category("old", "road", "Épave", "Wreck", is_hidden=True),),
        )
    )
    told: list[tuple[object, ...]] = field(default_factory=list)
    refusal: CategoryRefused | None = None

    def categories(self) -> Categories:
        return self.known

    def add(self, family: str, fr: str, en: str) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.told.append(("add", family, fr, en))
        self.known = replace(self.known, items=(*self.known.items, Category("own_001", family, fr, en or fr)))

    def rename(self, code: str, fr: str, en: str) -> None:
        self.told.append(("rename", code, fr, en))

    def hide(self, code: str, *, hidden: bool) -> None:
        self.told.append(("hide", code, hidden))


@pytest.fixture
def desk() -> NotedCategories:
    return NotedCategories()


@pytest.fixture
def page(qtbot: QtBot, desk: NotedCategories, lane: Jobs, idle: Callable[[], None]) -> CategoriesPage:
    made = CategoriesPage(desk, lane, lane, "en")
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    made.refresh()
    idle()
    return made


def test_no_button_is_cut_in_large_letters(
    page: CategoriesPage, dressed: Theme, idle: Callable[[], None]
) -> None:
    dressed.choose("light", 150)
    page.resize(640, 600)
    idle()
    cut = [one.text() for one in page.findChildren(QPushButton) if one.width() < one.sizeHint().width()]
    assert cut == []


def shown(page: CategoriesPage) -> list[tuple[str, ...]]:
    return [tuple(page.table.text(row, column) for column in range(4)) for row in range(len(page.table.rows))]


def choose(page: CategoriesPage, row: int) -> None:
    place = page.table.visualRect(page.table.model().index(row, 0)).center()
    QTest.mouseClick(page.table.viewport(), LEFT, pos=place)


def test_every_category_is_listed_by_family_hidden_ones_said_so(page: CategoriesPage) -> None:
    assert shown(page) == [
        ("Vitesse", "Speeding", "Road", "offered"),
        ("Épave", "Wreck", "Road", "hidden"),
        ("Tapage", "Noise", "Public peace", "offered"),
    ]
    QTest.keyClicks(page.search, "epav")
    assert [line[0] for line in shown(page)] == ["Épave"]


def test_one_is_added_with_its_family(
    page: CategoriesPage, desk: NotedCategories, idle: Callable[[], None]
) -> None:
    QTest.mouseClick(page.add, LEFT)
    [dialog] = page.findChildren(CategoryDialog)
    assert not dialog.save_button.isEnabled()
    dialog.family.setCurrentIndex(1)
    QTest.keyClicks(dialog.french, "Trottinette")
    QTest.mouseClick(dialog.save_button, LEFT)
    idle()
    assert desk.told == [("add", "noise", "Trottinette", "")]
    assert ("Trottinette", "Trottinette", "Public peace", "offered") in shown(page)
    assert "Saved." in page.notice.words


def test_a_refusal_is_said_in_the_dialogue_and_nothing_typed_is_lost(
    page: CategoriesPage, desk: NotedCategories, idle: Callable[[], None]
) -> None:
    desk.refusal = CategoryRefused("Origine", "sensitive")
    QTest.mouseClick(page.add, LEFT)
    [dialog] = page.findChildren(CategoryDialog)
    QTest.keyClicks(dialog.french, "Origine")
    QTest.mouseClick(dialog.save_button, LEFT)
    idle()
    assert dialog.isVisible()
    assert "would say who people are" in dialog.notice.words
    assert dialog.french.text() == "Origine"
    dialog.reject()


def test_renaming_and_hiding_act_on_the_chosen_one(
    page: CategoriesPage, desk: NotedCategories, idle: Callable[[], None]
) -> None:
    assert not page.rename.isEnabled()
    choose(page, 1)
    assert page.hide_it.text() == "Offer again"
    QTest.mouseClick(page.hide_it, LEFT)
    idle()
    choose(page, 0)
    assert page.hide_it.text() == "Hide"
    QTest.mouseClick(page.rename, LEFT)
    [dialog] = page.findChildren(CategoryDialog)
    assert (dialog.french.text(), dialog.english.text()) == ("Vitesse", "Speeding")
    assert not dialog.family.isEnabled()
    dialog.french.selectAll()
    QTest.keyClicks(dialog.french, "Exces")
    QTest.mouseClick(dialog.save_button, LEFT)
    idle()
    assert desk.told == [("hide", "old", False), ("rename", "speed", "Exces", "Speeding")]

"""The page that says how long the persons of reports and who asked for a right are kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from bwc_review.domain.errors import AccessRefused, RulesNotShown
from bwc_review.domain.people import PersonId
from bwc_review.domain.service import RuleChange
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.station.name_rule import NameRule, NameRuleBox
from bwc_review.ui.station.names_page import NamesPage

LEFT = Qt.MouseButton.LeftButton
AT = datetime(2026, 11, 23, 9, tzinfo=UTC)


@dataclass
class NotedRule:
    """A ``NameRuleDesk`` in memory."""

    known: NameRule = field(default_factory=lambda: NameRule(12, 72))
    erases: tuple[str, ...] = ()
    refuses: bool = False
    grows: tuple[str, ...] = ()  # between the question and the yes

    def rule(self) -> NameRule:
        return self.known

    def would_erase(self, months: int) -> Sequence[str]:
        return self.erases

    def change(self, months: int, reason: str, shown: Sequence[str]) -> None:
        if self.grows:
            self.erases, self.grows = self.grows, ()
            raise RulesNotShown(len(self.erases))
        assert tuple(shown) == self.erases
        if self.refuses:
            raise AccessRefused("change_service", "role")
        change = RuleChange("report_months", str(self.known.months), str(months), PersonId("p"), AT, reason)
        self.known = replace(self.known, months=months, changes=((change, "Anne Rey"), *self.known.changes))


@pytest.fixture(params=["persons of reports", "who asked"])
def which(request: pytest.FixtureRequest) -> int:
    """Each rule has its box, and both behave alike."""
    return ["persons of reports", "who asked"].index(request.param)


@pytest.fixture
def desk() -> NotedRule:
    return NotedRule()


@pytest.fixture
def other() -> NotedRule:
    return NotedRule(NameRule(6, 72))


@pytest.fixture
def names(
    qtbot: QtBot, which: int, desk: NotedRule, other: NotedRule, lane: Jobs, idle: Callable[[], None]
) -> NamesPage:
    reports, requesters = (desk, other) if which == 0 else (other, desk)
    made = NamesPage(reports, requesters, lane, lane)
    qtbot.addWidget(made)
    made.resize(900, 800)
    made.show()
    made.refresh()
    idle()
    return made


@pytest.fixture
def page(names: NamesPage, which: int) -> NameRuleBox:
    return names.boxes[which]


def choose(page: NameRuleBox, months: int, reason: str) -> None:
    page.months.setFocus()
    page.months.selectAll()
    QTest.keyClicks(page.months, str(months))
    QTest.keyClicks(page.reason, reason)


def test_another_figure_needs_a_reason_and_is_kept_with_it(
    page: NameRuleBox, desk: NotedRule, idle: Callable[[], None], read_texts: Callable[[QWidget], list[str]]
) -> None:
    assert page.months.value() == 12
    choose(page, 24, "")
    assert not page.save.isEnabled()
    page.refresh()
    idle()
    assert page.months.value() == 24, "a refresh must not take away what is being chosen"
    QTest.keyClicks(page.reason, "avis du DPO")
    QTest.mouseClick(page.save, LEFT)
    idle()
    assert desk.known.months == 24
    assert "Saved." in page.notice.words
    assert "23/11/2026, Anne Rey: from 12 to 24 months. avis du DPO" in " ".join(read_texts(page))
    assert page.reason.text() == ""
    assert not page.save.isEnabled()


def test_a_figure_that_would_erase_more_by_now_names_them_first(
    page: NameRuleBox, desk: NotedRule, idle: Callable[[], None]
) -> None:
    choose(page, 3, "trop long")
    desk.grows = ("2026-0003",)
    QTest.mouseClick(page.save, LEFT)
    idle()
    assert "that have not all been shown" in page.notice.words
    [box] = page.findChildren(QMessageBox)
    assert "2026-0003" in box.informativeText()
    assert desk.known.months == 12
    [button] = [each for each in box.buttons() if each.text() == "Change and erase"]
    QTest.mouseClick(button, LEFT)
    idle()
    assert desk.known.months == 3


@pytest.mark.parametrize("agrees", [True, False])
def test_a_figure_that_erases_names_the_incidents_first(
    page: NameRuleBox, which: int, desk: NotedRule, other: NotedRule, idle: Callable[[], None], agrees: bool
) -> None:
    desk.erases = ("2026-0003", "2026-0007")
    choose(page, 3, "trop long")
    QTest.mouseClick(page.save, LEFT)
    idle()
    [box] = page.findChildren(QMessageBox)
    whose = (
        "The persons of 2 reports would be erased today.",
        "The names in 2 requests would be erased today.",
    )
    assert whose[which] in box.text()
    assert "2026-0003, 2026-0007" in box.informativeText()
    wanted = "Change and erase" if agrees else "Leave as it is"
    [button] = [each for each in box.buttons() if each.text() == wanted]
    QTest.mouseClick(button, LEFT)
    idle()
    assert desk.known.months == (3 if agrees else 12)
    assert other.known.months == 6


def test_a_refusal_is_said_and_what_was_filled_in_stays(
    page: NameRuleBox, desk: NotedRule, idle: Callable[[], None]
) -> None:
    desk.refuses = True
    choose(page, 6, "pour voir")
    QTest.mouseClick(page.save, LEFT)
    idle()
    assert "Your role does not allow this." in page.notice.words
    assert (page.months.value(), page.reason.text()) == (6, "pour voir")

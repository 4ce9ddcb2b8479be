"""Offences on screen: found while typing on the form, and the list taken in on the page of categories."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from bwc_review.domain.errors import NatinfUnreadable
from bwc_review.domain.natinf import Natinf, NatinfList
from bwc_review.domain.progress import Progress
from bwc_review.ui.incidents.natinf_field import NatinfField
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.station.natinf_box import NatinfBox

LEFT = Qt.MouseButton.LeftButton
DOG = Natinf("22165", "Chien non tenu en laisse", "Contravention de classe 2", "ART.L.211-16")
CAT = Natinf("22166", "Chat <b>non</b> tenu", "Contravention de classe 1")


def texts(widget: QWidget) -> list[str]:
    """What the labels of it say to a person."""
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible() and each.text()]


@pytest.fixture
def offence(qtbot: QtBot) -> NatinfField:
    made = NatinfField()
    qtbot.addWidget(made)
    made.show()
    made.line.setFocus()
    return made


def test_typing_asks_and_choosing_by_key_fills_number_and_words_in(
    qtbot: QtBot, offence: NatinfField
) -> None:
    asked: list[str] = []
    offence.searched.connect(asked.append)
    QTest.keyClicks(offence.line, "tenu")
    assert asked == ["te", "ten", "tenu"]
    offence.show_found("ten", [CAT])  # of words typed before: too late
    assert not offence.popup.isVisible()
    offence.show_found("tenu", [DOG, CAT])
    assert offence.popup.isVisible()
    QTest.keyClick(offence.popup, Qt.Key.Key_Down)
    QTest.keyClick(offence.popup, Qt.Key.Key_Return)
    assert offence.code == "22165"
    assert offence.line.text() == "22165"
    assert texts(offence) == ["Chien non tenu en laisse"]
    assert not offence.popup.isVisible()


def test_a_number_typed_says_its_words_and_one_that_is_not_there_is_said_so(offence: NatinfField) -> None:
    QTest.keyClicks(offence.line, "22166")
    offence.show_found("22166", [CAT])
    assert texts(offence) == ["Chat <b>non</b> tenu"]
    assert not offence.popup.isVisible()  # there is nothing to choose
    QTest.keyClicks(offence.line, "9")
    assert texts(offence) == []
    offence.show_found("221669", [])
    assert texts(offence) == ["Not in the list of offences."]
    assert offence.code == "221669"


@dataclass
class NotedOffences:
    """An ``OffencesDesk`` in memory."""

    known: tuple[int, datetime] | None = None
    taken: list[Path] = field(default_factory=list)
    answer: NatinfList = field(default_factory=lambda: NatinfList((DOG, CAT), {"twice": 3, "number": 1}))
    refusal: NatinfUnreadable | None = None

    def in_force(self) -> tuple[int, datetime] | None:
        return self.known

    def take_in(self, file: Path, progress: Progress) -> NatinfList:
        progress.step(0, 2)
        if self.refusal is not None:
            raise self.refusal
        self.taken.append(file)
        self.known = (len(self.answer.items), datetime(2026, 11, 23, 9, tzinfo=UTC))
        return self.answer


def make_box(qtbot: QtBot, lane: Jobs, desk: NotedOffences, file: Path | None) -> NatinfBox:
    def choose(parent: QWidget, title: str, kinds: str) -> Path | None:
        return file

    made = NatinfBox(desk, lane, lane, choose)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    return made


def test_the_list_is_taken_in_and_what_was_left_out_is_said(
    qtbot: QtBot, lane: Jobs, idle: Callable[[], None]
) -> None:
    desk = NotedOffences()
    box = make_box(qtbot, lane, desk, Path("/usb/liste.csv"))
    idle()
    assert "no list" in " ".join(texts(box))
    QTest.mouseClick(box.take_in, LEFT)
    idle()
    assert desk.taken == [Path("/usb/liste.csv")]
    assert box.notice.words == "2 offences imported. Rows left out: there twice: 3, without a number: 1."
    idle()
    assert "Offences (NATINF): 2 of the public list, imported on 23/11/2026." in texts(box)
    assert box.take_in.isEnabled()


def test_a_file_that_is_no_list_is_said_in_words_and_nothing_changes(
    qtbot: QtBot, lane: Jobs, idle: Callable[[], None]
) -> None:
    desk = NotedOffences(refusal=NatinfUnreadable("/usb/photo.csv", "not_text"))
    box = make_box(qtbot, lane, desk, Path("/usb/photo.csv"))
    QTest.mouseClick(box.take_in, LEFT)
    idle()
    assert box.notice.words.startswith("photo.csv is not a text table.")
    assert "stays as it was" in box.notice.words
    assert box.take_in.isEnabled()


def test_who_gives_up_choosing_changes_nothing(qtbot: QtBot, lane: Jobs, idle: Callable[[], None]) -> None:
    desk = NotedOffences()
    box = make_box(qtbot, lane, desk, None)
    QTest.mouseClick(box.take_in, LEFT)
    idle()
    assert desk.taken == []
    assert box.notice.words == ""

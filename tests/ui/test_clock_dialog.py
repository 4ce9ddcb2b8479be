"""Setting an impossible date right: what that changes is shown, with a yes where it erases."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QCheckBox, QDateTimeEdit, QLineEdit, QPushButton, QWidget

from bwc_review.domain.clip import Clip, ClipId, TimeCandidate, TimeSource
from bwc_review.domain.effect import Agreed, Effect
from bwc_review.domain.errors import EffectChanged
from bwc_review.ui.library.clock_dialog import ClockDialog
from bwc_review.ui.library.library_screen import LibraryScreen
from bwc_review.ui.widgets.moment_edit import MomentEdit
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.rows import RowTable


class DatingService:
    """A ``Dating`` over some clips: what began in October goes at once, and a year ago nothing was filmed."""

    def __init__(self, clips: Sequence[Clip]) -> None:
        self.clips = {clip.id: clip for clip in clips}
        self.is_other = False
        self.done: list[tuple[ClipId, datetime, str, list[ClipId]]] = []

    def effect(self, clip: ClipId, at: datetime) -> Sequence[Effect]:
        before = self.clips[clip]
        if at.year < 2026:
            return [Effect(before, before, is_impossible=True)]
        is_over = at.month < 11
        due = date(2026, 11, 14) if is_over else date(2026, 12, 12)
        after = replace(before, recorded_at=at, clock_offset_s=0.0, clock_suspect=False, due_on=due)
        return [Effect(before, after, is_over)]

    def state(self, clip: ClipId, at: datetime, reason: str, agreed: Agreed) -> int:
        if self.is_other:
            self.is_other = False
            raise EffectChanged
        self.done.append((clip, at, reason, agreed.gone))
        return 1


@pytest.fixture
def service(some_clips: list[Clip]) -> DatingService:
    return DatingService(some_clips)


@pytest.fixture
def screen(show_library: Callable[..., LibraryScreen], service: DatingService) -> LibraryScreen:
    return show_library(1280, dating=service)


@pytest.fixture
def dialog(screen: LibraryScreen, some_clips: list[Clip], idle: Callable[[], None]) -> ClockDialog:
    """The dialogue that a click in the details opens."""
    screen.table.choose([some_clips[6].id])
    idle()
    button(screen, "Set the date…").click()
    idle()
    (found,) = screen.findChildren(ClockDialog)
    return found


def button(root: QWidget, words: str) -> QPushButton:
    (found,) = [one for one in root.findChildren(QPushButton) if one.text() == words and one.isVisible()]
    return found


def shown(dialog: ClockDialog) -> list[str]:
    """The cells of the table."""
    table = dialog.findChild(RowTable)
    assert table is not None
    model = table.model()
    return [str(model.index(0, column).data()) for column in range(model.columnCount())]


def begin(dialog: ClockDialog, at: QDateTime, idle: Callable[[], None]) -> None:
    field = dialog.findChild(QDateTimeEdit)
    assert field is not None
    field.setDateTime(at)
    idle()


def give_reason(dialog: ClockDialog, qtbot: Any) -> None:
    [reason] = [one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == "Reason"]
    qtbot.keyClicks(reason, "main courante 118")


def test_the_button_is_there_where_the_date_is_in_doubt(
    screen: LibraryScreen, some_clips: list[Clip], idle: Callable[[], None]
) -> None:
    screen.table.choose([some_clips[0].id])
    idle()
    assert not [
        one for one in screen.findChildren(QPushButton) if one.text() == "Set the date…" and one.isVisible()
    ]


def test_the_date_is_set_with_a_reason_once_its_due_date_is_shown(
    screen: LibraryScreen, dialog: ClockDialog, service: DatingService, some_clips: list[Clip], qtbot: Any,
    idle: Callable[[], None],
) -> None:  # fmt: skip
    begin(dialog, QDateTime(2026, 11, 12, 14, 30, 0), idle)
    assert "12/12/2026" in shown(dialog)
    assert not dialog.save_button.isEnabled()
    give_reason(dialog, qtbot)
    dialog.save_button.click()
    idle()
    start = datetime(2026, 11, 12, 13, 30, tzinfo=UTC)
    assert service.done == [(some_clips[6].id, start, "main courante 118", [])]
    assert not screen.findChildren(ClockDialog)


@pytest.mark.parametrize(
    ("claims", "proposed"),
    [
        (("1970-01-02 00:59", "2026-11-12 09:05"), "2026-11-12 09:05"),
        (("1970-01-02 00:59", "2036-01-01 00:00"), "2026-11-12 18:00"),
        ((), "2026-11-12 18:00"),
    ],
)
def test_what_is_proposed_may_be_true(
    screen: LibraryScreen, some_clips: list[Clip], claims: Sequence[str], proposed: str
) -> None:
    paris = ZoneInfo("Europe/Paris")
    moments = [datetime.fromisoformat(text).replace(tzinfo=paris) for text in (*claims, "2026-11-12 18:00")]
    clip = replace(
        some_clips[6],
        docked_at=moments.pop(),
        counted_from=date(2026, 11, 11),
        times=tuple(TimeCandidate(TimeSource.FILE, at) for at in moments),
    )
    made = ClockDialog(DatingService([clip]), (screen._ask, screen._work), clip, screen)
    field = made.findChild(MomentEdit)
    assert field is not None
    assert field.moment == datetime.fromisoformat(proposed).replace(tzinfo=paris)
    made.close()


def test_what_would_go_at_once_is_said_and_wants_a_yes(
    dialog: ClockDialog, service: DatingService, some_clips: list[Clip], qtbot: Any, idle: Callable[[], None]
) -> None:
    begin(dialog, QDateTime(2026, 10, 14, 14, 30, 0), idle)
    give_reason(dialog, qtbot)
    assert "14/11/2026, at once" in shown(dialog)
    yes = dialog.findChild(QCheckBox)
    assert yes is not None
    assert yes.isVisible()
    assert not dialog.save_button.isEnabled()
    yes.click()
    dialog.save_button.click()
    idle()
    assert [gone for *_, gone in service.done] == [[some_clips[6].id]]


def test_another_moment_takes_the_yes_back_and_an_impossible_one_cannot_be_stated(
    dialog: ClockDialog, qtbot: Any, idle: Callable[[], None]
) -> None:
    begin(dialog, QDateTime(2026, 10, 14, 14, 30, 0), idle)
    give_reason(dialog, qtbot)
    yes = dialog.findChild(QCheckBox)
    assert yes is not None
    yes.click()
    begin(dialog, QDateTime(2026, 10, 15, 14, 30, 0), idle)
    assert not dialog.save_button.isEnabled()
    begin(dialog, QDateTime(2019, 1, 1, 14, 30, 0), idle)
    assert "impossible: stays" in shown(dialog)
    assert not dialog.save_button.isEnabled()


def test_what_changed_meanwhile_is_shown_anew_and_nothing_is_done(
    dialog: ClockDialog, service: DatingService, qtbot: Any, idle: Callable[[], None]
) -> None:
    begin(dialog, QDateTime(2026, 11, 12, 14, 30, 0), idle)
    give_reason(dialog, qtbot)
    service.is_other = True
    dialog.save_button.click()
    idle()
    assert service.done == []
    notice = dialog.findChild(Notice)
    assert notice is not None
    assert notice.isVisible()
    dialog.save_button.click()
    idle()
    assert len(service.done) == 1

"""The dock screen as a person sees it: a card for each camera, the order to empty one, its history."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.domain.camera_clock import ClockEvidence
from bwc_review.domain.camera_order import OrderState
from bwc_review.domain.clock_slip import CameraSlip, Slip
from bwc_review.domain.docking import (
    CameraBoard,
    CameraCard,
    CameraState,
    ClockReading,
    Docking,
    DockingEnd,
    DockPlace,
    Emptying,
    OnDock,
)
from bwc_review.domain.errors import AccessRefused, ReleaseRefused, SourceMissing, StationError
from bwc_review.domain.progress import Progress
from bwc_review.domain.release_plan import Fate, Keeps, PlannedFile, ReleasePlan
from bwc_review.domain.room_forecast import RoomForecast, RoomState
from bwc_review.domain.transfer_view import CameraView, Stage, View
from bwc_review.ui.docks.docks_screen import DocksScreen
from bwc_review.ui.docks.empty_dialog import EmptyDialog
from bwc_review.ui.docks.files_dialog import FilesDialog
from bwc_review.ui.docks.history_dialog import HistoryDialog
from bwc_review.ui.docks.needs import EmptiedNow
from bwc_review.ui.docks.words import place_state
from bwc_review.ui.jobs import Jobs

AT = datetime(2026, 11, 23, 17, 5, tzinfo=UTC)
WAITED = Docking(7, AT, DockingEnd.DONE, 12, 3_400_000_000, AT, 1, 11, 1, 0, Emptying.ASKS, overdue=2)
EMPTIED = Docking(
    4,
    AT,
    DockingEnd.DONE,
    3,
    90_000_000,
    AT,
    1,
    3,
    0,
    0,
    Emptying.DONE,
    released=3,
    released_bytes=90_000_000,
)
DOCK = OnDock("/media/CAM-02", 12, 3_400_000_000, source="/media/CAM-02")
FIRST = Camera("36NCC009911", "CAM-01", release=ReleasePolicy.ALWAYS)
SECOND = Camera("36NCC009912", "CAM-02", release=ReleasePolicy.ASK)
CARDS = (
    CameraCard(
        FIRST, CameraState.FREE, True, "", OnDock("/media/CAM-01", source="/media/CAM-01"), EMPTIED, AT,
        ClockReading(7.0, ClockEvidence.GPS, AT),
    ),
    CameraCard(
        SECOND, CameraState.WAITS, True, "Éric Lafont", DOCK, WAITED, AT,
        ClockReading(0.0, ClockEvidence.NOTHING, AT, 3600.0),
    ),
    CameraCard(Camera("36NCC009913", "CAM-03"), CameraState.NEVER_SEEN),
    CameraCard(
        Camera("99X", "99X"), CameraState.FORBIDDEN, False, "", OnDock("/media/STRANGE", 4, 80_000_000)
    ),
)  # fmt: skip
PLAN = ReleasePlan(
    "/media/CAM-02",
    (
        PlannedFile("DCIM/a.mp4", 2_000_000_000, Fate.GOES, serial=SECOND.serial),
        PlannedFile("DCIM/b.mp4", 1_000_000_000, Fate.GOES_AFTER, serial=SECOND.serial),
        PlannedFile("DCIM/c.mp4", 4_000, Fate.STAYS, Keeps.COPY_SUFFERED, SECOND.serial, is_overdue=True),
    ),
)

ASKING = ReleasePlan(
    "/srv/dock",
    (
        PlannedFile("CAM-02/a.mp4", 2_000_000_000, Fate.STAYS, Keeps.ASKS, SECOND.serial),
        PlannedFile("X/b.mp4", 1_000_000_000, Fate.STAYS, Keeps.NOT_LISTED, "X"),
    ),
)
WAITING = ReleasePlan("/srv/dock", (replace(ASKING.files[0], fate=Fate.GOES, keeps=Keeps.NOTHING),))


@dataclass
class Desk:
    """A ``DockBoard`` that remembers what it was asked to do."""

    cards: tuple[CameraCard, ...] = CARDS
    may_manage: bool = True
    order: OrderState | None = None
    room: RoomForecast | None = None
    set_to: list[tuple[str, ReleasePolicy]] = field(default_factory=list)
    emptied: list[str] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    outcome: EmptiedNow = field(default_factory=lambda: EmptiedNow(12, True))
    refuses: StationError | None = None
    found: tuple[Docking, ...] = (WAITED, EMPTIED)
    places: tuple[DockPlace, ...] = ()
    looked_at: list[str] = field(default_factory=list)
    at_place: ReleasePlan = PLAN

    def board(self) -> CameraBoard:
        return CameraBoard(self.cards, self.may_manage, self.order, self.room, places=self.places)

    def set_release(self, serial: str, release: ReleasePolicy) -> None:
        if self.refuses is not None:
            raise self.refuses
        self.set_to.append((serial, release))
        self.cards = tuple(
            replace(one, camera=replace(one.camera, release=release)) if one.camera.serial == serial else one
            for one in self.cards
        )

    def plan(self, serial: str) -> ReleasePlan:
        if self.refuses is not None:
            raise self.refuses
        return PLAN

    def place_plan(self, source: str) -> ReleasePlan:
        self.looked_at.append(source)
        return self.at_place

    def waiting_plan(self, source: str) -> ReleasePlan:
        self.looked_at.append(source)
        return WAITING

    def empty_waiting(self, source: str, plan: ReleasePlan, progress: Progress) -> EmptiedNow:
        assert plan is WAITING, "what was shown"
        progress.step(1, 2)
        self.emptied.append(source)
        return self.outcome

    def empty(self, serial: str, plan: ReleasePlan, progress: Progress) -> EmptiedNow:
        assert plan is PLAN, "what was shown"
        progress.step(1, 2)
        self.emptied.append(serial)
        return self.outcome

    def history(self, serial: str) -> Sequence[Docking]:
        return self.found

    def history_table(self, serial: str) -> bytes:
        self.written.append(serial)
        return b"docked_at"

    def history_paper(self, serial: str, *, is_draft: bool) -> bytes:
        return b""


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def screen(qtbot: QtBot, lane: Jobs, idle: Callable[[], None], desk: Desk) -> DocksScreen:
    made = DocksScreen(desk, lane, lane, lane)
    qtbot.addWidget(made)
    made.resize(1100, 760)
    made.show()
    made.refresh()
    idle()
    return made


def press(widget: Any, words: str) -> None:
    QCoreApplication.sendPostedEvents()  # what was put on a card that is shown is shown with the next turn
    (found,) = [one for one in widget.findChildren(QPushButton) if one.text() == words and one.isVisible()]
    assert found.isEnabled()
    found.click()


def opened(screen: DocksScreen, kind: type[QDialog]) -> Any:
    (found,) = [one for one in screen.findChildren(kind) if one.isVisible()]
    return found


def test_each_camera_says_how_it_stands(screen: DocksScreen) -> None:
    free, waits, never, strange = screen.cards
    assert screen.words == "4 cameras, 3 on a dock."
    assert "CAM-01: camera free" in free.words
    assert "+ 7 s · by the satellites · 23/11/2026" in free.words
    assert "emptied, nothing left" in free.words
    assert "Waits for your order" in waits.words
    assert "Everything is in and verified. It is emptied when you say so." in waits.words
    assert "Éric Lafont" in waits.words
    assert "12 recordings · 3.4 GB" in waits.words
    assert "11 new · 1 already there" in waits.words
    assert "2 recordings on it are older than a month." in waits.words
    assert "Its clock seems off by + 1 h: see Station, Cameras, Clock." in waits.words
    assert "+ 1 h measured, not corrected · 23/11/2026" in waits.words
    assert "Never seen" in never.words
    assert "Not of the service" in strange.words
    assert "nothing was copied, nothing is erased" in strange.words


def test_a_camera_that_was_not_put_forward_is_said_on_its_card_and_leads_to_its_hours(
    screen: DocksScreen, desk: Desk, idle: Callable[[], None], qtbot: QtBot
) -> None:
    night = datetime(2026, 3, 29, 1, tzinfo=UTC)
    slip = CameraSlip(SECOND.serial, SECOND.label, Slip(night, 3600.0, night, AT, 3), 14)
    desk.cards = tuple(
        replace(one, slip=slip) if one.camera.serial == slip.serial else one for one in desk.cards
    )
    screen.refresh()
    idle()
    words = "The clock of CAM-02 was not put forward on 29 March 2026: the hours of 14 recordings are wrong."
    assert words in screen.cards[1].words
    assert "Its clock seems off" not in screen.cards[1].words, "said once"
    with qtbot.waitSignal(screen.hours_wanted) as wanted:
        press(screen.cards[1], "Correct the hours…")
    assert wanted.args == [SECOND.serial]


def test_a_camera_with_nothing_of_its_own_left_is_not_called_free_and_shows_what_is_on_it(
    screen: DocksScreen, desk: Desk, idle: Callable[[], None]
) -> None:
    dock = OnDock("/media/CAM-01", others=2, source="/media/CAM-01")
    desk.cards = (replace(CARDS[0], state=CameraState.REMAINS, dock=dock), *CARDS[1:])
    screen.refresh()
    idle()
    words = screen.cards[0].words
    assert "Not empty" in words
    assert "2 other files" in words
    assert "It is not free." in words
    assert "camera free" not in words
    (look,) = [one for one in screen.cards[0].findChildren(QPushButton) if one.text() == "Empty now…"]
    assert look.isEnabled(), "it shows first what stays, and why"


def test_a_free_camera_that_keeps_its_settings_says_so_and_shows_them(
    screen: DocksScreen, desk: Desk, idle: Callable[[], None]
) -> None:
    dock = OnDock("/media/CAM-01", own=2, source="/media/CAM-01")
    desk.cards = (replace(CARDS[0], dock=dock, last=replace(EMPTIED, own=2)), *CARDS[1:])
    screen.refresh()
    idle()
    words = screen.cards[0].words
    assert "CAM-01: camera free" in words
    assert "only its settings: 2 files" in words
    assert "emptied, only its settings left" in words
    press(screen.cards[0], "Files…")
    idle()
    opened(screen, FilesDialog).reject()
    desk.found = (replace(EMPTIED, own=2),)
    press(screen.cards[0], "History…")
    idle()
    dialog = opened(screen, HistoryDialog)
    assert "emptied and checked, its settings stay" in [dialog.table.text(0, column) for column in range(9)]
    dialog.reject()


def test_what_came_in_of_several_cameras_at_one_place_is_not_said_to_be_of_one(
    screen: DocksScreen, desk: Desk, idle: Callable[[], None]
) -> None:
    desk.cards = (replace(CARDS[0], last=replace(EMPTIED, shared_by=3)), *CARDS[1:])
    screen.refresh()
    idle()
    assert "3 new · together with 2 other cameras" in screen.cards[0].words
    assert "other camera" not in screen.cards[1].words


def test_a_camera_whose_dock_was_emptied_is_not_said_to_be_empty(
    screen: DocksScreen, desk: Desk, idle: Callable[[], None]
) -> None:
    last = replace(EMPTIED, emptying=Emptying.CLEARED)
    desk.cards = (replace(CARDS[0], state=CameraState.AWAY, dock=None, last=last), *CARDS[1:])
    screen.refresh()
    idle()
    words = screen.cards[0].words
    assert "erased from the dock" in words
    assert "nothing left" not in words
    assert "It was empty" not in words


def test_nothing_is_offered_for_a_camera_that_is_not_of_the_service(screen: DocksScreen) -> None:
    strange = screen.cards[3]
    assert [one for one in strange.findChildren(QComboBox) if one.isVisible()] == []
    assert not [one for one in strange.findChildren(QPushButton) if one.text() == "Empty now…"]


def test_what_is_done_after_a_transfer_is_changed_on_the_card(
    screen: DocksScreen, desk: Desk, idle: Callable[[], None]
) -> None:
    box = screen.cards[1].findChild(QComboBox)
    assert box is not None
    assert box.currentText() == "Emptied when I ask for it"
    box.setCurrentIndex(box.findData(ReleasePolicy.NEVER))
    box.activated.emit(box.currentIndex())
    idle()
    assert desk.set_to == [(SECOND.serial, ReleasePolicy.NEVER)]
    again = screen.cards[1].findChild(QComboBox)
    assert again is not None
    assert again.currentText() == "Never emptied by the station"
    assert not [one for one in screen.cards[1].findChildren(QPushButton) if one.text() == "Empty now…"]


def test_a_change_that_is_refused_is_taken_back_and_said(
    screen: DocksScreen, desk: Desk, idle: Callable[[], None]
) -> None:
    desk.refuses = AccessRefused("manage_cameras", "role")
    box = screen.cards[1].findChild(QComboBox)
    assert box is not None
    box.setCurrentIndex(box.findData(ReleasePolicy.ALWAYS))
    box.activated.emit(box.currentIndex())
    idle()
    shown = screen.cards[1].findChild(QComboBox)
    assert shown is not None
    assert shown.currentText() == "Emptied when I ask for it"
    assert screen.notice.words


def test_who_may_not_change_the_cameras_sees_them_all_the_same(
    qtbot: QtBot, lane: Jobs, idle: Callable[[], None]
) -> None:
    made = DocksScreen(Desk(may_manage=False), lane, lane, lane)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    idle()
    box = made.cards[1].findChild(QComboBox)
    assert box is not None
    assert not box.isEnabled()
    assert not [one for one in made.findChildren(QPushButton) if one.text() == "Empty now…"]


def test_what_would_go_is_shown_before_a_camera_is_emptied(
    screen: DocksScreen, desk: Desk, idle: Callable[[], None], qtbot: QtBot
) -> None:
    press(screen.cards[1], "Empty now…")
    idle()
    dialog = opened(screen, EmptyDialog)
    assert dialog.words == "2 files would go (3.0 GB). 1 file would stay. 1 of them is older than a month."
    rows = [tuple(dialog.table.text(row, column) for column in range(4)) for row in range(3)]
    assert rows == [
        ("DCIM/c.mp4", "4.0 kB", "stays", "the sealed copy is damaged: this may be the last one"),
        ("DCIM/a.mp4", "2.0 GB", "goes", "—"),
        ("DCIM/b.mp4", "1.0 GB", "goes once it is in", "—"),
    ]
    assert desk.emptied == []
    with qtbot.waitSignal(screen.emptied):
        press(dialog, "Empty the camera")
    idle()
    assert desk.emptied == [SECOND.serial]
    assert dialog.words == "CAM-02: camera free 12 files erased from the camera."
    dialog.reject()


def test_what_a_camera_keeps_for_itself_is_said_when_it_is_emptied(
    screen: DocksScreen, desk: Desk, idle: Callable[[], None]
) -> None:
    desk.outcome = EmptiedNow(12, True, own=1)
    press(screen.cards[1], "Empty now…")
    idle()
    dialog = opened(screen, EmptyDialog)
    press(dialog, "Empty the camera")
    idle()
    assert dialog.words == (
        "CAM-02: camera free 12 files erased from the camera. "
        "Only settings of the camera stay on it: 1 file without any recording."
    )
    dialog.reject()


def test_what_stayed_after_all_is_said(screen: DocksScreen, desk: Desk, idle: Callable[[], None]) -> None:
    desk.outcome = EmptiedNow(1, False, ("DCIM/c.mp4",), (ReleaseRefused("CAM-02", "read_only"),))
    press(screen.cards[1], "Empty now…")
    idle()
    dialog = opened(screen, EmptyDialog)
    press(dialog, "Empty the camera")
    idle()
    assert "1 file erased from the camera." in dialog.words
    assert "write-protected" in dialog.words
    assert "1 file is still on it." in dialog.words
    assert [one.name for one in dialog.table.rows][:1] == ["DCIM/c.mp4"], "by name, and why"
    dialog.reject()


def test_a_camera_taken_away_meanwhile_cannot_be_emptied(
    screen: DocksScreen, desk: Desk, idle: Callable[[], None]
) -> None:
    desk.refuses = SourceMissing("CAM-02")
    press(screen.cards[1], "Empty now…")
    idle()
    dialog = opened(screen, EmptyDialog)
    assert "not there" in dialog.words
    (go,) = [one for one in dialog.findChildren(QPushButton) if one.text() == "Empty the camera"]
    assert not go.isEnabled()
    dialog.reject()


def test_the_history_is_a_list_that_can_leave(
    qtbot: QtBot, lane: Jobs, idle: Callable[[], None], desk: Desk, tmp_path: Path
) -> None:
    dialog = HistoryDialog(SECOND, desk, (lane, lane), None, lambda *_: tmp_path / "list.csv")
    qtbot.addWidget(dialog)
    dialog.begin()
    idle()
    row = [dialog.table.text(0, column) for column in range(9)]
    assert row == [
        "23/11/2026 18:05", "done", "12 files, 3.4 GB", "11", "1", "0", "waits for an order", "—", "—",
    ]  # fmt: skip
    assert dialog.table.text(1, 7) == "3 files, 90.0 MB"
    assert dialog.table.text(1, 8) == "0"
    dialog.list_button.table_wanted.emit()
    idle()
    assert desk.written == [SECOND.serial]
    assert (tmp_path / "list.csv").read_bytes() == b"docked_at"
    dialog.reject()


def moving(stage: Stage, done: int = 610, left_s: float | None = None, *, is_paused: bool = False) -> View:
    """A synchronisation of two sources, one of them that of the second camera."""
    other = CameraView("/media/OTHER", "other", Stage.MOVING, 1, 2)
    return View((other, CameraView("/media/CAM-02", "CAM-02", stage, done, 1000, left_s)), is_paused)


def test_a_transfer_moves_on_the_card_of_its_camera_alone(screen: DocksScreen) -> None:
    screen.show_moving(moving(Stage.MOVING, left_s=180.0))
    assert "In transfer" in screen.cards[1].words
    assert "61 % · 3 min left" in screen.cards[1].words
    assert "In transfer" not in screen.cards[0].words
    bar = screen.cards[1].findChild(QProgressBar)
    assert bar is not None
    assert (bar.value(), bar.maximum()) == (610, 1000)
    screen.show_moving(moving(Stage.EMPTYING, 1000))
    assert "Being emptied" in screen.cards[1].words
    screen.show_moving(None)
    assert "Waits for your order" in screen.cards[1].words
    assert bar.isHidden()


@pytest.mark.parametrize(
    ("view", "chip", "left"),
    [
        (moving(Stage.LISTING, 0), "In transfer", "being looked at"),
        (moving(Stage.MOVING), "In transfer", "61 %"),
        (moving(Stage.MOVING, left_s=180.0, is_paused=True), "Transfer paused", "61 %"),
        (moving(Stage.AWAY), "Taken away", "not there, waited for"),
        (moving(Stage.DONE, 1000), "Waits for your order", None),
        (moving(Stage.FAILED), "Waits for your order", None),
    ],
)
def test_what_is_done_with_a_camera_stands_on_its_card(
    screen: DocksScreen, view: View, chip: str, left: str | None
) -> None:
    card = screen.cards[1]
    screen.show_moving(view)
    shown = {each.text() for each in card.findChildren(QLabel) if not each.isHidden()}
    assert chip in shown
    assert left is None or left in shown
    bar = card.findChild(QProgressBar)
    assert bar is not None
    assert bar.isHidden() is (left is None)


def test_a_docked_camera_is_taken_away_safely_where_the_station_can_unmount_it(
    screen: DocksScreen, desk: Desk, qtbot: QtBot
) -> None:
    def offered(number: int) -> list[QPushButton]:
        buttons = screen.cards[number].findChildren(QPushButton)
        return [one for one in buttons if one.text() == "Remove safely" and not one.isHidden()]

    assert not offered(0), "the station cannot unmount it"
    screen.show_board(replace(desk.board(), can_let_go=frozenset({"/media/CAM-01", "/media/CAM-02"})))
    (waiting,) = offered(1)
    assert waiting.accessibleName() == "Remove CAM-02 safely"
    assert [one.text() for one in screen.cards[1].findChildren(QPushButton) if one.text() == "Empty now…"]
    assert not offered(2), "it is not docked"
    (go,) = offered(0)
    assert go.accessibleName() == "Remove CAM-01 safely"
    with qtbot.waitSignal(screen.let_go_wanted) as wanted:
        go.click()
    assert wanted.args == ["/media/CAM-01", "CAM-01"]
    screen.show_moving(View((CameraView("/media/CAM-01", "CAM-01", Stage.MOVING, 1, 2),)))
    assert not go.isEnabled()


PLACES = (
    DockPlace("/srv/dock", "/srv/dock", recordings=5, finished=3, aside=("Temp", "Rejected", "a/b", "c")),
    DockPlace("sftp://dock@10.0.0.7/files", "sftp://dock@10.0.0.7/files", is_there=False, refusal="silent"),
    DockPlace("/srv/empty", "/srv/empty"),
)


def test_a_folder_or_network_dock_has_a_card_and_shows_its_files(
    screen: DocksScreen, desk: Desk, idle: Callable[[], None]
) -> None:
    desk.places = PLACES
    screen.refresh()
    idle()
    dock, far, empty = screen.places
    assert "Watched" in dock.words
    assert "5 recordings" in dock.words
    assert "Not finished 2 recordings" in dock.words
    assert "Temp, Rejected, a/b, +\N{NO-BREAK SPACE}1" in dock.words.replace("\N{ZERO WIDTH SPACE}", "")
    assert "No answer" in far.words
    assert "Empty" in empty.words
    (shut,) = [one for one in far.findChildren(QPushButton) if one.text() == "Files…"]
    assert not shut.isEnabled()
    press(dock, "Files…")
    idle()
    dialog = opened(screen, FilesDialog)
    assert desk.looked_at == ["/srv/dock"]
    assert [one.name for one in dialog.table.rows] == ["DCIM/c.mp4", "DCIM/a.mp4", "DCIM/b.mp4"]
    assert dialog.words == "3 files (3.0 GB). 1 would stay. 1 older than a month."
    assert not [one for one in dialog.findChildren(QPushButton) if "Empty" in one.text()], "it only shows"
    dialog.reject()


def test_what_waits_for_an_order_at_a_folder_is_given_it_from_the_list_of_its_files(
    screen: DocksScreen, desk: Desk, idle: Callable[[], None], qtbot: QtBot
) -> None:
    desk.places, desk.at_place, desk.outcome = PLACES, ASKING, EmptiedNow(1)
    screen.refresh()
    idle()
    press(screen.places[0], "Files…")
    idle()
    press(opened(screen, FilesDialog), "Give the order…")
    idle()
    dialog = opened(screen, EmptyDialog)
    assert dialog.words == "1 file would go (2.0 GB)."
    assert [one.name for one in dialog.table.rows] == ["CAM-02/a.mp4"], "no other camera's"
    assert desk.emptied == []
    with qtbot.waitSignal(screen.emptied):
        press(dialog, "Erase from the folder")
    idle()
    assert desk.emptied == ["/srv/dock"]
    assert dialog.words == "1 file erased from the folder."
    dialog.reject()


def test_a_folder_is_called_one_when_it_is_emptied_and_a_dock_at_an_address_a_dock(
    screen: DocksScreen, desk: Desk, idle: Callable[[], None], read_texts: Any
) -> None:
    far = DockPlace("sftp://dock@10.0.0.7/files", "sftp://dock@10.0.0.7/files", recordings=1, finished=1)
    desk.places, desk.at_place, desk.outcome = (PLACES[0], far), ASKING, EmptiedNow(1)
    screen.refresh()
    idle()
    for place, is_folder in zip(screen.places, (True, False), strict=True):
        press(place, "Files…")
        idle()
        press(opened(screen, FilesDialog), "Give the order…")
        idle()
        dialog = opened(screen, EmptyDialog)
        said = " ".join(read_texts(dialog))
        assert ("in the folder and in the vault" in said) is is_folder
        assert ("at the dock and in the vault" in said) is not is_folder
        assert ("dock" in dialog.table.accessibleName()) is not is_folder
        dialog.reject()


@pytest.mark.parametrize("kind", ["camera", "folder"])
def test_the_keyboard_stays_on_a_card_that_is_made_anew_behind_a_dialogue(
    screen: DocksScreen, desk: Desk, idle: Callable[[], None], qtbot: QtBot, kind: str
) -> None:
    desk.places = PLACES
    screen.refresh()
    idle()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    words = "Empty now…" if kind == "camera" else "Files…"
    wanted: Any = screen.cards[1] if kind == "camera" else screen.places[0]
    (pressed,) = [one for one in wanted.findChildren(QPushButton) if one.text() == words]
    pressed.setFocus()
    pressed.click()
    idle()
    dialog = opened(screen, EmptyDialog if kind == "camera" else FilesDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    desk.places = (replace(PLACES[0], recordings=9), *PLACES[1:])
    screen.refresh()
    idle()
    dialog.reject()
    anew: Any = screen.cards[1] if kind == "camera" else screen.places[0]
    assert anew is not wanted
    assert anew.isAncestorOf(screen.focusWidget()), "where the window goes on when it is in front again"


def test_no_path_makes_a_card_wider_than_the_others(
    screen: DocksScreen, desk: Desk, idle: Callable[[], None]
) -> None:
    path = "smb://poste@serveur-de-la-commune.local/partages/station-accueil-numero-deux/depot"
    aside = ("RejectedContent_20260619T080320Z_6f1d2c3b-4a5e-4f6a-8a9b-0c1d2e3f4a5b",)
    desk.places = (DockPlace(path, path, aside=aside), PLACES[2])
    screen.refresh()
    idle()
    long, short = screen.places
    assert long.minimumSizeHint().width() <= short.minimumSizeHint().width() + 120
    assert long.width() <= screen.cards[0].width() + 1


def test_what_lies_on_a_camera_that_is_never_emptied_can_be_looked_at(
    screen: DocksScreen, desk: Desk, idle: Callable[[], None]
) -> None:
    kept = replace(SECOND, release=ReleasePolicy.NEVER)
    desk.cards = (replace(CARDS[1], camera=kept, state=CameraState.KEPT),)
    screen.refresh()
    idle()
    press(screen.cards[0], "Files…")
    idle()
    assert len(opened(screen, FilesDialog).table.rows) == 3
    opened(screen, FilesDialog).reject()
    desk.may_manage = False
    screen.refresh()
    idle()
    assert not [one for one in screen.cards[0].findChildren(QPushButton) if one.text() == "Files…"]


def test_a_card_that_is_made_anew_shows_the_transfer_under_way(
    screen: DocksScreen, desk: Desk, idle: Callable[[], None]
) -> None:
    screen.show_moving(moving(Stage.MOVING))
    desk.cards = (replace(CARDS[1], dock=replace(DOCK, files=13)),)
    screen.refresh()
    idle()
    (card,) = screen.cards
    assert "In transfer" in card.words
    assert "61 %" in card.words


def test_the_order_that_is_exceeded_or_over_is_said(
    screen: DocksScreen, desk: Desk, idle: Callable[[], None]
) -> None:
    desk.order = OrderState(3, 2, date(2026, 11, 1), date(2026, 11, 23))
    screen.refresh()
    idle()
    assert "3 cameras on the list, more than the 2 of the prefect's order." in screen.words
    assert "The prefect's order of the cameras ended on 1 November 2026." in screen.words


@pytest.mark.parametrize(
    ("room", "said"),
    [
        (RoomForecast(RoomState.FILLS, 1), "Room for 1 more day at the rate of the last month."),
        (RoomForecast(RoomState.FILLS, 400), "Room for 400 more days at the rate of the last month."),
        (RoomForecast(RoomState.STEADY), "Room: no more comes in than is erased."),
        (RoomForecast(RoomState.UNKNOWN), "Room: too little came in so far to say for how long."),
    ],
)
def test_how_long_there_is_room_is_said_or_that_nobody_knows(
    screen: DocksScreen, desk: Desk, idle: Callable[[], None], room: RoomForecast, said: str
) -> None:
    desk.room = room
    screen.refresh()
    idle()
    assert screen.words == f"4 cameras, 3 on a dock. {said}"


def test_without_any_camera_the_screen_says_what_to_do(
    qtbot: QtBot, lane: Jobs, idle: Callable[[], None]
) -> None:
    made = DocksScreen(Desk(()), lane, lane, lane)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    idle()
    assert made.words.startswith("Put a camera on its dock")


def test_the_cards_stand_in_as_many_columns_as_there_is_room(screen: DocksScreen, qtbot: QtBot) -> None:
    wide = {card.y() for card in screen.cards}
    screen.resize(420, 760)
    qtbot.waitUntil(lambda: len({card.x() for card in screen.cards}) == 1)
    assert len(wide) < len(screen.cards)


def test_nothing_is_made_anew_while_nothing_changed(screen: DocksScreen, idle: Callable[[], None]) -> None:
    before = [id(card) for card in screen.cards]
    screen.refresh()
    idle()
    assert [id(card) for card in screen.cards] == before


def test_a_dock_that_refuses_is_not_said_to_keep_silent_nor_one_that_left_something_aside_to_be_empty() -> (
    None
):
    silent, refusing = (DockPlace("x", "x", is_there=False, refusal=why) for why in ("silent", "account"))
    assert [place_state(one)[0] for one in (silent, refusing)] == ["No answer", "No access"]
    aside = DockPlace("x", "x", aside=("Temp",))
    assert [place_state(one)[0] for one in (aside, DockPlace("x", "x"))] == ["Watched", "Empty"]

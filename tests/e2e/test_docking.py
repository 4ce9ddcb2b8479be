"""A camera is put on its dock, and nobody touches the PC."""

from __future__ import annotations

import shutil
import struct
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import uuid6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from bwc_review import startup
from bwc_review import station as roof
from bwc_review.app.camera_desk import CamerasDesk
from bwc_review.app.dock_desk import DocksDesk
from bwc_review.app.front import Front
from bwc_review.app.station_desk import SourcesDesk
from bwc_review.demonstration import Shown
from bwc_review.demonstration_dock import FIRST_LABEL, FIRST_SERIAL, SECOND_LABEL, SECOND_SERIAL
from bwc_review.dock import disks, volumes
from bwc_review.dock.folder import FolderSource
from bwc_review.dock.listing import everything
from bwc_review.dock.source import Source
from bwc_review.dock.udisks import Udisks
from bwc_review.dock.volumes import Volume
from bwc_review.domain.camera import ReleasePolicy
from bwc_review.domain.clip import ClipId
from bwc_review.domain.docking import CameraState, Emptying
from bwc_review.domain.errors import DiskFull, SourceMissing, SourceUnreadable
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.release_plan import Fate, Keeps
from bwc_review.domain.transfer_view import CameraDone
from bwc_review.media.scene import Scene, make_clip
from bwc_review.operations import docked, plan_release, transfer_files
from bwc_review.operations.docked import Docked, Item
from bwc_review.operations.intake import Intake, Tally
from bwc_review.operations.look import Rules, Watched
from bwc_review.operations.lookout import Lookout
from bwc_review.operations.note_unknown import note_unknown
from bwc_review.operations.transfer_file import _give_up, seal_file
from bwc_review.settings import Settings
from bwc_review.ui.docks.docks_screen import DocksScreen
from bwc_review.ui.docks.empty_dialog import EmptyDialog
from bwc_review.ui.transfer_line import TransferLine
from tests.dock.udisks_service import Disk, UdisksService, bus_of_our_own
from tests.e2e.ending import end

WAIT_MS = 60_000


@dataclass
class Slots:
    """What hangs on the computer."""

    volumes: list[Volume] = field(default_factory=list)

    def mounted(self) -> Sequence[Volume]:
        return self.volumes


@pytest.fixture
def slots(monkeypatch: pytest.MonkeyPatch) -> Slots:
    made = Slots()
    monkeypatch.setattr(volumes, "volumes_here", lambda: made)
    return made


@pytest.fixture
def emptied_always(demo: Shown) -> Shown:
    """The first camera is set to be emptied without asking."""
    station, who = roof.open_with_person(demo.paths, demo.access.login, demo.access.passphrase)
    with station.catalogue.write(Draft(Operation.CAMERA_CHANGED, SYSTEM, (FIRST_SERIAL,))) as tables:
        tables.cameras.change(replace(tables.cameras.get(FIRST_SERIAL), release=ReleasePolicy.ALWAYS))
    who.unlocked.close()
    roof.close(station)
    return demo


@pytest.fixture
def open_front(demo: Shown, slots: Slots, qapp: QApplication, qtbot: QtBot) -> Iterator[Front]:
    """The program with somebody signed in, nothing docked yet."""
    with signed_in(demo, qapp, qtbot) as made:
        yield made


@contextmanager
def signed_in(demo: Shown, qapp: QApplication, qtbot: QtBot) -> Iterator[Front]:
    """The program with somebody signed in, until the block ends."""
    made = Front(qapp, demo.paths, demo.access)
    made.start()
    qtbot.waitUntil(lambda: not made.window.is_covered and made.is_idle, timeout=WAIT_MS)
    yield made
    end(made)


def camera(root: Path, serial: str, front: Front) -> Path:
    """A camera with one recording of this morning."""
    assert front.station is not None
    at = front.station.clock() - timedelta(hours=2)
    stamp = at.astimezone(front.station.law.zone).strftime("%Y%m%d_%H%M%S")
    folder = root / "DCIM"
    folder.mkdir(parents=True)
    made = make_clip(root / "clip.mp4", Scene(at, seconds=1.0, size=(160, 90), fps=10)).path
    file = folder / f"DSJ_{serial}_000000_{stamp}.mp4"
    shutil.move(made, file)
    with file.open("ab") as end:
        end.write(struct.pack(">I4sI", 12, b"free", 7))
    return file


def count(front: Front) -> int:
    assert front.station is not None
    with front.station.catalogue.read() as tables:
        return len(tables.clips.ids(ClipQuery()))


def look(front: Front, qtbot: QtBot) -> None:
    """What the timer does every ten seconds."""
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
    assert front._background is not None
    front._background.watcher.look()
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)


def test_a_docked_camera_is_brought_in_and_freed_before_a_locked_station(
    emptied_always: Shown, slots: Slots, open_front: Front, qtbot: QtBot, tmp_path: Path
) -> None:
    front = open_front
    front.window.lock_wanted.emit()
    qtbot.waitUntil(lambda: front.window.is_covered and front.is_idle, timeout=WAIT_MS)
    told: list[str] = []
    assert front._background is not None
    front._background.told.connect(told.append)
    before = count(front)
    file = camera(tmp_path / "volume", FIRST_SERIAL, front)
    slots.volumes.append(Volume(tmp_path / "volume", is_removable=True))
    look(front, qtbot)
    assert count(front) == before + 1
    assert not file.exists()
    assert f"{FIRST_LABEL}: camera free" in told
    look(front, qtbot)
    assert count(front) == before + 1


def test_all_cameras_that_wait_for_an_order_are_named_and_not_again_once_that_was_closed(
    slots: Slots, open_front: Front, qtbot: QtBot, tmp_path: Path
) -> None:
    front, notice, said = open_front, open_front.window.notice, []
    assert front._background is not None

    def read(done: CameraDone) -> None:
        """Somebody reads what is said at the end of the second camera, and closes it."""
        if done.asking:
            said.append(notice.words)
        if len(said) == 2:
            close = notice.findChild(QToolButton)
            assert close is not None
            QTest.mouseClick(close, Qt.MouseButton.LeftButton)

    front._background.transfers.source_ended.connect(read)
    for serial in (FIRST_SERIAL, SECOND_SERIAL):
        camera(tmp_path / serial, serial, front)
        slots.volumes.append(Volume(tmp_path / serial, is_removable=True))
    look(front, qtbot)
    assert [words.count("for your order to be emptied") for words in said] == [1, 1]
    assert FIRST_LABEL in said[1]
    assert SECOND_LABEL in said[1]
    assert "for your order" not in notice.words, "what was closed does not come back at the end"


def test_a_camera_docked_with_nothing_on_it_that_tells_which_one_it_is_is_on_record_once(
    open_front: Front, slots: Slots, qtbot: QtBot, tmp_path: Path
) -> None:
    """Nobody touches the PC: what its inventory answers then reaches to this docking."""
    station = open_front.station
    assert station is not None
    note = tmp_path / "volume" / "MISC" / "settings.json"
    note.parent.mkdir(parents=True)
    (tmp_path / "volume" / "DCIM").mkdir()
    note.write_text(f'{{"info": {{"serial-number": "{FIRST_SERIAL}"}}}}')

    def noted() -> list[str]:
        with station.catalogue.read() as tables:
            entries = tables.journal.entries(operation=Operation.CAMERA_UNLOADED)
        return [serial for entry in entries for serial in entry.subjects]

    before = noted()
    slots.volumes = [Volume(tmp_path / "volume", is_removable=True, arrival="1")]
    for _ in range(3):
        look(open_front, qtbot)
    assert noted() == [*before, FIRST_SERIAL]


def test_an_unknown_volume_is_said_and_listed_to_be_identified_and_keeps_everything(
    slots: Slots, open_front: Front, qtbot: QtBot, tmp_path: Path
) -> None:
    front = open_front
    before = count(front)
    file = camera(tmp_path / "volume", "99XYZ999999", front)
    slots.volumes.append(Volume(tmp_path / "volume", is_removable=True))
    look(front, qtbot)
    assert count(front) == before
    assert file.exists()
    assert "To be identified" in front.window.notice.words
    assert str(tmp_path / "volume") in front.window.notice.words
    assert front._seat is not None
    lines = SourcesDesk(front._seat, Settings, lambda *_: None).sources()
    assert [(line.path, line.is_unknown) for line in lines] == [(str(tmp_path / "volume"), True)]
    front.window.notice.clear()
    look(front, qtbot)
    assert front.window.notice.words == ""  # said once
    assert front.station is not None
    with front.station.catalogue.read() as tables:
        (entry,) = tables.journal.entries(operation=Operation.CAMERA_UNKNOWN)
    assert (entry.subjects, entry.details) == (
        ("99XYZ999999",), {"files": 1, "bytes": file.stat().st_size}
    )  # fmt: skip


def test_a_journal_that_takes_nothing_hides_no_unknown_camera_and_has_it_once_it_can_be_written(
    slots: Slots, open_front: Front, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    front, serial = open_front, "99XYZ999999"
    assert front.station is not None
    catalogue = front.station.catalogue
    file = camera(tmp_path / "volume", serial, front)
    slots.volumes.append(Volume(tmp_path / "volume", is_removable=True))
    refused = 0

    def full(*_: object) -> None:
        nonlocal refused
        refused += 1
        raise DiskFull("")

    monkeypatch.setattr("bwc_review.app.watcher.note_unknown", full)
    front.window.show_screen("docks")
    look(front, qtbot)
    assert refused == 1
    assert "Not of the service" in card(front, serial)
    front.window.notice.clear()
    look(front, qtbot)
    assert (refused, front.window.notice.words) == (2, "")  # tried again, said once
    slots.volumes.clear()  # taken away before it could be written
    monkeypatch.setattr("bwc_review.app.watcher.note_unknown", note_unknown)
    look(front, qtbot)
    with catalogue.read() as tables:
        (entry,) = tables.journal.entries(operation=Operation.CAMERA_UNKNOWN)
    assert (entry.subjects, entry.details) == ((serial,), {"files": 1, "bytes": file.stat().st_size})


def test_what_a_folder_is_still_being_filled_with_is_not_brought_in_by_order(
    slots: Slots, emptied_always: Shown, open_front: Front, qtbot: QtBot, tmp_path: Path
) -> None:
    front = open_front
    before = count(front)
    file = camera(tmp_path / "dock", FIRST_SERIAL, front)
    assert front._seat is not None
    watched = Settings(sources=(str(tmp_path / "dock"),))
    assert front.station is not None
    rules = Rules(front.station.cameras, front._seat.rules.zone, frozenset(), tmp_path / "own")
    docks = Lookout()
    docks.look([Watched(FolderSource(tmp_path / "dock").address, 30.0)], rules)
    front._seat.lookout.last, before_looks = docks.last, front._seat.lookout.last
    try:
        brought = SourcesDesk(front._seat, lambda: watched, lambda *_: None).bring_in(SILENT, release=True)
        desk = DocksDesk(front._seat)
        (place,) = desk.board().places
        (planned,) = desk.place_plan(place.source).files
        with pytest.raises(SourceMissing):
            desk.place_plan(str(tmp_path / "elsewhere"))
    finally:
        front._seat.lookout.last = before_looks
        docks.close()
    assert (brought.ingested, brought.released, brought.unfinished, brought.freed) == (0, 0, 1, ())
    assert (place.recordings, place.finished) == (1, 0)
    assert (planned.name, planned.fate) == (f"DCIM/{file.name}", Fate.GOES_AFTER)
    assert count(front) == before
    assert file.exists()


def test_an_order_empties_a_folder_of_the_cameras_that_wait_for_it_and_of_nothing_else(
    slots: Slots, open_front: Front, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    front, dock = open_front, tmp_path / "dock"
    before = count(front)
    asks, strange = camera(dock / "A", FIRST_SERIAL, front), camera(dock / "B", "STRANGE1", front)
    other = camera(dock / "C", SECOND_SERIAL, front)
    listed: list[Source] = []

    def look_at(source: Source, *facts: Any) -> Docked:
        listed.append(source)
        return docked.look_at(source, *facts)

    assert front._seat is not None
    assert front.station is not None
    rules = Rules(front.station.cameras, front._seat.rules.zone, frozenset(), tmp_path / "own")
    docks = Lookout()
    docks.look([Watched(FolderSource(dock).address, 0.0)], rules)
    front._seat.lookout.last, before_looks = docks.last, front._seat.lookout.last
    try:
        desk = DocksDesk(front._seat)
        source = FolderSource(dock)
        startup.sync_now(front.station, [source.address], ready=frozenset(everything(source)[0]))
        assert count(front) > before
        assert {one.keeps for one in desk.place_plan(str(dock)).files} == {Keeps.ASKS, Keeps.NOT_LISTED}
        plan = desk.waiting_plan(str(dock))
        assert [(one.name, one.fate) for one in plan.files] == [
            (f"A/DCIM/{asks.name}", Fate.GOES),
            (f"C/DCIM/{other.name}", Fate.GOES),
        ]
        monkeypatch.setattr(plan_release, "look_at", look_at)
        done = desk.empty_waiting(str(dock), plan, SILENT)
        assert len(listed) == 1, "listed once, however many cameras wait there"
        with pytest.raises(SourceMissing):
            desk.waiting_plan(str(tmp_path / "elsewhere"))
    finally:
        front._seat.lookout.last = before_looks
        docks.close()
    assert (done.released, done.left, done.problems) == (2, (), ())
    assert (asks.exists(), strange.exists(), other.exists()) == (False, True, False)


def waiting(slots: Slots, front: Front, qtbot: QtBot, folder: Path) -> tuple[DocksScreen, Path]:
    """The dock screen in front once a camera was put on, and the camera's file."""
    front.window.show_screen("docks")
    screen = front.window.findChild(DocksScreen)
    assert isinstance(screen, DocksScreen)
    file = camera(folder, FIRST_SERIAL, front)
    slots.volumes.append(Volume(folder, is_removable=True))
    look(front, qtbot)
    look(front, qtbot)
    return screen, file


def test_the_dock_screen_shows_a_camera_come_and_a_person_empties_it(
    slots: Slots, open_front: Front, qtbot: QtBot, tmp_path: Path
) -> None:
    front = open_front
    screen, file = waiting(slots, front, qtbot, tmp_path / "volume")
    card = next(each for each in screen.cards if each.card.camera.serial == FIRST_SERIAL)
    assert card.card.state is CameraState.WAITS
    assert "Waits for your order" in card.words
    card.empty_wanted.emit()
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
    dialog = screen.findChild(EmptyDialog)
    assert isinstance(dialog, EmptyDialog)
    assert dialog.words.startswith("1 file would go")
    (go,) = [one for one in dialog.findChildren(QPushButton) if one.text() == "Empty the camera"]
    go.click()
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
    assert dialog.words.startswith(f"{FIRST_LABEL}: camera free")
    assert not file.exists()
    dialog.reject()
    assert front.station is not None
    with front.station.catalogue.read() as tables:
        ordered = tables.journal.entries(operation=Operation.CAMERA_RELEASED)[-1]
    assert ordered.author.id == front.seat.person.id
    look(front, qtbot)
    card = next(each for each in screen.cards if each.card.camera.serial == FIRST_SERIAL)
    assert card.card.state is CameraState.FREE


def test_what_came_onto_a_camera_after_the_plan_was_shown_stays_on_it(
    slots: Slots, open_front: Front, qtbot: QtBot, tmp_path: Path
) -> None:
    front = open_front
    screen, shown = waiting(slots, front, qtbot, tmp_path / "volume")
    next(each for each in screen.cards if each.card.camera.serial == FIRST_SERIAL).empty_wanted.emit()
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
    dialog = screen.findChild(EmptyDialog)
    assert isinstance(dialog, EmptyDialog)
    assert dialog.words.startswith("1 file would go")
    since = camera(tmp_path / "since", FIRST_SERIAL, front)
    late = shown.with_name(since.name.replace("000000", "000001"))
    shutil.move(since, late)
    (go,) = [one for one in dialog.findChildren(QPushButton) if one.text() == "Empty the camera"]
    go.click()
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
    assert (shown.exists(), late.exists()) == (False, True)
    assert "1 file is still on it" in dialog.words
    dialog.reject()


def press(front: Front, name: str) -> None:
    (one,) = [
        button
        for button in front.window.findChildren(QPushButton)
        if button.isVisible() and button.accessibleName() == name
    ]
    QTest.mouseClick(one, Qt.MouseButton.LeftButton)


def test_two_cameras_are_shown_side_by_side_and_rest_while_what_is_due_is_erased_all_the_same(
    emptied_always: Shown,
    slots: Slots,
    open_front: Front,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    front = open_front
    background = front._background
    assert background is not None
    front.window.resize(1600, 800)
    front.window.show_screen("docks")
    before = count(front)
    for number, serial in enumerate((FIRST_SERIAL, SECOND_SERIAL)):
        camera(tmp_path / f"volume-{number}", serial, front)
        slots.volumes.append(Volume(tmp_path / f"volume-{number}", is_removable=True))
    line = front.window.findChild(TransferLine)
    assert line is not None
    background.watcher.look()
    qtbot.waitUntil(line.isVisible, timeout=WAIT_MS)
    press(front, "Pause the transfer")
    qtbot.waitUntil(
        lambda: {FIRST_LABEL, SECOND_LABEL} <= {one.text() for one in line.findChildren(QLabel)},
        timeout=WAIT_MS,
    )
    assert "Transfer paused" in {one.text() for one in line.findChildren(QLabel)}
    qtbot.waitUntil(
        lambda: all("Transfer paused" in card(front, one) for one in (FIRST_SERIAL, SECOND_SERIAL)),
        timeout=WAIT_MS,
    )
    swept: list[object] = []
    monkeypatch.setattr(background, "_swept", swept.append)
    background.sweep()
    qtbot.waitUntil(lambda: bool(swept), timeout=WAIT_MS)
    assert line.isVisible(), "the transfer rests still"
    assert len(list(tmp_path.rglob("*.mp4"))) == 2
    press(front, "Go on with the transfer")
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
    assert count(front) == before + 2
    assert len(list((tmp_path / "volume-0").rglob("*.mp4"))) == 0
    assert not line.isVisible()
    last = {line.camera.label: line.last for line in CamerasDesk(front.seat).facts().lines}
    first, second = last[FIRST_LABEL], last[SECOND_LABEL]
    assert first is not None
    assert second is not None
    assert (first.emptying, first.left, second.emptying) == (Emptying.DONE, 0, Emptying.ASKS)
    qtbot.waitUntil(lambda: f"{FIRST_LABEL}: camera free" in card(front, FIRST_SERIAL), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)


@pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="no bus on this system")
def test_on_a_bare_desktop_a_camera_is_mounted_brought_in_freed_and_taken_away_safely(
    emptied_always: Shown,
    slots: Slots,
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    computer = UdisksService(tmp_path / "media")
    monkeypatch.setattr(disks, "disks_here", Udisks)
    monkeypatch.setattr(slots, "mounted", lambda: [Volume(root, True) for root in computer.roots])
    with bus_of_our_own() as address, computer.on(address):
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        with signed_in(emptied_always, qapp, qtbot) as front:
            dock_on_a_bare_desktop(front, qtbot, computer)


def dock_on_a_bare_desktop(front: Front, qtbot: QtBot, computer: UdisksService) -> None:
    def said(words: str) -> None:
        qtbot.waitUntil(lambda: words in front.window.notice.words, timeout=WAIT_MS)
        qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)

    front.window.show_screen("docks")
    before = count(front)
    file = camera(computer.folder / "CAM", FIRST_SERIAL, front)
    disk = computer.put_in(Disk("sdb", {"sdb1": ("CAM", "vfat")}))
    look(front, qtbot)
    assert count(front) == before, "the desktop has its turn first"
    look(front, qtbot)
    assert count(front) == before + 1
    assert not file.exists()
    qtbot.waitUntil(lambda: f"{FIRST_LABEL}: camera free" in card(front, FIRST_SERIAL), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
    computer.refuses["Unmount"] = "DeviceBusy"
    press(front, f"Remove {FIRST_LABEL} safely")
    said("should not be taken away yet")
    assert disk.mounts
    computer.refuses.clear()
    press(front, f"Remove {FIRST_LABEL} safely")
    said(f"{FIRST_LABEL} can be taken away now.")
    assert (disk.mounts, disk.is_on) == ({}, False)
    look(front, qtbot)
    assert "camera free" not in card(front, FIRST_SERIAL)


def card(front: Front, serial: str) -> str:
    """What stands on the card of a camera."""
    screen = front.window.findChild(DocksScreen)
    assert isinstance(screen, DocksScreen)
    return next((each.words for each in screen.cards if each.card.camera.serial == serial), "")


def test_what_could_not_be_read_is_said_once_and_tried_again_until_it_comes_in(
    emptied_always: Shown,
    slots: Slots,
    open_front: Front,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    front = open_front
    before = count(front)
    file = camera(tmp_path / "volume", FIRST_SERIAL, front)
    slots.volumes.append(Volume(tmp_path / "volume", is_removable=True))

    def full(*_: object, **__: object) -> None:
        raise DiskFull("vault")

    with monkeypatch.context() as patched:
        patched.setattr(startup, "sync_now", full)
        look(front, qtbot)
    assert "The disk of the station is full." in front.window.notice.words
    tries: list[str] = []
    real = seal_file

    def unreadable(
        intake: Intake, item: Item, docking: str, tally: Tally, progress: Progress, begun: object = None
    ) -> None:
        tries.append(item.file.name)
        error = SourceUnreadable(item.file.relative, "Input/output error")
        _give_up(intake, ClipId(str(uuid6.uuid7())), item, error, docking, tally)

    monkeypatch.setattr(transfer_files, "seal_file", unreadable)
    look(front, qtbot)
    assert tries == [file.name] * transfer_files.MOST_TRIES
    assert file.name in front.window.notice.words
    front.window.notice.clear()
    look(front, qtbot)
    assert len(tries) == 2 * transfer_files.MOST_TRIES, "it was tried again at the next look"
    assert front.window.notice.words == "", "it was said before"
    monkeypatch.setattr(transfer_files, "seal_file", real)
    look(front, qtbot)
    assert count(front) == before, "ever less often"
    look(front, qtbot)
    assert count(front) == before + 1
    assert not file.exists()


def test_a_transfer_that_is_stopped_leaves_the_rest_on_the_camera(
    emptied_always: Shown, slots: Slots, open_front: Front, qtbot: QtBot, tmp_path: Path
) -> None:
    front = open_front
    assert front._background is not None
    file = camera(tmp_path / "volume", FIRST_SERIAL, front)
    slots.volumes.append(Volume(tmp_path / "volume", is_removable=True))
    line = front.window.findChild(TransferLine)
    assert line is not None
    front._background.watcher.look()
    qtbot.waitUntil(line.isVisible, timeout=WAIT_MS)
    press(front, "Pause the transfer")
    press(front, "Stop the transfer")
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
    assert file.exists()
    assert not line.isVisible()
    look(front, qtbot)
    assert file.exists(), "it does not begin again by itself"

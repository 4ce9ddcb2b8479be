"""Pictures that were not made when clips came in: made while somebody is signed in, or for a look."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from bwc_review import startup
from bwc_review import station as roof
from bwc_review.app.front import Front
from bwc_review.app.review_desk import ReviewDesk
from bwc_review.app.seat import Seat
from bwc_review.demonstration import Shown
from bwc_review.dock.reach import address_of
from bwc_review.domain.access import Reason
from bwc_review.domain.clip import BodyKind, Clip
from bwc_review.domain.errors import Cancelled
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.progress import SILENT, Preparing, Progress
from bwc_review.domain.query import ClipQuery
from bwc_review.operations.derive_missing import Prepared, lacking
from bwc_review.operations.ingest import Synced
from bwc_review.operations.look import Look, SourceKind
from bwc_review.operations.sign_in import SignedIn
from bwc_review.operations.sweep import Swept
from bwc_review.station import Station
from bwc_review.ui.header import Header
from bwc_review.ui.main_window import MainWindow
from bwc_review.ui.sign_in.sign_in_screen import SignInScreen
from bwc_review.ui.status_line import StatusLine
from tests.e2e.ending import end

WAIT_MS = 30_000
MADE = (BodyKind.FRAMES, BodyKind.FILMSTRIP, BodyKind.WAVEFORM)
Starting = Callable[[], Front]


@pytest.fixture
def bare(demo: Shown) -> Shown:
    """The demonstration as an older program could have left it: nothing made, but for one clip."""
    station, who = roof.open_with_person(demo.paths, demo.access.login, demo.access.passphrase)
    with station.catalogue.read() as tables:
        clips = tables.clips.ids(ClipQuery())
    for clip in clips[1:]:
        with station.catalogue.write(Draft(Operation.RECOVERY, SYSTEM, (clip,))) as tables:
            for body in tables.clips.bodies(clip):
                if body.kind in MADE:
                    tables.clips.remove_body(clip, body.kind, body.name)
    who.unlocked.close()
    roof.close(station)
    return demo


@pytest.fixture
def starting(demo: Shown, qapp: QApplication) -> Iterator[Starting]:
    """Start the program with the demonstration's person signed in."""
    made: list[Front] = []

    def start() -> Front:
        front = Front(qapp, demo.paths, demo.access)
        made.append(front)
        front.start()
        return front

    yield start
    end(*made)


def status(front: Front) -> str:
    """What a person reads at the foot of the window."""
    line = front.window.findChild(StatusLine)
    assert line is not None
    return " ".join(one.text() for one in line.findChildren(QLabel) if one.isVisible())


def button(front: Front, words: str) -> QPushButton:
    line = front.window.findChild(StatusLine)
    assert line is not None
    return next(one for one in line.findChildren(QPushButton) if one.text() == words)


def test_what_is_missing_is_made_after_signing_in_and_said_meanwhile(
    bare: Shown, starting: Starting, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    show = MainWindow.show_preparing

    def noted(window: MainWindow, words: str, *, is_running: bool) -> None:
        said.append(words)
        show(window, words, is_running=is_running)

    monkeypatch.setattr(MainWindow, "show_preparing", noted)
    front = starting()
    qtbot.waitUntil(lambda: not front.window.is_covered, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
    assert front.station is not None
    told = [words for words in said if words]
    assert told[0] == "Preparing pictures 1/5", "one has all; one is damaged, and repaired before it is shown"
    assert told[-1] == "Preparing pictures 5/5"
    assert said[-1] == ""
    assert lacking(front.station.catalogue) == ()
    with front.station.catalogue.read() as tables:
        clips = tables.clips.rows(tables.clips.ids(ClipQuery()))
        damaged = next(clip for clip in clips if clip.damage)
        made = {body.kind for body in tables.clips.bodies(damaged.id)}
    assert damaged.repair is not None
    assert made >= {BodyKind.REPAIRED, BodyKind.FRAMES, BodyKind.FILMSTRIP}
    assert "Preparing" not in status(front)


class Endless:
    """In the place of ``prepare_now``: says that it makes the third of twelve, until it is stopped."""

    def __init__(self) -> None:
        self.begun = 0
        self.stopped = 0
        self._never = threading.Event()

    def __call__(self, station: Station, who: SignedIn, progress: Progress) -> Prepared:
        self.begun += 1
        try:
            while not self._never.wait(0.005):
                progress.step(2, 12, Preparing(3, 12, "CAM-02").what)
        except Cancelled:
            self.stopped += 1
            raise
        return Prepared()


@pytest.fixture
def endless(monkeypatch: pytest.MonkeyPatch) -> Endless:
    made = Endless()
    monkeypatch.setattr(startup, "prepare_now", made)
    return made


def test_a_person_stops_it_and_lets_it_go_on(starting: Starting, endless: Endless, qtbot: QtBot) -> None:
    front = starting()
    qtbot.waitUntil(lambda: "Preparing pictures 3/12" in status(front), timeout=WAIT_MS)
    QTest.mouseClick(button(front, "Stop"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
    assert "Preparing pictures 3/12 (stopped)" in status(front)
    assert (endless.begun, endless.stopped) == (1, 1)
    QTest.mouseClick(button(front, "Go on"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: endless.begun == 2, timeout=WAIT_MS)
    assert "(stopped)" not in status(front)


def test_it_makes_room_for_a_transfer_and_goes_on_behind_it(
    starting: Starting, endless: Endless, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    front = starting()
    qtbot.waitUntil(lambda: endless.begun == 1, timeout=WAIT_MS)
    brought: list[tuple[int, int]] = []

    def noted(station: Station, sources: object, **more: object) -> Synced:
        brought.append((endless.begun, endless.stopped))
        return Synced()

    monkeypatch.setattr(startup, "sync_now", noted)
    assert front._background is not None
    address = address_of(str(tmp_path))
    front._background.bring_in((Look(address, str(tmp_path), SourceKind.FOLDER),))
    qtbot.waitUntil(lambda: endless.begun == 2, timeout=WAIT_MS)
    assert brought == [(1, 1)]
    assert "(stopped)" not in status(front)


def test_it_stops_for_no_erasure(
    starting: Starting, endless: Endless, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    front = starting()
    qtbot.waitUntil(lambda: endless.begun == 1, timeout=WAIT_MS)
    swept: list[tuple[int, int]] = []
    sweep_now = startup.sweep_now

    def noted(station: Station, progress: Progress = SILENT, **more: bool) -> Swept:
        swept.append((endless.begun, endless.stopped))
        return sweep_now(station, progress, **more)

    monkeypatch.setattr(startup, "sweep_now", noted)
    assert front._background is not None
    front._background.sweep()
    qtbot.waitUntil(lambda: bool(swept), timeout=WAIT_MS)
    assert swept == [(1, 0)]


def test_locking_stops_it_and_signing_in_lets_it_go_on(
    starting: Starting, endless: Endless, demo: Shown, qtbot: QtBot
) -> None:
    front = starting()
    qtbot.waitUntil(lambda: endless.begun == 1, timeout=WAIT_MS)
    front.window.lock_wanted.emit()
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
    assert (endless.begun, endless.stopped) == (1, 1)
    assert front.window.is_covered
    cover = front.window.findChild(SignInScreen)
    assert cover is not None
    field = cover.findChild(QLineEdit)
    assert field is not None
    qtbot.waitUntil(field.isEnabled, timeout=WAIT_MS)
    field.setText(demo.access.passphrase)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: endless.begun == 2, timeout=WAIT_MS)
    assert not front.window.is_covered


def test_a_transfer_that_has_come_to_making_pictures_is_stopped_in_the_same_way(
    starting: Starting, endless: Endless, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    transfer = Endless()

    def sync_now(station: Station, sources: object, **more: Progress) -> Synced:
        with suppress(Cancelled):
            transfer(station, cast("SignedIn", None), more["progress"])
        return Synced(ingested=2, to_prepare=1)

    monkeypatch.setattr(startup, "sync_now", sync_now)
    front = starting()
    qtbot.waitUntil(lambda: endless.begun == 1, timeout=WAIT_MS)
    assert front._background is not None
    address = address_of(str(tmp_path))
    front._background.bring_in((Look(address, str(tmp_path), SourceKind.FOLDER),))
    qtbot.waitUntil(lambda: transfer.begun == 1, timeout=WAIT_MS)
    header = front.window.findChild(Header)
    assert header is not None
    qtbot.waitUntil(
        lambda: any(
            "Preparing pictures of CAM-02 · 3 of 12" in one.text() for one in header.findChildren(QLabel)
        ),
        timeout=WAIT_MS,
    )
    QTest.mouseClick(button(front, "Stop"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
    assert transfer.stopped == 1
    assert "Preparing pictures 3/12 (stopped)" in status(front)
    assert "2 recording" in front.window.notice.words
    begun = endless.begun
    QTest.mouseClick(button(front, "Go on"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: endless.begun == begun + 1, timeout=WAIT_MS)


@pytest.fixture
def seat(bare: Shown) -> Iterator[Seat]:
    """Somebody sits at the bare station, without a window."""
    station, who = roof.open_with_person(bare.paths, bare.access.login, bare.access.passphrase)
    made = Seat(station)
    made.take(who)
    yield made
    who.unlocked.close()
    roof.close(station)


class Steps:
    """Progress that is noted, and cancelled at the so many-th step."""

    def __init__(self, cancel_at: int = 1 << 30) -> None:
        self.told: list[tuple[int, int]] = []
        self.cancel_at = cancel_at

    def step(self, done: int, total: int, what: str = "") -> None:
        self.told.append((done, total))
        if len(self.told) >= self.cancel_at:
            raise Cancelled


def whole(seat: Seat) -> Clip:
    """A whole clip that lacks its frame index."""
    return next(one.clip for one in lacking(seat.station.catalogue) if not one.clip.is_damaged)


def test_a_clip_without_frame_index_opens_at_once_and_its_index_is_made_for_the_look(seat: Seat) -> None:
    clip = whole(seat)
    seat.state_reason([clip.id], Reason.JUDICIAIRE, "PV 1")
    desk, steps = ReviewDesk(seat), Steps()
    opened = desk.open(clip.id, steps)
    try:
        assert opened.index.count == clip.probe.frame_count
        frames = opened.frames()
        assert frames.frame(opened.index.count - 1).frame == opened.index.count - 1
        frames.close()
        assert opened.filmstrip is None
    finally:
        opened.close()
        desk.ended(opened, ())
    assert steps.told
    assert all(0 <= done <= total == clip.size_bytes for done, total in steps.told)
    startup.prepare_now(seat.station, seat.who)
    again, silent = desk.open(clip.id, Steps()), Steps()
    assert again.filmstrip is not None
    assert silent.told == []
    again.close()
    desk.ended(again, ())


def test_a_look_given_up_while_its_index_is_made_ends_in_the_journal(seat: Seat) -> None:
    clip = whole(seat)
    seat.state_reason([clip.id], Reason.JUDICIAIRE, "PV 1")
    with pytest.raises(Cancelled):
        ReviewDesk(seat).open(clip.id, Steps(cancel_at=2))
    with seat.station.catalogue.read() as tables:
        entries = [one.operation for one in tables.journal.of_clip(clip.id)]
    assert entries[-2:] == [Operation.VIEW, Operation.VIEW_ENDED]


LOSSES = {
    "gone": lambda path: path.unlink(),
    "cut": lambda path: path.write_bytes(path.read_bytes()[:-9]),
    "flipped": lambda path: path.write_bytes(path.read_bytes()[:-1] + bytes([path.read_bytes()[-1] ^ 1])),
}


@pytest.mark.parametrize("how", LOSSES)
def test_what_was_made_of_a_clip_and_is_lost_hinders_no_look_and_is_made_anew(seat: Seat, how: str) -> None:
    clip = whole(seat)
    startup.prepare_now(seat.station, seat.who)
    with seat.station.catalogue.read() as tables:
        made = [body for body in tables.clips.bodies(clip.id) if body.kind is not BodyKind.CLIP]
    assert {BodyKind.FRAMES, BodyKind.FILMSTRIP, BodyKind.WAVEFORM} <= {body.kind for body in made}
    for body in made:
        LOSSES[how](seat.station.store.body_path(clip.id, body.kind, body.name))
    seat.state_reason([clip.id], Reason.JUDICIAIRE, "PV 1")
    desk = ReviewDesk(seat)
    opened = desk.open(clip.id)
    assert opened.index.count == clip.probe.frame_count
    assert (opened.filmstrip, opened.waveform) == (None, None)
    opened.close()
    desk.ended(opened, ())
    with seat.station.catalogue.read() as tables:
        found = [one for one in tables.journal.of_clip(clip.id) if one.operation is Operation.DAMAGE_FOUND]
        assert not tables.clips.get(clip.id).is_damaged
    assert {one.details["part"] for one in found} == {body.kind.value for body in made}
    startup.prepare_now(seat.station, seat.who)
    again, steps = desk.open(clip.id, Steps()), Steps()
    assert again.filmstrip is not None
    assert again.waveform is not None
    assert steps.told == []
    again.close()
    desk.ended(again, ())

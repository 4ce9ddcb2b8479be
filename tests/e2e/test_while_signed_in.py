"""What happens around a person who is signed in: a slow start, erasure behind the screens, idleness."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TypeVar

import pytest
import time_machine
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from bwc_review import startup
from bwc_review.app.background import Background
from bwc_review.app.front import Front
from bwc_review.app.screens import Screens
from bwc_review.demonstration import Shown
from bwc_review.domain.access import Reason
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import (
    DiskFull,
    ErasureNotShown,
    SignInNeeded,
    StationError,
    SweepBraked,
)
from bwc_review.domain.journal import SYSTEM, Draft, Entry, Operation
from bwc_review.domain.people import Role
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.request import Channel, Requester, Right
from bwc_review.operations.receive_request import concern_clips, receive_request
from bwc_review.operations.restrict_clip import restrict_clip
from bwc_review.operations.sweep import Swept
from bwc_review.startup import Begun
from bwc_review.station import Station
from bwc_review.ui.confirm_date_dialog import BrakeFacts, ConfirmDateDialog
from bwc_review.ui.library.clip_table import ClipTable
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.widgets.rows import RowTable
from bwc_review.ui.words import reason_words
from tests.e2e.ending import end

WAIT_MS = 20_000
Starting = Callable[[], Front]
_Q = TypeVar("_Q", bound=QWidget)


@pytest.fixture
def starting(demo: Shown, qapp: QApplication, qtbot: QtBot) -> Iterator[Starting]:
    """Start the program as the demonstration does: a person's own key opens the station."""
    made: list[Front] = []

    def start() -> Front:
        front = Front(qapp, demo.paths, demo.access)
        made.append(front)
        front.start()
        return front

    yield start
    end(*made)


def _station(front: Front) -> Station:
    assert front.station is not None
    return front.station


def _entries(front: Front, operation: Operation) -> list[Entry]:
    with _station(front).catalogue.read() as tables:
        return tables.journal.entries(operation=operation)


def _ids(front: Front) -> list[ClipId]:
    with _station(front).catalogue.read() as tables:
        return list(tables.clips.ids(ClipQuery()))


def _found(front: Front, kind: type[_Q]) -> _Q:
    found = front.window.findChild(kind)
    assert isinstance(found, kind)
    return found


def _press(root: QWidget, words: str) -> None:
    next(each for each in root.findChildren(QPushButton) if words in each.text() and each.isVisible()).click()


def _dialogs() -> list[QDialog]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]


def _ask_to_review(front: Front, qtbot: QtBot) -> QDialog:
    """Choose the incident of both cameras; the dialogue that asks for the reason."""
    qtbot.waitUntil(lambda: not front.window.is_covered, timeout=WAIT_MS)
    table = _found(front, ClipTable)
    qtbot.waitUntil(lambda: table.model().rowCount() == 4, timeout=WAIT_MS)
    model = table.model()
    rows = [
        row
        for row in range(4)
        if any("-0001" in str(model.index(row, at).data() or "") for at in range(model.columnCount()))
    ]
    table.selectRow(rows[0])
    button = next(each for each in front.window.findChildren(QPushButton) if each.text() == "Review")
    qtbot.waitUntil(button.isEnabled, timeout=WAIT_MS)
    button.click()
    qtbot.waitUntil(lambda: bool(_dialogs()), timeout=WAIT_MS)
    return _dialogs()[0]


def test_nothing_is_listed_or_docked_before_the_station_is_in_order(
    starting: Starting, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    real, may_end, began = startup.begin, threading.Event(), threading.Event()

    def slow(station: Station, progress: Progress = SILENT) -> Begun:
        began.set()
        assert may_end.wait(WAIT_MS / 1000)
        return real(station, progress)

    monkeypatch.setattr(startup, "begin", slow)
    front = starting()
    try:
        assert began.wait(WAIT_MS / 1000)
        qtbot.wait(200)
        assert front.window.is_covered
        assert front.window.findChild(ClipTable) is None
        background = front.findChild(Background)
        assert background is not None
        assert not any(timer.isActive() for timer in background.findChildren(QTimer))
    finally:
        may_end.set()
    qtbot.waitUntil(lambda: not front.window.is_covered, timeout=WAIT_MS)
    assert all(timer.isActive() for timer in background.findChildren(QTimer))


def test_who_leaves_before_the_station_is_in_order_is_signed_out(
    starting: Starting, monkeypatch: pytest.MonkeyPatch
) -> None:
    front = starting()
    catalogue = _station(front).catalogue
    said: list[Operation] = []
    real = catalogue.write

    def listening(*drafts: Draft) -> object:
        said.extend(draft.operation for draft in drafts)
        return real(*drafts)

    monkeypatch.setattr(catalogue, "write", listening)
    front.close()
    assert [one for one in said if one in {Operation.LOCK, Operation.STOP}] == [
        Operation.LOCK,
        Operation.STOP,
    ]


def test_what_is_erased_while_it_is_looked_at_is_shown_no_longer(starting: Starting, qtbot: QtBot) -> None:
    front = starting()
    dialog = _ask_to_review(front, qtbot)
    dialog.findChildren(QRadioButton)[0].setChecked(True)
    _press(dialog, "Show the pictures")
    qtbot.waitUntil(lambda: front.window.current_screen == "review", timeout=WAIT_MS)
    review = _found(front, ReviewScreen)
    qtbot.waitUntil(lambda: review.place is not None, timeout=WAIT_MS)
    place = review.place
    assert place is not None
    looked_at = [clip.id for clip in place.clips]
    assert len(looked_at) > 1
    with _station(front).catalogue.write(Draft(Operation.CLIP_CHANGED, SYSTEM)) as tables:
        for hold in tables.holds.open():
            tables.holds.release(hold.id, _station(front).clock(), hold.opened_by, "essai")
        tables.clips.update(looked_at[0], due_on=date(2020, 1, 1), counted_from=date(2019, 12, 1))
    background = front.findChild(Background)
    assert background is not None
    background.sweep()
    qtbot.waitUntil(lambda: looked_at[0] not in _ids(front), timeout=WAIT_MS)

    def others_only() -> bool:
        now = review.place
        return now is not None and [clip.id for clip in now.clips] == looked_at[1:]

    qtbot.waitUntil(others_only, timeout=WAIT_MS)


def test_what_a_sweep_erased_goes_from_the_screen_where_it_failed_afterwards(
    starting: Starting, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    front = starting()
    qtbot.waitUntil(lambda: front.window.findChild(ClipTable) is not None, timeout=WAIT_MS)
    table = _found(front, ClipTable)
    qtbot.waitUntil(lambda: table.model().rowCount() > 1 and front.is_idle, timeout=WAIT_MS)
    listed = table.model().rowCount()
    background = front._background
    assert background is not None
    gone = _ids(front)[0]
    with _station(front).catalogue.write(Draft(Operation.CLIP_CHANGED, SYSTEM)) as tables:
        for hold in tables.holds.open():
            tables.holds.release(hold.id, _station(front).clock(), hold.opened_by, "essai")
        tables.clips.update(gone, due_on=date(2020, 1, 1), counted_from=date(2019, 12, 1))

    def refusing(*_: object) -> None:
        raise DiskFull("checkpoints")

    monkeypatch.setattr(startup, "_close_day", refusing)
    background.sweep()
    qtbot.waitUntil(lambda: gone not in _ids(front), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: table.model().rowCount() < listed, timeout=WAIT_MS)
    assert front.window.notice.words


def test_a_computer_that_slept_sweeps_at_its_first_look_by_the_clock_on_the_wall(
    starting: Starting, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    front = starting()
    qtbot.waitUntil(lambda: front._seat is not None and front._seat.is_taken, timeout=WAIT_MS)
    seat, background = front._seat, front._background
    assert seat is not None
    assert background is not None
    woken = datetime(2026, 11, 23, 12, 0, tzinfo=seat.rules.zone)
    seat.station = replace(seat.station, clock=lambda: woken)
    swept: list[str] = []
    monkeypatch.setattr(startup, "sweep_now", lambda *_, **__: Swept((), None, 0, (), None, ()))
    monkeypatch.setattr(background, "_swept", lambda _: swept.append(f"{woken:%d %H:%M}"))
    background.sweep()
    qtbot.waitUntil(lambda: swept == ["23 12:00"], timeout=WAIT_MS)
    for minutes, said in [(59, 1), (1, 2), (1, 2), (3 * 24 * 60, 3)]:  # a suspended timer counts none
        woken += timedelta(minutes=minutes)
        background.look()
        qtbot.waitUntil(lambda: background._ask.is_idle and background._erase.is_idle, timeout=WAIT_MS)
        assert len(swept) == said, swept
    assert swept == ["23 12:00", "23 13:00", "26 13:01"]


def test_a_window_left_open_for_years_lets_go_of_its_registers(
    starting: Starting, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    front = starting()
    qtbot.waitUntil(lambda: front._seat is not None and front._seat.is_taken, timeout=WAIT_MS)
    background, catalogue = front._background, _station(front).catalogue
    assert background is not None
    over = datetime.now().astimezone() + timedelta(days=3 * 366 + 2)
    monkeypatch.setattr(catalogue, "_monotonic", time.time_ns)  # it was on all the time
    for before in (*(timedelta(days=days) for days in range(8, 0, -1)), timedelta(hours=1)):
        with time_machine.travel(over - before), catalogue.write(Draft(Operation.LOCK, SYSTEM)):
            pass
    with time_machine.travel(over):
        background.look()
        qtbot.waitUntil(lambda: bool(_entries(front, Operation.PURGE)), timeout=WAIT_MS)
        qtbot.waitUntil(lambda: background._erase.is_idle and background._ask.is_idle, timeout=WAIT_MS)
    assert len(_entries(front, Operation.PURGE)) == 1
    assert not _entries(front, Operation.CAMERA_TAKEN)


def test_idleness_locks_with_its_reason_and_leaves_no_dialogue_in_front(
    starting: Starting, qtbot: QtBot
) -> None:
    front = starting()
    _ask_to_review(front, qtbot)
    front.window.idle_lock.set_after(0)
    front.window.idle_lock.look()
    assert front.window.is_covered
    assert _dialogs() == []
    qtbot.waitUntil(lambda: bool(_entries(front, Operation.LOCK)), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: _entries(front, Operation.LOCK)[-1].details.get("why") == "idle", timeout=WAIT_MS)


def test_a_habilitation_that_ends_while_its_person_is_signed_in_locks_the_station(
    starting: Starting, qtbot: QtBot
) -> None:
    front = starting()
    qtbot.waitUntil(lambda: front._seat is not None and front._seat.is_taken, timeout=WAIT_MS)
    assert front._seat is not None
    assert front._background is not None
    front._background.look()
    assert front._seat.is_taken  # its days run
    who = front._seat.who
    yesterday = front._seat.today - timedelta(days=1)
    front._seat.take(replace(who, person=replace(who.person, ends_on=yesterday)))
    front._background.look()
    assert front.window.is_covered
    qtbot.waitUntil(
        lambda: _entries(front, Operation.LOCK)[-1].details["why"] == "not_active", timeout=WAIT_MS
    )
    with pytest.raises(SignInNeeded):
        _ = front._seat.who


def _restrict(front: Front, clip: ClipId) -> None:
    """A person's request keeps it for the right of access only."""
    station, seat = _station(front), front._seat
    assert seat is not None
    facts = (seat.now, seat.rules)
    asked = (seat.today, Channel.LETTER, Right.RESTRICTION, Requester("Une personne"))
    number = receive_request(station.catalogue, seat.person, *asked, *facts).number
    concern_clips(station.catalogue, seat.person, number, [clip], *facts)
    restrict_clip(station.catalogue, seat.person, number, clip, *facts)


def _incident_clips(front: Front, qtbot: QtBot) -> tuple[ClipId, list[ClipId]]:
    """The recording that a click on the incident's line chooses, and the others of the incident."""
    dialog = _ask_to_review(front, qtbot)
    dialog.reject()
    with _station(front).catalogue.read() as tables:
        [number] = [one.number for one in tables.incidents.all() if one.number.endswith("-0001")]
        clips = list(tables.incidents.get(number).clips)
    [chosen] = _found(front, ClipTable).chosen()
    return chosen, [clip for clip in clips if clip != chosen]


def test_a_restricted_recording_offers_its_own_reason_only(starting: Starting, qtbot: QtBot) -> None:
    front = starting()
    chosen, others = _incident_clips(front, qtbot)
    _restrict(front, chosen)
    reason = _ask_to_review(front, qtbot)
    [only] = reason.findChildren(QRadioButton)
    assert only.text() == reason_words(Reason.DROIT_ACCES)
    only.click()
    _press(reason, QApplication.translate("ReasonDialog", "Show the pictures"))
    qtbot.waitUntil(lambda: front.window.current_screen == "review", timeout=WAIT_MS)
    review = _found(front, ReviewScreen)
    qtbot.waitUntil(lambda: review.place is not None, timeout=WAIT_MS)
    assert review.place is not None
    assert {clip.id for clip in review.place.clips} == {chosen, *others}


def test_a_recording_restricted_to_another_reason_is_left_out_of_the_visit(
    starting: Starting, qtbot: QtBot
) -> None:
    front = starting()
    chosen, (other, *more) = _incident_clips(front, qtbot)
    _restrict(front, other)
    before = len(_entries(front, Operation.VIEW))
    reason = _ask_to_review(front, qtbot)
    assert len(reason.findChildren(QRadioButton)) == len(Reason)
    reason.findChildren(QRadioButton)[0].click()
    _press(reason, QApplication.translate("ReasonDialog", "Show the pictures"))
    qtbot.waitUntil(lambda: front.window.current_screen == "review", timeout=WAIT_MS)
    review = _found(front, ReviewScreen)
    qtbot.waitUntil(lambda: review.place is not None, timeout=WAIT_MS)
    assert review.place is not None
    assert {clip.id for clip in review.place.clips} == {chosen, *more}
    qtbot.waitUntil(lambda: len(_entries(front, Operation.VIEW)) > before, timeout=WAIT_MS)
    assert not [entry for entry in _entries(front, Operation.VIEW)[before:] if other in entry.subjects]


def _braked(front: Front) -> set[ClipId]:
    """Two recordings that are past their month, and a brake that keeps them."""
    seat = front.seat
    seat.station = replace(seat.station, law=replace(seat.station.law, brake_count=1))
    front._station = seat.station
    first, second, *_ = _ids(front)
    catalogue = _station(front).catalogue
    with catalogue.read() as tables:
        held = tables.holds.open()
    for hold in held:  # each on record: the weekly check may be under way, and it would find what is not
        with catalogue.write(Draft(Operation.HOLD_RELEASED, SYSTEM, (hold.clip, hold.id))) as tables:
            tables.holds.release(hold.id, _station(front).clock(), hold.opened_by, "essai")
    with catalogue.write(Draft(Operation.CLIP_CHANGED, SYSTEM)) as tables:
        for clip in (first, second):
            tables.clips.update(clip, due_on=date(2020, 1, 1), counted_from=date(2019, 12, 1))
    assert set(startup.sweep_now(seat.station).waiting) == {first, second}
    return {first, second}


@pytest.mark.parametrize("is_right", [True, False])
def test_a_window_that_closes_over_a_brake_asks_who_may_answer(
    is_right: bool, starting: Starting, qtbot: QtBot
) -> None:
    """R22: the brake may end while this computer is off, and what it kept would go late."""
    front = starting()
    qtbot.waitUntil(lambda: front._seat is not None and front._seat.is_taken, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
    kept = _braked(front)
    asked: list[BrakeFacts] = []

    def answer(parent: QWidget, facts: BrakeFacts) -> bool:
        asked.append(facts)
        return is_right

    front._last_erasure.ask_date = answer
    front._last_erasure.ask_to_erase = lambda *_: False
    front.window.close()
    assert [len(facts.waiting) for facts in asked] == [2]
    assert bool(kept & set(_ids(front))) is not is_right
    assert bool(_entries(front, Operation.BRAKE_CONFIRMED)) is is_right


def _also_due(front: Front, kept: set[ClipId]) -> ClipId:
    """Another window has the month of one more recording end."""
    third = next(clip for clip in _ids(front) if clip not in kept)
    with _station(front).catalogue.write(Draft(Operation.CLIP_CHANGED, SYSTEM)) as tables:
        tables.clips.update(third, due_on=date(2020, 1, 1), counted_from=date(2019, 12, 1))
    return third


def test_a_window_that_closes_asks_again_where_more_waits_than_was_shown(
    starting: Starting, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    front = starting()
    qtbot.waitUntil(lambda: front._seat is not None and front._seat.is_taken, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
    kept = _braked(front)
    asked: list[BrakeFacts] = []
    told: list[StationError] = []
    monkeypatch.setattr(front, "_explain", told.append)

    def answer(parent: QWidget, facts: BrakeFacts) -> bool:
        asked.append(facts)
        if len(asked) == 1:
            kept.add(_also_due(front, kept))
            return True
        return False

    front._last_erasure.ask_date = answer
    front._last_erasure.ask_to_erase = lambda *_: False
    front.window.close()
    assert [len(facts.waiting) for facts in asked] == [2, 3]
    assert [type(each) for each in told] == [ErasureNotShown]
    assert kept <= set(_ids(front))
    assert not _entries(front, Operation.BRAKE_CONFIRMED)


def test_a_date_that_is_confirmed_over_a_list_that_grew_is_asked_again_over_the_new_one(
    starting: Starting, qtbot: QtBot
) -> None:
    front = starting()
    qtbot.waitUntil(lambda: front._seat is not None and front._seat.is_taken, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
    kept = _braked(front)
    screens = front.window.findChild(Screens)
    assert screens is not None
    screens._follow("brake")
    qtbot.waitUntil(lambda: bool(_dialogs()), timeout=WAIT_MS)
    [first] = _dialogs()
    kept.add(_also_due(front, kept))
    _press(first, "The date is right")
    qtbot.waitUntil(lambda: bool(set(_dialogs()) - {first}), timeout=WAIT_MS)
    [dialog] = set(_dialogs()) - {first}
    assert isinstance(dialog, ConfirmDateDialog)
    assert "3 recordings will be erased" in dialog.consequence
    assert "not all of them shown" in front.window.notice.words
    assert kept <= set(_ids(front))
    assert not _entries(front, Operation.BRAKE_CONFIRMED)
    _press(dialog, "The date is right")
    qtbot.waitUntil(lambda: not kept & set(_ids(front)) and front.is_idle, timeout=WAIT_MS)


def test_a_window_that_closes_over_a_brake_asks_nobody_else(starting: Starting, qtbot: QtBot) -> None:
    front = starting()
    qtbot.waitUntil(lambda: front._seat is not None and front._seat.is_taken, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
    kept = _braked(front)
    asked: list[BrakeFacts] = []

    def answer(parent: QWidget, facts: BrakeFacts) -> bool:
        asked.append(facts)
        return True

    front._last_erasure.ask_date = answer
    front._last_erasure.ask_to_erase = lambda *_: False
    who = front.seat.who
    front.seat.take(replace(who, person=replace(who.person, role=Role.AGENT_HABILITE)))
    front.window.close()
    front.seat.leave()
    front.window.close()  # nobody is signed in
    assert not asked
    assert kept <= set(_ids(front))
    assert not _entries(front, Operation.ACCESS_REFUSED)


def test_a_date_is_confirmed_over_the_list_of_what_goes_and_the_erasures_are_noted(
    starting: Starting, qtbot: QtBot
) -> None:
    front = starting()
    qtbot.waitUntil(lambda: front._seat is not None and front._seat.is_taken, timeout=WAIT_MS)
    first, second = _braked(front)
    screens = front.window.findChild(Screens)
    assert screens is not None
    screens._follow("brake")
    qtbot.waitUntil(lambda: bool(_dialogs()), timeout=WAIT_MS)
    [dialog] = _dialogs()
    assert isinstance(dialog, ConfirmDateDialog)
    table = dialog.findChild(RowTable)
    assert isinstance(table, RowTable)
    shown = table.model().rowCount()
    assert f"{shown} recording" in dialog.consequence
    assert table.text(0, 1) == "overdue · 01/01/2020"
    assert {first, second} <= set(_ids(front))
    front.window.notice.say_error(SweepBraked("clock", 2, date(2027, 1, 27)))  # as the pass before said
    _press(dialog, "The date is right")
    qtbot.waitUntil(lambda: not {first, second} & set(_ids(front)) and front.is_idle, timeout=WAIT_MS)
    assert _entries(front, Operation.BRAKE_CONFIRMED)
    assert front.window.notice.words.startswith("The date is confirmed. What was past its day is erased")
    erased = _entries(front, Operation.ERASE_DONE)[-1].seq
    noted = _station(front).custody.anchor()
    assert noted is not None
    assert noted[0] >= erased  # an old copy of the folder does not bring them back

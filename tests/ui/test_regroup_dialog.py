"""R8: a recording is split, or several are joined, in dialogues that show first what changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from threading import Event
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget

from bwc_review.domain.clip import Clip, ClipId, RecordingId
from bwc_review.domain.effect import Agreed, Effect
from bwc_review.domain.errors import CannotJoin, EffectChanged, ErasureNotShown, StationError
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.library.details import DetailsPanel
from bwc_review.ui.library.library_screen import LibraryScreen
from bwc_review.ui.library.needs import ClipLine
from bwc_review.ui.library.regroup_dialog import JoinDialog, RegroupDialog, SplitDialog
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.rows import RowTable

Kind = TypeVar("Kind", bound=QWidget)


class RegroupingService:
    """A ``Regrouping``: what is split off is due a day later, what is joined a day earlier."""

    def __init__(self, clips: Sequence[Clip]) -> None:
        self.clips = [replace(one, recording=RecordingId(clips[0].id)) for one in clips]
        self.is_late = False
        self.refusal: StationError | None = None
        self.done: list[tuple[object, ...]] = []
        self.goes_on = Event()  # an answer waits for it
        self.goes_on.set()

    def files(self, clip: ClipId) -> Sequence[Clip]:
        return self.clips

    def split_effect(self, first: ClipId) -> Sequence[Effect]:
        index = [one.id for one in self.clips].index(first)
        later = [
            replace(one, recording=RecordingId(first), due_on=one.due_on + timedelta(days=1))
            for one in self.clips[index:]
        ]
        return [
            *(Effect(one, one) for one in self.clips[:index]),
            *map(Effect, self.clips[index:], later),
        ]

    def join_effect(self, clips: Sequence[ClipId]) -> Sequence[Effect]:
        self.goes_on.wait(10)
        if self.refusal is not None:
            raise self.refusal
        apart = [replace(one, recording=RecordingId(one.id)) for one in self.clips]
        first, *rest = apart
        sooner = [
            replace(one, recording=first.recording, due_on=one.due_on - timedelta(days=1)) for one in rest
        ]
        return [
            Effect(first, first),
            *(Effect(*pair, self.is_late) for pair in zip(rest, sooner, strict=True)),
        ]

    def split(self, first: ClipId, reason: str, agreed: Agreed) -> None:
        if len(self.clips) == 2:
            raise EffectChanged
        self.done.append(("split", first, reason))

    def join(self, clips: Sequence[ClipId], reason: str, agreed: Agreed) -> None:
        if self.is_late and not agreed.gone:
            raise ErasureNotShown(2)
        self.done.append(("join", list(clips), reason, agreed.gone))


@pytest.fixture
def service(some_clips: list[Clip]) -> RegroupingService:
    return RegroupingService(some_clips[:3])


@pytest.fixture
def screen(
    listed: Any,
    service: RegroupingService,
    show_library: Callable[..., LibraryScreen],
    monkeypatch: pytest.MonkeyPatch,
) -> LibraryScreen:
    lines = listed.lines

    def of_three_files(ids: Sequence[ClipId]) -> list[ClipLine]:
        return [replace(one, files=3 if one.clip.id == service.clips[0].id else 1) for one in lines(ids)]

    monkeypatch.setattr(listed, "lines", of_three_files)
    return show_library(1280, regrouping=service)


def child(root: QWidget, kind: type[Kind]) -> Kind:
    """The first part of its kind."""
    found = root.findChild(kind)
    assert found is not None, kind.__name__
    return found


def button(root: QWidget, words: str) -> QPushButton:
    (found,) = [one for one in root.findChildren(QPushButton) if one.text() == words and one.isVisible()]
    return found


def rows(dialog: RegroupDialog) -> list[list[str]]:
    table: RowTable[Effect] = child(dialog, RowTable)
    return [[table.text(row, column) for column in range(7)] for row in range(len(table.rows))]


def give_reason(qtbot: Any, dialog: RegroupDialog, words: str) -> None:
    (found,) = [one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == "Reason"]
    found.clear()
    qtbot.keyClicks(found, words)


def asked_to_join(screen: LibraryScreen, clips: Sequence[Clip], idle: Callable[[], None]) -> JoinDialog:
    screen.table.choose([clip.id for clip in clips])
    idle()
    button(screen, "Join into one…").click()
    idle()
    return child(screen, JoinDialog)


def test_a_recording_is_split_at_a_file_once_its_effect_is_shown_and_a_reason_given(
    screen: LibraryScreen, service: RegroupingService, idle: Any, qtbot: Any, read_texts: Any
) -> None:
    a, b, c = service.clips
    screen.table.choose([a.id])
    idle()
    button(screen, "Split…").click()
    idle()
    dialog = child(screen, SplitDialog)
    go, box = button(dialog, "Split"), child(dialog, QComboBox)
    assert box.count() == 3, "nothing, and the files but the first one"
    give_reason(qtbot, dialog, "deux interventions")
    assert not go.isEnabled(), "no file is chosen"
    box.setCurrentIndex(1)
    idle()
    assert [(row[0], row[3], row[6]) for row in rows(dialog)] == [
        (a.source_name.rpartition("/")[2], "1", a.due_on.strftime("%d/%m/%Y")),
        (b.source_name.rpartition("/")[2], "2", (b.due_on + timedelta(days=1)).strftime("%d/%m/%Y")),
        (c.source_name.rpartition("/")[2], "2", (c.due_on + timedelta(days=1)).strftime("%d/%m/%Y")),
    ]
    assert any("Holds, incidents and marks stay with the files" in text for text in read_texts(dialog))
    give_reason(qtbot, dialog, " ")
    assert not go.isEnabled(), "no reason is given"
    give_reason(qtbot, dialog, "deux interventions")
    qtbot.mouseClick(go, Qt.MouseButton.LeftButton)
    idle()
    assert service.done == [("split", b.id, "deux interventions")]
    qtbot.waitUntil(lambda: not screen.findChildren(SplitDialog))
    assert "The recording was split in two. The former values are kept." in read_texts(screen)


def test_of_two_files_the_second_is_chosen_to_begin_with_and_its_effect_shown(
    screen: LibraryScreen, service: RegroupingService, idle: Any
) -> None:
    service.clips = service.clips[:2]
    screen.table.choose([service.clips[0].id])
    idle()
    button(screen, "Split…").click()
    idle()
    dialog = child(screen, SplitDialog)
    idle()
    assert child(dialog, QComboBox).currentData() == service.clips[1].id
    assert [row[3] for row in rows(dialog)] == ["1", "2"]


def test_chosen_recordings_are_joined_and_what_would_be_erased_wants_a_yes(
    screen: LibraryScreen, service: RegroupingService, some_clips: list[Clip], idle: Any, qtbot: Any,
    read_texts: Any,
) -> None:  # fmt: skip
    service.is_late = True
    dialog = asked_to_join(screen, some_clips[:3], idle)
    go, yes = button(dialog, "Join"), child(dialog, QCheckBox)
    assert [row[3] for row in rows(dialog)] == ["1", "2", "3"], "which recording each is part of now"
    assert rows(dialog)[1][6].endswith(", at once")
    give_reason(qtbot, dialog, "trou entre deux fichiers")
    assert any("2 recordings would be erased today." in text for text in read_texts(dialog))
    assert not go.isEnabled()
    yes.setChecked(True)
    go.click()
    idle()
    ((act, clips, reason, shown),) = service.done
    assert isinstance(clips, list)
    assert (act, sorted(clips), reason) == (
        "join", sorted(one.id for one in some_clips[:3]), "trou entre deux fichiers",
    )  # fmt: skip
    assert shown == [one.id for one in service.clips[1:]]
    assert "They are one recording now. The former values are kept." in read_texts(screen)


def test_a_refusal_is_said_and_nothing_can_be_joined(
    screen: LibraryScreen, service: RegroupingService, some_clips: list[Clip], idle: Any, qtbot: Any
) -> None:
    service.refusal = CannotJoin("between", "DCIM/0002.MP4")
    dialog = asked_to_join(screen, some_clips[:2], idle)
    give_reason(qtbot, dialog, "x")
    assert "Another recording of the camera, 0002.MP4, lies between these." in child(dialog, Notice).words
    assert not button(dialog, "Join").isEnabled()


def test_split_is_offered_where_there_are_files_and_join_where_several_are_chosen_to_who_may(
    screen: LibraryScreen, listed: Any, some_clips: list[Clip], idle: Any
) -> None:
    def offered() -> list[str]:
        found = child(screen, DetailsPanel).findChildren(QPushButton)
        words = ("Split…", "Join into one…")
        return [one.text() for one in found if one.text() in words and one.isVisible()]

    screen.table.choose([some_clips[1].id])
    idle()
    assert offered() == []
    screen.table.choose([some_clips[0].id])
    idle()
    assert offered() == ["Split…"]
    screen.table.choose([some_clips[0].id, some_clips[1].id])
    idle()
    assert offered() == ["Join into one…"]
    listed.may_edit = False
    for chosen in ([some_clips[0].id], [some_clips[0].id, some_clips[1].id]):
        screen.table.choose(chosen)
        idle()
        assert offered() == []


def test_the_panel_says_that_a_recording_was_split_from_the_one_before(
    screen: LibraryScreen, listed: Any, some_clips: list[Clip], idle: Any, read_texts: Any
) -> None:
    listed.clips[some_clips[1].id] = replace(some_clips[1], is_apart=True)
    screen.table.choose([some_clips[1].id])
    idle()
    assert "Split from the recording before it by a person." in read_texts(child(screen, DetailsPanel))


def behind(lane: Jobs) -> Event:
    """Something under way in the lane, until the event is set."""
    ended = Event()
    lane.start(lambda _: ended.wait(10))
    return ended


def test_cancel_stops_a_joining_that_waits_for_its_turn_and_says_so(
    screen: LibraryScreen, service: RegroupingService, some_clips: list[Clip], idle: Any, qtbot: Any,
    lane: Jobs,
) -> None:  # fmt: skip
    dialog = asked_to_join(screen, some_clips[:3], idle)
    give_reason(qtbot, dialog, "une seule")
    ended = behind(lane)
    button(dialog, "Join").click()
    button(dialog, "Cancel").click()
    assert dialog.isVisible(), "it is not known yet whether it was in time"
    ended.set()
    idle()
    assert service.done == []
    assert child(dialog, Notice).words == "Cancelled. Nothing was changed."
    assert button(dialog, "Join").isEnabled()
    button(dialog, "Cancel").click()
    qtbot.waitUntil(lambda: not screen.findChildren(JoinDialog))


def test_an_answer_to_a_dialogue_that_is_gone_reaches_nobody(
    screen: LibraryScreen, service: RegroupingService, some_clips: list[Clip], idle: Any, qtbot: Any
) -> None:
    service.goes_on.clear()
    screen.table.choose([one.id for one in some_clips[:3]])
    qtbot.waitUntil(
        lambda: any(one.text() == "Join into one…" and one.isVisible()
                    for one in screen.findChildren(QPushButton))
    )  # fmt: skip
    idle()
    button(screen, "Join into one…").click()
    dialog = child(screen, JoinDialog)
    button(dialog, "Cancel").click()
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    assert not screen.findChildren(JoinDialog)
    with qtbot.captureExceptions() as raised:
        service.goes_on.set()
        idle()
    assert raised == []


def test_what_is_split_is_what_was_chosen_at_the_click(
    screen: LibraryScreen, service: RegroupingService, idle: Any, qtbot: Any, lane: Jobs
) -> None:
    screen.table.choose([service.clips[0].id])
    idle()
    button(screen, "Split…").click()
    idle()
    dialog = child(screen, SplitDialog)
    box = child(dialog, QComboBox)
    give_reason(qtbot, dialog, "deux interventions")
    box.setCurrentIndex(1)
    idle()
    ended = behind(lane)
    button(dialog, "Split").click()
    assert not box.isEnabled(), "nothing can be chosen any more"
    assert not any(one.isEnabled() for one in dialog.findChildren(QLineEdit))
    box.setCurrentIndex(2)
    ended.set()
    idle()
    assert service.done == [("split", service.clips[1].id, "deux interventions")]


def test_where_more_would_be_erased_than_was_shown_it_is_shown_anew(
    screen: LibraryScreen, service: RegroupingService, some_clips: list[Clip], idle: Any, qtbot: Any
) -> None:
    dialog = asked_to_join(screen, some_clips[:3], idle)
    give_reason(qtbot, dialog, "une seule")
    service.is_late = True  # the hour of the sweep came meanwhile
    button(dialog, "Join").click()
    idle()
    assert "2 recordings erased today" in child(dialog, Notice).words
    assert rows(dialog)[1][6].endswith(", at once")
    assert not button(dialog, "Join").isEnabled()
    child(dialog, QCheckBox).setChecked(True)
    button(dialog, "Join").click()
    idle()
    assert [one[3] for one in service.done] == [[one.id for one in service.clips[1:]]]


def test_where_the_files_changed_meanwhile_the_effect_is_asked_anew(
    screen: LibraryScreen, service: RegroupingService, idle: Any, qtbot: Any
) -> None:
    screen.table.choose([service.clips[0].id])
    idle()
    button(screen, "Split…").click()
    idle()
    dialog = child(screen, SplitDialog)
    give_reason(qtbot, dialog, "deux interventions")
    child(dialog, QComboBox).setCurrentIndex(1)
    idle()
    assert len(rows(dialog)) == 3
    del service.clips[2]
    button(dialog, "Split").click()
    idle()
    assert "These recordings changed meanwhile" in child(dialog, Notice).words
    assert len(rows(dialog)) == 2
    assert button(dialog, "Split").isEnabled()

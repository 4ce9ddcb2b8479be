"""R1: which camera recordings came from is said in a dialogue that shows first what changes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget

from bwc_review.domain.attribution import Choices
from bwc_review.domain.camera import Camera
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.effect import Agreed, Effect
from bwc_review.domain.errors import AccessRefused, CameraKnown, ErasureNotShown
from bwc_review.domain.progress import Progress
from bwc_review.ui.library.details import DetailsPanel
from bwc_review.ui.library.identify_dialog import IdentifyDialog
from bwc_review.ui.library.library_screen import LibraryScreen
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.rows import RowTable

Kind = TypeVar("Kind", bound=QWidget)
CAM_1, CAM_2 = Camera("S-1", "CAM-01"), Camera("S-2", "CAM-02")


class AttributingService:
    """An ``Identifying`` over some clips: CAM-02 films ten minutes early, and takes the last clip's day."""

    def __init__(self, clips: Sequence[Clip]) -> None:
        self.clips = {clip.id: clip for clip in clips}
        self.offered = Choices((CAM_1, CAM_2), "", ("S-2", "X-9"), True, {"p2": "Éric Lafont"})
        self.is_late = False
        self.refusal: AccessRefused | CameraKnown | None = None
        self.gate: threading.Event | None = None
        self.done: list[tuple[list[ClipId], Camera, str, list[ClipId]]] = []

    def choices(self, clips: Sequence[ClipId]) -> Choices:
        return self.offered

    def effect(self, clips: Sequence[ClipId], camera: Camera) -> Sequence[Effect]:
        if self.refusal is not None:
            raise self.refusal
        if self.gate is not None:
            self.gate.wait(10)
        return [self._effect(self.clips[clip], camera) for clip in clips]

    def _effect(self, clip: Clip, camera: Camera) -> Effect:
        after = replace(clip, camera=camera.serial, camera_label=camera.label, to_identify=False)
        if camera is CAM_2:
            due = clip.due_on - timedelta(days=1)
            after = replace(after, clock_offset_s=-600.0, due_on=due)
        return Effect(clip, after, camera is CAM_2 and self.is_late)

    def identify(
        self,
        clips: Sequence[ClipId],
        camera: Camera,
        reason: str,
        agreed: Agreed,
        progress: Progress,
    ) -> int:
        if self.gate is not None:
            self.gate.wait(10)
        progress.step(0, len(clips))
        if self.is_late and not agreed.gone:
            raise ErasureNotShown(len(clips))
        self.done.append((list(clips), camera, reason, agreed.gone))
        return len(clips)


@pytest.fixture
def service(some_clips: list[Clip]) -> AttributingService:
    return AttributingService(some_clips)


@pytest.fixture
def screen(show_library: Callable[..., LibraryScreen], service: AttributingService) -> LibraryScreen:
    return show_library(1280, identifying=service)


def asked(screen: LibraryScreen, clips: Sequence[Clip], idle: Callable[[], None]) -> IdentifyDialog:
    """The dialogue that a click in the details opens for these."""
    screen.table.choose([clip.id for clip in clips])
    idle()
    button(screen, "Say which camera…").click()
    idle()
    (dialog,) = screen.findChildren(IdentifyDialog)
    return dialog


def child(root: QWidget, kind: type[Kind]) -> Kind:
    """The first part of its kind."""
    found = root.findChild(kind)
    assert found is not None, kind.__name__
    return found


def button(root: QWidget, words: str) -> QPushButton:
    (found,) = [one for one in root.findChildren(QPushButton) if one.text() == words and one.isVisible()]
    return found


def field(dialog: IdentifyDialog, name: str) -> QLineEdit:
    (found,) = [one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == name]
    return found


def choose(dialog: IdentifyDialog, words: str, idle: Callable[[], None]) -> None:
    box = child(dialog, QComboBox)
    box.setCurrentIndex(box.findText(words))
    idle()


def table_of(dialog: IdentifyDialog) -> RowTable[Effect]:
    return child(dialog, RowTable)


def test_a_long_file_name_is_read_to_its_end(
    screen: LibraryScreen, service: AttributingService, some_clips: list[Clip], idle: Any
) -> None:
    name = "36NCC000101_20261130_101500.mp4"
    service.clips[some_clips[7].id] = replace(some_clips[7], source_name=name)
    dialog = asked(screen, [some_clips[7]], idle)
    choose(dialog, "CAM-02 (S-2)", idle)
    table = table_of(dialog)
    cell = table.visualRect(table.model().index(0, 0))
    room = QRect(0, 0, cell.width() - 8, 1000)
    said = str(table.model().index(0, 0).data())
    needed = table.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, said)
    assert needed.height() <= cell.height()
    assert needed.width() <= room.width()


def test_what_changes_is_shown_for_the_camera_that_is_chosen_and_attributed_with_a_reason(
    screen: LibraryScreen, service: AttributingService, some_clips: list[Clip], qtbot: Any, idle: Any,
    read_texts: Any,
) -> None:  # fmt: skip
    clip = some_clips[7]
    dialog = asked(screen, [clip], idle)
    go = button(dialog, "Attribute")
    assert "Named by these files or by what lies beside them: S-2, X-9." in read_texts(dialog)
    qtbot.keyClicks(field(dialog, "Reason"), "carte de la CAM-02")
    assert not go.isEnabled(), "no camera is chosen"
    choose(dialog, "CAM-02 (S-2)", idle)
    assert [table_of(dialog).text(0, column) for column in range(6)] == [
        "0008.MP4", "12/11/2026 14:58:00", "12/11/2026 14:48:00", "not known", "12/12/2026", "11/12/2026",
    ]  # fmt: skip
    field(dialog, "Reason").clear()
    assert not go.isEnabled(), "no reason is given"
    qtbot.keyClicks(field(dialog, "Reason"), "carte de la CAM-02")
    qtbot.mouseClick(go, Qt.MouseButton.LeftButton)
    idle()
    assert service.done == [([clip.id], CAM_2, "carte de la CAM-02", [])]
    qtbot.waitUntil(lambda: not screen.findChildren(IdentifyDialog))
    assert "1 recording attributed. The former values are kept." in read_texts(screen)


def test_several_are_attributed_together_and_the_proposed_camera_is_chosen_already(
    screen: LibraryScreen, service: AttributingService, listed: Any, some_clips: list[Clip], idle: Any,
    qtbot: Any,
) -> None:  # fmt: skip
    strange = [replace(clip, to_identify=True) for clip in some_clips[7:9]]
    listed.clips |= {clip.id: clip for clip in strange}
    service.offered = replace(service.offered, proposed="S-1")
    dialog = asked(screen, strange, idle)
    assert dialog.camera == CAM_1
    assert len(table_of(dialog).rows) == 2
    qtbot.keyClicks(field(dialog, "Reason"), "x")
    button(dialog, "Attribute").click()
    idle()
    ((clips, camera, _, _),) = service.done
    assert (sorted(clips), camera) == ([clip.id for clip in strange], CAM_1)


def test_what_would_be_erased_at_once_wants_a_yes(
    screen: LibraryScreen, service: AttributingService, some_clips: list[Clip], idle: Any, qtbot: Any,
    read_texts: Any,
) -> None:  # fmt: skip
    service.is_late = True
    dialog = asked(screen, [some_clips[7]], idle)
    qtbot.keyClicks(field(dialog, "Reason"), "x")
    choose(dialog, "CAM-02 (S-2)", idle)
    go, yes = button(dialog, "Attribute"), child(dialog, QCheckBox)
    assert any("1 recording would be erased today." in text for text in read_texts(dialog))
    assert yes.isVisible()
    assert table_of(dialog).text(0, 5) == "11/12/2026, at once"
    assert not go.isEnabled()
    yes.setChecked(True)
    assert go.isEnabled()
    choose(dialog, "CAM-01 (S-1)", idle)
    choose(dialog, "CAM-02 (S-2)", idle)
    assert not go.isEnabled(), "the yes was for what was shown then"
    yes.setChecked(True)
    go.click()
    idle()
    assert service.done[0][3] == [some_clips[7].id]


def test_another_camera_is_described_and_put_on_the_list(
    screen: LibraryScreen, service: AttributingService, some_clips: list[Clip], idle: Any, qtbot: Any
) -> None:
    service.offered = replace(service.offered, named=("X-9",))
    dialog = asked(screen, [some_clips[7]], idle)
    assert not field(dialog, "Serial").isVisible()
    choose(dialog, "Another one, to be put on the list…", idle)
    assert field(dialog, "Serial").text() == "X-9", "what the files name is filled in"
    qtbot.keyClicks(field(dialog, "Reason"), "x")
    assert not button(dialog, "Attribute").isEnabled()
    qtbot.keyClicks(field(dialog, "Name in the service"), "CAM-09")
    qtbot.keyClicks(field(dialog, "The prefect's order"), "n° 32-2026")
    idle()
    button(dialog, "Attribute").click()
    idle()
    assert service.done[0][1] == Camera("X-9", "CAM-09", "n° 32-2026")


def test_who_does_not_keep_the_list_is_offered_no_other_camera(
    screen: LibraryScreen, service: AttributingService, some_clips: list[Clip], idle: Any
) -> None:
    service.offered = replace(service.offered, may_add=False)
    box = child(asked(screen, [some_clips[7]], idle), QComboBox)
    assert [box.itemText(row) for row in range(box.count())] == ["—", "CAM-01 (S-1)", "CAM-02 (S-2)"]


def test_a_refusal_is_said_and_nothing_can_be_attributed(
    screen: LibraryScreen, service: AttributingService, some_clips: list[Clip], idle: Any, qtbot: Any
) -> None:
    service.refusal = CameraKnown("CAM-01", "DCIM/0001.MP4")
    dialog = asked(screen, [some_clips[7]], idle)
    qtbot.keyClicks(field(dialog, "Reason"), "x")
    choose(dialog, "CAM-02 (S-2)", idle)
    assert "0001.MP4 comes from CAM-01" in child(dialog, Notice).words
    assert not button(dialog, "Attribute").isEnabled()


def test_cancel_while_it_is_written_stops_it_and_changes_nothing(
    screen: LibraryScreen, service: AttributingService, some_clips: list[Clip], idle: Any, qtbot: Any
) -> None:
    dialog = asked(screen, [some_clips[7]], idle)
    qtbot.keyClicks(field(dialog, "Reason"), "x")
    choose(dialog, "CAM-02 (S-2)", idle)
    service.gate = threading.Event()
    button(dialog, "Attribute").click()
    dialog.reject()
    service.gate.set()
    idle()
    assert service.done == []
    assert dialog.isVisible()
    assert child(dialog, Notice).words == "Cancelled. Nothing was changed."
    assert button(dialog, "Attribute").isEnabled()


def test_an_answer_to_a_dialogue_that_is_gone_reaches_nobody(
    screen: LibraryScreen, service: AttributingService, some_clips: list[Clip], idle: Any, qtbot: Any
) -> None:
    dialog = asked(screen, [some_clips[7]], idle)
    service.gate = threading.Event()
    choose(dialog, "CAM-02 (S-2)", lambda: None)
    button(dialog, "Cancel").click()
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    assert not screen.findChildren(IdentifyDialog)
    with qtbot.captureExceptions() as raised:
        service.gate.set()
        idle()
    assert raised == []


def test_where_more_would_be_erased_than_was_shown_it_is_shown_anew(
    screen: LibraryScreen, service: AttributingService, some_clips: list[Clip], idle: Any, qtbot: Any
) -> None:
    dialog = asked(screen, [some_clips[7]], idle)
    qtbot.keyClicks(field(dialog, "Reason"), "x")
    choose(dialog, "CAM-02 (S-2)", idle)
    service.is_late = True  # the hour of the sweep came meanwhile
    button(dialog, "Attribute").click()
    idle()
    assert "erased today, not all of them shown before" in child(dialog, Notice).words
    assert not button(dialog, "Attribute").isEnabled()
    child(dialog, QCheckBox).setChecked(True)
    button(dialog, "Attribute").click()
    idle()
    assert [one[3] for one in service.done] == [[some_clips[7].id]]


def test_only_what_can_be_attributed_offers_it(
    screen: LibraryScreen, some_clips: list[Clip], idle: Any
) -> None:
    panel = child(screen, DetailsPanel)
    screen.table.choose([some_clips[1].id])
    idle()
    assert "Say which camera…" not in [
        one.text() for one in panel.findChildren(QPushButton) if one.isVisible()
    ]

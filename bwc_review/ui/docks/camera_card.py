"""The card of one camera: how it stands, what lies on it, what its clock says, what may be done."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
)

from bwc_review.domain.camera import ReleasePolicy
from bwc_review.domain.docking import CameraCard, CameraState, Docking, DockingEnd, Emptying, OnDock
from bwc_review.domain.transfer_view import CameraView, Stage
from bwc_review.ui import language
from bwc_review.ui.clock_slip_words import slip_words
from bwc_review.ui.docks.words import (
    STATE_COLOUR,
    STATE_ICON,
    clock_words,
    emptying_words,
    state_sentence,
    state_words,
)
from bwc_review.ui.theme import button, empty, label, set_role
from bwc_review.ui.widgets.sign import Sign
from bwc_review.ui.widgets.still_fields import Choice
from bwc_review.ui.words import release_words, stage_words

_PER_MILLE = 1000


class CameraCardView(QFrame):
    """``policy_chosen``: a ``ReleasePolicy``.

    The others: it is to be emptied, taken away, its story told, its hours corrected, its files shown.
    """

    policy_chosen = Signal(object)
    empty_wanted = Signal()
    let_go_wanted = Signal()
    history_wanted = Signal()
    hours_wanted = Signal()
    files_wanted = Signal()

    def __init__(self, card: CameraCard, *, may_manage: bool, can_let_go: bool = False) -> None:
        """can_let_go: the station can unmount it."""
        super().__init__()
        self._card = card
        set_role(self, "card")
        self._chip, self._chip_sign = label(), QHBoxLayout()
        self._sentence = label("", wraps=True)
        self._bar, self._left = QProgressBar(), label("", "soft")
        self._shown: tuple[CameraView | None, bool] | None = None
        self._chip_shown: tuple[str, str, str] | None = None
        self._policy = Choice()
        self._empty = button(self.tr("Empty now…"), "eraser")
        self._let_go = button(self.tr("Remove safely"), "eject")
        self._files = button(self.tr("Files…"), "list-bullets")
        self._hours = button(self.tr("Correct the hours…"), "clock-afternoon")
        self._offers_let_go = can_let_go and card.dock is not None
        self._history = button(self.tr("History…"), "clock-counter-clockwise", "quiet")
        self._fill_policy(may_manage=may_manage)
        self._lay_out(may_manage=may_manage)
        self._empty.clicked.connect(self.empty_wanted)
        self._let_go.clicked.connect(self.let_go_wanted)
        self._files.clicked.connect(self.files_wanted)
        self._hours.clicked.connect(self.hours_wanted)
        self._history.clicked.connect(self.history_wanted)
        self._policy.activated.connect(lambda _: self.policy_chosen.emit(self._policy.currentData()))
        self.show_moving(None)

    @property
    def card(self) -> CameraCard:
        """What is shown."""
        return self._card

    @property
    def words(self) -> str:
        """All that a person reads on it, in order."""
        parts = [each.text() for each in self.findChildren(QLabel) if not each.isHidden()]
        return " ".join(part for part in parts if part)

    def take_focus(self) -> None:
        """The keyboard goes on here, after the card was made anew."""
        for each in (self._policy, self._history):
            if each.isEnabled():
                each.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def show_moving(self, moving: CameraView | None, *, is_paused: bool = False) -> None:
        """How far its transfer is, None where there is none. Nothing is drawn anew where nothing moved."""
        if self._shown == (moving, is_paused):
            return
        self._shown = (moving, is_paused)
        is_moving = moving is not None
        self._bar.setVisible(is_moving)
        self._sentence.setVisible(not is_moving and bool(self._sentence.text()))
        self._empty.setEnabled(self._card.can_be_emptied and not is_moving)
        self._let_go.setEnabled(not is_moving)
        if moving is None:
            self._left.hide()
            state = self._card.state
            self._show_state(state_words(state), STATE_ICON[state], STATE_COLOUR[state])
            return
        self._show_state(*self._moving_state(moving, is_paused=is_paused))
        self._bar.setRange(0, _PER_MILLE if moving.total else 0)
        if moving.total:
            self._bar.setValue(min(_PER_MILLE, moving.done * _PER_MILLE // moving.total))
        self._left.setText(self._left_words(moving, is_paused=is_paused))
        self._left.setVisible(bool(self._left.text()))

    def _moving_state(self, moving: CameraView, *, is_paused: bool) -> tuple[str, str, str]:
        """Words, sign and colour of the chip."""
        if moving.stage is Stage.AWAY:
            return self.tr("Taken away"), "warning", "amber"
        if is_paused:
            return self.tr("Transfer paused"), "pause", "soft"
        words = self.tr("Being emptied") if moving.stage is Stage.EMPTYING else self.tr("In transfer")
        return words, "arrows-clockwise", "accent"

    def _left_words(self, moving: CameraView, *, is_paused: bool) -> str:
        if moving.stage is Stage.EMPTYING:
            return ""
        if moving.stage is not Stage.MOVING or not moving.total:
            return stage_words(moving)
        percent = self.tr("{percent} %").format(percent=min(100, moving.done * 100 // moving.total))
        if moving.left_s is None or is_paused:
            return percent
        return self.tr("{percent} · {time} left").format(
            percent=percent, time=language.duration(moving.left_s)
        )

    def _show_state(self, words: str, icon_name: str, colour: str) -> None:
        if self._chip_shown == (words, icon_name, colour):
            return
        self._chip_shown = (words, icon_name, colour)
        self._chip.setText(words)
        set_role(self._chip, colour)
        empty(self._chip_sign)
        self._chip_sign.addWidget(Sign(icon_name, colour, 18))

    def _fill_policy(self, *, may_manage: bool) -> None:
        for policy in ReleasePolicy:
            self._policy.addItem(release_words(policy), policy)
        self._policy.setCurrentIndex(self._policy.findData(self._card.camera.release))
        self._policy.setAccessibleName(
            self.tr("After the transfer of {camera}").format(camera=self._card.camera.label)
        )
        self._policy.setToolTip(self.tr("What is done with the camera's own copies, on record when changed"))
        self._policy.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._policy.setEnabled(may_manage)
        self._empty.setToolTip(self.tr("Shows first what would go and what would stay"))
        name = self._card.camera.label
        self._empty.setAccessibleName(self.tr("Empty {camera} now").format(camera=name))
        self._let_go.setToolTip(self.tr("Unmounts the camera, and switches it off where it can be"))
        self._let_go.setAccessibleName(self.tr("Remove {camera} safely").format(camera=name))
        self._files.setToolTip(self.tr("Shows what lies on it, and why it stays"))
        self._files.setAccessibleName(self.tr("Files of {camera}").format(camera=name))
        self._hours.setToolTip(self.tr("Shows first what changes; nothing is corrected by itself"))
        self._hours.setAccessibleName(self.tr("Correct the hours of {camera}").format(camera=name))
        self._history.setAccessibleName(self.tr("History of {camera}").format(camera=name))
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Transfer of {camera}").format(camera=name))

    def _facts(self) -> Iterator[tuple[str, str, str]]:
        """Name, value and colour of each line."""
        card = self._card
        if card.wearer:
            yield self.tr("Worn by"), card.wearer, ""
        if card.docked_at is not None:
            yield self.tr("Last docked"), language.moment(card.docked_at), ""
        if card.dock is not None:
            yield self.tr("On the camera"), self._held(card.dock), ""
        if card.last is not None:
            amber = "amber" if card.last.problems or card.last.end is DockingEnd.INTERRUPTED else ""
            yield self.tr("Transferred"), self._came_in(card.last), amber
            yield self.tr("Afterwards"), self._after(card.last), "amber" if card.last.left else ""
        if card.clock is not None:
            yield self.tr("Clock"), clock_words(card.clock), "amber" if card.clock.is_off else ""

    def _held(self, dock: OnDock) -> str:
        if not dock.files:
            if dock.others:
                return self.tr("%n other file(s)", "", dock.others)
            return self.tr("only its settings: %n file(s)", "", dock.own) if dock.own else self.tr("nothing")
        words = self.tr("%n recording(s)", "", dock.files)
        return self.tr("{files} · {size}").format(files=words, size=language.size(dock.size_bytes))

    def _came_in(self, last: Docking) -> str:
        said = []
        if last.end is DockingEnd.INTERRUPTED:
            said.append(self.tr("interrupted"))
        if last.new or not last.already:
            said.append(self.tr("%n new", "", last.new))
        if last.already:
            said.append(self.tr("%n already there", "", last.already))
        if last.problems:
            said.append(self.tr("%n problem(s)", "", last.problems))
        if last.shared_by > 1:  # what came in is known of all of them together
            said.append(self.tr("together with %n other camera(s)", "", last.shared_by - 1))
        return " · ".join(said)

    def _after(self, last: Docking) -> str:
        if last.emptying is not Emptying.DONE:
            return emptying_words(last)
        if last.left:
            return self.tr("emptied, %n file(s) left", "", last.left)
        return self.tr("emptied, only its settings left") if last.own else self.tr("emptied, nothing left")

    def _alerts(self) -> Iterator[str]:
        """What must not be overlooked (R10)."""
        last = self._card.last
        if last is not None and last.overdue:
            yield self.tr("%n recording(s) on it are older than a month.", "", last.overdue)
        if last is not None and last.unseen:
            yield self.tr("%n file(s) were written on it during the transfer.", "", last.unseen)
        if self._card.slip is not None:
            words = self.tr("{what}: the hours of %n recording(s) are wrong.", "", self._card.slip.count)
            yield words.format(what=slip_words(self._card.slip))
        elif self._card.clock is not None and self._card.clock.proposal_s is not None:
            yield self.tr("Its clock seems off by {offset}: see Station, Cameras, Clock.").format(
                offset=language.offset(self._card.clock.proposal_s)
            )

    def _lay_out(self, *, may_manage: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addLayout(self._head())
        self._sentence.setText(state_sentence(self._card))
        if self._card.state is CameraState.FREE:
            set_role(self._sentence, "calm")
        column.addWidget(self._sentence)
        column.addWidget(self._bar)
        column.addWidget(self._left)
        column.addLayout(self._lines())
        for words in self._alerts():
            column.addLayout(self._alert(words))
        if self._card.slip is not None:
            column.addWidget(self._hours, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        if self._card.is_listed:
            column.addWidget(self._policy)
        row = QHBoxLayout()
        row.setSpacing(8)
        way_in = self._way_in(may_manage=may_manage)
        if way_in is not None:
            row.addWidget(way_in)
        if self._offers_let_go and way_in is None:
            row.addWidget(self._let_go)
        elif self._offers_let_go:  # three are wider than a card
            column.addWidget(self._let_go, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        row.addWidget(self._history)
        column.addLayout(row)

    def _way_in(self, *, may_manage: bool) -> QPushButton | None:
        """To what lies on it: to empty it, or to look where it never is; None where nothing can be done."""
        card = self._card
        if not may_manage or not card.is_listed or card.dock is None:
            return None
        if card.camera.release is ReleasePolicy.NEVER or (card.dock.own and not card.can_be_emptied):
            return self._files
        is_over = self._offers_let_go and card.state is CameraState.FREE
        return None if is_over else self._empty

    def _head(self) -> QHBoxLayout:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(label(self._card.camera.label, "subtitle"))
        if self._card.camera.serial != self._card.camera.label:
            names.addWidget(label(self._card.camera.serial, "small"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Sign("video-camera", "soft", 24), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(names, 1)
        row.addLayout(self._chip_sign)
        row.addWidget(self._chip)
        return row

    def _lines(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, (name, value, colour) in enumerate(self._facts()):
            said = label(value, colour, wraps=True)
            said.setAccessibleName(f"{name}: {value}")
            grid.addWidget(label(name, "soft"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said, row, 1)
        return grid

    def _alert(self, words: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Sign("warning", "amber", 18), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(words, "amber", wraps=True), 1)
        return row

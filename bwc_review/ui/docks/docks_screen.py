"""The dock screen: a card for each camera and dock, in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.domain.docking import CameraBoard, CameraCard, CameraState, DockPlace
from bwc_review.domain.progress import Progress
from bwc_review.domain.release_plan import ReleasePlan
from bwc_review.domain.transfer_view import ENDED, View
from bwc_review.ui.camera_order_words import order_sentences
from bwc_review.ui.docks.camera_card import CameraCardView
from bwc_review.ui.docks.empty_dialog import EmptyDialog
from bwc_review.ui.docks.files_dialog import FilesDialog
from bwc_review.ui.docks.history_dialog import HistoryDialog
from bwc_review.ui.docks.needs import DockBoard, ToEmpty
from bwc_review.ui.docks.place_card import PlaceCardView
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.room_words import is_short, room_sentence
from bwc_review.ui.theme import button, label, px, set_role
from bwc_review.ui.widgets.empty_page import EmptyPage
from bwc_review.ui.widgets.notice import Notice

_CARD, _GAP, _MARGIN = 336, 16, 16
_ON_DOCK = frozenset(CameraState) - {CameraState.AWAY, CameraState.NEVER_SEEN}


class DocksScreen(QWidget):
    """``emptied``: a camera was emptied; ``list_wanted``: the list of cameras should be seen.

    ``let_go_wanted``: the camera at this source, with this label, is about to be taken away.
    ``hours_wanted``: those of the recordings of the camera with this serial are to be corrected.
    """

    emptied = Signal()
    let_go_wanted = Signal(str, str)
    list_wanted = Signal()
    hours_wanted = Signal(str)

    def __init__(self, desk: DockBoard, ask: Jobs, work: Jobs, dock: Jobs) -> None:
        super().__init__()
        self._desk, self._ask, self._work, self._dock = desk, ask, work, dock
        self._board = CameraBoard(())
        self._moving: View | None = None
        self._cards: list[CameraCardView] = []
        self._places: list[PlaceCardView] = []
        self._notice = Notice()
        self._summary, self._order = label("", "soft", wraps=True), label("", "amber", wraps=True)
        self._room = label("", "soft", wraps=True)
        self._list = button(self.tr("List of cameras"), "list-bullets", "quiet")
        self._list.setToolTip(self.tr("Serials, the prefect's order and who has which camera"))
        self._inside, self._grid = QWidget(), QGridLayout()
        self._scroll, self._empty, self._pages = QScrollArea(), EmptyPage("video-camera"), QStackedWidget()
        self._columns = 0
        self._lay_out()
        self._list.clicked.connect(self.list_wanted)
        self._order.hide()
        self._room.hide()

    @property
    def cards(self) -> Sequence[CameraCardView]:
        """The cards, in order."""
        return tuple(self._cards)

    @property
    def places(self) -> Sequence[PlaceCardView]:
        """The cards of folders and network docks, behind those of the cameras."""
        return tuple(self._places)

    @property
    def notice(self) -> Notice:
        """How a change went."""
        return self._notice

    @property
    def words(self) -> str:
        """What stands above the cards, or in place of them."""
        if not self._all:
            return self._empty.words
        return " ".join(each.text() for each in (self._summary, self._room, self._order) if each.text())

    def refresh(self) -> None:
        """Ask again how the cameras stand."""

        def operation(progress: Progress) -> CameraBoard:  # noqa: ARG001 (a few questions)
            return self._desk.board()

        job = self._ask.start(operation)
        job.done.connect(self.show_board)
        job.failed.connect(self._notice.say_error)

    def show_board(self, board: CameraBoard) -> None:
        """Show these cameras; nothing moves where nothing changed."""
        if board == self._board and self._all:
            return
        self._board = board
        focus = self.window().focusWidget()  # also while a dialogue stands before it
        has_focus = [each for each in self._cards if focus is not None and each.isAncestorOf(focus)]
        focused = {each.card.camera.serial for each in has_focus}
        at_place = [each for each in self._places if focus is not None and each.isAncestorOf(focus)]
        focused |= {each.place.source for each in at_place}
        for each in self._all:
            self._grid.removeWidget(each)
            each.hide()
            each.deleteLater()
        self._cards = [self._made(card) for card in board.cards]
        self._places = [self._made_place(place) for place in board.places]
        self._columns = 0
        self._arrange()
        self._show_words()
        self.show_moving(self._moving)
        for card in self._cards:
            if card.card.camera.serial in focused:
                card.take_focus()
        for place in self._places:
            if place.place.source in focused:
                place.take_focus()

    def show_moving(self, moving: View | None) -> None:
        """The synchronisation under way, each source on the cards of its cameras; None: there is none."""
        self._moving = moving
        view = moving or View()
        at = {one.source: one for one in view.cameras if one.stage not in ENDED}
        for each in self._cards:
            dock = each.card.dock
            here = at.get(dock.source) if dock is not None and each.card.is_listed else None
            each.show_moving(here, is_paused=view.is_paused)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as fit."""
        super().resizeEvent(event)
        self._arrange()

    def _made(self, card: CameraCard) -> CameraCardView:
        source = card.dock.source if card.dock is not None else ""
        can_let_go = source in self._board.can_let_go
        made = CameraCardView(card, may_manage=self._board.may_manage, can_let_go=can_let_go)
        made.let_go_wanted.connect(partial(self.let_go_wanted.emit, source, card.camera.label))
        made.policy_chosen.connect(partial(self._set_release, card.camera))
        made.empty_wanted.connect(partial(self._open_empty, card.camera))
        made.hours_wanted.connect(partial(self.hours_wanted.emit, card.camera.serial))
        made.history_wanted.connect(partial(self._open_history, card.camera))
        plan = partial(self._desk.plan, card.camera.serial)
        made.files_wanted.connect(partial(self._open_files, card.camera.label, plan))
        return made

    def _made_place(self, place: DockPlace) -> PlaceCardView:
        made = PlaceCardView(place, may_manage=self._board.may_manage)
        desk, source = self._desk, place.source
        to_empty = ToEmpty(
            place.title,
            partial(desk.waiting_plan, source),
            partial(desk.empty_waiting, source),
            is_dock=True,
            is_folder=place.is_folder,
        )
        made.files_wanted.connect(
            partial(self._open_files, place.title, partial(desk.place_plan, source), to_empty)
        )
        return made

    @property
    def _all(self) -> tuple[QFrame, ...]:
        return (*self._cards, *self._places)

    def _arrange(self) -> None:
        room = self.width() - 2 * _MARGIN - self._scroll.verticalScrollBar().sizeHint().width()
        columns = max(1, (room + _GAP) // (px(self, _CARD) + _GAP))
        if columns == self._columns:
            return
        self._columns = columns
        for number, each in enumerate(self._all):
            self._grid.addWidget(each, number // columns, number % columns)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def _show_words(self) -> None:
        cards = self._board.cards
        self._pages.setCurrentWidget(self._scroll if self._all else self._empty)
        docked = sum(card.state in _ON_DOCK for card in cards)
        said = self.tr("%n camera(s)", "", len(cards))
        on_dock = self.tr("%n on a dock", "", docked) if docked else self.tr("none on a dock")
        self._summary.setText(self.tr("{cameras}, {docked}.").format(cameras=said, docked=on_dock))
        self._summary.setVisible(bool(cards))
        order = order_sentences(self._board.order) if self._board.order is not None else ()
        self._order.setText("\n".join(f"{words}." for words in order))
        self._order.setVisible(bool(order))
        room = self._board.room
        self._room.setText(room_sentence(room) if room is not None else "")
        set_role(self._room, "amber" if room is not None and is_short(room) else "soft")
        self._room.setVisible(bool(cards) and room is not None)
        self._list.setVisible(self._board.may_manage)

    def _set_release(self, camera: Camera, release: ReleasePolicy) -> None:
        def operation(progress: Progress) -> None:  # noqa: ARG001 (one transaction)
            self._desk.set_release(camera.serial, release)

        job = self._work.start(operation)
        job.done.connect(self._say_set)
        job.failed.connect(self._notice.say_error)
        job.failed.connect(self._show_again)
        job.ended.connect(self.refresh)

    def _say_set(self) -> None:
        self._notice.say_good(self.tr("Saved, and on record."))

    def _show_again(self) -> None:
        """What was chosen on the card did not come to be."""
        board, self._board = self._board, CameraBoard(())
        self.show_board(board)

    def _open_empty(self, camera: Camera) -> None:
        desk, serial = self._desk, camera.serial
        self._begin_empty(ToEmpty(camera.label, partial(desk.plan, serial), partial(desk.empty, serial)))

    def _begin_empty(self, what: ToEmpty) -> None:
        dialog = EmptyDialog(what, self._ask, self._dock, self)
        dialog.emptied.connect(self.refresh)
        dialog.emptied.connect(self.emptied)
        dialog.finished.connect(dialog.deleteLater)
        dialog.begin()

    def _open_files(
        self, what: str, plan: Callable[[], ReleasePlan], to_empty: ToEmpty | None = None
    ) -> None:
        dialog = FilesDialog(what, plan, self._ask, self)
        if to_empty is not None:
            dialog.order_wanted.connect(partial(self._begin_empty, to_empty))
        dialog.finished.connect(dialog.deleteLater)
        dialog.begin()

    def _open_history(self, camera: Camera) -> None:
        dialog = HistoryDialog(camera, self._desk, (self._ask, self._work), self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.begin()

    def _lay_out(self) -> None:
        self._empty.say(
            self.tr("Put a camera on its dock"),
            self.tr(
                "It is recognised by itself, its recordings are brought in and verified, and it is emptied "
                "as you set it. A camera of the service stands on the list: Station, Cameras."
            ),
        )
        self._grid.setSpacing(_GAP)
        self._grid.setContentsMargins(0, 0, 0, 0)
        set_role(self._inside, "plain")
        self._inside.setLayout(self._grid)
        self._scroll.setWidget(self._inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pages.addWidget(self._scroll)
        self._pages.addWidget(self._empty)
        self._pages.setCurrentWidget(self._empty)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(label(self.tr("Docks"), "title"))
        top.addStretch(1)
        top.addWidget(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 12, _MARGIN, _MARGIN)
        column.setSpacing(8)
        column.addWidget(self._notice)
        column.addLayout(top)
        column.addWidget(self._summary)
        column.addWidget(self._room)
        column.addWidget(self._order)
        column.addWidget(self._pages, 1)
        self._summary.hide()

"""The dialogues of a rights request: register it, find what it concerns, erase, decide."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from bwc_review.domain.camera import Camera
from bwc_review.domain.progress import Progress
from bwc_review.domain.request import Channel, Requester, Right, RightsRequest, Sought, decisions_for
from bwc_review.ui import language
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.request_words import channel_words, decision_words, right_words
from bwc_review.ui.requests.needs import ConcernedLine, RequestDesk, RequestOrder
from bwc_review.ui.requests.words import answer_sentence, column_titles, fate
from bwc_review.ui.theme import button, label, primary, px
from bwc_review.ui.widgets.day_edit import DayEdit
from bwc_review.ui.widgets.fitting_dialog import FittingDialog
from bwc_review.ui.widgets.moment_edit import MomentEdit
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.rows import Column, RowTable, badge_column
from bwc_review.ui.widgets.still_fields import Choice
from bwc_review.ui.widgets.text_fields import GrowingText

_LEAST_ROWS = 6
_LONGEST = 500  # signs


class RequestDialog(FittingDialog):
    """A form with a button that does one thing; ``succeeded`` carries what it gave."""

    succeeded = Signal(object)

    def __init__(self, title: str, work: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.setWindowTitle(title)
        self._form = QFormLayout()
        self._form.setVerticalSpacing(8)
        self._form.setHorizontalSpacing(16)
        self.notice = Notice()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 24, 24, 24)
        self._column.setSpacing(12)
        self._column.addWidget(label(title, "subtitle"))
        self._column.addLayout(self._form)
        self.setMinimumWidth(px(self, 520))

    def add_field(self, words: str, field: QWidget) -> None:
        """A line of the form."""
        name = label(words, "soft")
        name.setBuddy(field)
        field.setAccessibleName(words)
        self._form.addRow(name, field)

    def finish(self, *buttons: QWidget, leave: str) -> None:
        """The message and the buttons under the form."""
        cancel = button(leave)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        for each in buttons:
            row.addWidget(each)
        self._column.addWidget(self.notice)
        self._column.addLayout(row)

    def run(self, work: Callable[[], object]) -> None:
        """Do it in the work lane; say ``succeeded`` and close, or say why not."""

        def operation(progress: Progress) -> object:  # noqa: ARG001 (one transaction)
            return work()

        job = self._work.start(operation)
        job.done.connect(self._succeed)
        job.failed.connect(self.notice.say_error)

    def _succeed(self, result: object) -> None:
        self.succeeded.emit(result)
        self.accept()


class ReceiveDialog(RequestDialog):
    """Registers a request; ``succeeded`` carries its number."""

    def __init__(self, desk: RequestDesk, work: Jobs, today: date, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Register a request"), work, parent)
        self._desk = desk
        self._received = DayEdit()
        self._received.allow_between(today - timedelta(days=366), today)
        self._received.show_day(today)
        self._right, self._channel = Choice(), Choice()
        for right in Right:
            self._right.addItem(right_words(right), right)
        for channel in Channel:
            self._channel.addItem(channel_words(channel), channel)
        self._name, self._contact = QLineEdit(), QLineEdit()
        self._said = GrowingText(self.tr("Request"), least=3)
        self.add_field(self.tr("Received on"), self._received)
        self.add_field(self.tr("Received by"), self._channel)
        self.add_field(self.tr("Right"), self._right)
        self.add_field(self.tr("Person asking"), self._name)
        self.add_field(self.tr("Address of the answer"), self._contact)
        self.add_field(self.tr("Request"), self._said)
        self._column.addWidget(
            label(
                self.tr("Names and words stay in this register: no search and no journal holds them."),
                "small",
                wraps=True,
            )
        )
        self._keep = primary(self.tr("Register"), "check")
        self._keep.clicked.connect(self._receive)
        self._name.textChanged.connect(self._show_ready)
        self.finish(self._keep, leave=self.tr("Cancel"))
        self._show_ready()

    @property
    def order(self) -> RequestOrder:
        """What is written so far."""
        who = Requester(self._name.text().strip(), self._contact.text().strip(), self._said.text)
        return RequestOrder(self._received.day, self._channel.currentData(), self._right.currentData(), who)

    def _show_ready(self) -> None:
        self._keep.setEnabled(bool(self.order.requester.name))

    def _receive(self) -> None:
        order = self.order
        self.run(lambda: self._desk.receive(order))


class FindDialog(RequestDialog):
    """Finds recordings by hour, camera and place; ``succeeded``: those chosen are concerned from now on.

    What surely belongs to the span is chosen at once; what may belong to it, by who looks at each.
    """

    def __init__(
        self,
        request: RightsRequest,
        known: Sequence[ConcernedLine],
        cameras: Sequence[Camera],
        desk: RequestDesk,
        work: Jobs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Find what {number} concerns").format(number=request.number), work, parent)
        self._request, self._known, self._desk = request, known, desk
        self._from = _at(request.received_on - timedelta(days=1), time(0))
        self._to = _at(request.received_on, time(23, 59), is_end=True)
        self._camera, self._place = Choice(), QLineEdit()
        self._camera.addItem(self.tr("Every camera"), None)
        for camera in cameras:
            self._camera.addItem(camera.label, camera.serial)
        self.add_field(self.tr("From"), self._from)
        self.add_field(self.tr("To"), self._to)
        self.add_field(self.tr("Camera"), self._camera)
        self.add_field(self.tr("Words of the place"), self._place)
        self.table: RowTable[ConcernedLine] = RowTable(self.tr("Recordings found"), concerned_columns())
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setMinimumHeight(px(self, 36 * _LEAST_ROWS))
        self._column.addWidget(self.table)
        self._search = button(self.tr("Search"), "magnifying-glass")
        self._add = primary(self.tr("Concerned"), "check")
        self._search.clicked.connect(self._find)
        self._add.clicked.connect(self._concern)
        self.enter_presses(self._search)  # in the list Enter takes what is chosen
        self.table.opened.connect(lambda _: self._add.click())
        self.table.selectionModel().selectionChanged.connect(self._show_ready)
        self.finish(self._search, self._add, leave=self.tr("Cancel"))
        self.setMinimumWidth(px(self, 760))
        self._show_ready()

    @property
    def sought(self) -> Sought:
        """What is asked, by the station's clock."""
        return Sought(
            self._from.moment,
            self._to.moment,
            self._camera.currentData(),
            self._place.text().strip(),
        )

    def _find(self) -> None:
        sought, number = self.sought, self._request.number

        def operation(progress: Progress) -> Sequence[ConcernedLine]:  # noqa: ARG001 (one question)
            return self._desk.find(number, sought)

        job = self._work.start(operation)
        job.done.connect(partial(self._show_found, sought))
        job.failed.connect(self.notice.say_error)

    def _show_found(self, sought: Sought, found: Sequence[ConcernedLine]) -> None:
        self.table.show_rows(found)
        self._choose_certain(found)
        doubtful = sum(not line.is_certain for line in found)
        if doubtful:
            self.notice.say(
                self.tr("The hour of %n recording(s) is not certain.", "", doubtful),
                self.tr(
                    "They may belong to these hours or not, and are not chosen: look at each of them.",
                    "",
                    doubtful,
                ),
            )
        elif found:
            self.notice.clear()
        elif sought.camera is not None or sought.place:
            self.notice.say(
                self.tr("No recording then by this camera or with these words of the place."),
                self.tr("The search is on record. Try every camera and no words, or other hours."),
            )
        else:
            self.notice.say(
                self.tr("Nothing was recorded then."),
                self.tr("The search is on record. Try other hours, or answer that nothing was found."),
            )
        self._show_ready()

    def _choose_certain(self, found: Sequence[ConcernedLine]) -> None:
        self.table.clearSelection()
        first = self.table.model().index(0, 0)
        self.table.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        add = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row, line in enumerate(found):
            if line.is_certain:
                self.table.selectionModel().select(self.table.model().index(row, 0), add)

    def _show_ready(self) -> None:
        self._add.setEnabled(bool(self.table.selectionModel().selectedRows()))

    def _concern(self) -> None:
        rows = [self.table.rows[index.row()].clip for index in self.table.selectionModel().selectedRows()]
        clips, number = [*(line.clip for line in self._known), *rows], self._request.number
        self.run(lambda: self._desk.concern(number, clips))


class EraseDialog(RequestDialog):
    """Erases one recording on request, after a reason was written."""

    def __init__(
        self, number: str, line: ConcernedLine, desk: RequestDesk, work: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Erase on request"), work, parent)
        self._number, self._line, self._desk = number, line, desk
        self._column.addWidget(label(line.words, "strong", wraps=True))
        self._column.addWidget(
            label(
                self.tr(
                    "The original, everything made from it and its words are erased at once and for good. "
                    "Its line in the inventory stays."
                ),
                wraps=True,
            )
        )
        self._reason = QLineEdit()
        self.add_field(self.tr("Reason"), self._reason)
        self._erase = button(self.tr("Erase for good"), "trash", "danger")
        self._erase.clicked.connect(self._do)
        self._reason.textChanged.connect(self._show_ready)
        self.finish(self._erase, leave=self.tr("Cancel"))
        self._show_ready()

    def _show_ready(self) -> None:
        self._erase.setEnabled(bool(self._reason.text().strip()))

    def _do(self) -> None:
        reason = self._reason.text().strip()
        self.run(lambda: self._desk.erase(self._number, self._line.clip, reason))


class LiftDialog(RequestDialog):
    """Lifts the restriction of one recording, after a reason was written."""

    def __init__(
        self, number: str, line: ConcernedLine, desk: RequestDesk, work: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Lift the restriction"), work, parent)
        self._number, self._line, self._desk = number, line, desk
        self._column.addWidget(label(line.words, "strong", wraps=True))
        self._column.addWidget(
            label(
                self.tr(
                    "As far as this request goes, whoever may look at the recording may do so again for any "
                    "reason. The reason stays in this register; that it was lifted is in the journal."
                ),
                wraps=True,
            )
        )
        self._reason = QLineEdit()
        self._reason.setMaxLength(_LONGEST)
        self._reason.setPlaceholderText(self.tr("For example: the request is withdrawn"))
        self.add_field(self.tr("Reason"), self._reason)
        self._lift = primary(self.tr("Lift the restriction"), "eye")
        self._lift.clicked.connect(self._do)
        self._reason.textChanged.connect(self._show_ready)
        self.finish(self._lift, leave=self.tr("Cancel"))
        self.enter_presses(self._lift)
        self._show_ready()

    def _show_ready(self) -> None:
        self._lift.setEnabled(bool(self._reason.text().strip()))

    def _do(self) -> None:
        reason = self._reason.text().strip()
        self.run(lambda: self._desk.lift(self._number, self._line.clip, reason))


class DecideDialog(RequestDialog):
    """Notes what is answered, and why."""

    def __init__(
        self, request: RightsRequest, desk: RequestDesk, work: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Answer {number}").format(number=request.number), work, parent)
        self._number, self._desk = request.number, desk
        self._decision = Choice()
        for decision in decisions_for(request.right):
            self._decision.addItem(decision_words(decision), decision)
        self._grounds = GrowingText(self.tr("Grounds"), least=3)
        self.add_field(self.tr("Decision"), self._decision)
        self.add_field(self.tr("Grounds"), self._grounds)
        self._column.addWidget(label(answer_sentence(request.due_on), "soft", wraps=True))
        self._note = primary(self.tr("Note the answer"), "check")
        self._note.clicked.connect(self._do)
        self._grounds.edited.connect(self._show_ready)
        self.finish(self._note, leave=self.tr("Cancel"))
        self._show_ready()

    def _show_ready(self) -> None:
        self._note.setEnabled(bool(self._grounds.text))

    def _do(self) -> None:
        decision, grounds = self._decision.currentData(), self._grounds.text
        self.run(lambda: self._desk.decide(self._number, decision, grounds))


def concerned_columns(*, with_place: bool = True) -> list[Column[ConcernedLine]]:
    """How recordings are listed, found or concerned; without the place where there is no room for it."""
    recording, place, becomes = column_titles()
    where: Column[ConcernedLine] = Column(place, lambda line: line.place or "—", 96)
    return [
        Column(recording, lambda line: line.words, 200, is_strong=True),
        *([where] if with_place else []),
        badge_column(becomes, fate, takes_rest=True),
    ]


def _at(day: date, clock: time, *, is_end: bool = False) -> MomentEdit:
    return MomentEdit(datetime.combine(day, clock, language.zone()), is_end=is_end)

"""One request: who asks, how far the identity is known, what it concerns, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bwc_review.domain.access import Reason
from bwc_review.domain.request import Identity, Right, is_known
from bwc_review.ui import language
from bwc_review.ui.request_words import channel_words, decision_words, identity_words, right_words
from bwc_review.ui.requests.dialogs import concerned_columns
from bwc_review.ui.requests.needs import ConcernedLine, RequestFacts
from bwc_review.ui.theme import button, label, set_role
from bwc_review.ui.widgets.rows import RowTable
from bwc_review.ui.widgets.still_fields import Choice
from bwc_review.ui.widgets.wrapping import Wrapping
from bwc_review.ui.words import reason_words


class RequestPanel(QFrame):
    """Wishes for the screen: find, take out, decide, identify, restrict, lift, erase."""

    find_wanted = Signal()
    take_out_wanted = Signal(object)
    decide_wanted = Signal()
    identified = Signal(object)
    restrict_wanted = Signal(object, object)
    lift_wanted = Signal(object)
    erase_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "details")
        self.facts: RequestFacts | None = None
        self._title, self._who = label(role="subtitle", wraps=True), label(wraps=True)
        self._said, self._answer = label(role="soft", wraps=True), label(wraps=True)
        self._identity, self._reason = Choice(), Choice()
        columns = concerned_columns(with_place=False)
        self.table: RowTable[ConcernedLine] = RowTable(self.tr("Recordings concerned"), columns)
        self.table.say_when_empty(
            self.tr("No recording yet."),
            self.tr("Look for those that the request is about, by day, camera or place."),
            "film-strip",
        )
        self._find = button(self.tr("Find recordings…"), "magnifying-glass")
        self._take_out = button(self.tr("Not concerned"), "minus")
        self._take_out.setToolTip(self.tr("Take the recording out of this request; it is kept as before"))
        self._restrict = button(self.tr("Restrict"), "eye-slash")
        self._lift = button(self.tr("Lift the restriction…"), "eye")
        self._erase = button(self.tr("Erase on request…"), "trash")
        self._decide = button(self.tr("Answer…"), "paper-plane-tilt")
        self._inside = QWidget()
        self._empty = label(self.tr("Choose a request."), "soft", wraps=True)
        for identity in Identity:
            self._identity.addItem(identity_words(identity), identity)
        for reason in Reason:
            self._reason.addItem(reason_words(reason), reason)
        self._reason.setCurrentIndex(self._reason.findData(Reason.DROIT_ACCES))
        self._identity.setAccessibleName(self.tr("Identity"))
        self._reason.setAccessibleName(self.tr("Only reason to look at it"))
        self._reason.setToolTip(self.tr("Only reason to look at it"))
        self._lay_out()
        self._wire()
        self.show_nothing()

    @property
    def number(self) -> str | None:
        """Of the request shown."""
        return self.facts.line.request.number if self.facts is not None else None

    def show_nothing(self) -> None:
        """No request is chosen; no name is left."""
        self.facts = None
        for each in (self._title, self._who, self._said, self._answer):
            each.clear()
        self.table.show_rows(())
        self._inside.hide()
        self._empty.show()

    def show_facts(self, facts: RequestFacts) -> None:
        """One request."""
        self.facts = facts
        request, who = facts.line.request, facts.requester
        self._title.setText(f"{request.number} · {right_words(request.right)}")
        self._who.setText("\n".join(part for part in (who.name, who.contact) if part))
        if request.requester_erased_at is not None:
            day = language.day(language.local(request.requester_erased_at).date())
            self._who.setText(self.tr("The name of who asked was erased on {day}.").format(day=day))
        received = self.tr("{how}, {day}. Answer due on {due}.").format(
            how=channel_words(request.channel),
            day=language.day(request.received_on),
            due=language.day(request.due_on),
        )
        self._said.setText("\n".join(part for part in (received, who.said) if part))
        self._identity.blockSignals(True)
        self._identity.setCurrentIndex(self._identity.findData(request.identity))
        self._identity.blockSignals(False)
        decided = f"{decision_words(request.decision)}. {request.grounds}" if request.decision else ""
        self._answer.setText(decided)
        self._answer.setVisible(bool(decided))
        self.table.show_rows(facts.clips)
        if facts.clips:
            self.table.selectRow(0)
        self._empty.hide()
        self._inside.show()
        self._show_ready()

    def _show_ready(self) -> None:
        facts, line = self.facts, self.table.chosen()
        if facts is None:
            return
        request = facts.line.request
        is_open = facts.may_answer and not request.is_answered
        here = line is not None and line.erased_on is None
        limited = line is not None and line.is_restricted_here
        for part in (self._find, self._decide, self._identity):
            part.setEnabled(is_open)
        for part in (self._restrict, self._reason):
            part.setEnabled(is_open and here and not limited)
        self._lift.setEnabled(facts.may_answer and here and limited)
        self._take_out.setEnabled(is_open and line is not None and not limited)
        held = line is not None and line.is_held
        fits = request.right is Right.ERASURE and is_known(request.identity) and not held
        self._erase.setVisible(request.right is Right.ERASURE)
        self._erase.setEnabled(is_open and here and fits)

    def _wire(self) -> None:
        self._find.clicked.connect(self.find_wanted)
        self._decide.clicked.connect(self.decide_wanted)
        self._take_out.clicked.connect(lambda: self.take_out_wanted.emit(self.table.chosen()))
        self._identity.activated.connect(lambda: self.identified.emit(self._identity.currentData()))
        self.table.picked.connect(lambda _: self._show_ready())
        self._restrict.clicked.connect(
            lambda: self.restrict_wanted.emit(self.table.chosen(), self._reason.currentData())
        )
        self._lift.clicked.connect(lambda: self.lift_wanted.emit(self.table.chosen()))
        self._erase.clicked.connect(lambda: self.erase_wanted.emit(self.table.chosen()))

    def _lay_out(self) -> None:
        identity = QHBoxLayout()
        identity.addWidget(label(self.tr("Identity"), "soft"))
        identity.addWidget(self._identity, 1)
        for grows in (self._reason, self._find):
            grows.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        listed = Wrapping((self._find, self._take_out))
        limits = Wrapping((self._reason, self._restrict, self._lift))
        ends = Wrapping((self._erase,), (self._decide,))
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        for part in (self._title, self._who, self._said):
            inside.addWidget(part)
        inside.addLayout(identity)
        inside.addWidget(self._answer)
        inside.addWidget(label(self.tr("Recordings concerned").upper(), "section"))
        inside.addWidget(self.table, 1)
        for row in (listed, limits, ends):
            inside.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self._inside, 1)
        column.addWidget(self._empty)
        column.addStretch(0)

"""The line above the list: at most three sentences that want a person, with a link to what they may do."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from bwc_review.domain.clock_slip import CameraSlip
from bwc_review.domain.errors import SweepBraked
from bwc_review.ui import language
from bwc_review.ui.camera_order_words import order_sentences
from bwc_review.ui.clock_slip_words import slip_words
from bwc_review.ui.library.needs import Attention
from bwc_review.ui.theme import set_role, tokens_of
from bwc_review.ui.widgets.sign import DRESSING, Sign
from bwc_review.ui.words import heap_words

_MOST = 3


class AttentionLine(QFrame):
    """``followed``: the key of the sentence whose link was taken.

    "brake", "cameras", "clocks", "to_hold", "today", "tomorrow", "damaged", "holds", "requests", "deadlines",
    "incidents", "identify", "clock" or "complete".
    """

    followed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._sign = Sign("bell-simple", "amber", 18)
        self._said: list[tuple[str, str, str]] = []
        self._plain = ""
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self._words.linkActivated.connect(self.followed)
        set_role(self, "notice")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def show_attention(self, facts: Attention) -> None:
        """Say the most pressing three; hidden when there is nothing to say."""
        self._said = self._sentences(facts)[:_MOST]
        self._write()
        self.setAccessibleName(self.words)
        self.setVisible(bool(self._said))

    def changeEvent(self, event: QEvent) -> None:
        """Another look: a link written before keeps the colour it was written in."""
        super().changeEvent(event)
        if event.type() in DRESSING:
            self._write()

    def _write(self) -> None:
        colour = tokens_of(QGuiApplication.palette()).accent
        parts = []
        for key, words, link in self._said:
            way = f"&nbsp;— <a href='{key}' style='color: {colour}'>{escape(link)}</a>" if link else ""
            parts.append(f"<b>{escape(words)}</b>{way}.")
        self._words.setText("<br>".join(parts))

    @property
    def words(self) -> str:
        """What a person reads, without the marks of the links."""
        return self._plain

    def _sentences(self, facts: Attention) -> list[tuple[str, str, str]]:
        """Key, sentence and link, the most pressing first; "" where there is nothing to follow."""
        said = self._of_one(facts) if facts.is_of_one else self._of_all(facts)
        self._plain = " ".join(
            f"{words} — {link}." if link else f"{words}." for _, words, link in said[:_MOST]
        )
        return said

    def _of_one(self, facts: Attention) -> list[tuple[str, str, str]]:
        """The same of what one person recorded, which is not counted (R18)."""
        see, handle = self.tr("see them"), self.tr("open")
        said: list[tuple[str, str, str]] = []
        if facts.brake is not None:
            said.append(self._waits(facts.brake, may_confirm=facts.may_confirm))
        if facts.to_hold:
            words = self.tr("Some of your recordings with marks or an incident go today, held by nothing")
            if facts.to_hold_days > 0:
                words = self.tr(
                    "Some of your recordings with marks or an incident go within {days} d, held by nothing"
                )
            said.append(("to_hold", words.format(days=facts.to_hold_days), see))
        if facts.due_today:
            said.append(("today", self.tr("Some of your recordings will be erased today"), see))
        if facts.due_tomorrow:
            said.append(("tomorrow", self.tr("Some of your recordings will be erased tomorrow"), see))
        if facts.damaged:
            said.append(("damaged", self.tr("Some of your recordings are damaged"), see))
        if facts.hold_reviews and facts.hold_review_by is not None:
            words = self.tr("Holds of your recordings to review before {day}")
            said.append(("holds", words.format(day=language.long_day(facts.hold_review_by)), handle))
        if facts.heap is not None:
            words = self.tr("Some of your recordings go on {day}: {why}")
            why, day = heap_words(facts.heap, is_of_one=True), language.long_day(facts.heap.day)
            said.append(("deadlines", words.format(day=day, why=why), see))
        if facts.reports_losing and facts.reports_lose_on is not None:
            words = self.tr("Reports left open lose the persons named in them, from {day} on")
            day = language.long_day(facts.reports_lose_on)
            said.append(("incidents", words.format(day=day), handle))
        if facts.clock_check:
            said.append(("clock", self.tr("Some of your recordings have a date to check"), see))
        if facts.to_complete:
            said.append(("complete", self.tr("Some of your recordings are to complete"), see))
        return said

    def _of_all(self, facts: Attention) -> list[tuple[str, str, str]]:
        """With their numbers."""
        handle = self.tr("open")
        said: list[tuple[str, str, str]] = []
        if facts.brake is not None:
            said.append(self._waits(facts.brake, may_confirm=facts.may_confirm))
        if facts.to_hold:
            said.append(("to_hold", self._to_hold(facts), self._see(facts.to_hold)))
        if facts.due_today:
            words = self.tr("%n recording(s) will be erased today", "", facts.due_today)
            said.append(("today", words, self._see(facts.due_today)))
        if facts.due_tomorrow:
            words = self.tr("%n recording(s) will be erased tomorrow", "", facts.due_tomorrow)
            said.append(("tomorrow", words, self._see(facts.due_tomorrow)))
        if facts.requests_losing:
            words = self.tr("%n request(s) to answer before a recording is erased", "", facts.requests_losing)
            said.append(("requests", words, handle))
        if facts.requests_due and facts.requests_due_by is not None:
            words = self.tr("%n request(s) to answer, the first by {day}", "", facts.requests_due)
            said.append(("requests", words.format(day=language.long_day(facts.requests_due_by)), handle))
        if facts.damaged:
            words = self.tr("%n recording(s) are damaged", "", facts.damaged)
            said.append(("damaged", words, self._see(facts.damaged)))
        if facts.hold_reviews and facts.hold_review_by is not None:
            words = self.tr("%n hold(s) to review before {day}", "", facts.hold_reviews)
            said.append(("holds", words.format(day=language.long_day(facts.hold_review_by)), handle))
        if facts.heap is not None:
            words = self.tr("%n recording(s) go on {day}: {why}", "", facts.heap.count)
            day = language.long_day(facts.heap.day)
            words = words.format(day=day, why=heap_words(facts.heap))
            said.append(("deadlines", words, self._see(facts.heap.count)))
        if facts.reports_losing and facts.reports_lose_on is not None:
            words = self.tr(
                "%n report(s) left open lose the persons named in them, from {day} on",
                "",
                facts.reports_losing,
            )
            day = language.long_day(facts.reports_lose_on)
            said.append(("incidents", words.format(day=day), handle))
        if facts.order is not None:
            said += [("cameras", words, handle) for words in order_sentences(facts.order)]
        if facts.slips:
            said.append(("clocks", self._slipped(facts.slips), handle))
        if facts.to_identify:
            words = self.tr("%n recording(s) to identify", "", facts.to_identify)
            said.append(("identify", words, self._see(facts.to_identify)))
        if facts.clock_check:
            words = self.tr("%n recording(s) have a date to check", "", facts.clock_check)
            said.append(("clock", words, self._see(facts.clock_check)))
        if facts.to_complete:
            words = self.tr("%n recording(s) to complete", "", facts.to_complete)
            said.append(("complete", words, self._see(facts.to_complete)))
        return said

    def _see(self, count: int) -> str:
        """The link to that many."""
        return self.tr("see it") if count == 1 else self.tr("see them")

    def _waits(self, brake: SweepBraked, *, may_confirm: bool) -> tuple[str, str, str]:
        """The question is put to who may answer it; whoever else reads that it is open (R22)."""
        if may_confirm:
            words = self.tr(
                "Automatic erasure waits until the evening of {day} at most for you to confirm today's date"
            )
        else:
            words = self.tr(
                "Automatic erasure waits until the evening of {day} at most for the head of service to "
                "confirm today's date"
            )
        return "brake", words.format(day=language.day(brake.until)), self.tr("open") if may_confirm else ""

    def _slipped(self, slips: Sequence[CameraSlip]) -> str:
        cameras = len({one.serial for one in slips})
        if cameras > 1:
            return self.tr("%n camera(s) were not put forward or back", "", cameras)
        count = sum(one.count for one in slips)
        return self.tr("{what}: %n recording(s)", "", count).format(what=slip_words(slips[0]))

    def _to_hold(self, facts: Attention) -> str:
        """What is marked and goes all the same (R11)."""
        if facts.to_hold_days <= 0:
            words = self.tr(
                "%n recording(s) with marks or an incident go today, held by nothing", "", facts.to_hold
            )
        else:
            words = self.tr(
                "%n recording(s) with marks or an incident go within {days} d, held by nothing",
                "",
                facts.to_hold,
            )
        return words.format(days=facts.to_hold_days)

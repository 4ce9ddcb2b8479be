"""One incident: its head, its recordings, its report with the true print beside it, its holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from time import monotonic

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMessageBox, QSplitter, QTabWidget, QVBoxLayout, QWidget

from bwc_review.domain.clip import NAMELESS, ClipId
from bwc_review.domain.incident import IncidentState, Narrative
from bwc_review.ui import language
from bwc_review.ui.incidents.autosave import Autosave
from bwc_review.ui.incidents.clip_section import ClipSection
from bwc_review.ui.incidents.correction_section import CorrectionSection
from bwc_review.ui.incidents.facts_editor import RecordingChoice
from bwc_review.ui.incidents.hold_section import HoldSection
from bwc_review.ui.incidents.incident_head import IncidentHead
from bwc_review.ui.incidents.needs import IncidentBook, IncidentPageFacts, Reporter
from bwc_review.ui.incidents.paper_desk import PaperDesk
from bwc_review.ui.incidents.phrase_hand import PhraseHand
from bwc_review.ui.incidents.phrases_dialog import PhraseBook
from bwc_review.ui.incidents.picture_door import PictureDoor
from bwc_review.ui.incidents.reopen_dialog import ReopenDialog
from bwc_review.ui.incidents.still_picker import StillPicker
from bwc_review.ui.incidents.undo import WritingSteps
from bwc_review.ui.incidents.undo_keys import UndoKeys
from bwc_review.ui.incidents.words import closing_words, kind_words, people_words
from bwc_review.ui.incidents.writing_form import WritingForm
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.theme import px
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.pdf_preview import PdfPreview
from bwc_review.ui.widgets.progress_line import ProgressLine
from bwc_review.ui.words import camera_words

_PREVIEW_AFTER_MS = 500


def now() -> datetime:
    """The moment, aware."""
    return datetime.now().astimezone()


class IncidentPage(QWidget):
    """Shows and writes one incident. Wishes that need other screens or a change of the incident go up."""

    back_wanted = Signal()
    clips_chosen = Signal(list)
    hold_wanted = Signal(list)
    release_wanted = Signal(str)
    correct_wanted = Signal(object)  # the Incident
    attach_wanted = Signal(str)
    detach_wanted = Signal(str, list)
    close_wanted = Signal(str)
    reopen_wanted = Signal(str, str)  # number, reason
    reason_wanted = Signal(list, object)  # the recordings whose pictures are wanted; what to do with a reason

    def __init__(
        self,
        book: IncidentBook,
        reporter: Reporter,
        desk: PaperDesk,
        ask: Jobs,
        work: Jobs,
        category_words: Callable[[str], str],
        phrases: PhraseBook | None = None,
    ) -> None:
        super().__init__()
        self._reporter = reporter
        self._desk = desk
        self._category_words = category_words
        self._facts: IncidentPageFacts | None = None
        self._may_write = False
        self.autosave = Autosave(book.save, work, now, self)
        self.clips = ClipSection()
        self.form = WritingForm()
        self.stills = StillPicker()
        self.holds = HoldSection()
        self.corrections = CorrectionSection(category_words)
        self.preview = PdfPreview(ask)
        self.door = PictureDoor(self.tr("The pictures are left out until you state a reason."))
        self.notice = Notice()
        self.tabs = QTabWidget()
        self.head = IncidentHead()
        self._steps = WritingSteps()
        self._undo_keys = UndoKeys(self)
        self._progress = ProgressLine()
        self._preview_soon = QTimer(self)
        self._preview_soon.setSingleShot(True)
        self._preview_soon.setInterval(_PREVIEW_AFTER_MS)
        self._lay_out()
        self._wire()
        if phrases is not None:
            self._hand = PhraseHand(self.form, phrases, (ask, work), self._steps.end_step)
            self.head.phrases.clicked.connect(self._offer_phrases)
            self.head.phrases.show()

    # --- showing ------------------------------------------------------------------

    @property
    def number(self) -> str:
        """The number of the incident shown, "" before the first one."""
        return self._facts.incident.number if self._facts else ""

    @property
    def subjects(self) -> list[str]:
        """What a reason for its pictures can have been stated for: the incident, its recordings."""
        facts = self._facts
        return [self.number, *(line.clip.recording for line in facts.clips)] if facts is not None else []

    def panels(self) -> Sequence[QWidget]:
        """Head, tabs, what the tab in front holds, the print preview: F6 leads through them."""
        front = self.tabs.currentWidget()
        return self.head, self.tabs.tabBar(), *((front,) if front is not None else ()), self.preview

    def show_facts(self, facts: IncidentPageFacts) -> None:
        """Show an incident. What is being written in it is never overwritten."""
        incident = facts.incident
        is_same = self.number == incident.number
        self._facts = facts
        self.head.show_incident(incident, self._category_words(incident.category))
        self.clips.show_facts(facts)
        self.holds.show_facts(facts)
        self.corrections.show_facts(facts)
        is_written = self.autosave.is_waiting or self.narrative == incident.narrative
        if is_same and is_written:
            self.form.show_recordings(self._choices())
            chosen = self.stills.chosen
        else:
            if not is_same:
                self.notice.clear()
                self.head.say_saved("")
                self.preview.forget()
            self.autosave.begin(incident.number, incident.narrative)
            self._steps.begin(incident.narrative)
            self.form.show_narrative(incident.narrative, facts.writers, self._choices(), facts.addressees)
            chosen = incident.narrative.stills
        self.stills.show_stills(facts.stills, chosen)
        said = people_words(facts)
        self.head.say_people("" if incident.state is IncidentState.OPEN else said)
        self.form.say_people(said)
        self._allow(facts)
        self._show_counts(facts)
        self.update_preview()

    def update_preview(self) -> None:
        """Draw the report as it is written now."""
        self._preview_soon.stop()
        if self._facts is None:
            return
        number, narrative = self.number, self.narrative
        self.door.setVisible(bool(narrative.stills) and not self._reporter.has_reason(number))
        self.preview.show_from(lambda: self._reporter.preview(number, narrative))

    def flush(self) -> None:
        """Save what is written now; called before the page is left or the station locked."""
        self._preview_soon.stop()
        self.autosave.flush()

    def forget_pictures(self) -> None:
        """The reason has ended, or another holds: nothing is shown that was asked for before (R6)."""
        facts = self._facts
        if facts is None or not facts.stills:
            return
        self._facts = replace(facts, stills=tuple(replace(line, picture=None) for line in facts.stills))
        self.stills.show_stills(self._facts.stills, self.stills.chosen)
        self.preview.forget()

    def forget(self) -> None:
        """Nobody is signed in any more: save, then let go of everything."""
        self.flush()
        self._facts = None
        self._steps.begin(Narrative())
        self.preview.forget()
        self.door.hide()
        self.stills.show_stills((), ())
        self.form.show_narrative(Narrative(), (), (), ())

    @property
    def narrative(self) -> Narrative:
        """What form and pictures say now."""
        return replace(self.form.narrative, stills=self.stills.chosen)

    def _show_counts(self, facts: IncidentPageFacts) -> None:
        open_holds = sum(hold.is_open for hold in facts.holds)
        for widget, words, count in (
            (self.clips, self.tr("Recordings"), len(facts.clips)),
            (self.stills, self.tr("Pictures"), len(self.stills.chosen)),
            (self.holds, self.tr("Holds"), open_holds),
            (self.corrections, self.tr("Corrections"), len(facts.corrections)),
        ):
            said = self.tr("{part} ({count})").format(part=words, count=language.number(count))
            self.tabs.setTabText(self.tabs.indexOf(widget), said if count else words)
        self.tabs.setTabVisible(self.tabs.indexOf(self.corrections), bool(facts.corrections))

    def _choices(self) -> Sequence[RecordingChoice]:
        """The recordings a paragraph can refer to, numbered as on paper."""
        facts = self._facts
        if facts is None:
            return ()
        named = [(clip.id, camera_words(clip.camera_label or clip.camera)) for clip in facts.files]
        named += [(line.clip, camera_words(line.camera or NAMELESS)) for line in facts.erased]
        numbers = facts.paper_numbers
        words = self.tr("recording no. {number} ({camera})")
        return [
            RecordingChoice(clip, words.format(number=numbers[clip], camera=camera))
            for clip, camera in sorted(named, key=lambda one: numbers[one[0]])
        ]

    def _allow(self, facts: IncidentPageFacts) -> None:
        is_open = facts.incident.state is IncidentState.OPEN
        may_write = facts.may_write and is_open
        self._may_write = may_write
        self._allow_steps()
        self.form.set_writable(may_write)
        self.stills.set_writable(may_write)
        self.head.allow(
            may_write=may_write,
            may_print=facts.may_print,
            may_close=facts.may_close and is_open,
            may_reopen=facts.may_reopen and not is_open,
        )

    # --- doing --------------------------------------------------------------------

    def _edited(self) -> None:
        self.head.say_saved(self.tr("Not saved yet"))
        self._steps.note(self.narrative, monotonic())
        self._allow_steps()
        self.autosave.change(self.narrative)
        self._preview_soon.start()

    def _step(self, narrative: Narrative | None) -> None:
        """Show the report as it was, or was again, and keep it so."""
        facts = self._facts
        if narrative is None or facts is None or not self._may_write:
            return
        self.form.show_narrative(narrative, facts.writers, self._choices(), facts.addressees)
        self.stills.show_stills(facts.stills, narrative.stills)
        self._show_counts(facts)
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):  # its card went with the step
            self.form.setFocus()
        self.head.say_saved(self.tr("Not saved yet"))
        self.autosave.change(narrative)
        self._preview_soon.start()
        self._allow_steps()

    def _take(self, step: Callable[[], Narrative | None], *_: object) -> None:
        if self._may_write:
            self._step(step())

    def _allow_steps(self) -> None:
        self.head.undo.setEnabled(self._may_write and self._steps.can_go_back)
        self.head.redo.setEnabled(self._may_write and self._steps.can_go_forward)

    def _stills_edited(self) -> None:
        if self._facts is not None:
            self._show_counts(self._facts)
        self._edited()

    def _say_saved(self, at: datetime) -> None:
        if not self.autosave.is_waiting:
            self.head.say_saved(self.tr("Saved at {hour}").format(hour=language.hour_exact(at)))

    def _say_unsaved(self, error: object) -> None:
        self.head.say_saved(self.tr("Not saved"))
        self.notice.say_error(error)

    def _offer_phrases(self) -> None:
        self.tabs.setCurrentWidget(self.form)
        self._hand.offer()

    def _print(self) -> None:
        self.flush()
        self._with_reason(lambda: self._desk.print_report(self, self.number, self._document_name()))

    def _save_pdf(self) -> None:
        self.flush()
        self._with_reason(lambda: self._desk.save_report(self, self.number, f"{self._document_name()}.pdf"))

    def _with_reason(self, go: Callable[[], None]) -> None:
        """Go on at once, or once a reason is stated where the report shows pictures and none holds (R6)."""
        pictured = self._pictured(self.stills.chosen)
        if not pictured or self._reporter.has_reason(self.number):
            go()
        else:
            self.reason_wanted.emit(pictured, go)

    def _want_pictures(self) -> None:
        """The pictures themselves: they come with the look again that follows a stated reason."""
        self.reason_wanted.emit(self._pictured(), lambda: None)

    def _pictured(self, marks: Sequence[str] | None = None) -> list[ClipId]:
        """The recordings these stills, or all, were taken from."""
        stills = [line.still for line in self._facts.stills] if self._facts is not None else []
        return list(dict.fromkeys(one.clip for one in stills if marks is None or one.mark in marks))

    def _document_name(self) -> str:
        return f"{kind_words(self.form.narrative.kind)} {self.number}"

    def _say_printed(self, pages: int) -> None:
        self.notice.say_good(self.tr("%n page(s) sent to the printer.", "", pages))

    def _say_written(self, file: str) -> None:
        clear = self.tr("{file} holds pictures in clear: hand it over or erase it.").format(file=file)
        self.notice.say_good(self.tr("Report saved."), clear if self.stills.chosen else file)

    def _ask_close(self) -> None:
        """Only the head of service reopens it: say what closing means first."""
        if self._facts is None:
            return
        self.flush()
        asked = QMessageBox(self)
        asked.setIcon(QMessageBox.Icon.Question)
        asked.setWindowTitle(self.tr("Close the incident"))
        asked.setText(self.tr("Close incident {number}?").format(number=self.number))
        asked.setInformativeText(closing_words(self._facts))
        yes = asked.addButton(self.tr("Close the incident"), QMessageBox.ButtonRole.AcceptRole)
        asked.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        asked.exec()
        if asked.clickedButton() is yes:
            self.close_wanted.emit(self.number)

    def _ask_reopen(self) -> None:
        dialog = ReopenDialog(self.number, self)
        dialog.agreed.connect(partial(self.reopen_wanted.emit, self.number))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _correct(self) -> None:
        if self._facts is not None:
            self.correct_wanted.emit(self._facts.incident)

    # --- making -------------------------------------------------------------------

    def _wire(self) -> None:
        for wanted, step in (
            (self._undo_keys.undo, self._steps.back),
            (self._undo_keys.redo, self._steps.forward),
            (self.head.undo.clicked, self._steps.back),
            (self.head.redo.clicked, self._steps.forward),
        ):
            wanted.connect(partial(self._take, step))
        self.head.back.clicked.connect(self.back_wanted)
        self.form.edited.connect(self._edited)
        self.stills.edited.connect(self._stills_edited)
        self._preview_soon.timeout.connect(self.update_preview)
        self.preview.failed.connect(self.notice.say_error)
        self.autosave.saved.connect(self._say_saved)
        self.autosave.failed.connect(self._say_unsaved)
        self.clips.review_wanted.connect(self.clips_chosen)
        self.clips.hold_wanted.connect(self.hold_wanted)
        self.clips.attach_wanted.connect(lambda: self.attach_wanted.emit(self.number))
        self.clips.detach_wanted.connect(lambda clips: self.detach_wanted.emit(self.number, clips))
        self.holds.hold_wanted.connect(self.hold_wanted)
        self.holds.release_wanted.connect(self.release_wanted)
        self.head.correct.clicked.connect(self._correct)
        self.head.close_incident.clicked.connect(self._ask_close)
        self.head.reopen.clicked.connect(self._ask_reopen)
        self.head.print.clicked.connect(self._print)
        self.head.save_pdf.clicked.connect(self._save_pdf)
        self.door.wanted.connect(self._want_pictures)
        self.stills.hint.wanted.connect(self._want_pictures)
        self.head.add_shortcuts(self)
        self._desk.printed.connect(self._say_printed)
        self._desk.saved.connect(self._say_written)
        self._desk.failed.connect(self.notice.say_error)
        self._desk.begun.connect(lambda job: self._progress.watch(job, self.tr("Making the report")))

    def _as_printed(self) -> QWidget:
        """The preview, under what it leaves out."""
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.door.setContentsMargins(12, 8, 12, 8)
        self.door.hide()
        column.addWidget(self.door)
        column.addWidget(self.preview, 1)
        return side

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 4)
        head.setSpacing(4)
        head.addWidget(self.head)
        head.addWidget(self._progress)
        head.addWidget(self.notice)
        for widget, words in (
            (self.clips, self.tr("Recordings")),
            (self.form, self.tr("Writing")),
            (self.stills, self.tr("Pictures")),
            (self.holds, self.tr("Holds")),
            (self.corrections, self.tr("Corrections")),
        ):
            self.tabs.addTab(widget, words)
        self.tabs.setTabVisible(self.tabs.indexOf(self.corrections), False)
        self.tabs.setCurrentWidget(self.form)
        self.tabs.setDocumentMode(True)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.tabs)
        split.addWidget(self._as_printed())
        split.setSizes([px(self, 600), px(self, 500)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(split, 1)

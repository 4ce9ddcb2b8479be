"""The panel on the right: what is chosen, a form to complete it, its retention, its story."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from bwc_review.domain.clip import Clip, ClipState
from bwc_review.domain.incident import Incident
from bwc_review.domain.people import Person
from bwc_review.ui import language
from bwc_review.ui.library.clip_model import badge_facts
from bwc_review.ui.library.clock_dialog import ClockDialog
from bwc_review.ui.library.needs import ClipChange, ClipDetails, StoryLine
from bwc_review.ui.theme import button, label, primary, px, set_role
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.retention_badge import RetentionBadge
from bwc_review.ui.words import operation_words, reason_text, result_words

_NOT_STATED, _YES, _NO = 0, 1, 2
_MOST_STORY = 30


class DetailsPanel(QFrame):
    """``saved`` carries a ``ClipChange`` for all that is chosen; the others are wishes for the screen."""

    saved = Signal(object)
    review_wanted = Signal()
    hold_wanted = Signal()
    incident_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "details")
        self.setFixedWidth(px(self, 316))
        self._details: ClipDetails | None = None
        self._count = 0
        self._picture = label()
        self._title = label(role="subtitle", wraps=True)
        self._facts = label(role="soft", wraps=True)
        self._badge = RetentionBadge()
        self._retention = label(role="soft", wraps=True)
        self._wearer = QComboBox()
        self._place = QLineEdit()
        self._informed = QComboBox()
        self._why_not = QLineEdit()
        self._incident = QComboBox()
        self._clock = label(wraps=True)
        self._fingerprint = label(role="mono")
        self._set_clock = button(self.tr("Set the date…"), "clock-afternoon")
        self._save = button(self.tr("Save changes"), "check")
        self._review = primary(self.tr("Review"), "play")
        self._hold = button(self.tr("Hold…"), "lock-simple")
        self._story = QVBoxLayout()
        self._empty = label(
            self.tr("Choose a recording to see who wore the camera, where, and until when it is kept."),
            "soft",
            wraps=True,
        )
        self._inside = QWidget()
        self._notice = Notice()
        self._lay_out()
        self._wire()
        self.show_nothing()

    # --- showing ---------------------------------------------------------------

    def show_choices(
        self,
        wearers: Sequence[Person],
        incidents: Sequence[Incident],
        category_words: Callable[[str], str] = str,
    ) -> None:
        """Who and what may be chosen in the form."""
        self._fill(self._wearer, [(person.name, person.id) for person in wearers])
        incidents_ = [(f"{each.number} · {category_words(each.category)}", each.number) for each in incidents]
        self._fill(self._incident, incidents_)
        self._incident.addItem(self.tr("New incident…"), "new")

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self._details, self._count = None, 0
        self._inside.hide()
        self._empty.show()

    def show_details(self, details: ClipDetails, picture: QPixmap | None) -> None:
        """One recording."""
        self._details, self._count = details, 1
        clip, line = details.line.clip, details.line
        start = clip.corrected_at
        end = start + timedelta(seconds=line.duration_s)
        self._title.setText(
            self.tr("{day}, {hours}").format(
                day=language.long_day(language.local(start).date()), hours=language.span(start, end)
            )
        )
        self._facts.setText(self._facts_of(details))
        self._show_picture(picture)
        facts = badge_facts(line)
        self._badge.set_clip_state(
            facts.due_on, facts.days_left, facts.state, facts.hold_reference, facts.tooltip
        )
        self._retention.setText(self._retention_of(details))
        self._clock.setText(self._clock_of(clip))
        self._fingerprint.setText(f"{clip.sha256[:4]} {clip.sha256[4:8]} … {clip.sha256[-4:]}")
        self._fingerprint.setToolTip(clip.sha256)
        self._show_form(clip)
        self._show_story(details.story)
        self._show_rights(details)
        for part in (self._badge, self._retention):
            part.show()
        self._empty.hide()
        self._inside.show()

    def show_many(self, details: ClipDetails, count: int) -> None:
        """Several recordings: the form fills in the same value for all of them."""
        self.show_details(details, None)
        self._count = count
        self._title.setText(self.tr("%n recording(s) chosen", "", count))
        self._facts.setText(self.tr("What is filled in here is written to all of them."))
        self._wearer.setCurrentIndex(0)
        self._incident.setCurrentIndex(0)
        self._informed.setCurrentIndex(_NOT_STATED)
        self._place.clear()
        self._clock.setText("—")
        self._fingerprint.setText("—")
        self._fingerprint.setToolTip("")
        self._retention.setText(self.tr("Each has its own due date: see the list."))
        self._badge.hide()
        self._set_clock.hide()
        self._show_story(())
        self._show_ready()

    @property
    def notice(self) -> Notice:
        """Where the screen says how saving went."""
        return self._notice

    @property
    def change(self) -> ClipChange:
        """What differs from what is known."""
        if self._details is None:
            return ClipChange()
        clip = self._details.line.clip
        is_one = self._count == 1
        wearer = self._wearer.currentData()
        place = self._place.text().strip()
        incident = self._incident.currentData()
        informed = {_YES: True, _NO: False}.get(self._informed.currentIndex())
        why = self._why_not.text().strip() if informed is False else ""
        known_place = clip.place.text if clip.place is not None else ""
        return ClipChange(
            wearer=wearer if wearer and not (is_one and wearer == clip.wearer) else None,
            place=place if (place != known_place if is_one else bool(place)) else None,
            informed=informed if not (is_one and informed == clip.informed) else None,
            informed_reason=why
            if informed is False and not (is_one and why == clip.informed_reason)
            else None,
            incident=self._changed_incident(incident, clip.incident, is_one=is_one),
        )

    @staticmethod
    def _changed_incident(chosen: str | None, known: str | None, *, is_one: bool) -> str | None:
        if chosen == "new":
            return None
        if is_one and not chosen and known:
            return ""
        return chosen if chosen and not (is_one and chosen == known) else None

    # --- words ------------------------------------------------------------------

    def _facts_of(self, details: ClipDetails) -> str:
        clip, probe = details.line.clip, details.line.clip.probe
        said = [self.tr("To identify") if clip.to_identify else clip.camera_label]
        if details.line.files > 1:
            said.append(self.tr("%n file(s), one recording", "", details.line.files))
        if probe.height:
            said.append(f"{probe.height}p")
        said.append(language.duration(details.line.duration_s))
        said.append(language.size(clip.size_bytes))
        return " · ".join(said)

    def _retention_of(self, details: ClipDetails) -> str:
        facts = badge_facts(details.line)
        if facts.state is ClipState.HELD:
            review = min((hold.review_on for hold in details.holds if hold.is_open), default=None)
            words = self.tr("Kept for a procedure beyond its month.")
            if review is not None:
                words += " " + self.tr("To review on {day}.").format(day=language.day(review))
            return words
        return facts.tooltip

    def _clock_of(self, clip: Clip) -> str:
        if clip.clock_suspect:
            return self.tr("The date of the camera is impossible: check it.")
        if clip.clock_offset_s == 0:
            return self.tr("As the station's")
        words = language.offset(clip.clock_offset_s)
        return f"{words} ({clip.clock_evidence})" if clip.clock_evidence else words

    # --- form ---------------------------------------------------------------------

    def _show_form(self, clip: Clip) -> None:
        self._wearer.setCurrentIndex(max(0, self._wearer.findData(clip.wearer)))
        self._place.setText(clip.place.text if clip.place is not None else "")
        self._place.setCursorPosition(0)
        index = _NOT_STATED if clip.informed is None else _YES if clip.informed else _NO
        self._informed.setCurrentIndex(index)
        self._why_not.setText(clip.informed_reason)
        if clip.incident and self._incident.findData(clip.incident) < 0:
            self._incident.insertItem(1, clip.incident, clip.incident)  # closed: not among those offered
        self._incident.setCurrentIndex(max(0, self._incident.findData(clip.incident)))
        self._show_ready()

    def _show_rights(self, details: ClipDetails) -> None:
        self._review.setEnabled(details.may_view)
        self._hold.setEnabled(details.may_hold)
        self._set_clock.setVisible(details.may_edit and details.line.clip.clock_suspect)
        for part in (self._wearer, self._place, self._informed, self._why_not, self._incident):
            part.setEnabled(details.may_edit)

    def _show_ready(self) -> None:
        is_no = self._informed.currentIndex() == _NO
        self._why_not.setVisible(is_no)
        self._save.setVisible(not self.change.is_empty)
        set_role(self._place, "" if self._place.text().strip() else "missing")
        set_role(self._wearer, "" if self._wearer.currentData() else "missing")

    def _incident_chosen(self) -> None:
        if self._incident.currentData() == "new":
            if self._details is not None:
                self._incident.setCurrentIndex(
                    max(0, self._incident.findData(self._details.line.clip.incident))
                )
            self.incident_wanted.emit()

    def _ask_clock(self) -> None:
        if self._details is None:
            return
        dialog = ClockDialog(self._details.line.clip, self)
        dialog.stated.connect(self.saved)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _send(self) -> None:
        self.saved.emit(self.change)

    # --- parts ----------------------------------------------------------------------

    def _show_picture(self, picture: QPixmap | None) -> None:
        self._picture.setVisible(picture is not None)
        if picture is not None:
            width = self.width() - 2 * px(self, 16) - 4
            mode = Qt.TransformationMode.SmoothTransformation
            self._picture.setPixmap(picture.scaledToWidth(width, mode))

    def _show_story(self, story: Sequence[StoryLine]) -> None:
        while (item := self._story.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for each in story[:_MOST_STORY]:
            self._story.addWidget(label(self._story_words(each), "small", wraps=True))

    def _story_words(self, each: StoryLine) -> str:
        words = f"{language.day_month(language.local(each.at).date())} {language.hour(each.at)} · "
        words += operation_words(each.operation)
        if each.who:
            words += self.tr(" by {name}").format(name=each.who)
        if each.reason:
            words += f" ({reason_text(each.reason)})"
        if each.result.value != "ok":
            words += f" · {result_words(each.result)}"
        return f"{words} · {each.detail}" if each.detail else words

    @staticmethod
    def _fill(combo: QComboBox, choices: Sequence[tuple[str, str]]) -> None:
        kept = combo.currentData()
        combo.blockSignals(True)
        combo.clear()
        combo.addItem("—", None)
        for words, data in choices:
            combo.addItem(words, data)
        combo.setCurrentIndex(max(0, combo.findData(kept)))
        combo.blockSignals(False)

    def _wire(self) -> None:
        self._save.clicked.connect(self._send)
        self._set_clock.clicked.connect(self._ask_clock)
        self._review.clicked.connect(self.review_wanted)
        self._hold.clicked.connect(self.hold_wanted)
        for combo in (self._wearer, self._informed, self._incident):
            combo.currentIndexChanged.connect(self._show_ready)
        self._incident.activated.connect(self._incident_chosen)
        for line in (self._place, self._why_not):
            line.textChanged.connect(self._show_ready)

    def _lay_out(self) -> None:
        for words in (self.tr("Not stated"), self.tr("Yes"), self.tr("No")):
            self._informed.addItem(words)
        self._place.setPlaceholderText(self.tr("To complete"))
        self._why_not.setPlaceholderText(self.tr("Why not"))
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self._name(self.tr("Due date"), self._badge), self._badge)
        form.addRow(self._name(self.tr("Wearer"), self._wearer), self._wearer)
        form.addRow(self._name(self.tr("Place"), self._place), self._place)
        form.addRow(self._name(self.tr("People informed"), self._informed), self._informed)
        form.addRow("", self._why_not)
        form.addRow(self._name(self.tr("Incident"), self._incident), self._incident)
        form.addRow(self._name(self.tr("Clock"), self._clock), self._clock)
        form.addRow("", self._set_clock)
        form.addRow(self._name(self.tr("Fingerprint"), self._fingerprint), self._fingerprint)
        buttons = QHBoxLayout()
        for each in (self._review, self._hold):
            buttons.addWidget(each)
        buttons.addStretch(1)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._picture, self._title, self._facts):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addLayout(form)
        column.addWidget(self._retention)
        column.addWidget(self._notice)
        column.addWidget(self._save, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(4)
        column.addLayout(buttons)
        column.addSpacing(12)
        column.addWidget(label(self.tr("Story"), "strong"))
        column.addLayout(self._story)
        self._frame()

    def _frame(self) -> None:
        page = QWidget()
        set_role(page, "panel")
        whole = QVBoxLayout(page)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.addWidget(self._empty)
        whole.addWidget(self._inside)
        whole.addStretch(1)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)

    @staticmethod
    def _name(words: str, field: QWidget) -> QLabel:
        made = label(words, "soft", wraps=True)
        made.setBuddy(field)
        field.setAccessibleName(words)
        return made

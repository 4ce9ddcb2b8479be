"""The panel on the right: what is chosen, what is wrong with it, a form to complete it, its story."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from bwc_review.domain.clip import Clip, ClipState
from bwc_review.domain.incident_query import IncidentLine
from bwc_review.domain.moments import later
from bwc_review.domain.people import Person
from bwc_review.ui import language
from bwc_review.ui.library.clip_model import badge_facts
from bwc_review.ui.library.completion_form import CompletionForm
from bwc_review.ui.library.concern_box import ConcernBox
from bwc_review.ui.library.concerns import concerns, wearer_concern
from bwc_review.ui.library.needs import ClipChange, ClipDetails, StoryLine
from bwc_review.ui.recording_words import apart_sentence, joined_sentence, lead_sentence, seam_sentence
from bwc_review.ui.theme import button, label, primary, px, set_role
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.retention_badge import RetentionBadge
from bwc_review.ui.widgets.whole_label import WholeLabel
from bwc_review.ui.words import operation_words, reason_text, result_words

_MOST_STORY = 30
_WIDTH, _WIDE = 316, 384
_WIDE_FROM = 1440  # width of the screen beside it that leaves room for a wider panel


class DetailsPanel(QFrame):
    """``saved`` carries a ``ClipChange`` for all that is chosen; the others are wishes for the screen."""

    saved = Signal(object)
    clock_wanted = Signal()
    review_wanted = Signal()
    hold_wanted = Signal()
    incident_wanted = Signal()
    identify_wanted = Signal()
    split_wanted = Signal()
    join_wanted = Signal()
    position_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "details")
        self.setFixedWidth(px(self, _WIDTH))
        self._details: ClipDetails | None = None
        self._picture = label()
        self._title = label(role="subtitle", wraps=True)
        self._facts = label(role="soft", wraps=True)
        self._joined = label(role="small", wraps=True)
        self._concerns = ConcernBox()
        self._identify = button(self.tr("Say which camera…"), "video-camera")
        self._split = button(self.tr("Split…"), "scissors")
        self._join = button(self.tr("Join into one…"), "link-simple")
        self._badge = RetentionBadge()
        self._retention = label(role="soft", wraps=True)
        self._form = CompletionForm()
        self._clock = WholeLabel()
        self._fingerprint = label(role="mono")
        self._others = WholeLabel("small")
        self._save = button(self.tr("Save changes"), "check")
        self._review = primary(self.tr("Review"), "play")
        self._hold = button(self.tr("Hold…"), "lock-simple")
        self._story_title = label(self.tr("Story"), "strong")
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
        incidents: Sequence[IncidentLine],
        category_words: Callable[[str], str] = str,
    ) -> None:
        """Who and what may be chosen in the form."""
        self._form.show_choices(wearers, incidents, category_words)

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self._details = None
        self._inside.hide()
        self._empty.show()

    def show_details(self, details: ClipDetails, picture: QPixmap | None) -> None:
        """One recording."""
        self._details = details
        clip, line = details.line.clip, details.line
        start = clip.corrected_at
        end = later(start, line.duration_s)
        self._title.setText(
            self.tr("{day}, {hours}").format(
                day=language.long_day(language.local(start).date()), hours=language.span(start, end)
            )
        )
        self._facts.setText(self._facts_of(details))
        self._show_joined(details)
        self.show_picture(picture)
        self._concerns.show_concerns(
            [*concerns(line), *wearer_concern(details.offered)],
            may_set_clock=details.may_edit and line.clip.clock_suspect,
        )
        self._identify.setVisible(details.may_identify)
        self._split.setVisible(details.may_edit and line.files > 1)
        self._join.hide()
        self._concerns.offer_wearers(details.offered if details.may_edit else ())
        self._badge.show_facts(badge_facts(line))
        self._retention.setText(self._retention_of(details))
        self._clock.setText(self._clock_of(clip))
        self._fingerprint.setText(f"{clip.sha256[:4]} {clip.sha256[4:8]} … {clip.sha256[-4:]}")
        self._fingerprint.setToolTip(clip.sha256)
        self._show_others(clip.probe.data_tracks)
        self._form.show_clip(clip, line.wearers)
        self._show_story(details.story)
        self._show_own(is_shown=True)
        self._form.set_editable(is_editable=details.may_edit, may_look=details.may_view)
        self._review.setEnabled(details.may_view)
        self._hold.setEnabled(details.may_hold)
        self._empty.hide()
        self._inside.show()

    def show_many(self, details: ClipDetails, count: int | None) -> None:
        """Several recordings: the form fills in the same value for all of them. count None: not said."""
        self.show_details(details, None)
        several = self.tr("Several recordings chosen")
        self._title.setText(several if count is None else self.tr("%n recording(s) chosen", "", count))
        self._facts.setText(self.tr("What is filled in here is written to all of them."))
        self._joined.hide()
        self._split.hide()
        self._join.setVisible(details.may_edit)
        self._concerns.show_concerns((), may_set_clock=False)
        self._form.show_many(details.line.clip)
        self._form.set_editable(is_editable=details.may_edit)
        self._show_others(())
        self._retention.setText(self.tr("Each has its own due date: see the list."))
        self._show_story(())
        self._show_own(is_shown=False)

    @property
    def notice(self) -> Notice:
        """Where the screen says how saving went."""
        return self._notice

    @property
    def change(self) -> ClipChange:
        """What differs from what is known."""
        return self._form.change if self._details is not None else ClipChange()

    def fit(self, room: int) -> None:
        """Be wider where there is room; room: pixels for list and panel together."""
        self.setFixedWidth(px(self, _WIDE if room >= px(self, _WIDE_FROM) else _WIDTH))

    # --- words ------------------------------------------------------------------

    def _facts_of(self, details: ClipDetails) -> str:
        clip, probe = details.line.clip, details.line.clip.probe
        said = [self.tr("To identify") if clip.to_identify else clip.camera_label]
        if details.line.files > 1:
            said.append(self.tr("%n file(s), one recording", "", details.line.files))
        if probe.height:
            said.append(f"{probe.height}p")
        said.append(language.duration(details.line.duration_s))
        said.append(language.size(details.size_bytes or clip.size_bytes))
        place = clip.place
        if place is not None and not place.text and None not in (place.latitude, place.longitude):
            said.append(language.position(place.latitude or 0.0, place.longitude or 0.0))
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
            return self.tr("To check")
        if clip.clock_offset_s == 0:
            same = self.tr("As the station's")
            is_told = clip.offset_evidence in {"gps", "person"}
            return f"{same} ({self._evidence(clip.offset_evidence)})" if is_told else same
        words = language.offset(clip.clock_offset_s)
        told = self._evidence(clip.offset_evidence)
        said = self.tr("{offset} ({evidence})").format(offset=words, evidence=told) if told else words
        return f"{said}\n" + self.tr("by the camera {moment}").format(
            moment=f"{language.day(language.local(clip.recorded_at).date())} "
            f"{language.hour_exact(clip.recorded_at)}"
        )

    def _evidence(self, code: str) -> str:
        """What tells the offset; a code without words is shown as it is kept."""
        return {
            "camera": self.tr("known offset of the camera"),
            "gps": self.tr("measured by satellites"),
            "docking": self.tr("by the hour of docking"),
            "person": self.tr("corrected by a person"),
        }.get(code, code)

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

    # --- parts ----------------------------------------------------------------------

    def show_picture(self, picture: QPixmap | None) -> None:
        """The recording's picture; None where no reason covers it."""
        self._picture.setVisible(picture is not None)
        if picture is not None:
            width = self.width() - 2 * px(self, 16) - 4
            mode = Qt.TransformationMode.SmoothTransformation
            self._picture.setPixmap(picture.scaledToWidth(width, mode))

    def _show_joined(self, details: ClipDetails) -> None:
        """Why files are one recording, where something is missing between them, what is before the button."""
        apart = apart_sentence() if details.line.clip.is_apart else ""
        said = [joined_sentence(details.joined_by), apart, *(seam_sentence(each) for each in details.seams)]
        if details.lead is not None:
            said.append(lead_sentence(details.lead))
        self._joined.setText("\n".join(each for each in said if each))
        self._joined.setVisible(bool(self._joined.text()))

    def _show_own(self, *, is_shown: bool) -> None:
        """What is said of one recording and never of several together."""
        for each in (self._badge, self._clock, self._fingerprint):
            self._form.show_row(each, is_shown=is_shown)
        self._story_title.setVisible(is_shown)

    def _show_story(self, story: Sequence[StoryLine]) -> None:
        while (item := self._story.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for each in story[:_MOST_STORY]:
            self._story.addWidget(label(self._story_words(each), "small", wraps=True))

    def _show_ready(self) -> None:
        self._save.setVisible(not self.change.is_empty)

    def _show_others(self, tracks: Sequence[str]) -> None:
        """Names that the camera wrote; a row only where there are any."""
        self._others.setText("\n".join(tracks))
        self._others.setToolTip(
            self.tr("Tracks beside picture and sound. They are kept in the original, whatever they hold.")
        )
        self._form.show_row(self._others, is_shown=bool(tracks))

    @property
    def typed_place(self) -> str:
        """The place typed in the form and not kept yet."""
        return self._form.typed_place

    def _send(self) -> None:
        self.saved.emit(self.change)

    def _wire(self) -> None:
        self._save.clicked.connect(self._send)
        self._concerns.clock_wanted.connect(self.clock_wanted)
        self._concerns.wearer_chosen.connect(lambda who: self.saved.emit(ClipChange(wearer=who)))
        self._identify.clicked.connect(self.identify_wanted)
        self._split.clicked.connect(self.split_wanted)
        self._join.clicked.connect(self.join_wanted)
        self._review.clicked.connect(self.review_wanted)
        self._hold.clicked.connect(self.hold_wanted)
        self._form.changed.connect(self._show_ready)
        self._form.incident_wanted.connect(self.incident_wanted)
        self._form.position_wanted.connect(self.position_wanted)

    def _lay_out(self) -> None:
        self._form.add_before(self.tr("Due date"), self._badge)
        self._form.add_after(self.tr("Clock"), self._clock)
        self._form.add_after(self.tr("Fingerprint"), self._fingerprint)
        self._others.setTextFormat(Qt.TextFormat.PlainText)  # a camera wrote it
        self._form.add_after(self.tr("Other data"), self._others)
        buttons = QHBoxLayout()
        for each in (self._review, self._hold):
            buttons.addWidget(each)
        buttons.addStretch(1)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._picture, self._title, self._facts, self._joined, self._concerns):
            column.addWidget(widget)
        for each in (self._identify, self._split, self._join):
            column.addWidget(each, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(4)
        column.addWidget(self._form)
        column.addWidget(self._retention)
        column.addWidget(self._notice)
        column.addWidget(self._save, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(4)
        column.addLayout(buttons)
        column.addSpacing(12)
        column.addWidget(self._story_title)
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

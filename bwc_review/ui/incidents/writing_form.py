"""The form of the report: one field for each part of the writing, in the order it is printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from bwc_review.domain.incident import Narrative, ReportKind
from bwc_review.domain.people import Person, PersonId
from bwc_review.domain.phrase import PhrasePart
from bwc_review.ui.incidents.facts_editor import FactsEditor, RecordingChoice
from bwc_review.ui.incidents.people_editor import PeopleEditor
from bwc_review.ui.incidents.words import kind_words
from bwc_review.ui.theme import label, px, set_role
from bwc_review.ui.widgets.still_fields import Choice
from bwc_review.ui.widgets.text_fields import GrowingText, YesNo


class WritingForm(QScrollArea):
    """``edited`` at each change made by the person; ``narrative`` is what the form says now."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown = Narrative()
        self._inside = QWidget()
        self.kind = Choice()
        self.subject = QLineEdit()
        self.logbook = QLineEdit()
        self.addressees = GrowingText(self.tr("Addressees"))
        self.writer = Choice()
        self.crew = GrowingText(self.tr("Crew"), least=1)
        self.call = GrowingText(self.tr("How it began"), least=3)
        self.facts = FactsEditor()
        self.people = PeopleEditor()
        self._kept = label(role="soft", wraps=True)
        self.measures = GrowingText(self.tr("Measures taken"), least=3)
        self.opj_at = QLineEdit()
        self.opj_name = QLineEdit()
        self.opj_instructions = GrowingText(self.tr("Instructions of the investigating officer"))
        self.camera_started = YesNo(self.tr("Camera started"))
        self.informed = YesNo(self.tr("People told that they are filmed"))
        self.why_not = QLineEdit()
        self.attachments = GrowingText(self.tr("Attachments"), least=1)
        self.closed_at = QLineEdit()
        for kind in ReportKind:
            self.kind.addItem(kind_words(kind), kind)
        self._lay_out()
        self._wire()

    # --- values -------------------------------------------------------------------

    @property
    def narrative(self) -> Narrative:
        """What the form says. The stills are chosen elsewhere and kept as they were shown."""
        kind = self.kind.currentData()
        writer = self.writer.currentData()
        return replace(
            self._shown,
            kind=kind if isinstance(kind, ReportKind) else ReportKind(kind),
            subject=self.subject.text().strip(),
            logbook_number=self.logbook.text().strip(),
            addressees=self.addressees.lines,
            writer=PersonId(writer) if writer else None,
            crew=self.crew.lines,
            call=self.call.text,
            facts=self.facts.facts,
            people=self.people.people,
            measures=self.measures.text,
            opj_advised_at=self.opj_at.text().strip(),
            opj_name=self.opj_name.text().strip(),
            opj_instructions=self.opj_instructions.text,
            camera_started=self.camera_started.answer,
            people_informed=self.informed.answer,
            not_informed_reason=self.why_not.text().strip(),
            attachments=self.attachments.lines,
            closed_at_place=self.closed_at.text().strip(),
        )

    def show_narrative(
        self,
        narrative: Narrative,
        writers: Sequence[Person],
        choices: Sequence[RecordingChoice],
        addressees: Sequence[str],
    ) -> None:
        """Show what was written. addressees: of the service, said where the narrative names none."""
        self._shown = narrative
        self.kind.setCurrentIndex(list(ReportKind).index(narrative.kind))
        self.subject.setText(narrative.subject)
        self.logbook.setText(narrative.logbook_number)
        self.addressees.set_text("\n".join(narrative.addressees))
        self.addressees.set_hint("\n".join(addressees))
        self._show_writers(writers, narrative.writer)
        self.crew.set_text("\n".join(narrative.crew))
        self.call.set_text(narrative.call)
        self.facts.show_facts(narrative.facts, choices)
        self.people.show_people(narrative.people)
        self.measures.set_text(narrative.measures)
        self.opj_at.setText(narrative.opj_advised_at)
        self.opj_name.setText(narrative.opj_name)
        self.opj_instructions.set_text(narrative.opj_instructions)
        self.camera_started.set_answer(narrative.camera_started)
        self.informed.set_answer(narrative.people_informed)
        self.why_not.setText(narrative.not_informed_reason)
        self.attachments.set_text("\n".join(narrative.attachments))
        self.closed_at.setText(narrative.closed_at_place)
        self._say_why_not()

    def set_writable(self, writable: bool) -> None:
        """Let the fields be edited, or only read."""
        self._inside.setEnabled(writable)

    @property
    def is_writable(self) -> bool:
        """The fields can be edited."""
        return self._inside.isEnabled()

    def part_of(self, field: QWidget) -> PhrasePart | None:
        """The part of the report that a text belongs to; None where no phrase fits in it."""
        whole = {
            self.call: PhrasePart.CALL,
            self.measures: PhrasePart.MEASURES,
            self.opj_instructions: PhrasePart.INSTRUCTIONS,
        }
        if self.facts.isAncestorOf(field):
            return PhrasePart.FACTS
        if self.people.isAncestorOf(field):
            return PhrasePart.STATEMENT
        return next((part for text, part in whole.items() if text is field), None)

    def say_people(self, words: str) -> None:
        """How long the persons of the report stay."""
        self._kept.setText(words)

    def show_recordings(self, choices: Sequence[RecordingChoice]) -> None:
        """The incident's recordings changed; what is being written stays."""
        self.facts.show_choices(choices)

    def _show_writers(self, writers: Sequence[Person], chosen: PersonId | None) -> None:
        self.writer.clear()
        self.writer.addItem(self.tr("To complete"), None)
        for person in writers:
            self.writer.addItem(f"{person.rank} {person.name}".strip(), person.id)
        found = self.writer.findData(chosen) if chosen else 0
        if chosen and found < 0:  # somebody who has left the service
            self.writer.addItem(chosen, chosen)
            found = self.writer.count() - 1
        self.writer.setCurrentIndex(found)

    def _say_why_not(self) -> None:
        """A reason is asked for where people were not told."""
        is_asked = self.informed.answer is False
        self.why_not.setEnabled(is_asked)
        set_role(self.why_not, "missing" if is_asked and not self.why_not.text().strip() else "")

    def _changed(self) -> None:
        self._say_why_not()
        self.edited.emit()

    # --- making -------------------------------------------------------------------

    def _wire(self) -> None:
        for line in (self.subject, self.logbook, self.opj_at, self.opj_name, self.why_not, self.closed_at):
            line.textEdited.connect(self._changed)
        for text in (
            self.addressees,
            self.crew,
            self.call,
            self.measures,
            self.opj_instructions,
            self.attachments,
        ):
            text.edited.connect(self._changed)
        for choice in (self.kind, self.writer):
            choice.activated.connect(self._changed)
        for editor in (self.facts, self.people, self.camera_started, self.informed):
            editor.edited.connect(self._changed)

    def _lay_out(self) -> None:
        self.opj_at.setPlaceholderText(self.tr("14:20"))
        self.opj_at.setMaximumWidth(px(self, 96))
        self.crew.setPlaceholderText(self.tr("One person on each line: rank, name, number"))
        self.attachments.setPlaceholderText(self.tr("One on each line"))
        self.call.setPlaceholderText(self.tr("Date, hour, who called or patrol, exact place, dress"))
        set_role(self._inside, "plain")
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(16, 12, 16, 24)
        column.setSpacing(8)
        column.addLayout(
            self._fields(
                (self.tr("Report"), self.kind),
                (self.tr("Subject"), self.subject),
                (self.tr("Logbook no."), self.logbook),
                (self.tr("Addressees"), self.addressees),
                (self.tr("Writer"), self.writer),
                (self.tr("Crew"), self.crew),
            )
        )
        self._part(column, self.tr("HOW IT BEGAN"), self.call)
        self._part(column, self.tr("FACTS"), self.facts)
        self._part(column, self.tr("PERSONS"), self._kept)
        column.addWidget(self.people)
        self._part(column, self.tr("MEASURES TAKEN"), self.measures)
        column.addLayout(
            self._fields(
                (self.tr("Officer (OPJ) told at"), self.opj_at),
                (self.tr("Name, unit"), self.opj_name),
                (self.tr("Instructions"), self.opj_instructions),
            )
        )
        column.addSpacing(8)
        column.addWidget(label(self.tr("BODY CAMERA"), "section"))
        column.addLayout(
            self._fields(
                (self.tr("Started"), self.camera_started),
                (self.tr("People told"), self.informed),
                (self.tr("If not, why"), self.why_not),
            )
        )
        column.addSpacing(8)
        column.addWidget(label(self.tr("END"), "section"))
        column.addLayout(
            self._fields(
                (self.tr("Attachments"), self.attachments), (self.tr("Closed at (place)"), self.closed_at)
            )
        )
        column.addStretch(1)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Report"))

    def _part(self, column: QVBoxLayout, title: str, field: QWidget) -> None:
        column.addSpacing(8)
        column.addWidget(label(title, "section"))
        column.addWidget(field)

    def _fields(self, *fields: tuple[str, QWidget]) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for words, field in fields:
            head = label(words, "soft")
            head.setFixedWidth(px(self, 148))
            head.setBuddy(field)
            if not field.accessibleName():
                field.setAccessibleName(words)
            form.addRow(head, field)
        return form

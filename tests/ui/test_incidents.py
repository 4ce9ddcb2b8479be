"""The incident screens, clicked through with a book that notes what it is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from bwc_review.domain.clip import NAMELESS, Clip, ClipId
from bwc_review.domain.errors import IncidentClosed
from bwc_review.domain.hold import Hold, HoldId, ProcedureKind
from bwc_review.domain.incident import (
    Fact,
    Incident,
    IncidentChange,
    IncidentState,
    Narrative,
    PersonQuality,
    ReportKind,
    ReportPerson,
)
from bwc_review.domain.incident_query import IncidentLine
from bwc_review.domain.mark import MarkId, Still
from bwc_review.domain.natinf import Natinf
from bwc_review.domain.near import Nearness
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.ui import language
from bwc_review.ui.incidents.attach_dialog import AttachDialog
from bwc_review.ui.incidents.incident_form import IncidentForm
from bwc_review.ui.incidents.incidents_screen import IncidentsScreen
from bwc_review.ui.incidents.needs import Candidate, FoundOthers, IncidentPageFacts, NewIncident, StillLine
from bwc_review.ui.incidents.paper_desk import PaperDesk
from bwc_review.ui.incidents.reopen_dialog import ReopenDialog
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.library.needs import ClipLine
from bwc_review.ui.screen_keys import ScreenKeys

LEFT = Qt.MouseButton.LeftButton
CATEGORIES = [("outrage", "Outrage"), ("rixe", "Rixe"), ("tapage", "Tapage nocturne")]
AT = datetime(2026, 11, 12, 13, 3, tzinfo=UTC)
OFFENCES = (
    Natinf("23", "Outrage à une personne dépositaire", "Délit", "ART.433-5 C.PENAL.", "ART.433-5 C.PENAL."),
    Natinf("7875", "Conduite d'un véhicule sans permis", "Délit"),
    Natinf("22165", "Chien de 2e catégorie non tenu en laisse", "Contravention de classe 2"),
)
CHIEF = Person(PersonId("p1"), "durand", "Marie", "Durand", Role.RESPONSABLE, "Cheffe de service")


def one_page_pdf() -> bytes:
    """A real PDF, small."""
    out = BytesIO()
    Image.new("RGB", (595, 842), "white").save(out, "PDF")
    return out.getvalue()


PDF = one_page_pdf()
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
    "53de0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
)  # one red dot


def line_of(clip: Clip) -> ClipLine:
    return ClipLine(clip, (clip.due_on - date(2026, 11, 23)).days, clip.duration_s, article="R. 241-13")


def still_of(number: int, clip: ClipId) -> StillLine:
    at = AT.replace(minute=number)
    return StillLine(
        Still(MarkId(f"m{number}"), clip, "n", "ab" * 32, number, number, at, at, 640, 360), "CAM-02"
    )


@dataclass
class NotedBook:
    """An ``IncidentBook`` in memory."""

    incidents: dict[str, Incident]
    recordings: dict[ClipId, ClipLine]
    saves: list[tuple[str, Narrative]] = field(default_factory=list)
    created: list[NewIncident] = field(default_factory=list)
    stills: tuple[StillLine, ...] = ()
    holds: tuple[Hold, ...] = ()
    reopened: list[tuple[str, str]] = field(default_factory=list)
    searched: list[str] = field(default_factory=list)
    refuse: bool = False
    may_write: bool = True
    may_reopen: bool = True
    people_due_on: date | None = None
    people_held: bool = False
    corrections: tuple[IncidentChange, ...] = ()
    printed: list[tuple[str, bool, bool]] = field(default_factory=list)
    document: bytes = b""
    counts: bool = True

    def table(self, text: str, *, only_open: bool) -> bytes:
        return "\n".join(self.numbers(text, only_open=only_open)).encode()

    def paper(self, text: str, *, only_open: bool, is_draft: bool) -> bytes:
        self.printed.append((text, only_open, is_draft))
        return self.document

    def may_count(self) -> bool:
        return self.counts

    def numbers(self, text: str, *, only_open: bool) -> Sequence[str]:
        words = dict(CATEGORIES)
        return sorted(
            (
                one.number
                for one in self.incidents.values()
                if (one.state is IncidentState.OPEN or not only_open)
                and text.casefold() in f"{one.number} {words.get(one.category, '')} {one.place}".casefold()
            ),
            reverse=True,
        )

    def lines(self, numbers: Sequence[str]) -> Sequence[IncidentLine]:
        found = [self.incidents[number] for number in numbers]
        return [
            IncidentLine(one.number, one.category, one.occurred_at, one.place, one.state, len(one.clips))
            for one in found
        ]

    def get(self, number: str) -> IncidentPageFacts:
        incident = self.incidents[number]
        return IncidentPageFacts(
            incident,
            tuple(self.recordings[clip] for clip in incident.clips),
            (),
            self.stills,
            self.holds,
            (CHIEF,),
            ("M. le maire", "Archives"),
            corrections=self.corrections,
            correctors={CHIEF.id: CHIEF.name},
            may_write=self.may_write,
            may_reopen=self.may_reopen,
            people_due_on=self.people_due_on,
            people_held=self.people_held,
            files=tuple(self.recordings[clip].clip for clip in incident.clips),
        )

    def candidates(self, number: str) -> Sequence[Candidate]:
        taken = {clip for incident in self.incidents.values() for clip in incident.clips}
        free = [line for clip, line in self.recordings.items() if clip not in taken]
        return [Candidate(line, Nearness(120.0, is_same_place=True)) for line in free]

    def others(self, text: str) -> FoundOthers:
        self.searched.append(text)
        found = [Candidate(line) for line in list(self.recordings.values())[-1:] if text != "rien"]
        return FoundOthers(found, has_more=text == "rue")

    def create(self, new: NewIncident) -> str:
        self.created.append(new)
        number = "2026-0043"
        self.incidents[number] = Incident(
            number, new.category, new.occurred_at, new.place, IncidentState.OPEN, new.clips
        )
        return number

    def offences(self, text: str) -> Sequence[Natinf]:
        return [one for one in OFFENCES if text.casefold() in f"{one.code} {one.label}".casefold()]

    def change(self, number: str, category: str, occurred_at: datetime, place: str, natinf: str = "") -> None:
        label = next((one.label for one in OFFENCES if one.code == natinf), "")
        said = {"category": category, "occurred_at": occurred_at, "place": place}
        self._put(number, **said, natinf=natinf, natinf_label=label)

    def save(self, number: str, narrative: Narrative) -> None:
        if self.refuse:
            raise IncidentClosed(number)
        self.saves.append((number, narrative))
        self._put(number, narrative=narrative)

    def attach(self, number: str, clips: Sequence[ClipId]) -> None:
        self._put(number, clips=(*self.incidents[number].clips, *clips))

    def detach(self, number: str, clips: Sequence[ClipId]) -> None:
        self._put(number, clips=tuple(clip for clip in self.incidents[number].clips if clip not in clips))

    def close(self, number: str) -> None:
        self._put(number, state=IncidentState.CLOSED)

    def reopen(self, number: str, reason: str) -> None:
        self.reopened.append((number, reason))
        self._put(number, state=IncidentState.OPEN)

    def _put(self, number: str, **fields: object) -> None:
        self.incidents[number] = replace(self.incidents[number], **fields)  # type: ignore[arg-type]


@dataclass
class NotedReporter:
    """A ``Reporter`` that notes what it printed."""

    previews: list[Narrative] = field(default_factory=list)
    issued: list[str] = field(default_factory=list)
    reasons: set[str] = field(default_factory=set)

    def has_reason(self, number: str) -> bool:
        return number in self.reasons

    def preview(self, number: str, narrative: Narrative) -> bytes:
        self.previews.append(narrative)
        return PDF

    def issue(self, number: str) -> bytes:
        self.issued.append(number)
        return PDF


@pytest.fixture
def book(clip_number: Callable[..., Clip]) -> NotedBook:
    clips = [clip_number(number) for number in range(1, 5)]
    narrative = Narrative(
        subject="Outrage",
        writer=CHIEF.id,
        call="De patrouille.",
        facts=(Fact("14:03", "Il crie."), Fact("14:04", "Il lève le bras.", True, clips[1].id)),
        people=(ReportPerson(PersonQuality.WITNESS, "Mme X", True, "J'ai vu."),),
        people_informed=True,
        stills=("m2",),
    )
    first = Incident(
        "2026-0042",
        "outrage",
        AT,
        "Place",
        IncidentState.OPEN,
        tuple(clip.id for clip in clips[:2]),
        narrative,
    )
    second = Incident("2026-0041", "rixe", AT, "", IncidentState.CLOSED)
    return NotedBook(
        {first.number: first, second.number: second},
        {clip.id: line_of(clip) for clip in clips},
        stills=tuple(still_of(number, clips[0].id) for number in (1, 2, 3)),
        holds=(
            Hold(
                HoldId("h1"), clips[0].id, ProcedureKind.JUDICIAIRE, "PV 2026/0123", "Gendarmerie", "", AT,
                CHIEF.id, date(2027, 2, 1),
            ),
        ),
    )  # fmt: skip


@pytest.fixture
def reporter() -> NotedReporter:
    return NotedReporter()


@pytest.fixture
def screen(
    qtbot: QtBot, book: NotedBook, reporter: NotedReporter, lane: Jobs, tmp_path: Path
) -> Iterator[IncidentsScreen]:
    desk = PaperDesk(reporter, lane, lane, lambda *_: None, lambda _, __, name: tmp_path / name)
    made = IncidentsScreen(book, reporter, lambda: CATEGORIES, lane, lane, desk)
    made.resize(1112, 720)
    made.show()
    yield made
    made.forget()
    qtbot.waitUntil(lambda: lane.is_idle, timeout=5000)
    made.close()
    made.deleteLater()


@pytest.fixture
def page(qtbot: QtBot, screen: IncidentsScreen) -> IncidentsScreen:
    """The screen with the page of 2026-0042 in front."""
    screen.open_incident("2026-0042")
    qtbot.waitUntil(lambda: screen.is_page_open and screen.page.preview.page_count == 1, timeout=5000)
    return screen


def type_into(widget: QWidget | None, text: str) -> None:
    assert widget is not None
    widget.setFocus()
    QTest.keyClicks(widget, text)


def answer_next(answer: Callable[[QDialog], None]) -> None:
    """Do something with the next dialogue as soon as it is on screen."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            answer(dialog)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


# --- list ---------------------------------------------------------------------------


def test_the_list_shows_every_incident_newest_first(qtbot: QtBot, screen: IncidentsScreen) -> None:
    screen.refresh()
    qtbot.waitUntil(lambda: len(screen.list.table.rows) == 2, timeout=5000)
    assert [incident.number for incident in screen.list.table.rows] == ["2026-0042", "2026-0041"]
    assert screen.list.table.text(0, 2) == "Outrage"
    assert screen.list.table.text(1, 3) == "To complete"
    assert screen.list.table.text(1, 5) == "Closed"


def test_typing_and_ticking_narrow_the_list(qtbot: QtBot, screen: IncidentsScreen) -> None:
    screen.refresh()
    qtbot.waitUntil(lambda: len(screen.list.table.rows) == 2, timeout=5000)
    type_into(screen.list.search, "rix")
    qtbot.waitUntil(lambda: _numbers(screen) == ["2026-0041"], timeout=5000)
    QTest.mouseClick(screen.list.only_open, LEFT, pos=QPoint(10, screen.list.only_open.height() // 2))
    assert screen.list.only_open.isChecked()
    qtbot.waitUntil(lambda: screen.list.table.rows == (), timeout=5000)
    assert not screen.list.table.isVisible()  # the page says that nothing fits
    screen.list.search.clear()
    qtbot.waitUntil(lambda: _numbers(screen) == ["2026-0042"], timeout=5000)


def test_ten_thousand_incidents_are_listed_by_pages_and_any_can_be_opened(
    qtbot: QtBot, screen: IncidentsScreen, book: NotedBook, idle: Callable[[], None]
) -> None:
    one = book.incidents["2026-0042"]
    for each in range(1, 10_001):
        number = f"2025-{each:04d}"
        book.incidents[number] = replace(one, number=number, clips=())
    asked: list[int] = []
    lines = book.lines

    def noted(numbers: Sequence[str]) -> Sequence[IncidentLine]:
        asked.append(len(numbers))
        return lines(numbers)

    screen.list.show_incidents(())
    screen.list._model._read = noted
    book.lines = noted  # type: ignore[method-assign]
    screen.refresh()
    table = screen.list.table
    qtbot.waitUntil(lambda: table.model().rowCount() == 10_002, timeout=5000)
    table.scrollToBottom()
    qtbot.waitUntil(lambda: table.text(10_001, 2) == "Outrage", timeout=5000)
    assert table.text(10_001, 0) == "2025-0001"
    idle()
    assert max(asked) <= 100
    assert sum(asked) < 1_000
    place = table.visualRect(table.model().index(10_001, 0)).center()
    QTest.mouseClick(table.viewport(), LEFT, pos=place)
    QTest.mouseDClick(table.viewport(), LEFT, pos=place)
    qtbot.waitUntil(lambda: screen.page.number == "2025-0001", timeout=5000)


def _numbers(screen: IncidentsScreen) -> list[str]:
    return [incident.number for incident in screen.list.table.rows]


def test_a_double_click_opens_the_page(qtbot: QtBot, screen: IncidentsScreen) -> None:
    screen.refresh()
    qtbot.waitUntil(lambda: len(screen.list.table.rows) == 2, timeout=5000)
    table = screen.list.table
    place = table.visualRect(table.model().index(0, 0)).center()
    QTest.mouseClick(table.viewport(), LEFT, pos=place)
    QTest.mouseDClick(table.viewport(), LEFT, pos=place)
    qtbot.waitUntil(lambda: screen.is_page_open, timeout=5000)
    assert screen.page.number == "2026-0042"


# --- a new incident -----------------------------------------------------------------


def test_a_new_incident_takes_category_place_and_recordings(
    qtbot: QtBot, screen: IncidentsScreen, book: NotedBook
) -> None:
    clips = list(book.recordings)[2:4]

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, IncidentForm)
        QTest.mouseClick(dialog.go_on, LEFT)  # refused: no category yet
        assert dialog.isVisible()
        dialog.category.setCurrentText("")
        type_into(dialog.category.lineEdit(), "tapage nocturne")
        type_into(dialog.place, "Rue Gambetta")
        QTest.mouseClick(dialog.go_on, LEFT)

    answer_next(fill)
    with qtbot.waitSignal(screen.changed, timeout=5000):
        screen.new_incident(clips, AT)
    qtbot.waitUntil(lambda: screen.is_page_open, timeout=5000)
    assert book.created == [NewIncident("tapage", AT, "Rue Gambetta", tuple(clips))]
    assert screen.page.number == "2026-0043"


def test_f6_leads_through_the_parts_of_an_incident(page: IncidentsScreen, qtbot: QtBot) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    keys = ScreenKeys(page, lambda: page, tuple)
    met: set[int] = set()
    for _ in range(6):
        QTest.keyClick(page, Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        assert focused is not None
        met |= {n for n, part in enumerate(page.panels()) if part is focused or part.isAncestorOf(focused)}
    assert met >= {0, 1, 2}, "head, tabs, and what is written"
    keys.deleteLater()


def test_giving_up_opens_nothing(qtbot: QtBot, screen: IncidentsScreen, book: NotedBook) -> None:
    answer_next(lambda dialog: dialog.reject())
    QTest.mouseClick(screen.list.new, LEFT)
    assert book.created == []


def test_the_offence_is_found_by_words_and_stands_on_the_page(
    qtbot: QtBot, page: IncidentsScreen, book: NotedBook
) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, IncidentForm)
        try:
            dialog.activateWindow()
            qtbot.waitUntil(dialog.isActiveWindow, timeout=5000)  # the list opens where the focus is
            type_into(dialog.offence.line, "laisse")
            qtbot.waitUntil(dialog.offence.popup.isVisible, timeout=5000)
            QTest.keyClick(dialog.offence.popup, Qt.Key.Key_Down)
            QTest.keyClick(dialog.offence.popup, Qt.Key.Key_Return)
            QTest.mouseClick(dialog.go_on, LEFT)
        finally:
            if dialog.isVisible():  # something above failed: nobody waits for it
                dialog.reject()

    answer_next(fill)
    with qtbot.waitSignal(page.changed, timeout=5000):
        QTest.mouseClick(page.page.head.correct, LEFT)
    assert book.incidents["2026-0042"].natinf == "22165"
    said = "NATINF 22165 · Chien de 2e catégorie non tenu en laisse"
    qtbot.waitUntil(lambda: said in [each.text() for each in page.page.head.findChildren(QLabel)])


def test_words_that_name_no_category_are_refused(qtbot: QtBot, screen: IncidentsScreen) -> None:
    form = IncidentForm(screen, CATEGORIES, AT)
    form.category.setCurrentText("inventé")
    QTest.mouseClick(form.go_on, LEFT)
    assert form.result() == QDialog.DialogCode.Rejected
    form.category.setCurrentText("rixe")  # as the list writes it but for capitals
    QTest.mouseClick(form.go_on, LEFT)
    assert form.result() == QDialog.DialogCode.Accepted
    assert form.answer.category == "rixe"


def test_a_correction_keeps_what_is_not_touched(qtbot: QtBot, page: IncidentsScreen, book: NotedBook) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, IncidentForm)
        dialog.place.clear()
        type_into(dialog.place, "Halle")
        QTest.mouseClick(dialog.go_on, LEFT)

    answer_next(fill)
    with qtbot.waitSignal(page.changed, timeout=5000):
        QTest.mouseClick(page.page.head.correct, LEFT)
    changed = book.incidents["2026-0042"]
    assert (changed.place, changed.category, changed.occurred_at) == ("Halle", "outrage", AT)


def test_what_an_incident_said_before_is_listed_on_its_page(
    qtbot: QtBot, page: IncidentsScreen, book: NotedBook
) -> None:
    place = page.page.tabs.indexOf(page.page.corrections)
    assert not page.page.tabs.isTabVisible(place)
    book.corrections = (
        IncidentChange("place", "rue Pastelle", "Halle", CHIEF.id, AT),
        IncidentChange("category", "rixe", "outrage", CHIEF.id, AT),
        IncidentChange("occurred_at", "2026-11-12T13:00:00+01:00", AT.isoformat(), CHIEF.id, AT),
        IncidentChange("natinf", "22165", "", CHIEF.id, AT),
    )
    page.page.show_facts(book.get("2026-0042"))
    assert page.page.tabs.isTabVisible(place)
    assert page.page.tabs.tabText(place) == "Corrections (4)"
    table = page.page.corrections.table
    words = dict(CATEGORIES)
    assert [[table.text(row, column) for column in range(3)] for row in range(4)] == [
        ["Place", "rue Pastelle", "Halle"],
        ["Category", words["rixe"], words["outrage"]],
        ["Date and hour", "12/11/2026 13:00", language.moment(AT)],
        ["Offence (NATINF)", "22165", "—"],
    ]
    assert table.text(0, 4) == CHIEF.name


# --- writing ------------------------------------------------------------------------


def test_the_form_gives_back_what_it_was_shown(page: IncidentsScreen, book: NotedBook) -> None:
    assert page.page.narrative == book.incidents["2026-0042"].narrative


def test_every_field_of_a_narrative_survives_the_form(
    qtbot: QtBot, screen: IncidentsScreen, book: NotedBook
) -> None:
    full = Narrative(
        kind=ReportKind.HAND_OVER, subject="a", logbook_number="b", addressees=("c", "d"), writer=CHIEF.id,
        crew=("e",), call="f", facts=(Fact("1", "g"), Fact("2", "h", True, None)),
        people=(ReportPerson(PersonQuality.SUSPECT, "i", False, "j"),), measures="k", opj_advised_at="l",
        opj_name="m", opj_instructions="n", camera_started=True, people_informed=False,
        not_informed_reason="o", attachments=("p",), stills=("m3", "m1"), closed_at_place="q",
    )  # fmt: skip
    book.incidents["2026-0042"] = replace(book.incidents["2026-0042"], narrative=full)
    screen.open_incident("2026-0042")
    qtbot.waitUntil(lambda: screen.is_page_open, timeout=5000)
    assert screen.page.narrative == full


def test_what_is_typed_is_saved_and_previewed(
    qtbot: QtBot, page: IncidentsScreen, book: NotedBook, reporter: NotedReporter
) -> None:
    form = page.page.form
    type_into(form.logbook, "MC 12")
    qtbot.waitUntil(lambda: reporter.previews[-1].logbook_number == "MC 12", timeout=5000)
    assert book.saves == [], "saved after a pause, not at every key"
    with qtbot.waitSignal(page.page.autosave.saved, timeout=8000):
        pass
    assert book.saves[-1][1].logbook_number == "MC 12"


def test_leaving_the_page_saves_at_once(qtbot: QtBot, page: IncidentsScreen, book: NotedBook) -> None:
    type_into(page.page.form.subject, " grave")
    with qtbot.waitSignal(page.page.autosave.saved, timeout=1500):
        QTest.mouseClick(page.page.head.back, LEFT)
    assert not page.is_page_open
    assert book.saves[-1] == ("2026-0042", book.incidents["2026-0042"].narrative)
    assert book.incidents["2026-0042"].narrative.subject == "Outrage grave"


def test_nothing_written_saves_nothing(qtbot: QtBot, page: IncidentsScreen, book: NotedBook) -> None:
    QTest.mouseClick(page.page.head.back, LEFT)
    qtbot.waitUntil(lambda: not page.is_page_open, timeout=5000)
    assert book.saves == []


def test_what_could_not_be_saved_is_said_and_tried_again(
    qtbot: QtBot, page: IncidentsScreen, book: NotedBook
) -> None:
    book.refuse = True
    type_into(page.page.form.subject, "!")
    with qtbot.waitSignal(page.page.autosave.failed, timeout=5000):
        page.flush()
    assert page.page.notice.isVisible()
    assert page.page.autosave.is_waiting
    book.refuse = False
    with qtbot.waitSignal(page.page.autosave.saved, timeout=5000):
        page.flush()
    assert book.incidents["2026-0042"].narrative.subject == "Outrage!"


def test_looking_again_does_not_overwrite_what_is_being_written(
    qtbot: QtBot, page: IncidentsScreen, idle: Callable[[], None]
) -> None:
    type_into(page.page.form.subject, " en cours")
    page.refresh()
    idle()
    assert page.page.form.subject.text() == "Outrage en cours"


def test_a_paragraph_is_added_typed_and_tied_to_a_recording(
    qtbot: QtBot, page: IncidentsScreen, book: NotedBook
) -> None:
    facts = page.page.form.facts
    QTest.mouseClick(facts.add, LEFT)
    card = facts.cards[-1]
    type_into(card.time, "14:09")
    type_into(card.text, "Il part.")
    card.source.setFocus()
    QTest.keyClick(card.source, Qt.Key.Key_Down)
    clips = book.incidents["2026-0042"].clips
    assert page.page.narrative.facts[-1] == Fact("14:09", "Il part.", True, clips[0])


def test_paragraphs_move_and_go(qtbot: QtBot, page: IncidentsScreen) -> None:
    facts = page.page.form.facts
    assert not facts.cards[0].up.isEnabled()
    QTest.mouseClick(facts.cards[1].up, LEFT)
    assert [fact.time for fact in facts.facts] == ["14:04", "14:03"]
    QTest.mouseClick(facts.cards[0].remove, LEFT)
    assert [fact.time for fact in facts.facts] == ["14:03"]
    assert not facts.cards[0].down.isEnabled()


def test_a_fact_seen_on_a_recording_taken_out_keeps_its_recording(
    qtbot: QtBot, page: IncidentsScreen, book: NotedBook, idle: Callable[[], None]
) -> None:
    clip = book.incidents["2026-0042"].clips[1]
    book.detach("2026-0042", [clip])
    page.refresh()
    idle()
    assert page.page.narrative.facts[1] == Fact("14:04", "Il lève le bras.", True, clip)
    assert "another" in page.page.form.facts.cards[1].source.currentText()


def test_persons_are_added_and_removed(qtbot: QtBot, page: IncidentsScreen) -> None:
    people = page.page.form.people
    QTest.mouseClick(people.add, LEFT)
    type_into(people.cards[1].identity, "M. Y")
    QTest.mouseClick(people.cards[1].checked, LEFT, pos=QPoint(10, people.cards[1].checked.height() // 2))
    assert people.people[1] == ReportPerson(PersonQuality.SUSPECT, "M. Y", True, "")
    QTest.mouseClick(people.cards[0].remove, LEFT)
    assert [person.identity for person in people.people] == ["M. Y"]


def test_a_reason_is_asked_where_people_were_not_told(qtbot: QtBot, page: IncidentsScreen) -> None:
    form = page.page.form
    assert not form.why_not.isEnabled()
    form.informed.setFocus()
    QTest.keyClick(form.informed, Qt.Key.Key_Down)
    assert form.informed.answer is False
    assert form.why_not.isEnabled()
    assert form.why_not.property("role") == "missing"
    type_into(form.why_not, "fuite")
    assert form.why_not.property("role") == ""


def test_the_stills_checked_are_printed_in_their_order(
    qtbot: QtBot, page: IncidentsScreen, reporter: NotedReporter
) -> None:
    stills = page.page.stills
    page.page.tabs.setCurrentWidget(stills)
    assert stills.chosen == ("m2",)
    stills.items.setCurrentRow(1)
    stills.items.setFocus()
    QTest.keyClick(stills.items, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: reporter.previews[-1].stills == ("m2", "m1"), timeout=5000)
    QTest.mouseClick(stills.up, LEFT)
    assert page.page.narrative.stills == ("m1", "m2")


def test_pictures_that_wait_for_a_reason_are_said(page: IncidentsScreen, book: NotedBook) -> None:
    stills = page.page.stills
    page.page.tabs.setCurrentWidget(stills)
    assert stills.hint.isVisible()
    stills.show_stills([replace(line, picture=PNG) for line in book.stills], ())
    assert not stills.hint.isVisible()
    assert not stills.items.item(0).icon().isNull()


def test_the_picture_of_a_chosen_still_keeps_its_colours(page: IncidentsScreen, book: NotedBook) -> None:
    stills = page.page.stills
    stills.show_stills([replace(line, picture=PNG) for line in book.stills], ())
    shown = stills.items.item(0).icon()
    size = QSize(64, 64)
    plain = shown.pixmap(size, QIcon.Mode.Normal).toImage()
    assert shown.pixmap(size, QIcon.Mode.Selected).toImage() == plain


# --- recordings and holds -----------------------------------------------------------


def test_recordings_show_their_badge_and_sentence(page: IncidentsScreen) -> None:
    clips = page.page.clips
    page.page.tabs.setCurrentWidget(clips)
    assert clips.table.text(0, 4) == "19 d"
    clips.table.selectRow(0)
    assert "R. 241-13" in clips.retention.text()
    assert clips.timeline.lanes == ("CAM-02",)


def test_reviewing_together_names_every_recording(
    qtbot: QtBot, page: IncidentsScreen, book: NotedBook
) -> None:
    page.page.tabs.setCurrentWidget(page.page.clips)
    with qtbot.waitSignal(page.clips_chosen) as told:
        QTest.mouseClick(page.page.clips.review, LEFT)
    assert told.args == [list(book.incidents["2026-0042"].clips)]
    with qtbot.waitSignal(page.clips_chosen) as told:
        QTest.mouseClick(page.page.clips.timeline, LEFT)
    assert told.args == [list(book.incidents["2026-0042"].clips)]


def test_a_recording_is_taken_out_and_another_added(
    qtbot: QtBot, page: IncidentsScreen, book: NotedBook, idle: Callable[[], None]
) -> None:
    clips = page.page.clips
    page.page.tabs.setCurrentWidget(clips)
    assert not clips.detach.isEnabled()
    clips.table.selectRow(1)
    with qtbot.waitSignal(page.changed, timeout=5000):
        QTest.mouseClick(clips.detach, LEFT)
    idle()
    assert len(clips.table.rows) == 1

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, AttachDialog)
        assert not dialog.go_on.isEnabled()
        dialog.table.selectRow(2)
        QTest.mouseClick(dialog.go_on, LEFT)

    wanted = book.candidates("")[2].line.clip.id
    answer_next(choose)
    with qtbot.waitSignal(page.changed, timeout=5000):
        QTest.mouseClick(clips.attach, LEFT)
    idle()
    assert book.incidents["2026-0042"].clips[-1] == wanted
    assert clips.table.rows[-1].clip.id == wanted


def test_a_proposal_says_why_and_another_recording_can_be_searched(
    qtbot: QtBot, page: IncidentsScreen, book: NotedBook, idle: Callable[[], None]
) -> None:
    clips = page.page.clips
    page.page.tabs.setCurrentWidget(clips)
    last, free = list(book.recordings)[-1], len(book.candidates(""))
    said: list[str] = []

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, AttachDialog)
        try:
            said.append(dialog.table.text(0, 4))
            QTest.keyClicks(dialog.search, "rien")
            qtbot.waitUntil(lambda: not dialog.table.isVisible(), timeout=5000)
            dialog.search.clear()
            said.append(str(len(dialog.table.rows)))
            QTest.keyClicks(dialog.search, "halle")
            qtbot.waitUntil(lambda: [one.line.clip.id for one in dialog.table.rows] == [last], timeout=5000)
            said.append(str(dialog.go_on.isEnabled()))
            dialog.table.selectRow(0)
            QTest.mouseClick(dialog.go_on, LEFT)
        except BaseException:
            dialog.reject()  # else its loop would wait for ever
            raise

    answer_next(choose)
    with qtbot.waitSignal(page.changed, timeout=5000):
        QTest.mouseClick(clips.attach, LEFT)
    idle()
    assert said == ["2 min away · same place", str(free), "False"]
    assert book.searched[-1] == "halle"
    assert book.incidents["2026-0042"].clips[-1] == last


def test_a_search_that_finds_more_than_is_shown_says_so(qtbot: QtBot, page: IncidentsScreen) -> None:
    dialog = AttachDialog(page, ())
    qtbot.addWidget(dialog)
    dialog.search.setText("rue")
    for has_more in (True, False):
        dialog.show_found("rue", FoundOthers((), has_more))
        said = " ".join(each.text() for each in dialog.findChildren(QLabel))
        assert ("first ones only" in said) == has_more


def test_a_recording_cut_in_files_shows_the_numbers_that_its_files_have_on_paper(
    qtbot: QtBot, page: IncidentsScreen, book: NotedBook
) -> None:
    facts = book.get("2026-0042")
    first, *others = facts.clips
    whole = replace(first, files=2)
    minute = timedelta(minutes=1)
    second = replace(first.clip, id=ClipId("0199-later"), recorded_at=first.clip.recorded_at + minute)
    shown = replace(facts, clips=(whole, *others), files=(first.clip, second, *facts.files[1:]))
    page.page.clips.show_facts(shown)
    table = page.page.clips.table
    assert [table.text(row, 0) for row in range(len(shown.clips))][:2] == ["1–2", "3"]
    handed = replace(whole, wearers=("Anne Rey", ""))  # while it ran
    page.page.clips.show_facts(replace(shown, clips=(handed, *others)))
    assert table.text(0, 3) == "Anne Rey, To complete"
    other, *more = facts.files[1:]
    after = other.recorded_at + minute
    third = replace(first.clip, id=ClipId("0199-last"), recorded_at=after)
    apart = replace(shown, files=(first.clip, second, other, third, *more))
    page.page.clips.show_facts(apart)  # another camera recorded meanwhile: its file is between them
    assert [table.text(row, 0) for row in range(len(shown.clips))][:2] == ["1–2, 4", "3"]
    page.page.holds.show_facts(apart)
    held = page.page.holds.table
    assert {held.text(row, 2) for row in range(held.model().rowCount())} == {"1–2, 4"}


def test_a_camera_that_nothing_tells_is_said_in_words(page: IncidentsScreen, book: NotedBook) -> None:
    facts = book.get("2026-0042")
    first, *others = facts.clips
    nameless = replace(first.clip, camera="", camera_label=NAMELESS)
    shown = replace(facts, clips=(replace(first, clip=nameless), *others), files=(nameless, *facts.files[1:]))
    page.page.clips.show_facts(shown)
    assert page.page.clips.table.text(0, 2) == "camera not known"
    page.page._facts = shown
    assert page.page._choices()[0].words == "recording no. 1 (camera not known)"


def test_holds_are_asked_for_all_recordings_and_released_by_id(
    qtbot: QtBot, page: IncidentsScreen, book: NotedBook
) -> None:
    holds = page.page.holds
    page.page.tabs.setCurrentWidget(holds)
    assert "PV 2026/0123" in holds.table.text(0, 0)
    assert not holds.release.isEnabled()
    with qtbot.waitSignal(page.hold_wanted) as told:
        QTest.mouseClick(holds.open, LEFT)
    assert told.args == [list(book.incidents["2026-0042"].clips)]
    holds.table.selectRow(0)
    with qtbot.waitSignal(page.release_wanted) as told:
        QTest.mouseClick(holds.release, LEFT)
    assert told.args == ["h1"]


# --- paper and end ------------------------------------------------------------------


def test_printing_pictures_asks_for_a_reason_first_and_goes_on_once_it_is_stated(
    qtbot: QtBot, page: IncidentsScreen, book: NotedBook, reporter: NotedReporter, tmp_path: Path
) -> None:
    asked: list[tuple[list[ClipId], Callable[[], None]]] = []
    page.reason_wanted.connect(lambda clips, go: asked.append((clips, go)))
    QTest.mouseClick(page.page.head.save_pdf, LEFT)
    assert len(asked) == 1
    assert asked[0][0] == [book.stills[1].still.clip]
    assert not list(tmp_path.glob("*.pdf"))
    assert not reporter.issued, "given up, nothing was made"
    reporter.reasons.add("2026-0042")
    with qtbot.waitSignal(page.page._desk.saved, timeout=5000):
        asked[0][1]()
    assert reporter.issued == ["2026-0042"]
    with qtbot.waitSignal(page.page._desk.saved, timeout=5000):
        QTest.mouseClick(page.page.head.save_pdf, LEFT)
    assert len(asked) == 1, "the reason holds"


def test_a_report_without_pictures_is_printed_without_a_reason(
    qtbot: QtBot, page: IncidentsScreen, reporter: NotedReporter
) -> None:
    page.page.tabs.setCurrentWidget(page.page.stills)
    page.page.stills.items.item(0).setCheckState(Qt.CheckState.Unchecked)
    with (
        qtbot.assertNotEmitted(page.reason_wanted),
        qtbot.waitSignal(page.page._desk.saved, timeout=5000),
    ):
        QTest.mouseClick(page.page.head.save_pdf, LEFT)
    assert reporter.issued == ["2026-0042"]


def test_the_preview_says_that_it_leaves_pictures_out_and_its_button_asks_for_the_reason(
    qtbot: QtBot, page: IncidentsScreen, book: NotedBook, reporter: NotedReporter
) -> None:
    door = page.page.door
    assert door.isVisible()
    with qtbot.waitSignal(page.reason_wanted, timeout=5000) as asked:
        QTest.mouseClick(door.show_pictures, LEFT)
    assert asked.args[0] == [book.stills[0].still.clip]
    reporter.reasons.add("2026-0042")
    page.refresh()
    qtbot.waitUntil(lambda: not door.isVisible(), timeout=5000)
    book.stills = tuple(replace(line, picture=PNG) for line in book.stills)
    page.refresh()
    stills = page.page.stills
    page.page.tabs.setCurrentWidget(stills)
    qtbot.waitUntil(lambda: not stills.hint.isVisible(), timeout=5000)
    book.stills = tuple(replace(line, picture=None) for line in book.stills)
    reporter.reasons.clear()
    page.forget_pictures()
    assert stills.hint.isVisible(), "at once, not when the answer comes"
    assert page.page.preview.page_count == 0
    qtbot.waitUntil(lambda: page.page.preview.page_count == 1 and door.isVisible(), timeout=5000)


def test_saving_the_pdf_saves_the_text_first_and_writes_the_issued_report(
    qtbot: QtBot, page: IncidentsScreen, book: NotedBook, reporter: NotedReporter, tmp_path: Path
) -> None:
    reporter.reasons.add("2026-0042")
    type_into(page.page.form.subject, " bis")
    with qtbot.waitSignal(page.page._desk.saved, timeout=5000) as told:
        QTest.mouseClick(page.page.head.save_pdf, LEFT)
    assert book.saves[-1][1].subject == "Outrage bis"
    assert reporter.issued == ["2026-0042"]
    assert Path(told.args[0]).read_bytes() == PDF
    assert Path(told.args[0]).parent == tmp_path
    assert page.page.notice.isVisible()


def test_giving_up_in_the_print_dialogue_issues_nothing(
    qtbot: QtBot, page: IncidentsScreen, reporter: NotedReporter, idle: Callable[[], None]
) -> None:
    reporter.reasons.add("2026-0042")
    QTest.mouseClick(page.page.head.print, LEFT)
    idle()
    assert reporter.issued == []


@pytest.mark.parametrize(("agrees", "is_held"), [(True, False), (True, True), (False, False)])
def test_closing_asks_first_and_says_what_a_hold_does_not_keep(
    qtbot: QtBot, page: IncidentsScreen, book: NotedBook, idle: Callable[[], None], agrees: bool,
    is_held: bool,
) -> None:  # fmt: skip
    book.people_held = is_held
    page.open_incident("2026-0042")
    idle()

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        said = dialog.informativeText()
        assert "no longer changed" in said
        assert ("erased in 12 months. The open hold keeps the recordings, not this report" in said) is is_held
        role = QMessageBox.ButtonRole.AcceptRole if agrees else QMessageBox.ButtonRole.RejectRole
        at = {dialog.buttonRole(each): each.x() for each in dialog.buttons()}
        assert at[QMessageBox.ButtonRole.RejectRole] < at[QMessageBox.ButtonRole.AcceptRole], "as our own"
        [button] = [each for each in dialog.buttons() if dialog.buttonRole(each) is role]
        QTest.mouseClick(button, LEFT)

    answer_next(answer)
    QTest.mouseClick(page.page.head.close_incident, LEFT)
    idle()
    assert (book.incidents["2026-0042"].state is IncidentState.CLOSED) is agrees


def test_a_closed_incident_is_only_read(qtbot: QtBot, screen: IncidentsScreen) -> None:
    screen.open_incident("2026-0041")
    qtbot.waitUntil(lambda: screen.is_page_open, timeout=5000)
    page = screen.page
    assert not page.form.subject.isEnabled()
    assert not page.stills.items.isEnabled()
    assert not page.head.close_incident.isEnabled()
    assert page.head.print.isEnabled()


def test_ctrl_z_takes_back_over_the_whole_page_also_what_was_saved(
    qtbot: QtBot, page: IncidentsScreen, book: NotedBook, idle: Callable[[], None]
) -> None:
    before = book.incidents["2026-0042"].narrative
    form = page.page.form
    assert not page.page.head.undo.isEnabled()
    type_into(form.subject, " bis")
    form.people.cards[0].remove.click()
    page.page.flush()
    idle()
    assert book.incidents["2026-0042"].narrative.people == ()
    type_into(form.call, " puis")
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(form.call, Qt.Key.Key_Z, control)
    assert form.narrative.call == before.call
    QTest.keyClick(form.call, Qt.Key.Key_Z, control)
    assert form.narrative.people == before.people
    QTest.mouseClick(page.page.head.undo, LEFT)
    assert page.page.narrative == before
    assert not page.page.head.undo.isEnabled()
    QTest.mouseClick(page.page.head.redo, LEFT)
    assert form.narrative.subject == before.subject + " bis"
    page.page.flush()
    idle()
    assert book.incidents["2026-0042"].narrative == page.page.narrative


def test_reopening_asks_why_and_the_report_can_be_written_again(
    qtbot: QtBot, screen: IncidentsScreen, book: NotedBook, idle: Callable[[], None]
) -> None:
    screen.open_incident("2026-0041")
    qtbot.waitUntil(lambda: screen.is_page_open, timeout=5000)
    page = screen.page
    assert not page.head.close_incident.isVisible()
    QTest.mouseClick(page.head.reopen, LEFT)
    [dialog] = page.findChildren(ReopenDialog)
    assert not dialog.go.isEnabled()
    QTest.keyClicks(dialog.reason, "suite d'enquete")
    QTest.mouseClick(dialog.go, LEFT)
    idle()
    assert book.reopened == [("2026-0041", "suite d'enquete")]
    qtbot.waitUntil(page.form.subject.isEnabled, timeout=5000)
    assert page.head.close_incident.isVisible()
    assert not page.head.reopen.isVisible()


def test_who_may_not_reopen_is_not_asked(qtbot: QtBot, screen: IncidentsScreen, book: NotedBook) -> None:
    book.may_reopen = False
    screen.open_incident("2026-0041")
    qtbot.waitUntil(lambda: screen.is_page_open, timeout=5000)
    assert not screen.page.head.reopen.isVisible()
    assert screen.page.head.close_incident.isVisible()
    assert not screen.page.head.close_incident.isEnabled()


def test_how_long_the_persons_stay_is_said_before_during_and_after(
    qtbot: QtBot,
    screen: IncidentsScreen,
    book: NotedBook,
    idle: Callable[[], None],
    read_texts: Callable[[QWidget], list[str]],
) -> None:
    def words(number: str) -> str:
        screen.open_incident(number)
        qtbot.waitUntil(lambda: screen.page.number == number, timeout=5000)
        idle()  # its preview is drawn
        return " ".join(read_texts(screen.page))

    assert "12 months after the incident is closed" in words("2026-0042")
    book.people_due_on = date(2027, 11, 12)
    assert "Left open and untouched: on 12/11/2027." in words("2026-0042")
    assert "erased automatically on 12/11/2027" in words("2026-0041")
    book.people_held = True
    assert "An open hold keeps them as long as it is open." in words("2026-0042")
    assert "12/11/2027. The open hold keeps the recordings, not this report" in words("2026-0041")
    book.people_held = False
    book.people_due_on = None
    book.incidents["2026-0042"] = replace(
        book.incidents["2026-0042"], state=IncidentState.CLOSED, people_erased_at=AT
    )
    assert "were erased on 12/11/2026" in words("2026-0042")


def test_locking_saves_and_lets_go_of_everything(
    qtbot: QtBot, page: IncidentsScreen, book: NotedBook, idle: Callable[[], None]
) -> None:
    type_into(page.page.form.subject, " vite")
    page.forget()
    idle()
    assert book.incidents["2026-0042"].narrative.subject == "Outrage vite"
    assert page.page.preview.page_count == 0
    assert page.page.preview.data == b""
    assert page.page.form.subject.text() == ""
    assert page.page.stills.items.count() == 0
    assert page.list.table.rows == ()


def test_every_field_has_a_name_for_screen_readers(page: IncidentsScreen) -> None:
    nameless = [
        type(field).__name__
        for field in page.page.form.findChildren(QLineEdit)
        if not field.accessibleName() and field.objectName() != "qt_spinbox_lineedit"
    ]
    assert nameless == []


def test_who_lists_own_incidents_only_reads_no_figure_of_them(
    screen: IncidentsScreen,
    book: NotedBook,
    idle: Callable[[], None],
    read_texts: Callable[[QWidget], list[str]],
) -> None:
    """R18: how many interventions an officer had is a figure of that officer."""
    screen.refresh()
    idle()
    assert f"{len(book.incidents)} incidents" in read_texts(screen)
    book.counts = False
    screen.refresh()
    idle()
    assert "2026-0042" in [screen.list.table.text(row, 0) for row in range(len(book.incidents))]
    assert not [words for words in read_texts(screen) if words[:1].isdigit() and "incident" in words]

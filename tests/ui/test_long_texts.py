"""The report's form keeps texts of 10,000 signs, right-to-left and emoji exactly as they were written."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bwc_review.domain.clip import ClipId
from bwc_review.domain.incident import Fact, IncidentState, Narrative, PersonQuality, ReportPerson
from bwc_review.domain.incident_query import IncidentLine
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.ui.incidents.incident_list import IncidentList
from bwc_review.ui.incidents.writing_form import WritingForm
from bwc_review.ui.jobs import Jobs

WORDS = {
    "latin": "Le véhicule s'arrête, l'agent descend. ",
    "french_spaces": "Il dit\u00a0: «\u00a0non\u00a0» à 14\u202fh\u202f03\u00a0! ",
    "right_to_left": "האיש עמד ליד הכיכר وقال إنه رأى السيارة ",
    "emoji": "Il crie 👮🏽‍♀️🚓 puis 👨‍👩‍👧‍👦 s'en va 🇫🇷. ",
    "one_word": "x" * 500,
    "lines": "une ligne\nune autre\n\n",
}
WRITER = Person(PersonId("p-1"), "anne", "Anne", "Rey", Role.RESPONSABLE)


def long(kind: str, size: int = 10_000) -> str:
    body = (WORDS[kind] * size)[: size - len("PREMIER ") - len(" DERNIER")]
    return f"PREMIER {body} DERNIER"


@pytest.fixture
def form(qtbot: QtBot) -> WritingForm:
    made = WritingForm()
    qtbot.addWidget(made)
    made.resize(600, 700)
    made.show()
    return made


@pytest.mark.parametrize("kind", WORDS)
def test_what_was_written_comes_back_as_it_was(form: WritingForm, kind: str) -> None:
    text = long(kind)
    one_line = " ".join(long(kind, 400).split("\n"))
    written = Narrative(
        subject=one_line,
        call=text,
        crew=(one_line,),
        facts=(Fact("14:03", text), Fact("", text, True, ClipId("c1"))),
        people=(ReportPerson(PersonQuality.SUSPECT, one_line, True, text),),
        measures=text,
        opj_instructions=text,
        writer=WRITER.id,
    )
    edited: list[None] = []
    form.edited.connect(lambda: edited.append(None))
    form.show_narrative(written, (WRITER,), (), ())
    found = form.narrative
    assert found.call == text
    assert found.facts[0].text == text
    assert found.people == written.people
    assert (found.subject, found.crew, found.measures) == (one_line, (one_line,), text)
    assert found.opj_instructions == text
    assert not edited  # to show is not to change
    form.call.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(form.call, " fin")
    assert form.narrative.call == text + " fin"
    assert len(edited) == 4
    assert form.call.height() < 700  # its own scroll bar, not a page of it
    assert form.call.verticalScrollBar().maximum() > 0


def test_a_place_of_any_writing_stays_on_its_line_of_the_list(qtbot: QtBot, lane: Jobs) -> None:
    places = ["שדרות רוטשילד 12", "Place 🚓 " * 500, "x" * 10_000, "rue\ndes\nPyrénées"]
    lines = [
        IncidentLine(f"2026-{n:04d}", "insult", datetime(2026, 11, 2, tzinfo=UTC), place, IncidentState.OPEN)
        for n, place in enumerate(places, 1)
    ]
    shown = IncidentList(lambda code: code, lambda numbers: [], lane)
    qtbot.addWidget(shown)
    shown.resize(1112, 600)
    shown.show()
    shown.show_incidents([line.number for line in lines], lines)
    assert [shown.table.text(row, 3) for row in range(len(lines))] == places
    assert {shown.table.rowHeight(row) for row in range(len(lines))} == {shown.table.rowHeight(0)}
    assert shown.table.horizontalHeader().length() <= shown.table.viewport().width() + 1

"""Phrases are put in at the cursor by button and by key, taken back in one step, and changed on the spot."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bwc_review.domain.errors import PhraseTooLong
from bwc_review.domain.incident import Fact, Incident, Narrative, PersonQuality, ReportPerson
from bwc_review.domain.phrase import Phrase, PhrasePart
from bwc_review.ui.incidents.incident_page import IncidentPage
from bwc_review.ui.incidents.needs import IncidentPageFacts
from bwc_review.ui.incidents.paper_desk import PaperDesk
from bwc_review.ui.incidents.phrase_hand import insert_phrase
from bwc_review.ui.incidents.phrases_dialog import PhraseForm, PhrasesDialog
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.widgets.text_fields import GrowingText
from tests.ui.test_incidents import AT, CHIEF, NotedBook, NotedReporter

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
CALL = Phrase("call", PhrasePart.CALL, "De patrouille", "De patrouille, nous trouvant …, constatons :")
SEEN = Phrase("seen", PhrasePart.FACTS, "Au visionnage", "Au visionnage, il apparaît que …. Vu {art}.")
OLD = Phrase("old", PhrasePart.FACTS, "Ancienne", "Jadis.", is_hidden=True)


@dataclass
class NotedPhrases:
    """A ``PhraseBook`` in memory."""

    known: list[Phrase] = field(default_factory=lambda: [CALL, SEEN, OLD])
    told: list[tuple[object, ...]] = field(default_factory=list)
    may: bool = True
    refusal: PhraseTooLong | None = None

    def phrases(self) -> Sequence[Phrase]:
        return tuple(self.known)

    def wording(self, phrase: Phrase) -> str:
        return phrase.text.replace("{art}", "78-6")

    def may_change(self) -> bool:
        return self.may

    def add(self, part: PhrasePart, title: str, text: str) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.told.append(("add", part, title, text))
        self.known.append(Phrase("own_001", part, title, text))

    def change(self, code: str, title: str, text: str) -> None:
        self.told.append(("change", code, title, text))

    def hide(self, code: str, *, hidden: bool) -> None:
        self.told.append(("hide", code, hidden))
        self.known = [replace(one, is_hidden=hidden) if one.code == code else one for one in self.known]


@pytest.fixture
def phrases() -> NotedPhrases:
    return NotedPhrases()


@pytest.fixture
def page(qtbot: QtBot, lane: Jobs, idle: Callable[[], None], phrases: NotedPhrases) -> Iterator[IncidentPage]:
    people = (ReportPerson(PersonQuality.WITNESS, "Mme X"),)
    narrative = Narrative(call="Hier.", facts=(Fact("14:03", "Il crie."),), people=people)
    incident = Incident("2026-0042", "outrage", AT, "Halle", narrative=narrative)
    book = NotedBook({incident.number: incident}, {})
    reporter = NotedReporter()
    desk = PaperDesk(reporter, lane, lane)
    made = IncidentPage(book, reporter, desk, lane, lane, str, phrases)
    made.resize(1112, 720)
    made.show()
    made.show_facts(IncidentPageFacts(incident, (), (), (), (), (CHIEF,), (), may_write=True))
    yield made
    made.forget()
    idle()
    made.close()
    made.deleteLater()


def opened(page: IncidentPage, idle: Callable[[], None]) -> PhrasesDialog:
    idle()
    [dialog] = [one for one in page.findChildren(PhrasesDialog) if one.isVisible()]
    return dialog


def titles(dialog: PhrasesDialog) -> list[str]:
    return [one.title for one in dialog.table.rows]


def test_the_key_offers_those_of_this_part_first_and_enter_inserts_at_the_cursor(
    page: IncidentPage, idle: Callable[[], None]
) -> None:
    text = page.form.facts.cards[0].text
    text.setFocus()
    text.moveCursor(text.textCursor().MoveOperation.End)
    QTest.keyClick(text, Qt.Key.Key_T, CTRL)
    dialog = opened(page, idle)
    assert titles(dialog) == ["Au visionnage", "De patrouille"]
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    said = "Il crie. Au visionnage, il apparaît que …. Vu 78-6."
    assert page.narrative.facts[0].text == said
    assert text.textCursor().selectedText() == "…"  # the next word typed fills it in
    QTest.keyClicks(text, "tout va bien")
    assert page.narrative.facts[0].text == said.replace("…", "tout va bien")


def test_an_insertion_is_one_step_to_take_back_and_to_make_again(
    page: IncidentPage, idle: Callable[[], None]
) -> None:
    page.form.call.setFocus()
    page.form.call.moveCursor(page.form.call.textCursor().MoveOperation.End)
    QTest.keyClicks(page.form.call, " Tard.")
    QTest.mouseClick(page.head.phrases, LEFT)  # the cursor stays where it was
    dialog = opened(page, idle)
    assert titles(dialog)[0] == "De patrouille"
    QTest.mouseClick(dialog.insert, LEFT)
    written = f"Hier. Tard. {CALL.text}"
    assert page.narrative.call == written
    QTest.keyClicks(page.form.call, "la Halle")
    QTest.mouseClick(page.head.undo, LEFT)
    assert page.narrative.call == written
    QTest.mouseClick(page.head.undo, LEFT)
    assert page.narrative.call == "Hier. Tard."
    QTest.mouseClick(page.head.redo, LEFT)
    assert page.narrative.call == written


def test_without_a_cursor_in_a_text_the_beginning_takes_it_and_a_gone_paragraph_none(
    page: IncidentPage, idle: Callable[[], None]
) -> None:
    card = page.form.facts.cards[0]
    card.text.setFocus()
    QTest.mouseClick(card.remove, LEFT)
    QTest.mouseClick(page.head.phrases, LEFT)
    dialog = opened(page, idle)
    assert titles(dialog)[0] == "De patrouille"
    QTest.mouseClick(dialog.insert, LEFT)
    assert CALL.text in page.narrative.call
    assert page.narrative.facts == ()


def test_what_a_person_said_has_phrases_of_its_own_and_a_closed_report_none(
    page: IncidentPage, phrases: NotedPhrases, idle: Callable[[], None]
) -> None:
    phrases.known.append(Phrase("said", PhrasePart.STATEMENT, "Déclare", "Nous déclare : …"))
    statement = page.form.people.cards[0].statement
    statement.setFocus()
    QTest.keyClick(statement, Qt.Key.Key_T, CTRL)
    dialog = opened(page, idle)
    QTest.keyClicks(dialog.search, "declare")
    assert titles(dialog) == ["Déclare"]
    QTest.mouseClick(dialog.insert, LEFT)
    assert page.narrative.people[0].statement == "Nous déclare : …"
    page.form.set_writable(False)
    page._hand.offer()
    idle()
    assert [one for one in page.findChildren(PhrasesDialog) if one.isVisible()] == []


def test_one_is_added_changed_hidden_and_offered_again_in_the_same_dialogue(
    page: IncidentPage, phrases: NotedPhrases, idle: Callable[[], None]
) -> None:
    page.form.measures.setFocus()
    QTest.mouseClick(page.head.phrases, LEFT)
    dialog = opened(page, idle)
    QTest.mouseClick(dialog.add, LEFT)
    [form] = dialog.findChildren(PhraseForm)
    assert PhrasePart(form.part.currentData()) is PhrasePart.MEASURES
    assert not form.save_button.isEnabled()
    QTest.keyClicks(form.title, "Depannage")
    form.text.setFocus()
    QTest.keyClicks(form.text, "Vehicule repris.")
    phrases.refusal = PhraseTooLong(80, 2000)
    QTest.mouseClick(form.save_button, LEFT)
    idle()
    assert "too long" in form.notice.words
    assert form.isVisible()
    phrases.refusal = None
    QTest.mouseClick(form.save_button, LEFT)
    idle()
    idle()
    assert phrases.told == [("add", PhrasePart.MEASURES, "Depannage", "Vehicule repris.")]
    assert titles(dialog) == ["Depannage", "De patrouille", "Au visionnage"]
    QTest.mouseClick(dialog.hide_it, LEFT)
    idle()
    idle()
    assert titles(dialog) == ["De patrouille", "Au visionnage"]
    QTest.mouseClick(dialog.hidden, LEFT)
    assert titles(dialog) == ["Depannage", "De patrouille", "Au visionnage", "Ancienne"]
    assert dialog.hide_it.text() == "Offer again"
    QTest.mouseClick(dialog.cancel, LEFT)


def test_who_may_not_change_them_is_offered_to_insert_alone(
    page: IncidentPage, phrases: NotedPhrases, idle: Callable[[], None]
) -> None:
    phrases.may = False
    QTest.mouseClick(page.head.phrases, LEFT)
    dialog = opened(page, idle)
    assert dialog.insert.isEnabled()
    assert not any(each.isVisible() for each in (dialog.add, dialog.change, dialog.hide_it))
    QTest.keyClicks(dialog.search, "nothing of the kind")
    assert not dialog.insert.isEnabled()
    QTest.mouseClick(dialog.cancel, LEFT)


SIGNS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=5)


@given(before=SIGNS, after=SIGNS, text=SIGNS)
def test_an_insertion_loses_no_sign_and_selects_the_blank_in_any_writing(
    before: str, after: str, text: str
) -> None:
    assert isinstance(QApplication.instance(), QApplication)
    field = GrowingText("x")
    field.set_text(before + after)
    cursor = field.textCursor()
    cursor.setPosition(len(before.encode("utf-16-le")) // 2)
    field.setTextCursor(cursor)
    insert_phrase(field, f"{text}…")
    written = field.document().toRawText()
    assert written.startswith(before)
    assert written.endswith(after)
    assert f"{text}…" in written
    assert field.textCursor().selectedText() == "…"
    field.deleteLater()

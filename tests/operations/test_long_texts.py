"""Texts of 10,000 signs, right-to-left and emoji go through catalogue, lists, search and paper unharmed."""

from __future__ import annotations

from typing import Any

import pypdfium2 as pdfium
import pytest

from bwc_review.domain.access import Reason, ReasonSession
from bwc_review.domain.clip import Place
from bwc_review.domain.incident import Fact, Narrative, PersonQuality, ReportPerson
from bwc_review.domain.incident_query import IncidentQuery
from bwc_review.domain.mark import Instant
from bwc_review.domain.query import ClipQuery
from bwc_review.operations.complete_clip import Completion, complete_clip
from bwc_review.operations.incidents import create_incident
from bwc_review.operations.mark import mark
from bwc_review.operations.sweep import sweep
from bwc_review.operations.verify import verify
from bwc_review.operations.write_narrative import write_narrative
from bwc_review.operations.write_report import preview_report

WORDS = {
    "latin": "Le véhicule s'arrête, l'agent descend. ",
    "right_to_left": "האיש עמד ליד הכיכר وقال إنه رأى السيارة ",
    "emoji": "Il crie 👮🏽‍♀️🚓 puis 👨‍👩‍👧‍👦 s'en va 🇫🇷. ",
    "one_word": "x" * 500,
    "no_font": "Il dit 王小明 et s'en va. ",
    "mixed": "début السيارة 🚓 <b>gras</b> & 100 % _ 'fin' \\ \u202eretourné\u202c ",
}


def long(kind: str) -> str:
    """10,000 signs that begin and end with a word of their own."""
    body = (WORDS[kind] * 10_000)[: 10_000 - len("PREMIER ") - len(" DERNIER")]
    return f"PREMIER {body} DERNIER"


@pytest.mark.parametrize("kind", WORDS)
def test_a_report_of_long_texts_is_kept_as_written_and_printed_to_its_last_word(
    bench: Any, kind: str
) -> None:
    text = long(kind)
    assert len(text) == 10_000
    args = (bench.now, bench.profile)
    number = create_incident(bench.catalogue, bench.chief, "insult", bench.now, text[:200], [], *args).number
    written = Narrative(
        subject=text[:300],
        call=text,
        facts=(Fact("14:03", text), Fact("", text, seen_on_video=True)),
        people=(ReportPerson(PersonQuality.WITNESS, text[:200], statement=text),),
        measures=text,
        attachments=(text[:500],),
        writer=bench.chief.id,
    )
    write_narrative(bench.catalogue, bench.chief, number, written, *args)
    with bench.catalogue.read() as tables:
        kept = tables.incidents.get(number)
        categories = tables.categories.get()
    assert kept.narrative == written
    assert kept.place == text[:200].strip()
    session = ReasonSession(bench.chief.id, number, Reason.JUDICIAIRE, "PV 1", bench.now)
    pdf = preview_report(
        bench.catalogue, bench.store, bench.keys, bench.chief, number, written, session, categories, *args
    )
    with pdfium.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    assert len(pages) > 5
    assert "".join(pages).count("DERNIER") >= 5  # call, two facts, statement, measures
    is_said = "ne peuvent pas être imprimés" in " ".join("".join(pages).split())
    assert is_said is (kind == "no_font"), "what the fonts lack is said"
    for entry in bench.entries():
        assert "DERNIER" not in str(entry.body)
    assert verify(bench.catalogue, bench.store).ok


@pytest.mark.parametrize(
    ("place", "asked"),
    [
        ("שדרות רוטשילד 12", "רוטשילד"),
        ("شارع الجمهورية", "الجمهورية"),
        ("Place 🚓 de l’Hôtel", "hôtel"),
        ("rue " * 2_400 + "République", "république"),
    ],
)
def test_places_in_any_writing_are_found_by_their_words(bench: Any, place: str, asked: str) -> None:
    clip, other = bench.ingest("2026-11-12 14:03"), bench.ingest("2026-11-12 15:03")
    args = (bench.now, bench.profile)
    complete_clip(bench.catalogue, bench.chief, [clip.id], Completion(place=Place(place)), *args)
    number = create_incident(
        bench.catalogue, bench.chief, "insult", bench.now, place, [clip.id], *args
    ).number
    create_incident(bench.catalogue, bench.chief, "theft", bench.now, "ailleurs", [other.id], *args)
    with bench.catalogue.read() as tables:
        assert tables.clips.ids(ClipQuery(text=asked)) == [clip.id]
        query = IncidentQuery(tables.categories.get().words(asked))
        assert tables.incidents.numbers(query) == [number]
        assert tables.incidents.lines([number])[0].place == place


def test_a_note_of_ten_thousand_signs_is_kept_and_goes_with_its_clip(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    text, at = long("mixed"), Instant(1, 2, 0.04)
    mark(bench.catalogue, bench.chief, clip.id, at, None, "insult", text, bench.now, bench.profile)
    with bench.catalogue.read() as tables:
        [made] = tables.marks.of_clip(clip.id)
    assert made.note == text.strip()
    bench.local("2026-12-12 18:30")
    sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    assert b"DERNIER" not in bench.opened_pages()

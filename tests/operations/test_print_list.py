"""A list leaves as a table: what the registers say, on record, nobody else's recordings, no picture."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from datetime import date
from typing import Any

import pypdfium2 as pdfium
import pytest

from bwc_review.domain.category import categories_from
from bwc_review.domain.clip import ClipState, Place, RecordingId
from bwc_review.domain.errors import AccessRefused, JournalUnwritable, ListTooLong
from bwc_review.domain.journal import Operation
from bwc_review.domain.mark import Instant
from bwc_review.domain.people import PersonId
from bwc_review.domain.query import ClipQuery
from bwc_review.operations import leave_list
from bwc_review.operations.mark import mark
from bwc_review.operations.print_list import ListView, copy_list, list_paper, list_table
from bwc_review.paths import resource
from bwc_review.reports.register_words import CLIP_COLUMNS
from tests.tables import read_table

CATEGORIES = categories_from(tomllib.loads(resource("categories/categories.toml").read_text("utf-8")))


def table(bench: Any, clips: list[Any], person: Any = None) -> list[dict[str, str]]:
    ids = [clip.id for clip in clips]
    data = list_table(bench.catalogue, person or bench.chief, ids, bench.now, bench.profile)
    return read_table(data)


def test_a_row_says_what_the_registers_say_in_the_order_of_the_list(bench: Any) -> None:
    one = bench.ingest("2026-11-12 14:03", place=Place("=HYPERLINK(1)", 43.85, 0.66), clock_offset_s=7.0)
    two = bench.ingest("2026-11-13 09:00", place=None, wearer=None)
    rows = table(bench, [two, one])
    assert [row["recording"] for row in rows] == [two.id, one.id]
    assert rows[1]["recorded_at"] == "2026-11-12T14:03:07+01:00"
    assert rows[1]["place"] == "'=HYPERLINK(1)"
    assert rows[1]["wearer"] == bench.wearer.name
    assert (rows[0]["wearer"], rows[0]["place"], rows[0]["state"]) == ("", "", "à compléter")
    assert rows[1]["due_on"] == one.due_on.isoformat()
    said = bench.entries(Operation.REPORT_PRINTED)[-1]
    assert said.details == {"extract": "list", "form": "csv", "clips": 2}
    assert "HYPERLINK" not in said.body.decode()


def test_a_recording_cut_in_files_is_one_row_with_the_length_of_all(bench: Any) -> None:
    one = bench.ingest("2026-11-12 14:03", recording=RecordingId("cut"))
    bench.ingest("2026-11-12 14:13", recording=RecordingId("cut"))
    [row] = table(bench, [one])
    assert row["files"] == "2"
    assert float(row["duration_s"].replace(",", ".")) == pytest.approx(2 * one.duration_s, abs=0.2)


def test_a_mark_on_a_later_file_is_a_mark_of_the_recording(bench: Any) -> None:
    one = bench.ingest("2026-11-12 14:03", recording=RecordingId("cut"))
    later = bench.ingest("2026-11-12 14:13", recording=RecordingId("cut"))
    other = bench.ingest("2026-11-12 15:00")
    where = Instant(1, 1, 1.0)
    for clip in (later, later, other):
        mark(
            bench.catalogue, bench.chief, clip.id, where, None, "rebellion", "", bench.now, bench.profile
        )  # fmt: skip
    assert [row["marks"] for row in table(bench, [one, other])] == ["2", "1"]
    assert re.search(r"14:05:00 2 ", paper(bench, [one], columns=("when", "marks", "state")))
    with bench.catalogue.read() as tables:
        asked = ClipQuery(whole_recordings=True)
        assert tables.clips.ids(replace(asked, is_marked=True)) == [one.id, other.id]
        assert tables.clips.ids(replace(asked, is_marked=False)) == []
        assert tables.clips.ids(replace(asked, order="marks", descending=True)) == [one.id, other.id]


def test_a_wearer_takes_out_own_recordings_only_and_the_refusal_is_on_record(bench: Any) -> None:
    own = bench.ingest("2026-11-12 14:03")
    other = bench.ingest("2026-11-12 15:03", wearer=bench.officer.id)
    assert [row["recording"] for row in table(bench, [own], bench.wearer)] == [own.id]
    before = len(bench.entries(Operation.REPORT_PRINTED))
    with pytest.raises(AccessRefused):
        table(bench, [own, other], bench.wearer)
    assert len(bench.entries(Operation.REPORT_PRINTED)) == before
    assert bench.entries(Operation.ACCESS_REFUSED)[-1].subjects == (other.id,)
    with pytest.raises(AccessRefused):
        table(bench, [own], bench.dpo)


def test_what_was_erased_meanwhile_is_left_out(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    assert table(bench, [clip, replace(clip, id="gone")]) != []
    assert len(table(bench, [clip, replace(clip, id="gone")])) == 1


QUERY = ClipQuery(state=ClipState.KEPT, is_marked=False, from_day=date(2026, 11, 1), text="Halle Dupont")


def copied(bench: Any, clips: list[Any], person: Any = None, query: ClipQuery = QUERY) -> list[Any]:
    ids = [clip.id for clip in clips]
    found = copy_list(bench.catalogue, person or bench.chief, ids, query, bench.now, bench.profile)
    return [one.id for one in found]


def test_rows_go_to_the_clipboard_on_record_and_nobody_elses(
    bench: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = bench.ingest("2026-11-12 14:03", place=Place("Halle"))
    other = bench.ingest("2026-11-12 15:03", wearer=bench.officer.id)
    assert copied(bench, [own, other, replace(own, id="gone")]) == [own.id, other.id]
    said = bench.entries(Operation.REPORT_PRINTED)[-1]
    asked = "state=kept,from_day=2026-11-01,is_marked=0,text"
    assert said.details == {"extract": "clipboard", "form": "text", "clips": 2, "asked": asked}
    assert (said.author.id, said.subjects) == (bench.chief.id, ("list",))
    assert "Halle" not in said.body.decode()
    before = bench.entries(Operation.REPORT_PRINTED)
    for person in (bench.wearer, bench.dpo):
        with pytest.raises(AccessRefused):
            copied(bench, [own, other], person)
    assert copied(bench, [replace(own, id="gone")]) == [], "nothing left, nothing to record"
    assert bench.entries(Operation.REPORT_PRINTED) == before

    def unwritable(*_: object) -> Any:
        raise JournalUnwritable

    monkeypatch.setattr(bench.catalogue, "write", unwritable)
    with pytest.raises(JournalUnwritable):
        copied(bench, [own])


def test_a_list_that_asks_nothing_says_so_by_silence(bench: Any) -> None:
    copied(bench, [bench.ingest("2026-11-12 14:03")], query=ClipQuery(order="due"))
    assert "asked" not in bench.entries(Operation.REPORT_PRINTED)[-1].details


def paper(bench: Any, clips: list[Any], query: ClipQuery | None = None, **rest: Any) -> str:
    person = rest.pop("person", bench.chief)
    view = ListView(query or ClipQuery(), rest.pop("columns", CLIP_COLUMNS))
    ids = [clip.id for clip in clips]
    asked = (bench.catalogue, person, ids, view, CATEGORIES, bench.now, bench.profile)
    with pdfium.PdfDocument(list_paper(*asked, **rest)) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return re.sub(r"[\s\u00a0\u202f]+", " ", " ".join(pages))


def test_on_paper_it_says_what_was_asked_how_many_and_what_the_registers_say(bench: Any) -> None:
    one = bench.ingest("2026-11-12 14:03", place=Place("Halle aux grains"), clock_offset_s=7.0)
    two = bench.ingest("2026-11-13 09:00", place=None, wearer=None)
    query = ClipQuery(camera="DSJ-1", from_day=date(2026, 11, 1), informed="no", order="due", descending=True)
    words = paper(bench, [two, one], query)
    for said in (
        "LISTE D’ENREGISTREMENTS", "caméra CAM-01", "enregistrés à partir du 01/11/2026",
        "personnes informées : non", "échéance, décroissant", "Nombre : 2", "Halle aux grains",
        "12/11/2026 14:03:07", f"{one.due_on:%d/%m/%Y}", "à compléter", "Page 1 /", "Empreinte de tête",
        bench.chief.name,
    ):  # fmt: skip
        assert said in words, said
    assert words.index("13/11/2026 09:00") < words.index("12/11/2026 14:03"), "in the order of the list"
    said_ = bench.entries(Operation.REPORT_PRINTED)[-1]
    assert said_.details == {"extract": "list", "form": "pdf", "clips": 2}
    assert said_.subjects == ("list",)


def test_only_the_columns_wanted_are_printed(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03", place=Place("Halle aux grains"))
    words = paper(bench, [clip], columns=("when", "camera"))
    assert "CAM-01" in words
    assert "Halle aux grains" not in words
    assert bench.wearer.name not in words


def test_a_draft_says_so_and_leaves_no_trace_since_it_does_not_leave(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    before = len(bench.entries())
    assert "PROJET" in paper(bench, [clip], is_draft=True)
    assert len(bench.entries()) == before
    assert "PROJET" not in paper(bench, [clip])


@pytest.mark.parametrize("query", [ClipQuery(wearer=PersonId("p-wearer")), ClipQuery(text="ma")])
def test_the_list_of_one_person_is_not_counted(bench: Any, query: ClipQuery) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    assert "Nombre" not in paper(bench, [clip], query)
    assert "Nombre" in paper(bench, [clip])
    assert "Nombre" not in paper(bench, [clip], person=bench.wearer), "these are all of this wearer"


def test_a_paper_refused_by_the_journal_does_not_leave(bench: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    clip = bench.ingest("2026-11-12 14:03")

    def refused(*_: object, **__: object) -> object:
        raise JournalUnwritable

    monkeypatch.setattr(type(bench.catalogue), "write", refused)
    for leave in (paper, table):
        with pytest.raises(JournalUnwritable):
            leave(bench, [clip])


def test_a_list_longer_than_paper_takes_is_refused_and_nothing_is_on_record(
    bench: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leave_list, "MOST_ON_PAPER", 1)
    clips = [bench.ingest("2026-11-12 14:03"), bench.ingest("2026-11-12 15:03")]
    with pytest.raises(ListTooLong) as refused:
        paper(bench, clips)
    assert (refused.value.count, refused.value.most) == (2, 1)
    assert bench.entries(Operation.REPORT_PRINTED) == []
    assert len(table(bench, clips)) == 2


def test_a_wearer_prints_own_recordings_only(bench: Any) -> None:
    other = bench.ingest("2026-11-12 15:03", wearer=bench.officer.id)
    with pytest.raises(AccessRefused):
        paper(bench, [other], person=bench.wearer, is_draft=True)
    with pytest.raises(AccessRefused):
        paper(bench, [other], person=bench.dpo)


def test_a_recording_whose_files_have_several_wearers_says_all_of_them(bench: Any) -> None:
    one = bench.ingest("2026-11-12 14:03")
    bench.ingest("2026-11-12 14:13", recording=one.recording, wearer=bench.officer.id)
    bench.ingest("2026-11-12 14:23", recording=one.recording, wearer=None)
    said = f"{bench.wearer.name}, {bench.officer.name}, à compléter"
    assert [row["wearer"] for row in table(bench, [one])] == [said]
    assert said in paper(bench, [one], columns=("when", "wearer"))
    assert [row["wearer"] for row in table(bench, [one], bench.wearer)] == [bench.wearer.name]

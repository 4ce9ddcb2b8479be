"""Holds, incidents and due dates leave as tables or on paper: on record, no formula, nobody counted."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from datetime import date
from typing import Any

import pypdfium2 as pdfium
import pytest

from bwc_review.domain.category import categories_from
from bwc_review.domain.errors import AccessRefused
from bwc_review.domain.hold import HoldOrder, ProcedureKind
from bwc_review.domain.incident_query import IncidentQuery
from bwc_review.domain.journal import Operation
from bwc_review.operations.incidents import close_incident, create_incident
from bwc_review.operations.open_hold import open_holds
from bwc_review.operations.print_registers import (
    due_paper,
    due_table,
    holds_paper,
    holds_table,
    incidents_paper,
    incidents_table,
)
from bwc_review.operations.release_hold import release_hold
from bwc_review.paths import resource
from tests.tables import read_table

CATEGORIES = categories_from(tomllib.loads(resource("categories/categories.toml").read_text("utf-8")))
ALL = IncidentQuery()


def rows(data: bytes) -> list[dict[str, str]]:
    return read_table(data)


def words(data: bytes) -> str:
    with pdfium.PdfDocument(data) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return re.sub(r"[\s\u00a0\u202f]+", " ", " ".join(pages))


def hold(bench: Any, clip: Any, reference: str, review_on: date | None = None) -> Any:
    order = HoldOrder(ProcedureKind.JUDICIAIRE, reference, "=cmd|'/c calc'!A1", "ADJ Petit", review_on)
    [made] = open_holds(bench.catalogue, bench.chief, [clip.id], order, bench.now, bench.profile)
    return made


def asked(bench: Any, person: Any = None) -> tuple[Any, ...]:
    return bench.catalogue, person or bench.chief, bench.now, bench.profile


def last(bench: Any) -> Any:
    return bench.entries(Operation.REPORT_PRINTED)[-1]


def test_the_list_of_holds_says_the_open_ones_or_all_and_no_cell_is_a_formula(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    kept = hold(bench, clip, "+33 2026/0123")
    gone = hold(bench, clip, "PV 2026/0124")
    release_hold(bench.catalogue, bench.store, bench.chief, gone.id, "classée", bench.now, bench.profile)
    [only] = rows(holds_table(*asked(bench), only_open=True))
    assert (only["hold"], only["recording"]) == (kept.id, clip.id)
    assert only["reference"] == "'+33 2026/0123"
    assert only["authority"].startswith("'=cmd")
    assert only["released_at"] == ""
    every = rows(holds_table(*asked(bench), only_open=False))
    assert [row["hold"] for row in every] == [kept.id, gone.id], "open ones first"
    assert every[1]["released_at"].startswith("2026-11-23")
    assert last(bench).details == {"extract": "holds", "form": "csv", "count": 2}
    said = words(holds_paper(*asked(bench), only_open=False))
    assert "LISTE DES CONSERVATIONS" in said
    assert "conservations levées comprises" in said
    assert "levée le 23/11/2026" in said
    assert "PV 2026/0123" not in said
    assert said.count("conservé, sinon 12/12/2026") == 2, "the other one keeps it"
    assert last(bench).details == {"extract": "holds", "form": "pdf", "count": 2}
    assert "PV 2026/0124" not in words(holds_paper(*asked(bench), only_open=True))


def test_the_list_of_incidents_holds_nothing_of_a_report(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    for place, when in (("=Halle", clip.corrected_at), ("Rue Gambetta", clip.corrected_at)):
        made = create_incident(
            bench.catalogue, bench.chief, "insult", when, place, [], bench.now, bench.profile
        )
    close_incident(bench.catalogue, bench.chief, made.number, bench.now, bench.profile)
    where = (bench.catalogue, bench.chief)
    both = rows(incidents_table(*where, ALL, CATEGORIES, bench.now, bench.profile))
    assert [row["number"] for row in both] == ["2026-0002", "2026-0001"], "newest first, as the list"
    assert both[1]["place"] == "'=Halle"
    assert [row["state"] for row in both] == ["close", "ouverte"]
    query = IncidentQuery(CATEGORIES.words("halle"), only_open=True)
    [one] = rows(incidents_table(*where, query, CATEGORIES, bench.now, bench.profile))
    assert one["number"] == "2026-0001"
    said = words(incidents_paper(*where, query, CATEGORIES, bench.now, bench.profile))
    assert "« halle »" in said
    assert "interventions ouvertes seulement" in said
    assert "0001/2026" in said
    assert "0002/2026" not in said
    assert last(bench).details == {"extract": "incidents", "form": "pdf", "count": 1}
    assert "Halle" not in last(bench).body.decode()


def test_the_due_dates_are_those_of_the_calendar(bench: Any) -> None:
    bench.ingest("2026-11-12 14:03")
    kept = bench.ingest("2026-11-12 15:03")
    hold(bench, kept, "PV 1", date(2026, 12, 20))
    day, review = rows(due_table(*asked(bench)))
    assert day == {
        "day": "2026-12-12",
        "due_on": "2026-12-12",  # the same words in another table
        "erased": "1",
        "held": "1",
        "recording_days": "1",
        "heap": "non",
        "also": "",
    }
    assert (review["erased"], review["also"]) == ("0", "conservation PV 1 à réexaminer")
    said = words(due_paper(*asked(bench)))
    assert "ÉCHÉANCES D’EFFACEMENT" in said
    assert "12/12/2026 1 1" in said
    assert "conservation PV 1 à réexaminer" in said
    assert last(bench).details == {"extract": "due_dates", "form": "pdf", "count": 2}


def test_who_lists_own_recordings_only_takes_no_figure_of_them_out(bench: Any) -> None:
    """« No statistics per officer » (R18): what the screen does not count, table and paper do not either."""
    bench.local("2027-02-05 10:00")
    for day in (28, 29, 30, 31):
        bench.ingest(f"2027-01-{day} 10:00", size=10, with_derived=False)
    kept = bench.ingest("2027-02-01 15:03")
    hold(bench, kept, "PV 1", date(2027, 3, 20))
    bench.ingest("2026-12-20 10:00")  # its month is over
    month_end, held, _ = rows(due_table(*asked(bench, bench.wearer)))
    keys = ("day", "erased", "held", "recording_days", "heap")
    assert [month_end[key] for key in keys] == ["2027-02-28", "oui", "non", "", "oui"]
    assert [held[key] for key in keys] == ["2027-03-01", "non", "oui", "", "non"]
    said = words(due_paper(*asked(bench, bench.wearer)))
    assert "28/02/2027 oui non des enregistrements de plusieurs jours" in said
    assert "certains de vos enregistrements sont en retard" in said
    counted = words(due_paper(*asked(bench)))
    assert "28/02/2027 4 0 des enregistrements de 4 jours" in counted
    assert "en retard, avant cette période : 1" in counted.replace("\u00a0", " ")


def test_the_registers_of_holds_and_due_dates_are_read_by_the_dpo(bench: Any) -> None:
    kept = bench.ingest("2026-11-12 15:03", wearer=bench.officer.id)
    hold(bench, kept, "PV 9", date(2026, 12, 20))
    [line] = rows(holds_table(*asked(bench, bench.dpo), only_open=True))
    assert line["reference"] == "PV 9"
    assert "PV 9" in words(holds_paper(*asked(bench, bench.dpo), only_open=True))
    assert rows(due_table(*asked(bench, bench.dpo)))[0]["held"] == "1"
    assert "12/12/2026 0 1" in words(due_paper(*asked(bench, bench.dpo)))
    assert {entry.author.id for entry in bench.entries(Operation.REPORT_PRINTED)} == {bench.dpo.id}


@pytest.mark.parametrize(
    "leave",
    [
        lambda bench, who: incidents_table(bench.catalogue, who, ALL, CATEGORIES, bench.now, bench.profile),
        lambda bench, who: incidents_paper(
            bench.catalogue, who, ALL, CATEGORIES, bench.now, bench.profile, is_draft=True
        ),
    ],
)
def test_who_may_not_list_takes_nothing_out_and_a_draft_is_not_on_record(
    bench: Any, leave: Callable[[Any, Any], bytes]
) -> None:
    other = bench.ingest("2026-11-12 15:03", wearer=bench.officer.id)
    hold(bench, other, "PV 9")
    with pytest.raises(AccessRefused):
        leave(bench, bench.dpo)
    assert bench.entries(Operation.REPORT_PRINTED) == []
    assert b"PV 9" not in leave(bench, bench.wearer), "not on a recording of somebody else"


def test_an_empty_list_on_paper_says_so(bench: Any) -> None:
    assert "Aucune ligne" in words(holds_paper(*asked(bench), only_open=True))

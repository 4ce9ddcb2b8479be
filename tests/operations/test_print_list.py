"""A list leaves as a table: what the registers say, on record, nobody else's recordings, no picture."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import Any

import pytest

from bwc_review.domain.clip import Place, RecordingId
from bwc_review.domain.errors import AccessRefused
from bwc_review.domain.journal import Operation
from bwc_review.operations.print_list import list_table


def table(bench: Any, clips: list[Any], person: Any = None) -> list[dict[str, str]]:
    ids = [clip.id for clip in clips]
    data = list_table(bench.catalogue, person or bench.chief, ids, bench.now, bench.profile)
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_row_says_what_the_registers_say_in_the_order_of_the_list(bench: Any) -> None:
    one = bench.ingest("2026-11-12 14:03", place=Place("=HYPERLINK(1)", 43.85, 0.66), clock_offset_s=7.0)
    two = bench.ingest("2026-11-13 09:00", place=None, wearer=None)
    rows = table(bench, [two, one])
    assert [row["id"] for row in rows] == [two.id, one.id]
    assert rows[1]["recorded_at"] == "2026-11-12T14:03:07+01:00"
    assert rows[1]["place"] == "'=HYPERLINK(1)"
    assert rows[1]["wearer"] == bench.wearer.name
    assert (rows[0]["wearer"], rows[0]["place"], rows[0]["state"]) == ("", "", "to_complete")
    assert rows[1]["due_on"] == one.due_on.isoformat()
    said = bench.entries(Operation.REPORT_PRINTED)[-1]
    assert said.details == {"extract": "list", "form": "csv", "clips": 2}
    assert "HYPERLINK" not in said.body.decode()


def test_a_recording_cut_in_files_is_one_row_with_the_length_of_all(bench: Any) -> None:
    one = bench.ingest("2026-11-12 14:03", recording=RecordingId("cut"))
    bench.ingest("2026-11-12 14:13", recording=RecordingId("cut"))
    [row] = table(bench, [one])
    assert row["files"] == "2"
    assert float(row["duration_s"]) == pytest.approx(2 * one.duration_s, abs=0.2)


def test_a_wearer_takes_out_own_recordings_only_and_the_refusal_is_on_record(bench: Any) -> None:
    own = bench.ingest("2026-11-12 14:03")
    other = bench.ingest("2026-11-12 15:03", wearer=bench.officer.id)
    assert [row["id"] for row in table(bench, [own], bench.wearer)] == [own.id]
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

"""Each erasure stands in one numbered record, and in one only, whatever erased it and whatever was cut."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pypdfium2
import pytest

from bwc_review.domain.errors import SweepRecordUnknown
from bwc_review.domain.hold import HoldOrder, ProcedureKind
from bwc_review.domain.journal import SYSTEM, Operation
from bwc_review.domain.sweep_record import SweepRecord
from bwc_review.operations.erase import DUE, erase
from bwc_review.operations.open_hold import open_holds
from bwc_review.operations.print_erasures import print_sweep
from bwc_review.operations.record_sweep import record_sweep
from bwc_review.operations.release_hold import release_hold
from bwc_review.operations.sweep import Swept, sweep
from bwc_review.operations.verify import verify


def swept(bench: Any, **options: Any) -> Swept:
    return sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now, **options)


def records(bench: Any) -> list[SweepRecord]:
    with bench.catalogue.read() as tables:
        found: list[SweepRecord] = tables.sweeps.all()
    return found


def text(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(page.get_textpage().get_text_range() for page in document).replace("\r\n", " ")
    finally:
        document.close()


def test_every_sweep_that_erases_has_its_number_and_none_else(bench: Any) -> None:
    first, second = bench.ingest("2026-11-12 14:03"), bench.ingest("2026-11-13 14:03")
    assert swept(bench).record == ""
    bench.local("2026-12-12 18:00")
    assert swept(bench).record == "2026-PV-0001"
    assert swept(bench).record == ""
    bench.local("2026-12-14 09:00")  # the second a day late
    assert swept(bench).record == "2026-PV-0002"
    later, earlier = records(bench)
    assert (earlier.erased, earlier.late, later.erased, later.late) == (1, 0, 1, 1)
    said = bench.entries(Operation.SWEPT)
    assert [entry.subjects for entry in said] == [("2026-PV-0001",), ("2026-PV-0002",)]
    assert said[0].author == SYSTEM
    done = {entry.subjects[0]: entry.seq for entry in bench.entries(Operation.ERASE_DONE)}
    assert (earlier.first, earlier.last) == (done[first.id], done[first.id])
    assert (later.first, later.last) == (done[second.id], done[second.id])
    bench.ingest("2026-12-01 14:03")
    bench.local("2027-01-01 18:00")
    assert swept(bench).record == "2027-PV-0001"
    assert verify(bench.catalogue, bench.store).ok


def test_two_sweeps_at_the_same_time_do_not_certify_an_erasure_twice(
    bench: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    bench.local("2026-12-12 18:00")
    erase(bench.catalogue, bench.store, clip.id, DUE, bench.now, bench.profile, SYSTEM)
    real, others = bench.catalogue.write, []

    def write(*drafts: Any) -> AbstractContextManager[Any]:
        monkeypatch.undo()
        others.append(record_sweep(bench.catalogue, SYSTEM, bench.now, bench.profile))
        found: AbstractContextManager[Any] = real(*drafts)
        return found

    monkeypatch.setattr(bench.catalogue, "write", write)
    assert record_sweep(bench.catalogue, SYSTEM, bench.now, bench.profile) is None
    assert records(bench) == others
    assert [entry.subjects for entry in bench.entries(Operation.SWEPT)] == [("2026-PV-0001",)]
    assert verify(bench.catalogue, bench.store).ok


def test_what_a_release_erased_is_in_the_next_record(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    order = HoldOrder(ProcedureKind.JUDICIAIRE, "PV 1", "Brigade")
    [hold] = open_holds(bench.catalogue, bench.chief, [clip.id], order, bench.now, bench.profile)
    bench.local("2026-12-20 10:00")
    swept(bench)
    with bench.catalogue.read() as tables:
        assert tables.sweeps.all() == []
    due = bench.ingest("2026-11-20 10:00")
    bench.local("2026-12-20 18:00")
    assert swept(bench).record == "2026-PV-0001"
    release_hold(bench.catalogue, bench.store, bench.chief, hold.id, "classé", bench.now, bench.profile)
    done = swept(bench)  # nothing is due, and the record is made all the same
    assert (done.erased, done.record) == ((), "2026-PV-0002")
    newest, oldest = records(bench)
    pages = [
        text(print_sweep(bench.catalogue, one.number, SYSTEM, bench.now, bench.profile))
        for one in (oldest, newest)
    ]
    assert due.sha256[:12] in pages[0].replace(" ", "")
    assert clip.sha256[:12] not in pages[0].replace(" ", "")
    assert clip.sha256[:12] in pages[1].replace(" ", "")
    assert "2026-PV-0002" in pages[1]
    printed = bench.entries(Operation.REPORT_PRINTED)[-1]
    assert printed.subjects == ("erasures", "2026-PV-0002")


def test_a_cut_before_the_record_leaves_it_to_the_next_sweep(
    bench: Any, power_cut: type[BaseException], cut_at: Callable[..., list[str]]
) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    bench.local("2026-12-12 18:00")
    at = 2 * 11  # before the commit of the record
    with pytest.MonkeyPatch.context() as patch:
        steps = cut_at(bench, patch, at)
        with pytest.raises(power_cut):
            swept(bench)
    assert steps[-1] == "commit swept"
    assert bench.files(clip.id) == []
    bench.restart()
    assert swept(bench).record == "2026-PV-0001"
    [record] = records(bench)
    assert record.erased == 1


def test_the_date_that_somebody_confirmed_names_them(bench: Any) -> None:
    for _ in range(25):
        bench.ingest("2026-11-12 14:03", size=10, with_derived=False)
    bench.local("2026-12-12 18:00")
    assert swept(bench).record == ""
    number = swept(bench, confirmed=bench.chief).record
    [record] = records(bench)
    assert (record.number, record.erased, record.author) == (number, 25, bench.chief.id)
    assert "Anne" in text(print_sweep(bench.catalogue, number, SYSTEM, bench.now, bench.profile))


def test_an_unknown_number_is_said(bench: Any) -> None:
    with pytest.raises(SweepRecordUnknown):
        print_sweep(bench.catalogue, "2026-PV-0009", SYSTEM, bench.now, bench.profile)

"""The procès-verbal d'effacement, read back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pypdfium2

from bwc_review.domain.journal import SYSTEM, Operation
from bwc_review.operations.print_erasures import print_erasures
from bwc_review.operations.sweep import sweep


def _text(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(page.get_textpage().get_text_range() for page in document).replace("\r\n", " ")
    finally:
        document.close()


def test_what_was_erased_and_what_a_procedure_keeps(bench: Any) -> None:
    bench.local("2026-11-03 10:00")
    gone, kept = bench.ingest("2026-11-01 10:00"), bench.ingest("2026-11-01 11:00")
    bench.hold(kept)
    bench.clock.wait(days=1)
    while bench.now.date() < date(2026, 12, 2):  # used every day, so that the clock is believed
        bench.log()
        bench.clock.wait(days=1)
    swept = sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    assert swept.erased == (gone.id,)
    pdf = print_erasures(
        bench.catalogue, date(2026, 12, 1), date(2026, 12, 31), SYSTEM, "", bench.now, bench.profile
    )
    text = _text(pdf)
    assert gone.id in text
    assert gone.sha256[:16] in text.replace(" ", "")
    assert "PV 2026/0123" in text
    assert bench.entries(Operation.REPORT_PRINTED)[-1].details["erased"] == 1


def test_a_month_without_erasure_is_said_so(bench: Any) -> None:
    pdf = print_erasures(
        bench.catalogue,
        bench.now.date(),
        bench.now.date() + timedelta(days=1),
        SYSTEM,
        "",
        bench.now,
        bench.profile,
    )
    assert "PROCÈS-VERBAL" in _text(pdf).upper()

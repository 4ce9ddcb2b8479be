"""The page of the records of erasure: a list, and one of them on paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QPushButton

from bwc_review.domain.sweep_record import SweepRecord
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.station.records_page import RecordsPage


class Kept:
    """A ``RecordDesk``."""

    def __init__(self, *found: SweepRecord) -> None:
        self.found = found
        self.printed: list[str] = []

    def records(self) -> tuple[SweepRecord, ...]:
        return self.found

    def pdf(self, number: str) -> bytes:
        self.printed.append(number)
        return b"%PDF-1.7 record"


def test_the_chosen_record_is_saved(qtbot: Any, lane: Jobs, idle: Callable[[], None], tmp_path: Path) -> None:
    at = datetime(2026, 12, 12, 17, 0, tzinfo=UTC)
    desk = Kept(
        SweepRecord("2026-PV-0002", at, 9, 9, 1, 1, "systeme"),
        SweepRecord("2026-PV-0001", at, 2, 7, 3, 0, "systeme"),
    )
    asked: list[str] = []

    def where(_parent: Any, _title: str, proposal: str) -> Path:
        asked.append(proposal)
        return tmp_path / proposal

    page = RecordsPage(desk, lane, lane, where)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    idle()
    assert [page.table.text(0, column) for column in range(4)] == [
        "2026-PV-0002", "12/12/2026 18:00", "1", "1",
    ]  # fmt: skip
    [save] = [one for one in page.findChildren(QPushButton) if one.text() == "Save as PDF…"]
    page.table.setCurrentIndex(QModelIndex())  # where the keyboard is in the table Qt goes to the first row
    assert not save.isEnabled()
    page.table.selectRow(1)
    save.click()
    idle()
    assert (asked, desk.printed) == (["2026-PV-0001.pdf"], ["2026-PV-0001"])
    assert (tmp_path / "2026-PV-0001.pdf").read_bytes() == b"%PDF-1.7 record"
    page.close()


def test_without_a_record_the_page_says_so(qtbot: Any, lane: Jobs, idle: Callable[[], None]) -> None:
    page = RecordsPage(Kept(), lane, lane)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    idle()
    assert not page.table.isVisible()
    page.close()

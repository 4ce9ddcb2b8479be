"""The way to the review over a real station: what was erased between the list and the key."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QApplication, QDialog, QLabel

from bwc_review.app.visits import Visits
from bwc_review.operations.sweep import sweep
from bwc_review.ui import language
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.main_window import MainWindow
from bwc_review.ui.theme import Theme
from tests.operations.seating import seat_at


def test_who_left_before_the_answer_is_asked_for_no_reason(
    bench: Any, qapp: QApplication, qtbot: Any
) -> None:
    """The next person here would read what the former one wanted to look at."""
    clip = bench.ingest("2026-11-12 14:03")
    window = MainWindow("Fleurance", "Police municipale", is_demonstration=True, lock_after_min=10)
    qtbot.addWidget(window)
    lane = Jobs("test-lane")
    visits = Visits(seat_at(bench), window, (lane, lane))
    went_on: list[None] = []
    for is_left in (True, False):
        visits.state_for([clip.id], lambda: went_on.append(None))
        if is_left:
            visits.suspend()
        qtbot.waitUntil(lambda: lane.is_idle, timeout=10_000)
        assert bool(window.findChildren(QDialog)) is not is_left
    assert not went_on
    lane.close()
    window.close()


def test_a_recording_erased_between_the_list_and_the_key_is_said_to_be_erased(
    bench: Any, qapp: QApplication, qtbot: Any
) -> None:
    language.install(qapp, "en")
    theme = Theme(qapp, "light", 100)
    clip = bench.ingest("2026-11-12 14:03")
    window = MainWindow("Fleurance", "Police municipale", is_demonstration=True, lock_after_min=10)
    qtbot.addWidget(window)
    window.add_screen("library", "Recordings", "film-strip", QLabel("list"))
    window.show_frame("Marie Durand")
    window.show()
    lane = Jobs("test-lane")
    visits = Visits(seat_at(bench), window, (lane, lane))
    bench.local("2026-12-12 18:00")
    sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    visits.begin([clip.id])
    qtbot.waitUntil(lambda: lane.is_idle, timeout=10_000)
    said = " ".join(each.text() for each in window.findChildren(QLabel) if each.isVisible())
    assert "erased on 12/12/2026" in said, said
    lane.close()
    window.close()
    theme.setParent(None)

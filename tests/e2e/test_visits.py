"""Leads to the review and back: the way back is called what it is, several recordings by all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from bwc_review.app.front import Front
from bwc_review.demonstration import Shown
from bwc_review.domain.access import Reason
from bwc_review.domain.clip import Clip
from bwc_review.domain.moments import later
from bwc_review.domain.query import ClipQuery
from bwc_review.ui.language import hour, moment
from bwc_review.ui.recording_words import clip_words, clips_words
from bwc_review.ui.review.reason_bar import ReasonBar
from tests.e2e.ending import end

WAIT_MS = 20_000


@pytest.fixture
def signed_in(demo: Shown, qapp: QApplication, qtbot: QtBot) -> Iterator[Front]:
    """The station of the demonstration, opened by a person's own key."""
    front = Front(qapp, demo.paths, demo.access)
    front.start()
    qtbot.waitUntil(lambda: not front.window.is_covered and front.is_idle, timeout=WAIT_MS)
    yield front
    end(front)


@pytest.fixture
def clips(signed_in: Front) -> list[Clip]:
    """All recordings, by time."""
    assert signed_in.station is not None
    with signed_in.station.catalogue.read() as tables:
        found = tables.clips.rows(tables.clips.ids(ClipQuery()))
    return sorted(found, key=lambda clip: clip.recorded_at)


@pytest.fixture
def look(signed_in: Front, qtbot: QtBot) -> Callable[[list[Clip]], ReasonBar]:
    """Look at these, for a reason that was stated before; the bar above the pictures."""

    def begin(chosen: list[Clip]) -> ReasonBar:
        subjects = tuple({one for clip in chosen for one in (clip.incident, clip.recording) if one})
        signed_in.seat.state_reason(subjects, Reason.JUDICIAIRE, "")
        assert signed_in._screens is not None
        signed_in._screens._visits.begin([clip.id for clip in chosen])
        qtbot.waitUntil(lambda: signed_in.window.current_screen == "review", timeout=WAIT_MS)
        bar = signed_in.window.findChild(ReasonBar)
        assert isinstance(bar, ReasonBar)
        return bar

    return begin


@pytest.mark.parametrize(
    ("screen", "words"), [("incidents", "Incidents"), ("library", "Recordings"), ("holds", "Holds")]
)
def test_the_way_back_is_called_what_it_leads_to(
    signed_in: Front,
    clips: list[Clip],
    look: Callable[[list[Clip]], ReasonBar],
    screen: str,
    words: str,
) -> None:
    signed_in.window.show_screen(screen)
    bar = look(clips[:1])
    back = next(one for one in bar.findChildren(QPushButton) if one.isVisible())
    assert back.text() == back.accessibleName() == words
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert signed_in.window.current_screen == screen


def test_a_visit_of_several_recordings_is_titled_by_all_of_them(
    clips: list[Clip], look: Callable[[list[Clip]], ReasonBar]
) -> None:
    assert len({clip.incident for clip in clips}) > 1
    assert clips_words(clips) in look(clips).words


def test_several_recordings_are_named_by_their_hours_and_cameras(clips: list[Clip]) -> None:
    first = clips[0]
    second = replace(
        first, recorded_at=first.recorded_at + timedelta(seconds=first.duration_s), camera_label="CAM-09"
    )
    next_day = replace(first, recorded_at=first.recorded_at + timedelta(days=1))
    assert clips_words([first]) == clip_words(first)
    nobody_s = replace(first, camera="", camera_label="?")
    assert clip_words(nobody_s).endswith(" · camera not known")
    assert clips_words([first, nobody_s]).endswith(f" · {first.camera_label}, camera not known")
    both = clips_words([second, first])
    assert both.startswith(clip_words(first).partition(" · ")[0] + " · "), "all within one minute"
    assert both.endswith(f"· {first.camera_label}, CAM-09")
    assert clips_words([first, next_day]).count("/") == 4


def test_a_recording_is_named_by_the_hour_of_the_station(clips: list[Clip]) -> None:
    late = [replace(clip, clock_offset_s=-8 * 3600.0) for clip in clips]
    assert clip_words(late[0]) != clip_words(clips[0])
    assert clip_words(late[0]).startswith(moment(late[0].corrected_at))
    first, last = min(clip.corrected_at for clip in late), max(map(corrected_end, late))
    span, _, _ = clips_words(late).partition(" · ")
    assert span.startswith(f"{moment(first)} – ")
    assert span.endswith(hour(last))
    alike = [late[0], replace(late[0], camera_label="CAM-09")]
    assert clips_words(alike).startswith(f"{moment(late[0].corrected_at)} ·")
    longer = [replace(each, duration_s=90.0) for each in alike]
    end = hour(corrected_end(longer[0]))
    assert clips_words(longer).startswith(f"{moment(late[0].corrected_at)} – {end} ·")


def corrected_end(clip: Clip) -> datetime:
    return later(clip.corrected_at, clip.duration_s)

"""The library: what a person sees and what clicks do."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from bwc_review.domain.belonging import JoinedBy, PressedBy
from bwc_review.domain.camera_order import OrderState
from bwc_review.domain.clip import ClipId, ClipState, Place, Probe, Repair, RepairedBy
from bwc_review.domain.clock_slip import CameraSlip, Slip
from bwc_review.domain.due_calendar import DueDay
from bwc_review.domain.errors import ClipErased, JournalUnwritable, SweepBraked
from bwc_review.domain.people import PersonId, Role
from bwc_review.domain.place_near import NamedPlace
from bwc_review.domain.prerecord import Lead
from bwc_review.domain.query import ORDERS, CameraCount, ClipQuery
from bwc_review.domain.recording import Seam
from bwc_review.ui import language
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.library.attention import AttentionLine
from bwc_review.ui.library.clip_delegate import PAD
from bwc_review.ui.library.clip_model import LINE_ROLE, ORDER_OF, ClipColumn, ClipModel
from bwc_review.ui.library.columns_button import ColumnsButton
from bwc_review.ui.library.concern_box import ConcernBox
from bwc_review.ui.library.concerns import concerns, short_words
from bwc_review.ui.library.details import DetailsPanel
from bwc_review.ui.library.filter_section import Filter, FilterButton
from bwc_review.ui.library.filters import FilterPanel
from bwc_review.ui.library.library_screen import LibraryScreen
from bwc_review.ui.library.needs import Attention, ClipChange, ClipLine
from bwc_review.ui.library.search_keeper import SearchKeeper
from bwc_review.ui.theme import LIGHT
from bwc_review.ui.widgets.day_edit import DayEdit
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.place_dialog import PlaceDialog
from bwc_review.ui.widgets.progress_line import ProgressLine
from bwc_review.ui.widgets.retention_badge import BadgeFacts, badge_words, overdue_width

Kind = TypeVar("Kind", bound=QWidget)


def child(root: QWidget, kind: type[Kind]) -> Kind:
    """The first part of its kind."""
    found = root.findChild(kind)
    assert found is not None, kind.__name__
    return found


@pytest.fixture
def screen(show_library: Callable[..., LibraryScreen]) -> LibraryScreen:
    return show_library()


def rows(screen: LibraryScreen) -> list[str]:
    model = screen.table.model()
    return [str(model.data(model.index(row, ClipColumn.DUE))) for row in range(model.rowCount())]


def button(screen: LibraryScreen, words: str) -> QPushButton:
    [found] = [each for each in screen.findChildren(QPushButton) if each.text() == words]
    return found


def test_the_newest_recording_is_on_top_and_the_figures_are_right(
    screen: LibraryScreen, read_texts: Any
) -> None:
    assert len(rows(screen)) == 9
    assert "9 recordings" in read_texts(screen)


def test_filters_have_figures_but_none_beside_a_person(screen: LibraryScreen) -> None:
    words = child(screen, FilterPanel).words()
    assert "To complete 2" in words
    assert "CAM-02 7" in words
    assert "Damaged 1" in words
    assert "Éric Lafont" in words
    assert "Paul Morel" in words
    assert not [each for each in words if "Lafont" in each and any(sign.isdigit() for sign in each)]


def test_a_click_on_a_filter_narrows_the_list_and_another_click_widens_it(
    screen: LibraryScreen, qtbot: Any, idle: Callable[[], None]
) -> None:
    filters = child(screen, FilterPanel)
    qtbot.mouseClick(filters.button("todo", "damaged"), Qt.MouseButton.LeftButton)
    idle()
    assert screen.query.state is ClipState.DAMAGED
    assert len(rows(screen)) == 1
    qtbot.mouseClick(filters.button("todo", "damaged"), Qt.MouseButton.LeftButton)
    idle()
    assert len(rows(screen)) == 9


def test_recordings_of_no_known_camera_are_a_filter_that_nobody_chose(listed: Any, qtbot: Any) -> None:
    panel = FilterPanel()
    qtbot.addWidget(panel)
    nameless = replace(listed.counts(), cameras=(CameraCount("", "?", 3), CameraCount("S1", "CAM-01", 7)))
    panel.show_counts(nameless, (), date(2026, 11, 12))
    assert panel.is_empty, "all recordings are listed"
    assert [made.isChecked() for made in panel.findChildren(FilterButton) if "not known" in made.words] == [
        False
    ]
    qtbot.mouseClick(panel.button("cameras", "?"), Qt.MouseButton.LeftButton)
    assert panel.query == ClipQuery(camera="")
    qtbot.mouseClick(panel.button("cameras", "?"), Qt.MouseButton.LeftButton)
    assert panel.is_empty


def test_a_filter_needs_a_key() -> None:
    with pytest.raises(ValueError, match="key"):
        Filter("", "All", ClipQuery())


@pytest.mark.parametrize(
    ("section", "key", "found"),
    [
        ("lengths", "short", 1), ("lengths", "longest", 1), ("places", "no_place", 1),
        ("todo", "to_identify", 1), ("incidents", "no_incident", 7), ("more", "marked", 1),
        ("more", "unmarked", 8),
        ("state", "kept", 4), ("told", "told", 9), ("told", "not_told", 0), ("told", "unstated", 0),
    ],
)  # fmt: skip
def test_each_column_has_its_filter(
    screen: LibraryScreen, qtbot: Any, idle: Callable[[], None], section: str, key: str, found: int
) -> None:
    filters = child(screen, FilterPanel)
    qtbot.mouseClick(filters.button(section, key), Qt.MouseButton.LeftButton)
    idle()
    assert len(rows(screen)) == found
    qtbot.mouseClick(filters.button(section, key), Qt.MouseButton.LeftButton)
    idle()
    assert len(rows(screen)) == 9


def test_due_dates_are_asked_from_one_day_to_another(
    screen: LibraryScreen, qtbot: Any, idle: Callable[[], None]
) -> None:
    filters = child(screen, FilterPanel)
    qtbot.mouseClick(filters.button("dues", "due_between"), Qt.MouseButton.LeftButton)
    fields = {each.accessibleName(): each for each in filters.findChildren(DayEdit) if each.isVisible()}
    assert sorted(fields) == ["First due date", "Last due date"]
    fields["First due date"].show_day(date(2026, 11, 24))
    fields["Last due date"].show_day(date(2026, 11, 27))
    idle()
    assert (screen.query.due_from, screen.query.due_to) == (date(2026, 11, 24), date(2026, 11, 27))
    assert len(rows(screen)) == 2
    qtbot.mouseClick(filters.button("dues", "due_between"), Qt.MouseButton.LeftButton)
    idle()
    assert screen.query.due_from is None
    assert not any(each.isVisible() for each in filters.findChildren(DayEdit))


@pytest.mark.parametrize(
    ("section", "name", "typed", "asked", "found"),
    [
        ("places", "Words of the place", "de la REPUB", ClipQuery(place="de la REPUB"), 8),
        ("incidents", "Number of the incident", "42", ClipQuery(incident="2026-0042"), 1),
        ("incidents", "Number of the incident", "2026-7", ClipQuery(incident="2026-0007"), 0),
    ],
)
def test_a_named_place_and_the_number_of_an_incident_are_typed_under_their_filter(
    screen: LibraryScreen, qtbot: Any, idle: Callable[[], None], section: str, name: str, typed: str,
    asked: ClipQuery, found: int,
) -> None:  # fmt: skip
    filters = child(screen, FilterPanel)
    [field] = [each for each in filters.findChildren(QLineEdit) if each.accessibleName() == name]
    assert not field.isVisible()
    opening = filters.button(section, section.removesuffix("s"))
    qtbot.mouseClick(opening, Qt.MouseButton.LeftButton)
    assert len(rows(screen)) == 9, "nothing is typed yet"
    qtbot.keyClicks(field, typed)
    qtbot.waitUntil(lambda: filters.query == asked and len(rows(screen)) == found)
    qtbot.mouseClick(opening, Qt.MouseButton.LeftButton)
    idle()
    assert not field.isVisible()
    assert filters.is_empty
    assert len(rows(screen)) == 9


def test_every_column_stands_in_an_order_of_its_own() -> None:
    assert set(ORDER_OF) == set(ClipColumn) - {ClipColumn.PICTURE}
    assert set(ORDER_OF.values()) == set(ORDERS)


def test_filters_of_several_kinds_hold_together_and_all_lets_them_go(
    screen: LibraryScreen, qtbot: Any, idle: Callable[[], None]
) -> None:
    filters = child(screen, FilterPanel)
    qtbot.mouseClick(filters.button("todo", "soon"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(filters.button("wearers", "p2"), Qt.MouseButton.LeftButton)
    idle()
    assert screen.query.due_within_days == 7
    assert screen.query.wearer == "p2"
    assert len(rows(screen)) == 4
    qtbot.mouseClick(filters.button("state", "all"), Qt.MouseButton.LeftButton)
    idle()
    assert len(rows(screen)) == 9


def test_an_answer_to_an_older_question_is_dropped(
    screen: LibraryScreen, listed: Any, idle: Callable[[], None]
) -> None:
    screen.search("nowhere at all")
    screen.search("République")
    idle()
    assert [query.text for query in listed.queries[-2:]] == ["nowhere at all", "République"]
    assert len(rows(screen)) == 8


def test_a_search_without_result_says_what_to_do(
    screen: LibraryScreen, read_texts: Any, idle: Callable[[], None]
) -> None:
    screen.search("nowhere")
    idle()
    assert "No recording fits." in read_texts(screen)
    dropped: list[None] = []
    screen.words_dropped.connect(lambda: dropped.append(None))
    button(screen, "Show all").click()
    idle()
    assert len(rows(screen)) == 9
    assert dropped  # the field above the list is told


def test_a_click_on_a_header_changes_the_question(
    screen: LibraryScreen, listed: Any, qtbot: Any, idle: Callable[[], None]
) -> None:
    header = screen.table.horizontalHeader()
    spot = QPoint(header.sectionViewportPosition(ClipColumn.DUE) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    idle()
    assert listed.queries[-1].order == "due"


def test_the_selection_survives_a_refresh(
    screen: LibraryScreen, some_clips: Any, listed: Any, idle: Callable[[], None]
) -> None:
    chosen = [some_clips[3].id, some_clips[1].id]
    screen.table.choose(chosen)
    del listed.clips[some_clips[8].id]
    screen.refresh()
    idle()
    assert sorted(screen.table.chosen()) == sorted(chosen)


def test_enter_and_double_click_and_the_button_open_the_review(
    screen: LibraryScreen, some_clips: Any, qtbot: Any, idle: Callable[[], None]
) -> None:
    heard: list[list[str]] = []
    screen.clips_chosen.connect(heard.append)
    screen.table.choose([some_clips[2].id])
    idle()
    qtbot.keyClick(screen.table, Qt.Key.Key_Return)
    row = screen.table.currentIndex()
    spot = screen.table.visualRect(row).center()
    qtbot.mouseClick(screen.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseDClick(screen.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    idle()
    button(screen, "Review").click()
    assert heard == [[some_clips[2].id]] * 3


def test_the_panel_tells_all_of_one_recording(
    screen: LibraryScreen, some_clips: Any, read_texts: Any, idle: Callable[[], None]
) -> None:
    screen.table.choose([some_clips[0].id])
    idle()
    words = read_texts(child(screen, DetailsPanel))
    assert {"Due date", "Clock", "Fingerprint", "Story"} <= set(words)
    assert "12 November 2026, 14:09–14:26" in words
    assert "CAM-02 · 1080p · 17 min · 184.0 MB" in words
    assert "Automatic erasure on 28/11/2026, at 24:00 at the latest (R. 241-13)" in words
    assert "+ 7 s (known offset of the camera)\nby the camera 12/11/2026 14:09:00" in words
    assert "14/11 09:12 · Viewing by Marie Durand (Judicial procedure)" in words


def test_the_panel_says_why_files_are_one_recording_and_what_is_missing_in_between(
    screen: LibraryScreen, some_clips: Any, listed: Any, read_texts: Any, idle: Callable[[], None]
) -> None:
    clip = some_clips[0]
    start = datetime(2026, 11, 12, 13, 2, 10, tzinfo=UTC)
    listed.joined_by = (JoinedBy.CONTAINER,)
    listed.seams = (
        Seam(clip.id, clip.id, start, start + timedelta(seconds=12), 12.0),
        Seam(clip.id, clip.id, start, start + timedelta(seconds=3), -3.0),
    )
    screen.table.choose([clip.id])
    idle()
    (said,) = [each for each in read_texts(child(screen, DetailsPanel)) if "One recording" in each]
    assert said.splitlines() == [
        "One recording: the dock put them together.",
        "Gap of 12 s between 14:02:10 and 14:02:22: nothing recorded",
        "Overlap of 3 s between 14:02:10 and 14:02:13: recorded twice",
    ]
    listed.joined_by, listed.seams, listed.lead = (), (), Lead(30.0, PressedBy.SETTING)
    screen.table.choose([some_clips[1].id])
    idle()
    told = read_texts(child(screen, DetailsPanel))
    assert "Pre-recording: 30 s before the button, as the camera is set; not measured." in told
    listed.lead = None
    screen.table.choose([some_clips[2].id])
    idle()
    assert not any("recorded" in each for each in read_texts(child(screen, DetailsPanel)))


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        ("empty", "Damaged: the camera delivered an empty file."),
        ("no_index", "Damaged: the camera did not finish the file, its index is missing"),
        ("bad_offsets", "Damaged: the index of the file does not point at its pictures; the original is"),
        ("truncated", "the header announces 8.3 s, 4.0 s can be read; the original is kept and sealed."),
        ("unreadable", "Damaged: the file cannot be read; the original is kept and sealed."),
        ("no_picture", "Damaged: the file holds no picture; the original is kept and sealed."),
        ("seal", "the sealed file has changed since it was sealed. Put it back from a backup"),
        ("missing", "The sealed file is no longer on the station's disk. Put it back from a backup"),
    ],
)  # fmt: skip
def test_the_panel_says_what_is_damaged(
    screen: LibraryScreen, some_clips: Any, listed: Any, read_texts: Any, idle: Callable[[], None],
    damage: str, sentence: str,
) -> None:  # fmt: skip
    clip = some_clips[5]
    probe = replace(clip.probe, header_duration_s=8.3, duration_s=4.0)
    listed.clips[clip.id] = replace(clip, damage=damage, probe=probe)
    screen.table.choose([clip.id])
    idle()
    assert sentence in " ".join(read_texts(child(screen, ConcernBox)))
    screen.table.choose([some_clips[8].id])
    idle()
    assert child(screen, ConcernBox).isHidden()


@pytest.mark.parametrize(
    ("damage", "repair", "sentence"),
    [
        (
            "no_index",
            Repair(RepairedBy.PICTURES, Probe(frame_count=1200), lost=300),
            "Repaired copy, pictures recovered: 1,200 of about 1,500, up to the first place",
        ),
        (
            "no_index",
            Repair(RepairedBy.PICTURES, Probe(frame_count=12, video_codec="h264")),
            "In H.264 a single altered byte inside a picture may not show.",
        ),
        (
            "no_index",
            Repair(RepairedBy.PICTURES, Probe(frame_count=12, video_codec="hevc")),
            "In HEVC nothing shows whether a picture has suffered inside.",
        ),
        (
            "no_index",
            Repair(RepairedBy.PICTURES, Probe(frame_count=12, video_codec="mjpeg")),
            "Pictures in Motion JPEG bear no numbers: nothing proves that none is missing between two",
        ),
        (
            "bad_offsets",
            Repair(RepairedBy.INDEX, Probe(frame_count=9)),
            "sound are unchanged, their index was",
        ),
        ("seal", Repair(RepairedBy.INDEX, Probe(frame_count=9)), "the sealed file has changed since"),
    ],
)
def test_the_panel_says_what_of_a_damaged_file_a_repaired_copy_shows(
    some_clips: Any, damage: str, repair: Repair, sentence: str
) -> None:
    clip = replace(some_clips[5], damage=damage, is_damaged=True, repair=repair)
    [concern] = [one for one in concerns(ClipLine(clip, 19, 20.0)) if one.state is ClipState.DAMAGED]
    assert sentence in concern.words
    assert ("the original is intact" in concern.words) == (damage != "seal")


def test_one_damaged_file_of_several_shows_and_is_named(some_clips: Any) -> None:
    whole, broken = some_clips[8], some_clips[5]
    line = ClipLine(whole, 19, 2000.0, files=2, damaged=(broken,))
    assert line.state is ClipState.DAMAGED
    [concern] = concerns(line)
    assert concern.words.startswith("File of 14:44:00. Damaged: the camera did not finish the file")


def test_an_unknown_camera_and_an_impossible_date_are_said(some_clips: Any) -> None:
    ahead = replace(some_clips[0], clock_evidence="docking", clock_proposal_s=-3540.0)
    [docked] = concerns(ClipLine(ahead, 19, 60.0))
    assert "ahead by 59 min at least when it docked" in docked.words
    assert "Nothing was corrected" in docked.words
    [clock] = concerns(ClipLine(some_clips[6], 19, 60.0))
    assert (
        clock.words == "The camera says 01/01/2000 01:00: this date is impossible, or nothing bears it out."
    )
    [camera] = concerns(ClipLine(some_clips[7], 19, 60.0))
    assert camera.words == "The camera CAM-SERIAL-2 is not on the list of the service."
    [camera] = concerns(ClipLine(replace(some_clips[7], camera="", camera_claims=("A1", "B2")), 19, 60.0))
    assert camera.words == "Its name and what lies beside it do not agree on the camera: A1, B2."
    [camera] = concerns(ClipLine(replace(some_clips[7], camera=""), 19, 60.0))
    assert camera.words == "Nothing says which camera it comes from."
    assert not concerns(ClipLine(some_clips[8], 19, 60.0))


@pytest.mark.parametrize("spoken", ["en", "fr"])
def test_what_is_past_its_day_is_said_whole_above_what_is_wrong(
    screen: LibraryScreen, qapp: QApplication, qtbot: Any, spoken: str
) -> None:
    table = screen.table
    qtbot.waitUntil(lambda: table.model().rowCount() > 0)
    language.install(qapp, spoken)
    try:
        for width in range(900, 1100, 20):  # what gives way, and what is left over, is another each time
            screen.resize(width, 700)
            if table.isColumnHidden(ClipColumn.STATE):
                index = table.model().index(0, ClipColumn.DUE)
                room = table.visualRect(index).width() - 2 * PAD
                assert room >= overdue_width(table.font()), width
        assert table.isColumnHidden(ClipColumn.STATE), "at the last one at least"
        said = QFont(table.font())
        said.setBold(True)
        words = badge_words(BadgeFacts(date(2026, 1, 1), -1, ClipState.KEPT))
        assert overdue_width(table.font()) > QFontMetrics(said).horizontalAdvance(words)
    finally:
        language.install(qapp, "en")


def test_a_narrow_list_says_the_state_under_the_due_date(
    screen: LibraryScreen, some_clips: Any, qtbot: Any
) -> None:
    screen.resize(1084, 700)
    table = screen.table
    qtbot.waitUntil(lambda: not table.isColumnHidden(ClipColumn.WEARER))
    assert table.isColumnHidden(ClipColumn.STATE)
    picture = table.viewport().grab().toImage()
    violet = []
    for row in range(table.model().rowCount()):
        rect = table.visualRect(table.model().index(row, ClipColumn.DUE))
        points = (
            picture.pixelColor(x, y).name()
            for x in range(rect.left(), rect.right())
            for y in range(rect.top(), rect.bottom())
        )
        if LIGHT.violet in set(points):
            violet.append(row)
    lines = [table.model().data(table.model().index(row, 0), LINE_ROLE) for row in range(len(some_clips))]
    assert violet == [row for row, line in enumerate(lines) if short_words(line)]
    assert [short_words(lines[row]) for row in violet] == ["To identify", "Damaged", "Date to check"]
    due = table.model().index(violet[1], ClipColumn.DUE)
    assert "its index is missing" in str(table.model().data(due, Qt.ItemDataRole.ToolTipRole))


def test_titles_of_columns_are_never_cut(screen: LibraryScreen, idle: Callable[[], None]) -> None:
    header = screen.table.horizontalHeader()
    titles = {ClipColumn.INCIDENT: "Intervention", ClipColumn.MARKS: "Marques"}

    def title(section: int, orientation: Qt.Orientation, role: int = 0) -> str | None:
        return titles.get(ClipColumn(section), "x") if role == Qt.ItemDataRole.DisplayRole else None

    screen.table.model().headerData = title  # type: ignore[method-assign]
    screen.resize(1900, 800)
    idle()
    for column, words in titles.items():
        assert not screen.table.isColumnHidden(column)
        assert header.sectionSize(column) >= header.fontMetrics().horizontalAdvance(words) + 16


def test_a_held_recording_says_for_how_long(
    screen: LibraryScreen, some_clips: Any, read_texts: Any, idle: Callable[[], None]
) -> None:
    screen.table.choose([some_clips[1].id])
    idle()
    words = " ".join(read_texts(child(screen, DetailsPanel)))
    assert "Kept for a procedure beyond its month. To review on 15/12/2026." in words


def test_tracks_that_nothing_reads_are_listed_beside_their_recording(
    screen: LibraryScreen, some_clips: Any, read_texts: Any, idle: Callable[[], None]
) -> None:
    screen.table.choose([some_clips[0].id])
    idle()
    panel = child(screen, DetailsPanel)
    assert "Other data" not in read_texts(panel)
    details = panel._details
    assert details is not None
    clip = details.line.clip
    odd = replace(clip, probe=replace(clip.probe, data_tracks=("gpmd GoPro MET", "mett")))
    panel.show_details(replace(details, line=replace(details.line, clip=odd)), None)
    assert "gpmd GoPro MET\nmett" in read_texts(panel)
    assert "Other data" in read_texts(panel)


class Places:
    """A ``Placing`` that notes what it was told."""

    def __init__(self, start: tuple[float, float] | None) -> None:
        self.begins = start
        self.asked: list[ClipId] = []
        self.placed: list[tuple[ClipId, Place]] = []

    def near(self, latitude: float, longitude: float) -> list[NamedPlace]:
        return [NamedPlace("rue Gambetta", 12.0)]

    def start(self, clip: ClipId) -> tuple[float, float] | None:
        self.asked.append(clip)
        return self.begins

    def place(self, clip: ClipId, place: Place) -> None:
        self.placed.append((clip, place))


@pytest.mark.parametrize("start", [(43.8484, 0.5802), None])
def test_the_place_is_taken_from_the_track_once_a_reason_was_stated(
    listed: Any, noted: Any, lane: Any, some_clips: Any, qtbot: Any, idle: Any, start: Any
) -> None:
    places = Places(start)
    screen = LibraryScreen(listed, noted, lane, lane, placing=places)
    qtbot.addWidget(screen)
    screen.resize(1280, 800)
    screen.show()
    clip = some_clips[0]
    listed.clips[clip.id] = replace(clip, place=Place("Halle", 43.8, 0.58))
    screen.refresh()
    idle()
    screen.table.choose([clip.id])
    idle()
    wanted: list[list[ClipId]] = []
    screen.track_wanted.connect(wanted.append)
    qtbot.mouseClick(button(screen, "Position at the start…"), Qt.MouseButton.LeftButton)
    assert wanted == [[clip.id]]
    assert places.asked == [], "nothing is looked at before a reason is stated"
    screen.take_position()
    idle()
    idle()
    assert places.asked == [clip.id]
    if start is None:
        assert "No track of this recording" in child(screen, DetailsPanel).notice.words
        return
    dialog = child(screen, PlaceDialog)
    name = child(dialog, QLineEdit)
    assert name.text() == "Halle"
    name.setText("rue Gambetta")
    [go] = [one for one in dialog.findChildren(QPushButton) if one.text() == "Note this place"]
    qtbot.mouseClick(go, Qt.MouseButton.LeftButton)
    idle()
    assert places.placed == [(clip.id, Place("rue Gambetta", *start))]


def test_a_recording_without_positions_offers_none(
    screen: LibraryScreen, some_clips: Any, idle: Callable[[], None]
) -> None:
    screen.table.choose([some_clips[0].id])
    idle()
    assert not button(screen, "Position at the start…").isVisible()


def test_only_what_was_changed_is_saved(
    screen: LibraryScreen, some_clips: Any, noted: Any, qtbot: Any, idle: Callable[[], None]
) -> None:
    screen.table.choose([some_clips[0].id])
    idle()
    panel = child(screen, DetailsPanel)
    save = button(screen, "Save changes")
    assert not save.isVisible()
    [place] = [each for each in panel.findChildren(QLineEdit) if each.accessibleName() == "Place"]
    qtbot.keyClicks(place, "Halle")
    assert save.isVisible()
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    idle()
    assert noted.changes == [([some_clips[0].id], ClipChange(place="Halle"))]
    assert "The former values are kept" in panel.notice.words


def test_several_recordings_are_completed_at_once(
    screen: LibraryScreen,
    some_clips: Any,
    noted: Any,
    qtbot: Any,
    idle: Callable[[], None],
    read_texts: Callable[[QWidget], list[str]],
) -> None:
    chosen = [some_clips[7].id, some_clips[0].id]
    screen.table.choose(chosen)
    idle()
    panel = child(screen, DetailsPanel)
    assert not {"Due date", "Clock", "Fingerprint", "Story"} & set(read_texts(panel))  # of one recording each
    [wearer] = [each for each in panel.findChildren(QComboBox) if each.accessibleName() == "Wearer"]
    assert panel.change.is_empty
    wearer.setCurrentIndex(wearer.findText("Paul Morel"))
    qtbot.mouseClick(button(screen, "Save changes"), Qt.MouseButton.LeftButton)
    idle()
    assert [sorted(clips) for clips, _ in noted.changes] == [sorted(chosen)]
    assert noted.changes[0][1] == ClipChange(wearer=PersonId("p3"))


def test_the_first_of_several_wearers_may_be_chosen_for_all_files_of_a_recording(
    screen: LibraryScreen,
    some_clips: Any,
    listed: Any,
    noted: Any,
    qtbot: Any,
    idle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = listed.lines
    both = ("BCP Morel", "GB Lafont")

    def handed(ids: list[Any]) -> list[ClipLine]:
        return [replace(line, files=2, wearers=both) for line in real(ids)]

    monkeypatch.setattr(listed, "lines", handed)
    assert some_clips[1].wearer == PersonId("p3"), "who wore it for the first file"
    screen.table.choose([some_clips[1].id])
    idle()
    panel = child(screen, DetailsPanel)
    [wearer] = [each for each in panel.findChildren(QComboBox) if each.accessibleName() == "Wearer"]
    assert wearer.currentText() == "BCP Morel, GB Lafont"
    assert wearer.property("role") == ""
    assert panel.change.is_empty
    wearer.setCurrentIndex(wearer.findText("Paul Morel"))
    qtbot.mouseClick(button(screen, "Save changes"), Qt.MouseButton.LeftButton)
    idle()
    assert noted.changes[-1] == ([some_clips[1].id], ClipChange(wearer=PersonId("p3")))
    monkeypatch.setattr(listed, "lines", real)
    screen.table.choose([some_clips[0].id])
    idle()
    assert wearer.itemText(0) == "—"


def test_who_wore_a_camera_and_holds_another_office_now_stands_in_the_form_and_is_not_offered(
    screen: LibraryScreen,
    some_clips: Any,
    listed: Any,
    idle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    people = [replace(one, role=Role.MAIRE if one.id == "p3" else one.role) for one in listed.wearers()]
    monkeypatch.setattr(listed, "wearers", lambda: people)
    screen.refresh()
    idle()
    panel = child(screen, DetailsPanel)
    [wearer] = [each for each in panel.findChildren(QComboBox) if each.accessibleName() == "Wearer"]
    assert wearer.findText("Paul Morel") == -1
    screen.table.choose([some_clips[1].id])
    idle()
    assert wearer.currentText() == "BCP Morel"
    assert panel.change.is_empty


def test_a_wearer_is_taken_back_with_the_dash_of_one_recording_and_not_known_of_several(
    screen: LibraryScreen, some_clips: Any, noted: Any, qtbot: Any, idle: Callable[[], None]
) -> None:
    panel = child(screen, DetailsPanel)
    [wearer] = [each for each in panel.findChildren(QComboBox) if each.accessibleName() == "Wearer"]
    for chosen, words in (([some_clips[1].id], "—"), ([some_clips[1].id, some_clips[2].id], "Not known")):
        screen.table.choose(chosen)
        idle()
        wearer.setCurrentIndex(wearer.findText(words))
        qtbot.mouseClick(button(screen, "Save changes"), Qt.MouseButton.LeftButton)
        idle()
        assert noted.changes[-1][1] == ClipChange(wearer="")


def field_of(panel: DetailsPanel, kind: type[Kind], name: str) -> Kind:
    [found] = [each for each in panel.findChildren(kind) if each.accessibleName() == name]
    return found


def test_what_was_stated_is_taken_back_of_one_recording(
    screen: LibraryScreen, some_clips: Any, noted: Any, qtbot: Any, idle: Callable[[], None]
) -> None:
    panel = child(screen, DetailsPanel)
    told = field_of(panel, QComboBox, "People informed")
    screen.table.choose([some_clips[0].id])
    idle()
    assert told.currentText() == "Yes"
    assert [told.itemText(row) for row in range(told.count())] == ["Not stated", "Yes", "No"]
    assert not field_of(panel, QCheckBox, "Take the place away").isVisible()
    told.setCurrentIndex(told.findText("Not stated"))
    qtbot.mouseClick(button(screen, "Save changes"), Qt.MouseButton.LeftButton)
    idle()
    assert noted.changes[-1][1] == ClipChange(takes_back_informed=True)


def test_several_recordings_lose_their_place_their_incident_and_what_was_stated_by_choice_alone(
    screen: LibraryScreen, some_clips: Any, noted: Any, qtbot: Any, idle: Callable[[], None]
) -> None:
    panel = child(screen, DetailsPanel)
    told, incident = (field_of(panel, QComboBox, name) for name in ("People informed", "Incident"))
    screen.table.choose([some_clips[1].id, some_clips[2].id])
    idle()
    screen.refresh()  # the choices are offered anew
    idle()
    assert (told.currentText(), incident.currentText()) == ("—", "—")
    assert panel.change.is_empty
    told.setCurrentIndex(told.findText("Not stated"))
    incident.setCurrentIndex(incident.findText("None"))
    field_of(panel, QCheckBox, "Take the place away").click()
    assert not field_of(panel, QLineEdit, "Place").isEnabled()
    qtbot.mouseClick(button(screen, "Save changes"), Qt.MouseButton.LeftButton)
    idle()
    assert noted.changes[-1][1] == ClipChange(place="", takes_back_informed=True, incident="")
    screen.table.choose([some_clips[0].id])
    idle()
    assert [told.findText("—"), incident.findText("None")] == [-1, -1]
    assert panel.change.is_empty


def test_a_place_without_words_shows_where_the_camera_says_it_was(
    screen: LibraryScreen, some_clips: Any, listed: Any, idle: Callable[[], None]
) -> None:
    clip = replace(some_clips[2], place=Place("", 43.85, 0.66))
    listed.clips[clip.id] = clip
    screen.table.choose([clip.id])
    idle()
    panel = child(screen, DetailsPanel)
    [place] = [each for each in panel.findChildren(QLineEdit) if each.accessibleName() == "Place"]
    assert place.text() == ""
    assert place.placeholderText().startswith("To complete (43")


def test_of_several_recordings_nothing_is_called_missing(
    screen: LibraryScreen, some_clips: Any, idle: Callable[[], None]
) -> None:
    screen.table.choose([some_clips[0].id, some_clips[1].id])
    idle()
    panel = child(screen, DetailsPanel)
    [place] = [each for each in panel.findChildren(QLineEdit) if each.accessibleName() == "Place"]
    [wearer] = [each for each in panel.findChildren(QComboBox) if each.accessibleName() == "Wearer"]
    assert place.placeholderText() == "—"
    assert [place.property("role"), wearer.property("role")] == ["", ""]


def test_many_recordings_are_saved_with_progress_and_a_cancel_changes_nothing(
    screen: LibraryScreen, listed: Any, noted: Any, some_clips: Any, qtbot: Any, idle: Callable[[], None]
) -> None:
    for number in range(40):
        clip = replace(some_clips[8], id=ClipId(f"more-{number:03}"))
        listed.clips[clip.id] = clip
    screen.refresh()
    idle()
    screen.table.selectAll()
    idle()
    panel = child(screen, DetailsPanel)
    [place] = [each for each in panel.findChildren(QLineEdit) if each.accessibleName() == "Place"]
    qtbot.keyClicks(place, "Halle")
    noted.gate = threading.Event()
    qtbot.mouseClick(button(screen, "Save changes"), Qt.MouseButton.LeftButton)
    line = child(screen, ProgressLine)
    assert line.isVisible()
    [cancel] = [each for each in line.findChildren(QPushButton) if each.text() == "Cancel"]
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    noted.gate.set()
    idle()
    assert noted.changes == []
    assert "Nothing was changed" in panel.notice.words
    assert line.isHidden()


def test_a_search_is_kept_under_a_name_asked_again_and_forgotten(
    screen: LibraryScreen, listed: Any, noted: Any, qtbot: Any, idle: Callable[[], None]
) -> None:
    listed.kept = noted.searches
    keeper, filters = child(screen, SearchKeeper), child(screen, FilterPanel)
    [name] = keeper.findChildren(QLineEdit)
    assert not button(screen, "Keep this search").isVisible(), "nothing is asked"
    screen.search("République")
    qtbot.mouseClick(filters.button("todo", "soon"), Qt.MouseButton.LeftButton)
    screen.table.sort_by(ClipColumn.CAMERA, descending=False)
    idle()
    found = len(rows(screen))
    qtbot.mouseClick(button(screen, "Keep this search"), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(name, "Place, sous 7 j")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    idle()
    [kept] = noted.searches
    asked = ClipQuery(due_within_days=7, text="République", order="camera", descending=False)
    assert (kept.name, kept.query) == ("Place, sous 7 j", asked)
    screen.table.sort_by(ClipColumn.DUE, descending=True)
    button(screen, "Show all").click()
    idle()
    assert len(rows(screen)) == 9 > found
    qtbot.mouseClick(filters.button("searches", kept.id), Qt.MouseButton.LeftButton)
    idle()
    assert len(rows(screen)) == found
    assert (screen.query.due_within_days, screen.query.text) == (7, "République")
    assert (screen.query.order, screen.query.descending) == ("camera", False)
    assert screen.table.order == (ClipColumn.CAMERA, False), "the title shows the order of the search"
    button(screen, "Forget this search").click()
    idle()
    assert noted.searches == []
    assert len(rows(screen)) == 9
    assert not button(screen, "Keep this search").isVisible()


def test_a_kept_search_is_refined_and_kept_again_under_its_name(
    screen: LibraryScreen, listed: Any, noted: Any, qtbot: Any, idle: Callable[[], None]
) -> None:
    listed.kept = noted.searches
    filters, [name] = child(screen, FilterPanel), child(screen, SearchKeeper).findChildren(QLineEdit)
    qtbot.mouseClick(filters.button("todo", "soon"), Qt.MouseButton.LeftButton)
    idle()
    qtbot.mouseClick(button(screen, "Keep this search"), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(name, "Sous 7 j")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    idle()
    button(screen, "Show all").click()
    idle()
    qtbot.mouseClick(filters.button("searches", noted.searches[0].id), Qt.MouseButton.LeftButton)
    idle()
    assert not button(screen, "Keep this search").isVisible(), "as it was kept"
    qtbot.mouseClick(filters.button("wearers", "p2"), Qt.MouseButton.LeftButton)
    idle()
    qtbot.mouseClick(button(screen, "Keep this search"), Qt.MouseButton.LeftButton)
    assert name.text() == "Sous 7 j"
    qtbot.keyClick(name, Qt.Key.Key_Return)
    idle()
    [kept] = noted.searches
    assert (kept.query.due_within_days, kept.query.wearer) == (7, "p2")
    assert filters.chosen_search == kept.id
    assert (screen.query.due_within_days, screen.query.wearer) == (7, "p2")
    assert not button(screen, "Keep this search").isVisible()
    assert button(screen, "Forget this search").isVisible()


@pytest.mark.parametrize(("key", "days"), [("today", 1), ("week", 7)])
def test_days_counted_from_today_are_kept_as_such(screen: LibraryScreen, key: str, days: int) -> None:
    filters = child(screen, FilterPanel)
    filters.button("days", key).click()
    assert screen.query.last_days == days
    assert (screen.query.from_day, screen.query.to_day) == (None, None)


def test_escape_leaves_the_name_of_a_search_and_keeps_nothing(
    screen: LibraryScreen, noted: Any, qtbot: Any, idle: Callable[[], None]
) -> None:
    screen.search("République")
    idle()
    [name] = child(screen, SearchKeeper).findChildren(QLineEdit)
    qtbot.mouseClick(button(screen, "Keep this search"), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(name, "Halle")
    qtbot.keyClick(name, Qt.Key.Key_Escape)
    assert name.isHidden()
    assert button(screen, "Keep this search").isVisible()
    idle()
    assert noted.searches == []


def test_chosen_rows_are_copied_as_text_without_pictures(
    screen: LibraryScreen, some_clips: Any, listed: Any, qtbot: Any, read_texts: Any, idle: Callable[[], None]
) -> None:
    odd = replace(some_clips[0], place=Place("=1+1\tHalle\n2"))
    listed.clips[odd.id] = odd
    screen.table.choose([odd.id, some_clips[1].id])
    idle()
    qtbot.keyClick(screen.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    idle()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 2
    shown = len(screen.table.shown_columns) - 1  # the picture is none
    assert [len(line.split("\t")) for line in lines] == [shown, shown]
    assert "'=1+1 Halle 2" in lines[0].split("\t") + lines[1].split("\t")
    assert "2 rows copied as text." in read_texts(screen)
    assert listed.left == [([some_clips[1].id, odd.id], screen.query)]


def test_rows_that_cannot_be_put_on_record_are_not_copied(
    screen: LibraryScreen, some_clips: Any, listed: Any, qtbot: Any, read_texts: Any, idle: Callable[[], None]
) -> None:
    QGuiApplication.clipboard().setText("before")
    screen.table.choose([some_clips[0].id])
    idle()
    listed.refuse = JournalUnwritable()
    qtbot.keyClick(screen.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    idle()
    assert QGuiApplication.clipboard().text() == "before"
    assert "copied as text" not in " ".join(read_texts(screen))


def test_the_list_is_saved_as_a_table_where_one_says(
    qtbot: Any, listed: Any, noted: Any, lane: Jobs, idle: Callable[[], None], tmp_path: Path, read_texts: Any
) -> None:
    file = tmp_path / "liste.csv"
    made = LibraryScreen(listed, noted, lane, lane, ask_where=lambda *_: file)
    qtbot.addWidget(made)
    made.refresh()
    idle()
    [save] = [each for each in child(made, ColumnsButton).menu.actions() if each.text() == "Save as table…"]
    save.trigger()
    idle()
    model = made.table.model()
    assert isinstance(model, ClipModel)
    assert file.read_bytes().decode().split("\n") == list(model.ids)
    assert f"Saved: {file}" in " ".join(read_texts(made))


def test_who_may_not_edit_sees_fields_that_cannot_be_changed(
    screen: LibraryScreen, some_clips: Any, listed: Any, idle: Callable[[], None]
) -> None:
    listed.may_edit = False
    screen.table.choose([some_clips[0].id])
    idle()
    panel = child(screen, DetailsPanel)
    assert not any(each.isEnabled() for each in panel.findChildren(QComboBox))


def test_hold_and_new_incident_say_for_which_recordings(
    screen: LibraryScreen, some_clips: Any, idle: Callable[[], None]
) -> None:
    held: list[list[str]] = []
    wanted: list[tuple[list[str], str]] = []
    screen.hold_wanted.connect(held.append)
    screen.incident_wanted.connect(lambda clips, place: wanted.append((clips, place)))
    screen.table.choose([some_clips[2].id])
    idle()
    button(screen, "Hold…").click()
    panel = child(screen, DetailsPanel)
    [place] = [each for each in panel.findChildren(QLineEdit) if each.accessibleName() == "Place"]
    known = place.text()
    place.setText("rue Gambetta")
    [incident] = [each for each in panel.findChildren(QComboBox) if each.accessibleName() == "Incident"]
    incident.setCurrentIndex(incident.count() - 1)
    incident.activated.emit(incident.count() - 1)
    assert held == [[some_clips[2].id]]
    assert wanted == [([some_clips[2].id], "rue Gambetta")], "what was typed goes with them"
    place.setText(known)
    assert panel.change.is_empty, "choosing “new” alone changes nothing"


def test_what_the_details_say_stays_whole_when_the_screen_comes_back(
    screen: LibraryScreen, some_clips: Any, listed: Any, idle: Callable[[], None]
) -> None:
    clip = replace(some_clips[2], clock_offset_s=-7.0, clock_evidence="camera")
    listed.clips[clip.id] = clip
    screen.resize(1056, 680)
    screen.refresh()
    idle()
    screen.table.choose([clip.id])
    idle()
    QApplication.processEvents()
    panel = child(screen, DetailsPanel)
    [clock] = [each for each in panel.findChildren(QLabel) if each.text().startswith("− 7 s")]
    for _ in range(3):
        assert clock.height() >= clock.heightForWidth(clock.width())
        screen.hide()
        screen.show()
        screen.refresh()
        idle()
        QApplication.processEvents()
    assert clock.height() >= clock.heightForWidth(clock.width())


def test_a_clock_that_was_behind_is_not_said_to_have_been_ahead_by_nothing(some_clips: Any) -> None:
    behind = replace(some_clips[0], clock_evidence="docking", clock_proposal_s=27_960.0)
    words = [each.words for each in concerns(ClipLine(behind, 19, 60.0))]
    assert any("its clock was behind by 7 h 46 at least" in each for each in words)
    assert not any("ahead" in each for each in words)


def test_an_arrow_on_the_way_to_an_incident_opens_the_list_and_asks_for_no_new_one(
    screen: LibraryScreen, some_clips: Any, idle: Callable[[], None], qtbot: Any
) -> None:
    wanted: list[tuple[list[str], str]] = []
    screen.incident_wanted.connect(lambda clips, place: wanted.append((clips, place)))
    screen.table.choose([some_clips[2].id])
    idle()
    panel = child(screen, DetailsPanel)
    [incident] = [each for each in panel.findChildren(QComboBox) if each.accessibleName() == "Incident"]
    incident.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_N):
        qtbot.keyClick(incident, key)
        assert incident.view().isVisible()
        assert wanted == []
        incident.hidePopup()
    assert panel.change.is_empty


def test_at_most_three_sentences_the_most_pressing_first(qtbot: Any) -> None:
    line = AttentionLine()
    qtbot.addWidget(line)
    braked = Attention(1, 2, 3, 4, 5, 6, date(2026, 12, 15), SweepBraked("count", 40, date(2026, 11, 24)))
    line.show_attention(replace(braked, may_confirm=True))
    assert line.words.count("—") == 3
    assert line.words.startswith("Automatic erasure waits until the evening of 24/11/2026 at most for you")
    [written] = [each.text() for each in line.findChildren(QLabel) if "Automatic" in each.text()]
    assert "href='brake'" in written
    line.show_attention(braked)  # it can be answered by the head of service alone
    assert line.words.startswith(
        "Automatic erasure waits until the evening of 24/11/2026 at most for the head of service to confirm "
        "today's date. 1 recording"
    )
    [written] = [each.text() for each in line.findChildren(QLabel) if "Automatic" in each.text()]
    assert "href='brake'" not in written
    line.show_attention(Attention())
    assert line.isHidden()
    line.show_attention(Attention(reports_losing=2, reports_lose_on=date(2026, 12, 1)))
    assert line.words.startswith("2 reports left open lose the persons named in them, from ")
    night = datetime(2026, 10, 25, 1, tzinfo=UTC)
    slip = CameraSlip("36NCC1", "CAM-01", Slip(night, -3600.0, night, night, 2), 14)
    line.show_attention(Attention(slips=(slip,), to_complete=1))
    assert line.words.startswith(
        "The clock of CAM-01 was not put back on 25 October 2026: 14 recordings — open"
    )
    line.show_attention(Attention(slips=(slip, replace(slip, serial="36NCC2", label="CAM-02"))))
    assert line.words == "2 cameras were not put forward or back — open."
    line.show_attention(Attention(to_identify=3, to_complete=1))
    assert line.words == "3 recordings to identify — see them. 1 recording to complete — see it."
    line.show_attention(Attention(due_today=1, to_hold=2, to_hold_days=3))
    assert line.words.startswith("2 recordings with marks or an incident go within 3 d, held by nothing")
    line.show_attention(Attention(due_today=1, to_hold=1, to_hold_days=0))
    assert line.words.startswith("1 recording with marks or an incident goes today, held by nothing")


@pytest.mark.parametrize(
    "facts",
    [
        Attention(due_today=7),
        Attention(due_tomorrow=7),
        Attention(to_complete=7),
        Attention(clock_check=7),
        Attention(damaged=7),
        Attention(hold_reviews=7, hold_review_by=date(2026, 12, 15)),
        Attention(to_hold=7, to_hold_days=0),
        Attention(to_hold=7, to_hold_days=3),
        Attention(reports_losing=7, reports_lose_on=date(2026, 12, 1)),
        Attention(heap=DueDay(date(2026, 12, 28), 7, 0, 7, is_heap=True)),
        Attention(heap=DueDay(date(2026, 12, 28), 7, 0, 1, is_heap=True)),
    ],
)
def test_what_wants_a_wearer_is_said_without_a_figure(facts: Attention, qtbot: Any) -> None:
    """R18: an officer's recordings are not counted, not even for that officer."""
    line = AttentionLine()
    qtbot.addWidget(line)
    line.show_attention(facts)
    links = [re.findall("href='[a-z_]+'", each.text()) for each in line.findChildren(QLabel)]
    assert "7" in line.words
    line.show_attention(replace(facts, is_of_one=True))
    assert line.words
    assert "7" not in line.words
    assert [re.findall("href='[a-z_]+'", each.text()) for each in line.findChildren(QLabel)] == links


def test_a_month_end_that_heaps_up_is_announced_with_a_way_to_the_calendar(qtbot: Any) -> None:
    line = AttentionLine()
    qtbot.addWidget(line)
    line.show_attention(Attention(heap=DueDay(date(2027, 2, 28), 9, 0, 4, is_heap=True)))
    assert line.words.startswith("9 recordings go on")
    assert "recordings of 4 days fall on this one" in line.words
    assert any("href='deadlines'" in each.text() for each in line.findChildren(QLabel))


def test_a_link_shows_the_recordings_it_speaks_of(
    screen: LibraryScreen, listed: Any, idle: Callable[[], None], qtbot: Any
) -> None:
    listed.facts = Attention(due_tomorrow=1, hold_reviews=1, hold_review_by=date(2026, 12, 15))
    screen.refresh()
    idle()
    line = child(screen, AttentionLine)
    with qtbot.waitSignal(screen.screen_wanted) as wanted:
        line.followed.emit("clocks")
    assert wanted.args == ["clocks"]
    line.followed.emit("tomorrow")
    idle()
    assert rows(screen) == ["tomorrow"]
    with qtbot.waitSignal(screen.screen_wanted) as wanted:
        line.followed.emit("holds")
    assert wanted.args == ["holds"]


def test_a_failure_is_said_in_the_screen(
    screen: LibraryScreen,
    listed: Any,
    some_clips: Any,
    idle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def gone(clip: str) -> None:
        raise ClipErased(clip, date(2026, 11, 20))

    monkeypatch.setattr(listed, "details", gone)
    screen.table.choose([some_clips[0].id])
    idle()
    said = " ".join(each.words for each in screen.findChildren(Notice))
    assert "was erased on 20/11/2026" in said


def test_locking_forgets_every_line_and_picture(
    screen: LibraryScreen, listed: Any, some_clips: Any, idle: Callable[[], None]
) -> None:
    screen.table.choose([some_clips[0].id])
    idle()
    screen.forget()
    idle()
    assert rows(screen) == []
    assert screen.table.chosen() == []


def test_no_number_stands_beside_a_person_in_the_library(
    screen: LibraryScreen, qtbot: Any, idle: Callable[[], None]
) -> None:
    def figures() -> list[str]:
        return [
            each.text()
            for each in screen.findChildren(QLabel)
            if re.fullmatch(r"\d+ recordings?", each.text())
        ]

    assert len(figures()) == 1
    for words in ("lafont", "Mor"):
        screen.search(words)
        idle()
        assert figures() == []
    screen.search("République")
    idle()
    assert len(figures()) == 1
    screen.search("")
    filters = screen.findChild(FilterPanel)
    assert isinstance(filters, FilterPanel)
    qtbot.mouseClick(filters.button("wearers", "p2"), Qt.MouseButton.LeftButton)
    idle()
    assert figures() == []


def test_a_link_shows_just_what_its_sentence_speaks_of(
    screen: LibraryScreen, listed: Any, some_clips: Any, idle: Callable[[], None]
) -> None:
    today = date(2026, 11, 23)
    first, second, third, fourth, *rest = listed.clips.values()
    for clip, days, marks in ((first, 0, 0), (second, 1, 0), (third, 1, 2), (fourth, 3, 0)):
        due = replace(clip, due_on=today + timedelta(days=days), mark_count=marks, incident=None)
        listed.clips[clip.id] = due
    for clip in rest:
        listed.clips[clip.id] = replace(clip, due_on=today + timedelta(days=20))
    listed.facts = Attention(due_today=1, due_tomorrow=2, to_hold=1, to_hold_days=1)
    screen.search("nowhere")
    screen.refresh()
    idle()
    line = child(screen, AttentionLine)
    for key, shown in (("today", {first.id}), ("tomorrow", {second.id, third.id}), ("to_hold", {third.id})):
        line.followed.emit(key)
        idle()
        model = screen.table.model()
        assert isinstance(model, ClipModel)
        assert set(model.ids) == shown, key
    child(screen, FilterPanel).button("todo", "damaged").click()
    idle()
    assert (screen.query.due_in_days, screen.query.due_within_days, screen.query.is_noted) == (None,) * 3


def test_no_figure_is_said_of_what_is_chosen_or_copied_from_the_list_of_a_person(
    screen: LibraryScreen, qtbot: Any, idle: Callable[[], None], read_texts: Any
) -> None:
    filters = screen.findChild(FilterPanel)
    assert isinstance(filters, FilterPanel)
    qtbot.mouseClick(filters.button("wearers", "p2"), Qt.MouseButton.LeftButton)
    idle()
    assert len(rows(screen)) > 1
    screen.table.selectAll()
    idle()
    qtbot.keyClick(screen.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    idle()
    said = read_texts(screen)
    assert {"Several recordings chosen", "Copied as text."} <= set(said)
    assert not [words for words in said if "recordings chosen" in words and words[0].isdigit()]


def test_who_lists_own_recordings_only_reads_no_figure_of_them(
    screen: LibraryScreen, listed: Any, idle: Callable[[], None], read_texts: Any
) -> None:
    listed.is_of_one = True
    screen.refresh()
    idle()
    assert "9 recordings" not in read_texts(screen)
    words = child(screen, FilterPanel).words()
    assert "To complete" in words
    assert not [each for each in words if each[-1].isdigit() and not each.startswith("CAM")]
    assert {"CAM-01", "CAM-02", "All"} <= set(words)
    screen.table.selectAll()
    idle()
    assert "Several recordings chosen" in read_texts(screen)


def test_where_register_and_camera_disagree_both_are_offered_and_a_click_settles_it(
    screen: LibraryScreen, listed: Any, noted: Any, qtbot: Any, idle: Callable[[], None]
) -> None:
    lafont, morel = [each for each in listed.wearers() if each.id != PersonId("p1")]
    listed.offered = (lafont, morel)
    screen.table.selectRow(0)
    idle()
    [words] = [
        each.text() for each in child(screen, ConcernBox).findChildren(QLabel) if "register" in each.text()
    ]
    assert words == "The register says that Éric Lafont had this camera, the camera itself names Paul Morel."
    qtbot.mouseClick(button(screen, "It was Paul Morel"), Qt.MouseButton.LeftButton)
    idle()
    assert noted.changes[-1][1] == ClipChange(wearer=PersonId("p3"))
    listed.may_edit = False
    screen.table.selectRow(1)
    idle()
    qtbot.waitUntil(
        lambda: not [each for each in screen.findChildren(QPushButton) if each.text().startswith("It was")]
    )


def test_an_order_of_the_prefect_that_ends_soon_is_said_and_leads_to_the_cameras(qtbot: Any) -> None:
    line = AttentionLine()
    qtbot.addWidget(line)
    line.show_attention(Attention(order=OrderState(2, 2, date(2027, 1, 15), date(2026, 11, 23))))
    assert line.words == "The prefect's order of the cameras ends on 15 January 2027 — open."
    [words] = [each for each in line.findChildren(QLabel) if "href" in each.text()]
    with qtbot.waitSignal(line.followed) as followed:
        words.linkActivated.emit("cameras")
    assert followed.args == ["cameras"]
    line.show_attention(Attention(order=OrderState(2, 2, date(2027, 6, 15), date(2026, 11, 23))))
    assert line.words == ""


def test_a_narrow_window_has_room_for_the_filters_or_the_details(screen: LibraryScreen) -> None:
    filters, _, _, details = screen.panels()
    screen.setMinimumSize(1, 1)  # as inside the window
    screen.resize(1100, 700)
    toggle = button(screen, "Filters")
    assert (filters.isVisible(), details.isVisible(), toggle.isVisible()) == (True, True, False)
    screen.resize(700, 700)
    assert (filters.isVisible(), details.isVisible(), toggle.isVisible()) == (False, True, True)
    toggle.click()
    assert (filters.isVisible(), details.isVisible()) == (True, False)
    toggle.click()
    assert (filters.isVisible(), details.isVisible()) == (False, True)
    toggle.click()
    screen.resize(1100, 700)
    assert (filters.isVisible(), details.isVisible(), toggle.isVisible()) == (True, True, False)


def test_the_title_of_the_list_is_whole_or_gives_way_to_the_figure(
    screen: LibraryScreen, idle: Callable[[], None]
) -> None:
    [title] = [each for each in screen.findChildren(QLabel) if each.property("role") == "title"]
    idle()
    for width in range(980, 1500, 20):
        screen.resize(width, 700)
        idle()
        assert title.isHidden() or title.width() >= title.minimumSizeHint().width(), width
    assert not title.isHidden()
    screen.resize(1000, 700)
    idle()
    assert title.isHidden()

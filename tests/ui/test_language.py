"""Dates, hours, lengths and sizes as they are written here, in the station's zone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QFileInfo
from PySide6.QtWidgets import QApplication, QFileDialog, QFileIconProvider, QLabel, QPushButton

from bwc_review.domain.moments import which_of_two
from bwc_review.ui import language
from bwc_review.ui.inventory_words import reserve_words
from bwc_review.ui.qt_words import LEFT_IN_ENGLISH


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    language.install(qapp, "fr")
    yield
    language.install(qapp, "en")


def test_the_setting_decides_and_anything_but_english_is_french(monkeypatch: pytest.MonkeyPatch) -> None:
    assert language.chosen("en") == "en"
    assert language.chosen("fr") == "fr"
    assert language.chosen("") in language.LANGUAGES
    assert language.chosen("de") in language.LANGUAGES


@pytest.mark.usefixtures("french")
def test_dates_and_figures_are_french() -> None:
    assert language.day(date(2027, 2, 28)) == "28/02/2027"
    assert language.long_day(date(2026, 11, 12)) == "12 novembre 2026"
    assert language.size(1_200_000_000) == "1,2\u202fGo".replace("\u202f", language.size(1_200_000_000)[3])
    assert language.number(100_000).replace("\u202f", " ") == "100 000"


@pytest.mark.usefixtures("french")
def test_qts_own_dialogue_for_files_is_french() -> None:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    said = " ".join(
        [each.text() for each in dialog.findChildren(QLabel)]
        + [each.text() for each in dialog.findChildren(QPushButton)]
    )
    for words in ("Chercher dans", "Nom de fichier", "Fichiers de &type", "Enregistrer", "Annuler"):
        assert words in said
    assert "Look in" not in said
    assert "Files of" not in said
    for context, source in LEFT_IN_ENGLISH:
        assert language.translate(context, str(source)) != source
    assert QFileIconProvider().type(QFileInfo("/")) != "Folder", "in the list of files"
    dialog.deleteLater()


def test_every_hour_is_told_in_the_stations_zone() -> None:
    summer, winter = datetime(2026, 7, 1, 12, 0, tzinfo=UTC), datetime(2026, 11, 12, 13, 2, tzinfo=UTC)
    assert language.hour(summer) == "14:00"
    assert language.hour(winter) == "14:02"
    assert language.moment(datetime(2026, 12, 31, 23, 30, tzinfo=UTC)) == "01/01/2027 00:30"
    assert language.hour(time(18, 0)) == "18:00"


def test_another_zone_can_be_the_stations(qapp: QApplication) -> None:
    language.install(qapp, "en", "Indian/Reunion")
    assert language.hour(datetime(2026, 11, 12, 12, 0, tzinfo=UTC)) == "16:00"
    language.install(qapp, "en")


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0 s"), (48, "48 s"), (59.6, "1 min"), (300, "5 min"), (3599, "1 h 00"), (3900, "1 h 05")],
)
def test_lengths_have_one_or_two_units(seconds: float, words: str) -> None:
    assert language.duration(seconds) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (7.0, "+ 7 s"),
        (-0.48, "− 0.48 s"),
        (0, "+ 0 s"),
        (3599.0, "+ 3,599 s"),
        (-3600.0, "− 1 h"),
        (3599.999, "+ 1 h"),
        (3604.5, "+ 1 h 0 min 4.50 s"),
        (-3659.996, "− 1 h 1 min 0 s"),
        (3600.0 * 47 + 60, "+ 47 h 1 min 0 s"),
        (86_400.0 * 3 + 3600 * 4 + 900, "+ 3 d 4 h"),
        (-86_400.0 * 9, "− 9 d"),
        (86_400.0 * 400, "+ 1 year 35 d"),
        (-(3600.0 * 61_640 + 34 * 60 + 48), "− 7 years 13 d"),
    ],
)
def test_an_offset_has_its_sign(seconds: float, words: str) -> None:
    assert language.offset(seconds) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(8.0, "14:02"), (60.0, "14:02–14:03"), (1020.0, "14:02–14:19"), (3600.0, "14:02–15:02")],
)
def test_a_recording_of_seconds_has_one_hour(seconds: float, words: str) -> None:
    start = datetime(2026, 11, 12, 14, 2, tzinfo=language.zone())
    assert language.span(start, start + timedelta(seconds=seconds)) == words


def test_the_hour_told_twice_when_the_clocks_go_back_is_no_instant() -> None:
    start = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    last = start + timedelta(hours=1)
    assert language.span(start, last) == "02:30 (summer time)–02:30 (winter time)"


@example(datetime(2026, 10, 25, 0, 30, tzinfo=UTC))
@example(datetime(2026, 10, 25, 1, 30, tzinfo=UTC))
@given(st.datetimes(datetime(2018, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
def test_a_moment_is_its_day_and_its_hour(at: datetime) -> None:
    there = language.local(at)
    which = {0: " (summer time)", 1: " (winter time)", None: ""}[which_of_two(at, language.zone())]
    assert language.moment(at) == f"{there:%d/%m/%Y %H:%M}{which}"


def test_english_has_points_and_english_units() -> None:
    assert language.size(13_200_000) == "13.2 MB"
    assert language.size(83_700_000_000) == "83.7 GB"
    assert language.duration_exact(8.26) == "8.3 s"
    assert language.duration_exact(245.0) == "4 min 05 s"
    assert language.position(43.8493, 0.6628) == "43.8493° N, 0.6628° E"
    assert language.position(-21.1151, -55.5364) == "21.1151° S, 55.5364° W"


@pytest.mark.usefixtures("french")
def test_french_has_commas_and_west_is_ouest() -> None:
    assert re.sub(r"\s", " ", language.duration_exact(8.26)) == "8,3 s"
    assert language.position(48.0, -4.5).replace("\xa0", " ") == "48,0000° N, 4,5000° O"


def test_figures_go_with_the_words_where_the_french_ones_are_not_there(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(language, "_folder", lambda file: "")
    assert language.install(qapp, "fr") == "en"
    assert language.size(13_200_000) == "13.2 MB"
    monkeypatch.undo()
    language.install(qapp, "en")


@pytest.mark.usefixtures("french")
def test_one_file_of_an_uncertain_date_is_not_spoken_of_as_several() -> None:
    [said] = reserve_words((), 1, 0, None)
    assert "Ils" not in said

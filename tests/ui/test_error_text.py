"""Every failure of the world has its words: what happened, what was not lost, what to do."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QApplication

from bwc_review.domain import errors
from bwc_review.domain.access import Refusal
from bwc_review.domain.errors import StationError
from bwc_review.ui import language
from bwc_review.ui.error_text import said, sentence
from bwc_review.ui.field_words import field_words


def kinds(top: type[StationError] = StationError) -> Iterator[type[StationError]]:
    """Every kind of failure there is."""
    for kind in top.__subclasses__():
        yield kind
        yield from kinds(kind)


def sample(kind: type[StationError]) -> StationError:
    """One failure of a kind, each field filled in by its type."""
    values: dict[object, object] = {
        str: "échantillon",
        int: 7,
        date: date(2027, 2, 28),
        date | None: None,
        datetime: datetime(2027, 2, 28, tzinfo=UTC),
        datetime | None: None,
    }
    hints = typing.get_type_hints(kind)
    names: list[str] = (
        [field.name for field in dataclasses.fields(kind)] if dataclasses.is_dataclass(kind) else []
    )
    return kind(**{name: values.get(hints[name], ()) for name in names})


KINDS = sorted(set(kinds()), key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_failure_says_what_happened_what_was_not_lost_and_what_to_do(kind: type[StationError]) -> None:
    words = said(sample(kind))
    assert words.what.endswith(".")
    assert words.hint.count(".") >= 2, words.hint
    assert "{" not in words.what + words.hint
    assert kind.__name__ not in words.what + words.hint


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (errors.PassphraseWrong("durand", 0), "The passphrase is not right."),
        (errors.PassphraseWrong("durand", 300), "Wait 5 min 00 s"),
        (errors.SignInTooSoon("durand", 45), "Wait 45 s"),
        (errors.ClipErased("0197f3a2-11d4-7", date(2027, 2, 28)), "28/02/2027"),
        (errors.DiskFull("/srv", 2_500_000_000), "2.5 GB"),
        (errors.DiskFull("/srv"), "The disk of the station is full."),
        (errors.SourceVanished("DCIM/0001.MP4"), "The camera keeps it"),
        (errors.FileGone("DCIM/0001.MP4"), "The station has no copy of it"),
        (errors.RecordingUnread("DCIM/0001.MP4"), "sealed, compared and in the list"),
        (errors.ClipUnknown("0197", 3), "3 recordings are called 0197"),
        (errors.SoundUnmatched("unclear", 41, 60), "confidence 41 %, 60 % are needed"),
        (errors.AlignmentTooLarge(90_000, 86_400), "more than 24 hours"),
        (errors.CannotJoin("cameras"), "not of one camera"),
        (errors.CannotJoin("date", "DCIM/1.MP4"), "The date of 1.MP4 is in doubt."),
        (errors.CannotJoin("between", "DCIM/1.MP4"), "1.MP4, lies between these"),
        (errors.CannotJoin("far", "DCIM/1.MP4"), "1.MP4 begins more than an hour after"),
        (errors.CannotJoin("one"), "one recording already"),
        (
            errors.NotLookedAt(
                "2026-D-0001", "not_shown", ((datetime(2026, 11, 12, 13, 3, 7, tzinfo=UTC), "CAM-01"),)
            ),
            "12/11/2026 14:03:07 · CAM-01",
        ),
        (errors.HoldTooLate("c", date(2026, 12, 12)), "The month ended on 12/12/2026"),
    ],
)
def test_the_figures_of_a_failure_are_in_its_words(error: StationError, expected: str) -> None:
    assert expected in sentence(error)


def test_each_refusal_of_the_access_rule_has_its_own_words() -> None:
    words = {sentence(errors.AccessRefused("view_clip", why.value)) for why in Refusal}
    assert len(words) == len(Refusal)


def test_each_cause_why_sound_tells_nothing_has_its_own_words() -> None:
    causes = ("no_sound", "apart", "short", "quiet", "unclear")
    words = {sentence(errors.SoundUnmatched(cause)) for cause in causes}
    assert len(words) == len(causes)
    assert all("Nothing was moved." in one for one in words)


def test_a_sentence_is_one_line_for_the_command_line() -> None:
    for kind in KINDS:
        assert "\n" not in sentence(sample(kind))


def test_recordings_that_are_not_named_are_counted_in_the_form_of_their_number(qapp: QApplication) -> None:
    at = datetime(2026, 11, 12, 13, tzinfo=UTC)
    language.install(qapp, "fr")
    try:
        for count, words in ((9, "1 autre."), (13, "5 autres.")):
            error = errors.NotLookedAt("2026-D-0001", "not_shown", ((at, "CAM-01"),) * count)
            assert words in sentence(error)
    finally:
        language.install(qapp, "en")


def test_a_path_on_a_camera_is_said_by_its_name_only() -> None:
    assert "0001.MP4" in sentence(errors.SourceVanished("/media/somebody/DCIM/0001.MP4"))
    assert "somebody" not in sentence(errors.SourceVanished("/media/somebody/DCIM/0001.MP4"))


def test_an_unknown_failure_is_our_bug() -> None:
    class Unheard(StationError):
        pass

    with pytest.raises(NotImplementedError):
        sentence(Unheard())
    # leave no trace for the parametrised test of other runs
    assert field_words("nothing_of_ours") == "nothing_of_ours"

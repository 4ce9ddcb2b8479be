"""The date of a recording that cannot be is stated by command: shown first, agreed to, on record (R15)."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import SERIALS, dock_file


@pytest.fixture
def doubtful(desk: Any, tmp_path: Path, recordings: tuple[Path, ...]) -> str:
    """A recording of a camera whose clock began anew."""
    dock_file(tmp_path / "dock", recordings[2], SERIALS[0], datetime(2000, 1, 1, 0, 10))  # noqa: DTZ001
    assert desk.document("sync", tmp_path / "dock")["ingested"] == 1
    (found,) = desk.document("clips", "--state", "clock_check")
    return str(found["id"])


def test_a_date_is_shown_stated_with_a_reason_and_stated_once(
    desk: Any, doubtful: str, yesterday: datetime
) -> None:
    start = f"{yesterday:%Y-%m-%dT%H:%M:%S}"
    asked = ("recording", "date", doubtful[-12:], "--start", start)
    (shown,) = desk.document(*asked, "--dry-run")
    assert shown["corrected_at"] == yesterday.isoformat()
    assert (shown["impossible"], shown["erased_at_once"]) == (False, False)
    assert len(desk.document("clips", "--state", "clock_check")) == 1
    assert desk.do(*asked).code == 3, "no reason is given"
    assert desk.document(*asked, "--reason", "appel radio") == [shown]
    (clip,) = [one for one in desk.clips() if one["id"] == doubtful]
    assert clip["recorded_at"] == yesterday.isoformat()
    assert clip["due_on"] == shown["due_on"]
    assert desk.do(*asked, "--reason", "encore").code == 3, "it is in doubt no longer"
    assert "recorded_at" in [one["details"].get("fields") for one in desk.document("journal")]


def test_a_date_that_cannot_be_or_ends_the_month_is_not_stated_unasked(
    desk: Any, doubtful: str, yesterday: datetime
) -> None:
    def state(at: datetime, *more: str) -> Any:
        start = f"{at:%Y-%m-%dT%H:%M:%S}"
        return desk.do("recording", "date", doubtful, "--start", start, "--reason", "vu", *more)

    later = state(yesterday + timedelta(days=4))
    assert (later.code, later.out) == (3, "")
    long_ago = yesterday - timedelta(days=70)
    refused = state(long_ago)
    assert refused.code == 3
    assert "erased today" in refused.err
    assert "would be erased" in state(long_ago, "--dry-run").out
    assert state(long_ago, "--erase").code == 0
    assert desk.document("clips", "--state", "clock_check") == []


def test_whose_recording_it_becomes_is_shown_by_name(desk: Any, doubtful: str, yesterday: datetime) -> None:
    (person,) = desk.document("person", "list")
    taken = yesterday - timedelta(hours=2)
    taken_by = desk.document(
        "camera", "take", SERIALS[0], person["login"], "--at", f"{taken:%Y-%m-%d %H:%M}"
    )["wearer"]
    asked = ("recording", "date", doubtful, "--start", f"{yesterday:%Y-%m-%dT%H:%M:%S}", "--dry-run")
    (shown,) = desk.document(*asked)
    assert (shown["wearer_before"], shown["wearer"]) == (None, taken_by)
    said = desk.do(*asked).out
    assert "Wearer" in said
    assert taken_by.split()[-1] in said


def test_a_date_that_is_not_in_doubt_is_not_stated(desk: Any, yesterday: datetime) -> None:
    certain = desk.clips()[0]["id"]
    refused = desk.do("recording", "date", certain, "--start", f"{yesterday:%Y-%m-%dT%H:%M:%S}", "--dry-run")
    assert refused.code == 3
    assert "is not in doubt" in refused.err

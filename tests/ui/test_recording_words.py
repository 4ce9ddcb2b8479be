"""Recordings in a few words: what is the same minute is said once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bwc_review.domain.clip import ClipId
from bwc_review.ui.recording_words import clips_words


def test_files_that_end_in_the_minute_in_which_they_begin_say_it_once(some_clips: Any, dressed: Any) -> None:
    first = replace(some_clips[0], duration_s=12.0)
    begun = first.recorded_at.replace(second=0, microsecond=0)
    files = [
        replace(first, id=ClipId(f"file-{number}"), recorded_at=begun + timedelta(seconds=12 * number))
        for number in range(3)
    ]
    assert clips_words(files).count(":") == 1
    assert "–" not in clips_words(files)
    later = replace(files[2], recorded_at=begun + timedelta(minutes=3))
    assert "–" in clips_words([*files[:2], later])

"""Notes of what is over: read back exactly as written, whatever ended."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.ended import Ended, EndedKind, EndedNote, note_from, note_text

words = st.text("abcdef0123456789_", min_size=1, max_size=12)
moments = st.integers(1577836800, 2208988800).map(lambda second: datetime.fromtimestamp(second, UTC))
things = st.builds(Ended, st.sampled_from(EndedKind), words, words, moments)
notes = st.builds(
    EndedNote,
    words,
    st.integers(0, 10**9),
    st.binary(min_size=32, max_size=32),
    st.just("") | words,
    st.lists(things, min_size=1, max_size=4).map(tuple),
)


@given(notes)
def test_a_note_says_again_what_was_written(note: EndedNote) -> None:
    assert note_from(note_text(note)) == note


@given(notes, st.data())
def test_a_note_of_which_a_line_is_gone_or_twice_is_another_note_or_none(
    note: EndedNote, data: st.DataObject
) -> None:
    lines = note_text(note).splitlines(keepends=True)
    at = data.draw(st.integers(0, len(lines) - 1))
    for changed in (lines[:at] + lines[at + 1 :], [*lines[:at], lines[at], *lines[at:]]):
        try:
            assert note_from("".join(changed)) != note
        except ValueError:
            continue


@pytest.mark.parametrize("kind", ["", "unknown", "ERASED"])
def test_a_kind_that_nobody_knows_is_no_note(kind: str) -> None:
    note = EndedNote(
        "o", 1, b"\0" * 32, "", (Ended(EndedKind.ROLE, "s", "dpo", datetime(2026, 1, 1, tzinfo=UTC)),)
    )
    with pytest.raises(ValueError, match=r".*"):
        note_from(note_text(note).replace("role ", f"{kind} "))

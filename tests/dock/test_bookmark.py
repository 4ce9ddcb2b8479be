"""What Axis bookmarks say, and what cannot be read of them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.dock.bookmark import Bookmark, joined, read_bookmark, stamped

NAME = "bookmark_20260619T081900Z_0a1b"
NAMED = datetime(2026, 6, 19, 8, 19, tzinfo=UTC)


@pytest.mark.parametrize(
    ("untrusted", "text"),
    [
        (b"", ""),
        (b"  rixe\r\nau march\xc3\xa9 ", "rixe au marché"),
        (b"\xff\x00", "\N{REPLACEMENT CHARACTER}"),
    ],
)
def test_a_bookmark_without_form_stands_at_the_moment_of_its_name(untrusted: bytes, text: str) -> None:
    assert read_bookmark(NAME, untrusted) == Bookmark(NAMED, None, text)


def test_a_bookmark_in_json_says_from_when_to_when() -> None:
    told = b'{"StartTimeISO": "2026-06-19T08:18:58.500Z", "EndTime": 1781857145, "CategoryName": "Vol"}'
    at = datetime(2026, 6, 19, 8, 18, 58, 500_000, tzinfo=UTC)
    assert read_bookmark(NAME, told) == Bookmark(at, datetime.fromtimestamp(1781857145, UTC), "Vol")


@pytest.mark.parametrize(
    "stamp",
    [
        "20260619T081900Z", "20260619_081900", "20260619081900", "20260619T081900.123Z", "1781857140",
        "1781857140.5", "1781857140123", "2026-06-19T08:19:00Z", "2026-06-19T08:19:00.5Z",
        "2026-06-19T08-19-00Z",
    ],
)  # fmt: skip
def test_the_moment_of_a_name_is_read_however_the_dock_writes_it(stamp: str) -> None:
    assert read_bookmark(f"bookmark_{stamp}_0a1b", b"rixe") == Bookmark(NAMED, None, "rixe")
    note = read_bookmark(f"c.bookmark_{stamp}_0a1b.metadata.json", b"{}")
    assert note is not None
    assert (note.at, note.name, note.is_note) == (NAMED, f"bookmark_{stamp}_0a1b".lower(), True)


def test_a_name_without_a_moment_is_a_bookmark_where_its_note_says_when() -> None:
    note = b'{"StartTime": "2026-06-19T08:19:00Z", "CategoryName": "Vol"}'
    assert read_bookmark("c.bookmark_first_0a1b.metadata.json", note) == Bookmark(NAMED, None, "Vol")
    assert read_bookmark("bookmark_first_0a1b", b"rixe") is None


def test_what_tags_say_beyond_why_the_recording_began_is_said() -> None:
    note = b'{"CategoryName": "Vol", "Tags": "TriggerOn:Button;Arme:oui; Lieu : march\xc3\xa9;"}'
    found = read_bookmark(f"c.{NAME}.metadata.json", note)
    assert found == Bookmark(NAMED, None, "Vol \u00b7 Arme:oui \u00b7 Lieu : marché")


@pytest.mark.parametrize("told", [b'{"StartTime": "soon"}', b'{"StartTime": 1e300}', b'{"StartTime": true}'])
def test_a_moment_that_is_none_leaves_that_of_the_name(told: bytes) -> None:
    assert read_bookmark(NAME, told) == Bookmark(NAMED, None, "")


@pytest.mark.parametrize("stamp", ["202606190803", "20260619", "202606190803240"])
def test_a_moment_that_is_not_whole_is_none(stamp: str) -> None:
    assert stamped(stamp) is None
    assert read_bookmark(f"bookmark_{stamp}_0a1b", b"") is None


@pytest.mark.parametrize("name", ["20260619_080324_x7f3.mkv", "bookmark_20261319T081900Z_0a1b", "bookmark_"])
def test_another_file_is_no_bookmark(name: str) -> None:
    assert read_bookmark(name, b"{}") is None


def test_what_a_dock_notes_of_a_bookmark_and_its_words_are_one_bookmark() -> None:
    note = b'{"Categoryname": "Vol", "Starttime": "2026-06-19T08:18:58Z", "Endtime": "2026-06-19T08:19:30Z"}'
    told = [
        read_bookmark(NAME, "au marché".encode()),
        read_bookmark("bookmark_20260619T082000Z_ffff", b"autre"),
        read_bookmark(f"agent7_B8A44F_20260619T080320Z.{NAME}.metadata.json", note),
    ]
    second = datetime(2026, 6, 19, 8, 18, 58, tzinfo=UTC)
    assert joined([one for one in told if one is not None]) == [
        Bookmark(second, datetime(2026, 6, 19, 8, 19, 30, tzinfo=UTC), "Vol · au marché"),
        Bookmark(datetime(2026, 6, 19, 8, 20, tzinfo=UTC), None, "autre"),
    ]


def test_the_note_of_a_bookmark_without_anything_in_it_is_no_text() -> None:
    found = read_bookmark(f"c.{NAME}.metadata.json", b'{"Tags": "TriggerOn:Button"}')
    assert found == Bookmark(NAMED, None, "")


@given(st.binary(max_size=300))
def test_no_bytes_at_all_can_stop_an_import(untrusted: bytes) -> None:
    found = read_bookmark(NAME, untrusted)
    assert found is not None
    assert found.text.isprintable()
    assert len(found.text) <= 500

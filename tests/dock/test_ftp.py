"""What only FTP has: facts, listings for people, minutes, certificates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.dock.listing import list_source
from bwc_review.dock.release import release
from bwc_review.dock.remote.files import FILE, FOLDER, OTHER
from bwc_review.dock.remote.ftp_listing import from_facts, from_line, moment_ns
from bwc_review.dock.source import FileState, Secret
from bwc_review.domain.errors import ReleaseRefused, ServerChanged
from tests.dock.sources import AT_NS, ServerShelf
from tests.servers import PASSWORD, proftpd_of_minutes, proftpd_secured

NOW = datetime(2026, 11, 29, 12, 0, tzinfo=UTC)


@pytest.fixture
def minutes(tmp_path: Path) -> Iterator[ServerShelf]:
    made = ServerShelf("ftp", proftpd_of_minutes, tmp_path)
    yield made
    made.source.close()


def test_where_a_server_knows_minutes_only_files_are_read_and_never_erased(minutes: ServerShelf) -> None:
    minutes.put("DCIM/a.mp4", b"data")
    (file,) = list_source(minutes.source).files
    assert abs(file.modified_ns - AT_NS) < 60_000_000_000
    assert file.modified_ns % 60_000_000_000 == 0
    assert minutes.source.state(file) is FileState.UNCHANGED
    with minutes.source.open(file, 1) as stream:
        assert stream.read(9) == b"ata"
    with pytest.raises(ReleaseRefused) as refused:
        release(minutes.source, file)
    assert refused.value.cause == "read_only"
    assert minutes.keys() == ["DCIM/a.mp4"]


def test_another_certificate_than_the_confirmed_one_is_told_nothing(tmp_path: Path) -> None:
    shelf = ServerShelf("ftps", proftpd_secured, tmp_path)
    source = shelf.open(secret=Secret(PASSWORD, "AB:CD"))
    with pytest.raises(ServerChanged) as changed:
        list_source(source)
    assert (changed.value.expected, changed.value.fingerprint) == ("AB:CD", shelf.server.pin)
    source.close()
    shelf.source.close()


@pytest.mark.parametrize(
    ("line", "kind", "name", "size", "at"),
    [
        ("-rw-r--r--   1 axis axis  1234 Nov 28 10:03 a b.mp4", FILE, "a b.mp4", 1234, "2026-11-28T10:03"),
        ("-rw-r--r-- 1 axis axis 1234 Dec  1 10:03  spaced", FILE, " spaced", 1234, "2025-12-01T10:03"),
        ("-rw-rw-rw-+ 1 0 0 5000000000 Feb 29 2024 x.mp4", FILE, "x.mp4", 5_000_000_000, "2024-02-29T00:00"),
        ("-rw-rw-rw- 1 0 0 5 Feb 29 10:00 x.mp4", FILE, "x.mp4", 5, "2024-02-29T10:00"),
        ("drwxr-xr-x   2 axis axis  4096 Nov 28 10:03 DCIM", FOLDER, "DCIM", 4096, "2026-11-28T10:03"),
        ("lrwxrwxrwx   1 axis axis     9 Nov 28 10:03 l -> etc", OTHER, "l -> etc", 9, "2026-11-28T10:03"),
        ("11-28-26  10:03AM       1234 a.mp4", FILE, "a.mp4", 1234, "2026-11-28T10:03"),
        ("11-28-2026  12:03PM      <DIR> DCIM", FOLDER, "DCIM", 0, "2026-11-28T12:03"),
        ("11-28-26  00:03          1234 a.mp4", FILE, "a.mp4", 1234, "2026-11-28T00:03"),
    ],
)
def test_a_listing_for_people_is_read(line: str, kind: str, name: str, size: int, at: str) -> None:
    found = from_line("/top", line, NOW)
    assert found is not None
    assert (found["type"], found["name"], found["size"]) == (kind, f"/top/{name}", size)
    assert found["mtime_ns"] == int(datetime.fromisoformat(at).replace(tzinfo=UTC).timestamp()) * 10**9


@given(st.text())
def test_whatever_a_server_lists_nothing_breaks_and_no_name_leads_elsewhere(line: str) -> None:
    for one in (line, f"-rw-r--r-- 1 a a 1 Nov 28 10:03 {line}", f"11-28-26  10:03AM 1 {line}"):
        found = from_line("/top", one, NOW)
        assert found is None or found["name"].removeprefix("/top/") not in {"", ".", ".."}
        assert found is None or "/" not in found["name"].removeprefix("/top/")


def test_facts_say_kind_size_and_time_to_the_fraction() -> None:
    told = {"type": "file", "size": "7", "modify": "20260610131320.25"}
    found = from_facts("/a.mp4", told)
    assert (found["type"], found["size"], found["mtime_ns"]) == (FILE, 7, 1_781_097_200_250_000_000)
    assert from_facts("/a", {"type": "OS.unix=slink:/etc"})["type"] == OTHER
    assert from_facts("/a", {"type": "file"})["type"] == OTHER
    assert from_facts("/a", {"type": "Dir"})["type"] == FOLDER


@pytest.mark.parametrize("text", ["", "20261399000000", "2026", "20260610131320.x", "x" * 14])
def test_a_time_that_is_none_is_unknown(text: str) -> None:
    assert moment_ns(text) == 0

"""What a dock names is kept under a name that can be mistaken for nothing else, or refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.dock.beside import Notes
from bwc_review.dock.folder import FolderSource
from bwc_review.dock.naming import FileKind, read_name
from bwc_review.dock.profile import IgnoreRules, load_profiles
from bwc_review.dock.source import Address, SourceFile
from bwc_review.paths import resource
from bwc_review.receiver.connection_file import connection_file
from bwc_review.receiver.limits import Limits
from bwc_review.receiver.message import Refusal
from bwc_review.receiver.names import (
    CONTAINER_META,
    LISTS,
    ended_ns,
    folder_of,
    merged,
    metadata,
    object_at,
    object_of,
    packed,
    parts_of,
    unpacked,
)

PROFILES = load_profiles(resource("cameras"))
RULES = IgnoreRules.of(PROFILES)
LIMITS = Limits()
NOWHERE = FolderSource(Path("/nowhere"))


T = TypeVar("T")


def unless_refused(read: Callable[[], T]) -> T | None:
    """What was read; None where it was refused for good."""
    try:
        return read()
    except Refusal as refused:
        status = refused.status
    assert status == 400
    return None


@pytest.mark.parametrize(
    ("container", "folder"),
    [
        ("6f1d_B8A44F000001_20260619T080320Z", "6f1d_B8A44F000001_20260619T080320Z"),
        ("6f1d_B8A44F000001_20260619_080320", "6f1d_B8A44F000001_20260619T080320Z"),
        ("agent_7_B8A4_20260619T080320", "agent_7_B8A4_20260619T080320Z"),
        ("6f1d_B8A44F000001_20260619T080320.123Z", "6f1d_B8A44F000001_20260619T080320Z"),
        ("6f1d_B8A44F000001_2026-06-19T08:03:20Z", "6f1d_B8A44F000001_20260619T080320Z"),
        ("6f1d_B8A44F000001_2026-06-19T08:03:20.5Z", "6f1d_B8A44F000001_20260619T080320Z"),
        ("6f1d_B8A44F000001_1781856200", "6f1d_B8A44F000001_20260619T080320Z"),
        ("6f1d_B8A44F000001_1781856200.123", "6f1d_B8A44F000001_20260619T080320Z"),
        ("RejectedContent_20260619T080320Z_6f1d", "Rejected_20260619T080320Z_6f1d"),
        ("RejectedContent_2026-06-19T08:03:20Z_6f1d", "Rejected_20260619T080320Z_6f1d"),
        ("RejectedContent_1781856200_6f1d", "Rejected_20260619T080320Z_6f1d"),
        ("RejectedContent_UnknownTime_6f1d-2c3b", "Rejected_UnknownTime_6f1d-2c3b"),
        ("Users", "Users"),
    ],
)
def test_a_container_has_one_name_however_its_time_is_written(container: str, folder: str) -> None:
    assert folder_of(container) == folder


@given(st.text(max_size=300) | st.from_regex(r".{1,20}_[A-Z0-9]{1,5}_\d{8}T\d{6}Z", fullmatch=True))
def test_any_container_is_refused_or_is_a_folder_of_recordings_that_no_rule_leaves_aside(name: str) -> None:
    folder = unless_refused(lambda: folder_of(name))
    if folder is None:
        return
    assert folder == folder.strip()
    assert not set(folder) & set("/\\\0\n")
    assert folder not in {".", ".."}
    if folder in LISTS:
        return
    assert not RULES.is_system_folder(folder)
    assert not RULES.is_staging_folder(folder)
    file = SourceFile(Address("received", ""), f"{folder}/any.thing", f"{folder}/any.thing", 1, 0)
    facts = read_name(file, PROFILES, "", UTC, Notes(NOWHERE, ()))
    assert (facts.profile, facts.kind) == ("axis", FileKind.SIDECAR)


@given(st.text(max_size=300))
def test_any_object_is_refused_or_is_no_sign_and_no_path(name: str) -> None:
    kept = unless_refused(lambda: object_of(name))
    if kept is None:
        return
    assert kept == name
    assert not RULES.is_marker(name)
    assert not set(name) & set("/\\\0\n")
    assert name not in {"", ".", ".."}


@given(st.lists(st.text(max_size=60), min_size=1, max_size=4), st.lists(st.text(max_size=60), min_size=1))
def test_an_object_of_several_parts_is_no_path_and_is_no_other(parts: list[str], others: list[str]) -> None:
    kept = unless_refused(lambda: object_at(parts))
    if kept is None:
        return
    assert not set(kept) & set("/\\\0\n")
    assert not RULES.is_marker(kept)
    assert not kept.startswith(".")
    assert kept.replace("\u2215", "/") == "/".join(parts)
    if "/".join(others) != "/".join(parts):
        assert unless_refused(lambda: object_at(others)) != kept


@given(st.text())
def test_a_target_is_parts_or_refused(target: str) -> None:
    parts = unless_refused(lambda: parts_of(target))
    if parts is None:
        return
    assert all(parts)


def test_metadata_gets_back_the_letters_that_headers_lost() -> None:
    headers = {
        "x-container-meta-bwcserialnumber": "B8A44F000001",
        "x-container-meta-starttimeiso": "2026-06-19T08%3A02%3A50Z",
        "x-container-meta-new-thing": "d%C3%A9lit",
        "x-container-meta-": "nothing",
        "x-object-meta-name": "other",
    }
    assert metadata(headers, CONTAINER_META, LIMITS) == {
        "BWCSerialNumber": "B8A44F000001",
        "StartTimeISO": "2026-06-19T08:02:50Z",
        "New-Thing": "délit",
    }


@given(st.dictionaries(st.text(max_size=9), st.text(max_size=9), max_size=5))
def test_what_is_packed_is_what_is_unpacked(values: dict[str, str]) -> None:
    assert unpacked(packed(values)) == values


def test_an_empty_value_takes_the_former_one_away() -> None:
    assert merged({"a": "1", "b": "2"}, {"b": "", "c": "3"}) == {"a": "1", "c": "3"}


@pytest.mark.parametrize(
    ("values", "seconds"),
    [
        ({"StopTime": "1781856210.5"}, 1_781_856_210.5),
        ({"StopTimeISO": "2026-06-19T08:03:30Z"}, 1_781_856_210),
        ({"StopTime": "soon", "StopTimeISO": "2026-06-19T08:03:30Z"}, 1_781_856_210),
        ({"StopTime": "nan"}, None),
        ({"StopTime": "inf"}, None),
        ({"StopTime": "-5"}, None),
        ({"StopTime": "1e300"}, None),
        ({}, None),
    ],
)
def test_the_end_of_a_content_is_read_where_it_can_be(values: dict[str, str], seconds: float | None) -> None:
    assert ended_ns(values) == (None if seconds is None else int(seconds * 1e9))


def test_the_connection_file_says_what_the_dock_s_manager_asks_for() -> None:
    told = json.loads(connection_file("Fleurance" * 9, "1.0", "fe80::1", 8443, b"PEM", "station", "key"))
    assert told["AuthenticationTokenURI"] == ["https://[fe80::1]:8443/auth/v1.0"]
    assert (told["HTTPSCertificate"], told["BlobAPIKey"], told["BlobAPIUserName"]) == (
        ["UEVN"], "key", "station"
    )  # fmt: skip
    assert len(told["SiteName"]) == 64
    assert (told["WantEncryption"], told["FullStoreAndReadSupport"]) == (False, False)

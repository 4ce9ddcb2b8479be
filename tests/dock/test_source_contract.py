"""What every kind of source keeps to, so that nothing above has to ask which kind it is."""

from __future__ import annotations

import hashlib
import os
import pickle
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from bwc_review.dock.listing import everything, list_source
from bwc_review.dock.profile import CameraProfile
from bwc_review.dock.release import left_on, release
from bwc_review.dock.source import Address, FileState, Secret, SourceFile
from bwc_review.domain.errors import (
    ReleaseRefused,
    SourceChanged,
    SourceMissing,
    SourceUnreadable,
    SourceVanished,
)
from bwc_review.operations.workbench import Workbench
from bwc_review.operations.workshop import Workshop
from tests.dock.sources import AT_NS, BOX, SHELVES, Box, BoxSource, Shelf, reach_any


@pytest.fixture(params=sorted(SHELVES))
def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shelf]:
    made = SHELVES[request.param](tmp_path)
    yield made
    made.source.close()


def only(shelf: Shelf) -> SourceFile:
    (file,) = list_source(shelf.source).files
    return file


def sent(file: SourceFile) -> SourceFile:
    """As it arrives in another process."""
    arrived = pickle.loads(pickle.dumps(file))  # noqa: S301  our own bytes
    assert isinstance(arrived, SourceFile)
    return arrived


def content(shelf: Shelf, file: SourceFile, offset: int = 0) -> bytes:
    with shelf.source.open(file, offset) as stream:
        parts = []
        while part := stream.read(7):
            parts.append(part)
    return b"".join(parts)


def test_files_of_all_depths_are_listed_in_order_with_size_and_time(shelf: Shelf) -> None:
    for key in ("b.mp4", "DCIM/2026/a.mp4", "DCIM/a.nmea"):
        shelf.put(key, key.encode())
    found = list_source(shelf.source).files
    assert [file.relative for file in found] == ["DCIM/2026/a.mp4", "DCIM/a.nmea", "b.mp4"]
    assert [file.size for file in found] == [len(file.relative) for file in found]
    assert {file.modified_ns for file in found} == {AT_NS}
    assert {file.source for file in found} == {shelf.source.address}


@pytest.mark.parametrize(
    "key",
    [
        "10.03.24-10.08.24[R][0@0][0].mp4",
        "été — n° 3.mp4",
        "é" * 125 + ".mp4",
        "a b 100%#?.mp4",
        "a\x01b.mp4",
    ],
)
def test_a_name_of_any_shape_is_listed_opened_and_erased(shelf: Shelf, key: str) -> None:
    shelf.put(key, b"data")
    file = only(shelf)
    if set(key) & set(shelf.unsaid):
        return  # it is seen, so that nobody takes the dock for empty
    assert (file.key, file.relative) == (key, key.replace("\x01", r"\x01"))
    assert content(shelf, file) == b"data"
    release(shelf.source, file)
    assert shelf.keys() == []


def test_a_name_that_is_no_text_can_be_stored_and_still_opens_and_goes(shelf: Shelf) -> None:
    shelf.put(os.fsdecode(b"\xff\xfe.mp4"), b"data")
    if "\udcff" in shelf.unsaid:
        assert list_source(shelf.source).files == ()  # its server tells nobody of such a file
        return
    file = only(shelf)
    assert file.relative.encode() == rb"\xff\xfe.mp4"
    assert content(shelf, sent(file)) == b"data"
    release(shelf.source, file)
    assert shelf.keys() == []


@pytest.mark.parametrize("offset", [0, 1, 6, 7, 99, 100])
def test_a_file_is_read_from_any_byte_to_its_end(shelf: Shelf, offset: int) -> None:
    data = bytes(range(100))
    shelf.put("a.mp4", data)
    assert content(shelf, only(shelf), offset) == data[offset:]


def test_a_file_that_is_empty_is_a_file(shelf: Shelf) -> None:
    shelf.put("a.mp4", b"")
    assert content(shelf, only(shelf)) == b""


def test_a_listed_file_is_unchanged_until_its_size_or_time_is_another(shelf: Shelf) -> None:
    shelf.put("a.mp4", b"data")
    file = only(shelf)
    assert shelf.source.state(file) is FileState.UNCHANGED
    shelf.put("a.mp4", b"more data")
    assert shelf.source.state(file) is FileState.CHANGED
    shelf.put("a.mp4", b"atad", AT_NS + 2_000_000_000)
    assert shelf.source.state(file) is FileState.CHANGED
    shelf.put("a.mp4", b"data")
    assert shelf.source.state(file) is FileState.UNCHANGED
    shelf.take("a.mp4")
    assert shelf.source.state(file) is FileState.GONE


def test_a_file_that_went_away_has_vanished(shelf: Shelf) -> None:
    shelf.put("a.mp4", b"data")
    file = only(shelf)
    shelf.take("a.mp4")
    with pytest.raises(SourceVanished) as gone:
        shelf.source.open(file)
    assert gone.value.file == "a.mp4"


def test_a_source_that_went_away_is_said_so_by_each_question(shelf: Shelf) -> None:
    shelf.put("DCIM/a.mp4", b"data")
    file = only(shelf)
    assert shelf.source.is_there()
    shelf.vanish()
    assert not shelf.source.is_there()
    assert not shelf.source.is_readonly()
    assert shelf.source.state(file) is FileState.GONE
    with pytest.raises(SourceMissing) as missing:
        list_source(shelf.source)
    assert missing.value.source == shelf.source.title
    with pytest.raises(SourceVanished):
        shelf.source.open(file)
    with pytest.raises(ReleaseRefused) as refused:
        release(shelf.source, file)
    assert refused.value.cause == "gone"


def test_only_the_listed_file_is_erased_and_no_other(shelf: Shelf) -> None:
    for key in ("DCIM/a.mp4", "DCIM/b.mp4"):
        shelf.put(key, b"data")
    first, second = list_source(shelf.source).files
    release(shelf.source, first)
    assert shelf.keys() == ["DCIM/b.mp4"]
    shelf.put("DCIM/b.mp4", b"another recording")
    with pytest.raises(ReleaseRefused) as refused:
        release(shelf.source, second)
    assert refused.value.cause == "changed"
    assert shelf.keys() == ["DCIM/b.mp4"]


def test_what_the_rules_leave_aside_is_said_and_is_residue_all_the_same(
    shelf: Shelf, profiles: Sequence[CameraProfile]
) -> None:
    for key in ("DCIM/a.mp4", "Temp/b.mp4", ".Trash-1000/c.mp4", "readme.rtf", "MISC/settings.json"):
        shelf.put(key, b"x")
    listing = list_source(shelf.source, profiles)
    assert listing.skipped == ("Temp",)
    assert [file.relative for file in listing.files] == ["DCIM/a.mp4", "readme.rtf"]
    assert [file.relative for file in listing.markers] == ["MISC/settings.json"]
    left = [".Trash-1000/c.mp4", "DCIM/a.mp4", "Temp/b.mp4", "readme.rtf"]
    assert left_on(shelf.source, profiles).names == left
    assert len(everything(shelf.source)[0]) == 5


def test_a_container_is_taken_only_when_it_says_that_it_is_complete(
    shelf: Shelf, profiles: Sequence[CameraProfile]
) -> None:
    container = "agent7_B8A44F000001_20260619T080320Z"
    shelf.put(f"{container}/20260619_080324_x7f3.mkv", b"x")
    listing = list_source(shelf.source, profiles)
    assert (listing.files, listing.skipped) == ((), (container,))
    shelf.put(f"{container}/complete", b"")
    listing = list_source(shelf.source, profiles)
    assert [file.name for file in listing.files] == ["20260619_080324_x7f3.mkv"]
    assert listing.skipped == ()


def test_the_address_is_a_value_that_reaches_the_same_source_again(shelf: Shelf) -> None:
    shelf.put("a.mp4", b"data")
    file = sent(only(shelf))
    again = shelf.reach(file.source, shelf.secret)
    assert again.address == shelf.source.address
    assert again.state(file) is FileState.UNCHANGED
    with again.open(file) as stream:
        assert stream.read() == b"data"
    again.close()


def test_the_worker_process_opens_a_file_by_what_it_was_told_of_it(shelf: Shelf) -> None:
    data = os.urandom(300_000)
    shelf.put("DCIM/été.mp4", data)
    file = only(shelf)
    with Workshop(reach=shelf.reach) as workshop:
        if shelf.secret is not None:
            workshop.entrust(file.source, shelf.secret)
        assert workshop.fingerprint(file) == hashlib.sha256(data).hexdigest()
        shelf.put("DCIM/été.mp4", data + b"more")
        with pytest.raises(SourceChanged):
            workshop.fingerprint(file)
        shelf.take("DCIM/été.mp4")
        with pytest.raises(SourceVanished):
            workshop.fingerprint(file)


def test_a_write_protected_source_says_so_and_keeps_its_files(tmp_path: Path) -> None:
    source = BoxSource(tmp_path / "box")
    source.keep(Box({"a.mp4": (b"data", AT_NS)}, is_readonly=True))
    (file,) = list_source(source).files
    assert source.is_readonly()
    with pytest.raises(ReleaseRefused) as refused:
        release(source, file)
    assert refused.value.cause == "read_only"
    assert list(source.look().files) == ["a.mp4"]


def test_a_secret_opens_a_source_in_the_worker_and_stands_in_no_address_and_no_text(tmp_path: Path) -> None:
    source = BoxSource(tmp_path / "box", "sesame")
    source.keep(Box({"a.mp4": (b"data", AT_NS)}, wants="sesame"))
    (file,) = list_source(source).files
    secret = Secret("sesame")
    assert b"sesame" not in pickle.dumps(file)
    assert "sesame" not in f"{secret!r} {secret} {file!r}"
    with Workshop(reach=reach_any) as workshop:
        with pytest.raises(SourceUnreadable):
            workshop.fingerprint(file)
        workshop.entrust(source.address, secret)
        whole = workshop.fingerprint(file)
        workshop.close()  # and of the next process too
        assert workshop.fingerprint(file) == whole == hashlib.sha256(b"data").hexdigest()


def test_a_source_is_reached_once_for_all_its_files(tmp_path: Path) -> None:
    source = BoxSource(tmp_path / "box")
    source.keep(Box({f"{number}.mp4": (b"data", AT_NS) for number in range(3)}))
    reached: list[Address] = []

    def reach_and_note(address: Address, secret: Secret | None = None) -> BoxSource:
        reached.append(address)
        return BoxSource(Path(address.place))

    bench = Workbench(reach=reach_and_note)
    for file in list_source(source).files:
        bench.fingerprint(file)
    bench.close()
    assert reached == [Address(BOX, str(tmp_path / "box"))]


def test_an_address_of_a_kind_that_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="carrier pigeon"):
        reach_any(Address("carrier pigeon", "loft"))

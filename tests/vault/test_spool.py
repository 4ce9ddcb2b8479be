"""What a dock pushes waits sealed: nothing plain on the disk, wholly there or wholly not."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, cast

import pytest

from bwc_review.domain.errors import DiskFull
from bwc_review.vault import durable
from bwc_review.vault.spool import Spool, Spooled

KEY = bytes(range(32))
AT_NS = 1_781_000_000_000_000_000
CLIP = "agent7_B8A44F000001_20260619T080320Z/20260619_080324_x7f3.mkv"


@pytest.fixture
def spool(tmp_path: Path) -> Spool:
    made = Spool(tmp_path / "spool", KEY)
    made.begin()
    return made


def on_disk(spool: Spool) -> list[Path]:
    return sorted(path for path in spool.root.rglob("*") if path.is_file())


def content(spool: Spool, key: str) -> bytes:
    with spool.open(key) as stream:
        return stream.read()


class Breaking(io.RawIOBase):
    """A stream that ends in a failure of our own choice."""

    def __init__(self, data: bytes, end: BaseException) -> None:
        super().__init__()
        self._data, self._end = io.BytesIO(data), end

    def readinto(self, buffer: object) -> int:
        count = self._data.readinto(buffer)  # type: ignore[arg-type]
        if not count:
            raise self._end
        return count


def test_neither_a_name_nor_a_byte_of_an_object_stands_on_the_disk(spool: Spool) -> None:
    data = os.urandom(16) * 10_000
    spool.put(CLIP, data, AT_NS)
    names = " ".join(str(path.relative_to(spool.root)) for path in on_disk(spool))
    written = b"".join(path.read_bytes() for path in on_disk(spool))
    for secret in (b"agent7", b"B8A44F", b"20260619", data[:16], KEY):
        assert secret not in written
        assert secret.decode("latin-1") not in names
    assert content(spool, CLIP) == data


def test_another_process_with_the_key_finds_the_same(spool: Spool) -> None:
    spool.put(CLIP, b"data", AT_NS, "tag")
    again = Spool(spool.root, KEY)
    assert again.folders() == [CLIP.partition("/")[0]]
    assert again.listing(again.folders()[0]) == [Spooled(CLIP, 4, AT_NS, "tag")]
    assert content(again, CLIP) == b"data"


def test_another_key_finds_nothing_and_says_how_much_does_not_open(spool: Spool) -> None:
    spool.put(CLIP, b"data", AT_NS)
    other = Spool(spool.root, bytes(32))
    assert (other.folders(), other.find(CLIP), other.damaged()) == ([], None, 1)
    other.begin()
    assert content(spool, CLIP) == b"data"  # what does not open is not thrown away


def test_a_second_object_of_the_name_takes_the_place_of_the_first(spool: Spool) -> None:
    spool.put(CLIP, b"first", AT_NS)
    files = len(on_disk(spool))
    spool.put(CLIP, b"second", AT_NS + 1)
    assert content(spool, CLIP) == b"second"
    assert len(on_disk(spool)) == files


def test_a_folder_whose_last_object_goes_while_folders_are_counted_is_none(
    spool: Spool, monkeypatch: pytest.MonkeyPatch
) -> None:
    spool.put(CLIP, b"kept", AT_NS)
    spool.put("other/a.mp4", b"brought in meanwhile", AT_NS)
    assert "other" in spool.folders()
    scan = os.scandir

    def scanned(path: Path) -> list[os.DirEntry[str]]:
        found = list(scan(path))
        spool.erase("other/a.mp4")
        return found

    with monkeypatch.context() as during:
        during.setattr(os, "scandir", scanned)
        assert spool.folders() == [CLIP.rpartition("/")[0]]


def test_nothing_is_there_until_it_has_its_name_and_a_start_removes_what_has_none(spool: Spool) -> None:
    spool.put(CLIP, b"kept", AT_NS)
    before = on_disk(spool)
    spool.receive(b"cut before it had a name")
    assert spool.find(f"{CLIP}.json") is None
    assert len(on_disk(spool)) == len(before) + 1
    Spool(spool.root, KEY).begin()
    assert on_disk(spool) == before
    assert content(spool, CLIP) == b"kept"


@pytest.mark.parametrize("size", [0, 1, 65_536, 3_000_000])
def test_a_stream_that_breaks_leaves_nothing(spool: Spool, size: int) -> None:
    class CutOff(Exception):
        pass

    with pytest.raises(CutOff):
        spool.receive(cast(BinaryIO, Breaking(bytes(size), CutOff())))
    assert on_disk(spool) == []


def test_a_full_disk_is_said_and_leaves_what_was_there(spool: Spool, monkeypatch: pytest.MonkeyPatch) -> None:
    spool.put(CLIP, b"kept", AT_NS)
    before = on_disk(spool)
    write_all = durable.write_all

    def full(at: int) -> Callable[[int, bytes | memoryview], None]:
        left = [at]

        def write(descriptor: int, data: bytes | memoryview) -> None:
            left[0] -= 1
            if left[0] == -1:
                raise OSError(errno.ENOSPC, "No space left on device")
            write_all(descriptor, data)

        return write

    for at in range(3):  # the nonce, the body, the head
        monkeypatch.setattr(durable, "write_all", full(at))
        with pytest.raises(DiskFull):
            spool.put("other/clip.mkv", b"data", AT_NS)
        monkeypatch.setattr(durable, "write_all", write_all)
        assert on_disk(spool) == before
    assert content(spool, CLIP) == b"kept"


def test_an_erased_object_is_gone_with_its_key(spool: Spool) -> None:
    spool.put(CLIP, b"data", AT_NS)
    spool.put(f"{CLIP}.json", b"{}", AT_NS)
    spool.erase(CLIP)
    assert spool.find(CLIP) is None
    assert content(spool, f"{CLIP}.json") == b"{}"
    with pytest.raises(FileNotFoundError):
        spool.erase(CLIP)
    with pytest.raises(FileNotFoundError):
        spool.open(CLIP)
    spool.erase(f"{CLIP}.json")
    assert on_disk(spool) == []
    assert spool.folders() == []


def test_the_blocks_of_an_erased_key_are_overwritten(spool: Spool, monkeypatch: pytest.MonkeyPatch) -> None:
    spool.put(CLIP, b"data", AT_NS)
    (head,) = spool.root.glob("heads/*/*.head")
    second = spool.root / "second-name"
    os.link(head, second)
    sealed = head.read_bytes()
    spool.erase(CLIP)
    assert len(second.read_bytes()) == len(sealed)
    assert second.read_bytes() != sealed


def test_a_head_opens_in_its_own_place_only(spool: Spool) -> None:
    spool.put("a/one", b"1", AT_NS)
    spool.put("a/two", b"2", AT_NS)
    one, two = sorted(spool.root.glob("heads/*/*.head"))
    one.write_bytes(two.read_bytes())
    assert spool.damaged() == 1


@pytest.mark.parametrize("what", ["head", "body", "no body"])
def test_what_was_changed_on_the_disk_is_an_error_and_never_plain_bytes(spool: Spool, what: str) -> None:
    spool.put(CLIP, b"data" * 100, AT_NS)
    (path,) = spool.root.glob("heads/*/*.head" if what == "head" else "bodies/*")
    if what == "no body":
        path.unlink()
    else:
        data = bytearray(path.read_bytes())
        data[-1] ^= 1
        path.write_bytes(data)
    with pytest.raises(OSError, match="does not open"):
        content(spool, CLIP)


def test_a_body_changed_while_it_is_read_ends_the_reading(spool: Spool) -> None:
    spool.put(CLIP, bytes(4 * 65_536), AT_NS)
    (body,) = spool.root.glob("bodies/*")
    with spool.open(CLIP) as stream:
        with body.open("r+b") as other:
            other.seek(16 + 65_552 + 5)
            other.write(b"\xff\xff")
        with pytest.raises(OSError, match="does not open"):
            stream.read()


def test_the_files_are_their_owner_s_alone(spool: Spool) -> None:
    spool.put(CLIP, b"data", AT_NS)
    assert {path.stat().st_mode & 0o777 for path in on_disk(spool)} == {0o600}
    assert {path.stat().st_mode & 0o777 for path in spool.root.rglob("*") if path.is_dir()} == {0o700}


def test_a_key_of_another_length_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="32"):
        Spool(tmp_path, b"short")

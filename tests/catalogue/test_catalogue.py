"""The one door: nothing changes unlogged, nothing is half done, readers see one moment."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import DBAPIError

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.catalogue.engine import open_engine
from bwc_review.domain.camera import Camera
from bwc_review.domain.clip import Clip, Place
from bwc_review.domain.errors import DiskFull, JournalUnwritable, StationLocked, TextUnwritable
from bwc_review.domain.journal import SYSTEM, Draft, Operation, verify_chain
from bwc_review.domain.query import ClipQuery

Open = Callable[..., Catalogue]


def test_a_change_without_a_draft_is_refused(catalogue: Catalogue) -> None:
    with pytest.raises(ValueError, match="unlogged"), catalogue.write():
        pytest.fail("the block must not be entered")


def test_a_reading_cannot_change_anything(catalogue: Catalogue) -> None:
    with pytest.raises(DBAPIError, match="readonly"), catalogue.read() as tables:
        tables.cameras.add(Camera("SER-9", "CAM-09"))
    with catalogue.read() as tables:
        assert len(tables.cameras.all()) == 2


def test_a_change_and_its_entries_are_there_together(
    catalogue: Catalogue, draft: Callable[..., Draft]
) -> None:
    with catalogue.write(draft(Operation.CAMERA_CHANGED, "SER-9")) as tables:
        tables.cameras.add(Camera("SER-9", "CAM-09"))
        tables.also(draft(Operation.DERIVED, "a"), draft(Operation.DERIVED, "b"))
        assert not tables.entries  # the numbers are given at the end
    entries = tables.entries
    assert [entry.seq for entry in entries] == [2, 3, 4]
    with catalogue.read() as reading:
        assert reading.cameras.get("SER-9").label == "CAM-09"
        assert [entry.subjects for entry in reading.journal.entries()][1:] == [("SER-9",), ("a",), ("b",)]
        assert reading.journal.entries()[1:] == list(tables.entries)


def test_an_error_in_the_block_takes_back_both(catalogue: Catalogue, draft: Callable[..., Draft]) -> None:
    def stumble() -> None:
        with catalogue.write(draft()) as tables:
            tables.cameras.add(Camera("SER-9", "CAM-09"))
            raise KeyError("a bug")

    with pytest.raises(KeyError):
        stumble()
    with catalogue.read() as reading:
        assert len(reading.cameras.all()) == 2
        assert reading.journal.head()[0] == 1
    with catalogue.write(draft()) as tables:  # and the door is open again
        tables.cameras.add(Camera("SER-9", "CAM-09"))


def test_a_text_that_no_encoding_has_is_said_and_changes_nothing(
    catalogue: Catalogue,
    draft: Callable[..., Draft],
    put: Callable[..., None],
    make_clip: Callable[..., Clip],
) -> None:
    put(catalogue, make_clip(1))
    [clip] = clips_of(catalogue)
    odd = Place("x\ud800y")
    with pytest.raises(TextUnwritable), catalogue.write(draft()) as tables:
        tables.clips.update_many({clip.id: {"place": odd}})
    with pytest.raises(TextUnwritable), catalogue.write(Draft(Operation.START, SYSTEM, reference="\udcff")):
        pass
    with pytest.raises(TextUnwritable), catalogue.read() as tables:
        tables.clips.ids(ClipQuery(camera="\ud800"))
    assert clips_of(catalogue) == [clip]


def clips_of(catalogue: Catalogue) -> list[Clip]:
    with catalogue.read() as tables:
        return tables.clips.rows(tables.clips.ids(ClipQuery()))


def test_a_write_inside_a_write_is_our_bug_and_does_not_hang(
    catalogue: Catalogue, draft: Callable[..., Draft]
) -> None:
    with pytest.raises(RuntimeError, match="inside"), catalogue.write(draft()), catalogue.write(draft()):
        pytest.fail("the block must not be entered")


def test_a_reading_sees_one_moment(catalogue: Catalogue, draft: Callable[..., Draft]) -> None:
    with catalogue.read() as before:
        assert len(before.cameras.all()) == 2
        with catalogue.write(draft()) as tables:
            tables.cameras.add(Camera("SER-9", "CAM-09"))
        assert len(before.cameras.all()) == 2
    with catalogue.read() as after:
        assert len(after.cameras.all()) == 3


def test_entries_carry_the_time_of_the_end_of_their_transaction(
    catalogue: Catalogue, draft: Callable[..., Draft], clock: Any
) -> None:
    with catalogue.write(draft()) as tables:
        clock.wait(seconds=5)
    assert tables.entries[0].at == clock.now
    assert tables.entries[0].monotonic_ns == clock.monotonic_ns


def test_an_entry_that_cannot_be_written_refuses_the_access_it_records(
    catalogue: Catalogue, draft: Callable[..., Draft], file: Path, key: bytes
) -> None:
    engine = open_engine(file, key)
    with engine.begin() as connection:
        connection.execute(
            text("CREATE TRIGGER broken BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'no'); END")
        )
    engine.dispose()
    with pytest.raises(JournalUnwritable), catalogue.write(draft(Operation.VIEW, "c")) as tables:
        tables.cameras.add(Camera("SER-9", "CAM-09"))
    with catalogue.read() as reading:
        assert len(reading.cameras.all()) == 2


def test_a_full_disk_is_said_and_loses_nothing(
    open_it: Open,
    catalogue: Catalogue,
    draft: Callable[..., Draft],
    make_clip: Callable[..., Clip],
    put: Callable[..., None],
    file: Path,
    key: bytes,
    clock: Any,
) -> None:
    put(catalogue, *(make_clip(number) for number in range(20)))
    catalogue.checkpoint_wal()
    catalogue.close()
    engine = open_engine(file, key)
    engine.dispose()
    pages = file.stat().st_size // 4096
    event.listen(engine, "connect", lambda raw, _: raw.execute(f"PRAGMA max_page_count = {pages + 8}"))
    full = Catalogue(engine, clock.wall, clock.monotonic, "start-2", "0.1.0")
    acknowledged: list[int] = []

    def fill() -> None:
        for number in range(20, 5000):
            put(full, make_clip(number))
            acknowledged.append(number)

    with pytest.raises(DiskFull) as caught:
        fill()
    assert caught.value.folder == str(file.parent)
    written = 20 + len(acknowledged)
    assert 20 < written < 4000
    with full.read() as tables:  # usable at once
        assert len(tables.clips.ids(ClipQuery())) == written
    full.close()
    again = open_it("start-3")
    with again.read() as tables:
        assert len(tables.clips.ids(ClipQuery())) == written
        assert verify_chain(tables.journal.iterate(), "station-1").ok
    assert again.check() == ()
    put(again, make_clip(9999))


def test_another_process_that_writes_for_too_long_is_named(
    catalogue: Catalogue, draft: Callable[..., Draft], file: Path, key: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bwc_review.catalogue.engine.BUSY_S", 0.2)
    catalogue.close()
    engine = open_engine(file, key)
    with engine.begin(), pytest.raises(StationLocked), catalogue.write(draft()):
        pytest.fail("the block must not be entered")
    engine.dispose()


def test_one_writer_and_several_readers_in_threads(
    catalogue: Catalogue,
    draft: Callable[..., Draft],
    make_clip: Callable[..., Clip],
    put: Callable[..., None],
) -> None:
    done = threading.Event()

    def read() -> int:
        seen = rounds = 0
        while not done.is_set() or not rounds:
            with catalogue.read() as tables:
                clips, head = len(tables.clips.ids(ClipQuery())), tables.journal.head()[0]
            assert head == clips + 1  # a clip and its entry, never one without the other
            assert clips >= seen
            seen, rounds = clips, rounds + 1
        return rounds

    def write(first: int) -> None:
        for number in range(first, first + 25):
            put(catalogue, make_clip(number))

    with ThreadPoolExecutor(5) as pool:
        readers = [pool.submit(read) for _ in range(3)]
        writers = [pool.submit(write, first) for first in (0, 100)]
        try:
            for writer in writers:
                writer.result(60)
        finally:
            done.set()
        assert all(reader.result(60) for reader in readers)
    with catalogue.read() as tables:
        assert len(tables.clips.ids(ClipQuery())) == 50
        assert verify_chain(tables.journal.iterate(), "station-1").ok


WRITES = """
import os, sys, time
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.catalogue.engine import open_engine
from bwc_review.domain.camera import Camera
from bwc_review.domain.journal import SYSTEM, Draft, Operation

def write(start, numbers):
    engine = open_engine(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))
    catalogue = Catalogue(engine, lambda: datetime.now(UTC), time.monotonic_ns, start, "0.1.0")
    for number in numbers:
        serial = f"{start}-{number}"
        with catalogue.write(Draft(Operation.CAMERA_CHANGED, SYSTEM, subjects=(serial,))) as tables:
            tables.cameras.add(Camera(serial, serial))
        print(serial, flush=True)
"""

# A process is forked for each writer, so that the time goes into what is to be killed and not into imports.
WRITER = f"""{WRITES}
for line in sys.stdin:
    child = os.fork()
    if not child:
        print(os.getpid(), flush=True)
        write(line.strip(), count())
    os.waitpid(child, 0)
    print("over", flush=True)
"""
APPENDER = f"""{WRITES}
write(sys.argv[3], range(40))
"""


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_killed_writer_loses_nothing_it_acknowledged(
    open_it: Open, catalogue: Catalogue, file: Path, key: bytes
) -> None:
    catalogue.close()
    chance = Random(7)
    acknowledged: set[str] = set()
    command = [sys.executable, "-c", WRITER, str(file), key.hex()]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for round_ in range(20):
            print(f"start-{round_}", file=process.stdin, flush=True)
            writer = int(process.stdout.readline())
            for _ in range(chance.randrange(1, 80)):
                acknowledged.add(process.stdout.readline().strip())
            os.kill(writer, signal.SIGKILL)
            acknowledged.update(line.strip() for line in iter(process.stdout.readline, "over\n"))
            survivor = open_it(f"check-{round_}")
            with survivor.read() as tables:
                verified = verify_chain(tables.journal.iterate(), "station-1")
                logged = {entry.subjects[0] for entry in tables.journal.entries() if entry.subjects}
                listed = {camera.serial for camera in tables.cameras.all()} - {"SER-1", "SER-2"}
            assert verified.ok, verified
            assert acknowledged <= listed
            assert listed == logged
            assert survivor.check() == ()
            survivor.close()
    assert len(acknowledged) > 300


def test_entries_of_several_processes_make_one_chain(catalogue: Catalogue, file: Path, key: bytes) -> None:
    running = [
        subprocess.Popen(
            [sys.executable, "-c", APPENDER, str(file), key.hex(), f"p{n}"], stdout=subprocess.PIPE
        )
        for n in range(3)
    ]
    said = [process.communicate(timeout=90)[0].split() for process in running]
    assert [(process.returncode, len(lines)) for process, lines in zip(running, said, strict=True)] == [
        (0, 40)
    ] * 3
    with catalogue.read() as tables:
        verified = verify_chain(tables.journal.iterate(), "station-1")
        assert len(tables.cameras.all()) == 122
    assert (verified.ok, verified.entries) == (True, 121)


def test_a_damaged_wal_costs_at_most_the_newest_changes(
    catalogue: Catalogue, draft: Callable[..., Draft], file: Path, key: bytes, tmp_path: Path, clock: Any
) -> None:
    catalogue.checkpoint_wal()
    for number in range(30):
        with catalogue.write(draft(Operation.CAMERA_CHANGED, f"S{number}")) as tables:
            tables.cameras.add(Camera(f"S{number}", f"S{number}"))
    whole, log = file.read_bytes(), file.with_name(file.name + "-wal").read_bytes()
    assert len(log) > 30 * 4096
    chance = Random(3)
    lost = []
    for case in range(60):
        at = chance.randrange(len(log))
        damaged = bytearray(log)
        if case % 3 == 0:
            del damaged[at:]
        elif case % 3 == 1:
            damaged[at : at + 4096] = bytes(len(damaged[at : at + 4096]))
        else:
            damaged[at] ^= 1 << case % 8
        copy = tmp_path / f"{case}.db"
        copy.write_bytes(whole)
        copy.with_name(copy.name + "-wal").write_bytes(damaged)
        survivor = Catalogue(open_engine(copy, key), clock.wall, clock.monotonic, "s", "0")
        with survivor.read() as tables:
            verified = verify_chain(tables.journal.iterate(), "station-1")
            cameras = len(tables.cameras.all())
        assert verified.ok
        assert cameras == verified.entries + 1  # two of the set-up, logged by one entry; then one for one
        assert survivor.check() == ()
        survivor.close()
        lost.append(31 - verified.entries)
    assert max(lost) > 10
    assert min(lost) < 10


def test_a_copy_is_whole_and_opens_with_the_same_key(
    catalogue: Catalogue, put: Callable[..., None], make_clip: Callable[..., Clip], key: bytes, tmp_path: Path
) -> None:
    put(catalogue, make_clip(1))
    with catalogue.read():
        pass  # the connection of a reading may be the one that copies
    catalogue.copy_to(tmp_path / "copy.db")
    engine = open_engine(tmp_path / "copy.db", key, create=False)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM clips")).scalar() == 1
    engine.dispose()

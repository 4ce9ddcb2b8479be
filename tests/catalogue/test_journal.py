"""The stored chain: whole, searchable, unchangeable, and purged without a gap."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import event, text
from sqlalchemy.exc import DBAPIError

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.catalogue.engine import open_engine
from bwc_review.domain.journal import (
    SYSTEM,
    Author,
    Checkpoint,
    Draft,
    Entry,
    Operation,
    Result,
    origin_head,
    verify_chain,
)
from bwc_review.domain.service import Service

Drafting = Callable[..., Draft]
MARIE = Author("p-1", "responsable", "passphrase")


def write(catalogue: Catalogue, *drafts: Draft) -> tuple[Entry, ...]:
    with catalogue.write(*drafts) as tables:
        pass
    return tables.entries


def test_an_entry_comes_out_as_it_was_stated(catalogue: Catalogue, clock: Any) -> None:
    stated = Draft(
        Operation.EXTRACTION_DONE,
        MARIE,
        subjects=("c-1", "c-2", "c-1"),
        reason="judiciaire",
        reference="PV 2026/0123 — « é »",
        recipients=("OPJ",),
        result=Result.ERROR,
        details={"bytes": 1 << 40, "sha256": "ab"},
    )
    (entry,) = write(catalogue, stated)
    with catalogue.read() as tables:
        (found,) = tables.journal.entries(operation=Operation.EXTRACTION_DONE)
    assert found == entry
    assert (found.seq, found.at, found.monotonic_ns) == (2, clock.now, clock.monotonic_ns)
    assert (found.start_id, found.station, found.version) == ("start-1", "station-1", "0.1.0")
    for name in ("operation", "author", "subjects", "reason", "reference", "recipients", "result", "details"):
        assert getattr(found, name) == getattr(stated, name)


def test_the_chain_verifies_and_each_change_in_the_file_shows(
    catalogue: Catalogue, draft: Drafting, file: Path, key: bytes
) -> None:
    write(catalogue, *(draft(Operation.MARK, f"c{n}") for n in range(50)))
    with catalogue.read() as tables:
        rows = list(tables.journal.iterate())
        count, head = tables.journal.head()
        assert tables.journal.head_at(51) == head == rows[-1].head
        assert tables.journal.head_at(0) == origin_head("station-1")
        assert tables.journal.head_at(52) is None
        assert [row.seq for row in tables.journal.iterate(after=49)] == [50, 51]
    assert count == 51
    assert verify_chain(rows, "station-1", [(51, head), (20, rows[19].head)]).ok
    tampered = [
        [*rows[:9], rows[9]._replace(body=b"{}"), *rows[10:]],
        [*rows[:9], *rows[10:]],
        [*rows[:9], rows[10], rows[9], *rows[11:]],
        [*rows[:9], rows[9]._replace(body=None, salt=None), *rows[10:]],
    ]
    for each in tampered:
        assert not verify_chain(each, "station-1").ok
    assert not verify_chain(rows[:-1], "station-1", [(51, head)]).ok


def test_no_program_changes_a_stored_entry(
    catalogue: Catalogue, draft: Drafting, file: Path, key: bytes
) -> None:
    write(catalogue, draft(), draft())
    engine = open_engine(file, key)
    with engine.connect() as connection:
        for words in (
            "DELETE FROM journal WHERE seq = 3",
            "UPDATE journal SET body = x'00' WHERE seq = 2",
            "UPDATE journal SET head = x'00', body = NULL, salt = NULL, at = NULL, operation = NULL,"
            " author = NULL",
            "UPDATE journal SET body = NULL WHERE seq = 1",
            "UPDATE journal SET operation = 'mark' WHERE seq = 2",
            "INSERT INTO journal (seq, salt, body, leaf, head) VALUES (9, x'00', x'00', x'00', x'00')",
            "INSERT INTO journal (seq, leaf, head) VALUES (4, x'00', x'00')",
        ):
            with pytest.raises(DBAPIError, match="journal entr"):
                connection.execute(text(words))
    engine.dispose()


def test_the_first_entry_needs_an_origin_and_the_origin_stays(
    open_it: Callable[..., Catalogue], draft: Drafting
) -> None:
    fresh = open_it()
    with pytest.raises(ValueError, match="origin"):
        write(fresh, draft())
    with fresh.read() as tables:
        assert tables.journal.head() == (0, b"")
        assert tables.service.get() == Service("")
    with pytest.raises(ValueError, match="origin"), fresh.write(draft()) as tables:
        tables.service.set(Service("Fleurance"))
    with fresh.write(draft(Operation.START)) as tables:
        tables.service.set(Service("Fleurance", origin="o-1", addressees=("Maire",)))
    with fresh.write(draft()) as tables:
        tables.service.set(replace(tables.service.get(), days_early=1))
    with pytest.raises(ValueError, match="never changes"), fresh.write(draft()) as tables:
        tables.service.set(Service("Fleurance", origin="o-2"))
    with fresh.read() as tables:
        assert tables.service.get() == Service("Fleurance", origin="o-1", addressees=("Maire",), days_early=1)
        assert verify_chain(tables.journal.iterate(), "o-1").ok


ABOUT = st.lists(st.sampled_from(["c1", "c2", "p-1", "p-2"]), max_size=3).map(tuple)
STATED = st.builds(
    Draft,
    operation=st.sampled_from([Operation.VIEW, Operation.VIEW_ENDED, Operation.MARK]),
    author=st.sampled_from([SYSTEM, MARIE]),
    subjects=ABOUT,
)
HOURS = st.none() | st.integers(-1, 12)


def test_filters_find_what_they_ask(catalogue: Catalogue, clock: Any) -> None:
    start = clock.now + timedelta(minutes=30)
    known = list(write_spread(catalogue, clock))

    @settings(max_examples=200, deadline=None)
    @given(
        HOURS,
        HOURS,
        st.sampled_from([None, "c1", "c2", "p-1"]),
        st.sampled_from([None, "p-1", "p-2", "systeme"]),
        st.sampled_from([None, Operation.VIEW, Operation.MARK, Operation.DRILL]),
    )
    def check(
        first: int | None, last: int | None, clip: str | None, person: str | None, operation: Operation | None
    ) -> None:
        begin = None if first is None else start + timedelta(hours=first)
        end = None if last is None else start + timedelta(hours=last)
        with catalogue.read() as tables:
            found = tables.journal.entries(begin, end, clip, person, operation)
        assert found == [
            entry
            for entry in known
            if (begin is None or entry.at >= begin)
            and (end is None or entry.at < end)
            and (clip is None or clip in entry.subjects)
            and (person is None or person in (entry.author.id, *entry.subjects))
            and (operation is None or entry.operation is operation)
        ]

    check()


def write_spread(catalogue: Catalogue, clock: Any) -> Sequence[Entry]:
    """Sixty entries over ten hours, after the one of the set-up."""
    with catalogue.read() as tables:
        entries = tables.journal.entries()
    for n in range(60):
        clock.wait(minutes=10)
        about = ((), ("c1",), ("c1", "p-2"), ("c2",), ("p-1", "c2"))[n % 5]
        operation = (Operation.VIEW, Operation.MARK, Operation.VIEW_ENDED)[n % 3]
        entries += write(catalogue, Draft(operation, (SYSTEM, MARIE)[n % 2], subjects=about))
    return entries


@pytest.mark.parametrize("end", [None, datetime(2030, 1, 1, tzinfo=UTC)])
def test_entries_since_a_moment_are_found_without_reading_the_journal(
    catalogue: Catalogue, draft: Drafting, clock: Any, end: datetime | None
) -> None:
    write(catalogue, draft())
    asked: list[tuple[str, Any]] = []
    with catalogue.read() as tables:
        connection = tables.journal._talk.connection

        def hear(_: Any, __: Any, statement: str, values: Any, *___: Any) -> None:
            asked.append((statement, values))

        event.listen(connection, "before_cursor_execute", hear)
        assert tables.journal.numbers(start=clock.now, end=end)
        event.remove(connection, "before_cursor_execute", hear)
        [(statement, values)] = asked
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
    assert [row[3] for row in plan if "ix_journal_at" in row[3]]
    assert not [row[3] for row in plan if row[3].startswith("SCAN journal")]


def test_the_newest_entries_of_an_operation_come_first(
    catalogue: Catalogue, draft: Drafting, clock: Any
) -> None:
    write(catalogue, *[Draft(Operation.SEARCH, SYSTEM) for _ in range(50)], draft())
    with catalogue.read() as tables:
        said = [entry.seq for entry in tables.journal.backwards(Operation.SEARCH)]
        newest = next(tables.journal.backwards(Operation.SEARCH))
        assert next(tables.journal.backwards(Operation.BRAKE), None) is None
        assert said == tables.journal.numbers(operation=Operation.SEARCH)[::-1]
    assert (len(said), newest.seq) == (50, said[0])


def test_of_clip_and_of_numbers(catalogue: Catalogue, draft: Drafting, clock: Any) -> None:
    entries = write_spread(catalogue, clock)
    with catalogue.read() as tables:
        assert tables.journal.of_clip("c2") == [entry for entry in entries if "c2" in entry.subjects]
        assert tables.journal.of_numbers([5, 999, 2]) == [entries[4], entries[1]]
        assert tables.journal.numbers(clip="c2") == [e.seq for e in entries if "c2" in e.subjects]
        assert tables.journal.last_at() == clock.now


def test_what_was_begun_and_not_ended_is_found(catalogue: Catalogue, draft: Drafting) -> None:
    write(catalogue, draft(Operation.ERASE_INTENDED, "c1", "x"), draft(Operation.ERASE_INTENDED, "c2"))
    write(catalogue, draft(Operation.ERASE_DONE, "c1"), draft(Operation.VIEW, "c2"))
    write(catalogue, draft(Operation.ERASE_INTENDED, "c3"), draft(Operation.ERASE_DONE, "x", "c3"))
    write(catalogue, draft(Operation.ERASE_INTENDED, "c1"))  # again, after it was done
    with catalogue.read() as tables:
        unfinished = tables.journal.unfinished(Operation.ERASE_INTENDED, [Operation.ERASE_DONE])
    assert [(entry.seq, entry.subjects[0]) for entry in unfinished] == [(3, "c2"), (8, "c1")]


def test_a_purge_clears_the_beginning_and_the_chain_still_verifies(
    catalogue: Catalogue, draft: Drafting, clock: Any, file: Path, opened_pages: Callable[[Path], bytes]
) -> None:
    old = [write(catalogue, draft(Operation.VIEW, f"Quetzalcoatlus-{n}"))[0] for n in range(9)]
    clock.wait(days=3 * 365 + 1)
    young = write(catalogue, draft(Operation.VIEW, "Wyandotte"))[0]
    catalogue.checkpoint_wal()
    assert b"Quetzalcoatlus" in opened_pages(file)
    before = young.at - timedelta(hours=1)
    with catalogue.read() as tables:
        head = tables.journal.head()
        assert tables.journal.is_dated_before(before)
        assert not tables.journal.is_dated_before(before, after=10)
        assert [one.seq for one in tables.journal.dates()] == list(range(1, 12))
        assert tables.journal.latest() == young.at
        middle = tables.journal.head_at(5)
    assert middle is not None
    with catalogue.write(Draft(Operation.PURGE, SYSTEM, details={"first": 1, "last": 10})) as tables:
        assert tables.journal.purge(10) == 10
    assert catalogue.checkpoint_wal()
    with catalogue.read() as tables:
        assert tables.journal.purged_to() == 10
        assert not tables.journal.is_dated_before(before)
        assert [one.seq for one in tables.journal.dates()] == [11, 12]
        assert [one.seq for one in tables.journal.dates(11)] == [12]
        assert [entry.seq for entry in tables.journal.entries()] == [11, 12]
        assert tables.journal.of_clip("Quetzalcoatlus-1") == []
        rows = list(tables.journal.iterate())
    assert all(row.body is None and row.salt is None for row in rows[:10])
    verified = verify_chain(rows, "station-1", [head, (5, middle)])
    assert (verified.ok, verified.purged, verified.entries) == (True, 10, 12)
    dug = opened_pages(file)
    assert b"Quetzalcoatlus" not in dug
    assert b"Wyandotte" in dug
    assert old[0].salt is not None
    assert old[0].salt not in dug
    with catalogue.write(draft()) as tables:
        assert tables.journal.purge(10) == 0


def test_an_old_date_behind_a_young_one_is_found(catalogue: Catalogue, draft: Drafting, clock: Any) -> None:
    now = clock.now
    write(catalogue, draft())
    clock.now = now - timedelta(days=400)  # a clock set back: entries older than those before them
    write(catalogue, draft())
    with catalogue.read() as tables:
        assert tables.journal.is_dated_before(now - timedelta(days=1), after=1)
        assert not tables.journal.is_dated_before(now - timedelta(days=1), since=now - timedelta(days=399))


def test_checkpoints_are_kept_with_their_signatures(catalogue: Catalogue, draft: Drafting) -> None:
    at = datetime(2026, 11, 23, 17, tzinfo=UTC)
    with catalogue.write(draft(Operation.CHECKPOINT)) as tables:
        assert tables.journal.checkpoints.last() is None
        count, head = tables.journal.head()
        first = Checkpoint("station-1", count, head, at, b"", 0)
        tables.journal.checkpoints.add(first, b"s" * 64)
        second = Checkpoint("station-1", count + 1, bytes(32), at, head, 1)
        tables.journal.checkpoints.add(second, b"t" * 64)
    with catalogue.read() as tables:
        assert tables.journal.checkpoints.last() == (second, b"t" * 64)
        assert tables.journal.checkpoints.all() == [(first, b"s" * 64), (second, b"t" * 64)]

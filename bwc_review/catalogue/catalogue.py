"""The one door to the tables: a change is one transaction with its journal entries, a reading one moment."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine

from bwc_review.catalogue.alignments import Alignments
from bwc_review.catalogue.basemaps import Basemaps
from bwc_review.catalogue.cameras import Cameras
from bwc_review.catalogue.categories import CategoryList
from bwc_review.catalogue.clips import Clips
from bwc_review.catalogue.conversation import Conversation
from bwc_review.catalogue.coverage import Coverage
from bwc_review.catalogue.engine import FILE, PAGES, READING, WRITING
from bwc_review.catalogue.faults import said_as
from bwc_review.catalogue.holds import Holds
from bwc_review.catalogue.incidents import Incidents
from bwc_review.catalogue.inventory import Inventory
from bwc_review.catalogue.journal import Journal, append
from bwc_review.catalogue.marks import Marks
from bwc_review.catalogue.natinf import NatinfTable
from bwc_review.catalogue.pages import SealedPages
from bwc_review.catalogue.people import People
from bwc_review.catalogue.phrases import Phrases
from bwc_review.catalogue.receiver import ReceiverRecord
from bwc_review.catalogue.requests import Requests
from bwc_review.catalogue.saved_searches import SavedSearches
from bwc_review.catalogue.service import ServiceRecord
from bwc_review.catalogue.sweeps import Sweeps
from bwc_review.catalogue.transfers import Transfers
from bwc_review.catalogue.year_figures import YearFigures
from bwc_review.domain.errors import FolderUnusable
from bwc_review.domain.journal import SYSTEM, Draft, Entry, Operation
from bwc_review.domain.moments import seconds_between

_AGAIN_S = 0.05  # a check that has to end is told again so often


class Tables:
    """What one transaction can ask and, while writing, change. Useless once it is over."""

    def __init__(self, talk: Conversation) -> None:
        self.clips = Clips(talk)
        self.inventory = Inventory(talk)
        self.transfers = Transfers(talk)
        self.cameras = Cameras(talk)
        self.people = People(talk)
        self.marks = Marks(talk)
        self.incidents = Incidents(talk)
        self.categories = CategoryList(talk)
        self.natinf = NatinfTable(talk)
        self.phrases = Phrases(talk)
        self.holds = Holds(talk)
        self.journal = Journal(talk)
        self.service = ServiceRecord(talk)
        self.coverage = Coverage(talk)
        self.alignments = Alignments(talk)
        self.searches = SavedSearches(talk)
        self.sweeps = Sweeps(talk)
        self.figures = YearFigures(talk)
        self.requests = Requests(talk)
        self.receiver = ReceiverRecord(talk)
        self.basemaps = Basemaps(talk)


class Writing(Tables):
    """The tables while they may be changed, and what the journal will say of it."""

    def __init__(self, talk: Conversation, drafts: tuple[Draft, ...]) -> None:
        super().__init__(talk)
        self._connection = talk.connection
        self.drafts = list(drafts)
        self.entries: tuple[Entry, ...] = ()  # as chained, once the transaction is over

    def instead(self, draft: Draft) -> None:
        """State this in the place of the first one: what names something that only the writing could tell."""
        self.drafts[0] = draft

    def also(self, *drafts: Draft) -> None:
        """State more: chained after what was stated before."""
        self.drafts.extend(drafts)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Where an error leaves this block, what was written inside is taken back, and nothing else."""
        with self._connection.begin_nested():
            yield


class Catalogue:
    """Safe for threads: one writer at a time, readers beside it."""

    def __init__(
        self,
        engine: Engine,
        clock: Callable[[], datetime],
        monotonic: Callable[[], int],
        start_id: str,
        version: str,
    ) -> None:
        """The clock gives aware times, monotonic nanoseconds; start_id is random for each start."""
        self._engine = engine
        self._file = Path(engine.get_execution_options()[FILE])
        self._pages: SealedPages = engine.get_execution_options()[PAGES]
        self._clock, self._monotonic = clock, monotonic
        self._start_id, self._version = start_id, version
        self._turn = threading.Lock()
        self._writer: int | None = None
        self._written_at: datetime | None = None  # the newest entry of this start

    @contextmanager
    def write(self, *drafts: Draft) -> Iterator[Writing]:
        """Change tables and log it: both durable at the end of the block, neither if an error leaves it.

        At least one draft, so that nothing changes unlogged: ValueError otherwise. More can be stated inside
        (``also``); all are chained at the end, with the time of the end. The next writer waits. A clock that
        was set back since the last entry is stated before them. Raises DiskFull, JournalUnwritable,
        CatalogueDamaged, StationLocked, FolderUnusable.
        """
        if not drafts:
            raise ValueError("nothing changes unlogged")
        with self._one_writer(), said_as(self._file):
            engine = self._engine.execution_options(**WRITING)
            with engine.begin() as connection:
                first = drafts[0]
                talk = self._talk(connection, first.author.id, first.reason)
                tables = Writing(talk, drafts)
                yield tables
                end = self._talk(connection, first.author.id, first.reason)
                drafts_ = [*self._clock_step(end.now), *tables.drafts]
                tables.entries = tuple(append(end, self._version, drafts_))
            self._written_at = end.now

    @contextmanager
    def read(self) -> Iterator[Tables]:
        """Ask; everything inside the block sees the same moment, whatever is written meanwhile."""
        with said_as(self._file, is_reading=True):
            engine = self._engine.execution_options(**READING)
            with engine.begin() as connection:
                yield Tables(self._talk(connection))

    def checkpoint_wal(self) -> bool:
        """Fold the WAL into the file, so that erased pages are gone; False if a reader was in the way."""
        with self._one_writer(), self._outside() as cursor:
            busy: int = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        return not busy

    def check(self) -> tuple[str, ...]:
        """What SQLCipher finds wrong with the pages, else SQLite with the tables; nothing if all is well.

        Raises CatalogueDamaged where not even the list of tables can be read.
        """
        with self._outside() as cursor:
            return _faults(cursor)

    @contextmanager
    def checking(self) -> Iterator[Callable[[], tuple[str, ...]]]:
        """``check`` while the block does something else; what the block is given waits for the answer.

        SQLite lets Python work meanwhile, on another core. An error that leaves the block cuts it short:
        told again and again, since SQLCipher, as it looks at the pages, does not stop and forgets who asked.
        """
        with self._outside() as cursor, ThreadPoolExecutor(1, "check") as pool:
            found = pool.submit(_faults, cursor)
            try:
                yield found.result
            except BaseException:
                while not found.done():
                    cursor.connection.interrupt()
                    wait([found], _AGAIN_S)
                raise

    @property
    def page_count(self) -> int:
        """How many pages the file has now. Raises FolderUnusable."""
        try:
            return self._pages.count
        except OSError as error:
            raise FolderUnusable(str(self._file.parent), error.strerror or type(error).__name__) from None

    def bad_pages(self, first: int, count: int) -> tuple[int, ...]:
        """Which of these pages, numbered from 1, are damaged; beside readers and writers.

        A page that is being folded in from the WAL may be read half: what fails is looked at again once the
        WAL is in the file. Raises FolderUnusable.
        """
        try:
            bad = self._pages.bad_among(first, count)
            if bad:
                self.checkpoint_wal()
                bad = tuple(page for page in bad if self._pages.bad_among(page, 1))
        except OSError as error:
            raise FolderUnusable(str(self._file.parent), error.strerror or type(error).__name__) from None
        return bad

    def copy_to(self, file: Path) -> None:
        """Write a whole copy under the same key, as of one moment, beside writers; the file must be new."""
        with self._outside() as cursor:
            cursor.execute("VACUUM INTO ?", (str(file),))

    def close(self) -> None:
        """Close every connection; no transaction may be under way."""
        self._engine.dispose()
        self._pages.close()

    @contextmanager
    def _outside(self) -> Iterator[Any]:
        """The driver's cursor, outside any transaction."""
        with said_as(self._file):
            connection = self._engine.raw_connection()
            try:
                cursor = connection.cursor()
                cursor.execute("PRAGMA query_only = OFF")  # whatever the connection did before
                yield cursor
            finally:
                connection.close()

    def _clock_step(self, now: datetime) -> tuple[Draft, ...]:
        """What is said first where the clock runs behind the newest entry, for who checks the chain."""
        if self._written_at is None or now >= self._written_at:
            return ()
        back_s = math.ceil(seconds_between(now, self._written_at))
        return (Draft(Operation.CLOCK_STEP, SYSTEM, details={"back_s": back_s}),)

    def _talk(self, connection: Connection, author: str = "systeme", reason: str = "") -> Conversation:
        return Conversation(connection, self._clock(), self._monotonic(), self._start_id, author, reason)

    @contextmanager
    def _one_writer(self) -> Iterator[None]:
        """Writers queue here and not before the file, where they would poll."""
        if self._writer == threading.get_ident():
            raise RuntimeError("a write inside a write")
        with self._turn:
            self._writer = threading.get_ident()
            try:
                yield
            finally:
                self._writer = None


def _faults(cursor: Any) -> tuple[str, ...]:
    """What is wrong in the file, by the first rule that finds something."""
    for rule in ("cipher_integrity_check", "integrity_check", "foreign_key_check"):
        rows = cursor.execute(f"PRAGMA {rule}").fetchall()
        found = tuple(" ".join(map(str, row)) for row in rows if row[0] != "ok")
        if found:  # what comes after would stumble over it
            return found
    return ()

"""Opens the SQLCipher file: key, rules of each connection, tables brought up to date."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event, inspect, text
from sqlcipher3 import dbapi2

from bwc_review.catalogue.faults import Fault, fault_of, said_as
from bwc_review.catalogue.pages import PAGE, SealedPages, any_page_is_of
from bwc_review.domain.errors import CatalogueDamaged, CatalogueKeyWrong, CatalogueNewer, DiskFull
from bwc_review.domain.progress import SILENT, Progress, Upgrading

if TYPE_CHECKING:
    from alembic.config import Config

KEY_BYTES = 32
FILE = "catalogue_file"  # execution option: where the engine's file is
PAGES = "catalogue_pages"  # execution option: its SealedPages
ROOM = 4  # times the file: a copy, the WAL, the new tables, the small copy
_MIGRATIONS = Path(__file__).with_name("migrations")
_STEP_TABLE = "alembic_version"
_STEPS = 20_000  # of SQLite's machine between two signs of life
BUSY_S = 10.0  # how long to wait for a writer of another process; those of ours queue before the file
READING = {"first_words": ("PRAGMA query_only = ON", "BEGIN")}
WRITING = {"first_words": ("PRAGMA query_only = OFF", "BEGIN IMMEDIATE")}
RULES = (
    "cipher_log_level = NONE",  # else it writes to stderr
    "journal_mode = WAL",
    "synchronous = FULL",
    "fullfsync = ON",  # macOS: fsync alone stops at the drive's cache
    "foreign_keys = ON",
    "secure_delete = ON",
    "cache_size = -20000",  # KiB, of each connection: the listing of 100,000 clips stays in it
    "trusted_schema = OFF",
)


def open_engine(file: Path, key: bytes, *, create: bool = True, working: Progress | None = None) -> Engine:
    """An engine on the catalogue, its tables up to date.

    key: 32 random bytes. With ``create=False`` a missing or empty file is damage, not a new catalogue.
    ``working`` is told in parts of ``Upgrading``, many times a second, how far an older file is brought up to
    date, which takes minutes where it is large; it must not raise. Raises CatalogueKeyWrong,
    CatalogueDamaged, CatalogueNewer, DiskFull, FolderUnusable.

    A file of another length than it says is refused here. Its pages are not all read: SQLCipher checks the
    seal of each page it reads, so that a damaged one is said where it is met, and ``Catalogue.bad_pages``
    looks at all of them beside the work.
    """
    if len(key) != KEY_BYTES:
        raise ValueError("the catalogue key has 32 bytes")
    is_new = not file.exists() or not file.stat().st_size
    if is_new and not create:
        raise CatalogueDamaged(str(file))
    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=_connector(file, key),
        poolclass=QueuePool,
        pool_size=4,
        pool_use_lifo=True,  # the same few connections, whose pages are in memory
        max_overflow=8,
        execution_options={FILE: str(file), PAGES: SealedPages(file, key)},
        hide_parameters=True,  # what people wrote has no place in an exception
    )
    event.listen(engine, "begin", _begin)
    try:
        with said_as(file):
            if not is_new:
                _check(engine, file)
            _upgrade(engine, file, is_new=is_new, working=working)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _connector(file: Path, key: bytes) -> Callable[[], Any]:
    """What the pool calls for a new connection. The key comes first, before anything else is said."""

    def connect() -> Any:
        connection = dbapi2.connect(str(file), isolation_level=None, check_same_thread=False, timeout=BUSY_S)
        try:
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            for rule in RULES:
                connection.execute(f"PRAGMA {rule}")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # only now is the key tried
        except dbapi2.DatabaseError as error:
            connection.close()
            if fault_of(error) is not Fault.NOT_OURS:
                raise
            is_damage = any_page_is_of(file, key)
            raise (CatalogueDamaged(str(file)) if is_damage else CatalogueKeyWrong(str(file))) from None
        return connection

    return connect


def _begin(connection: Connection) -> None:
    """Begin as the caller asked: the driver itself begins nothing, so that DDL rolls back whole."""
    options = connection.get_execution_options()
    for words in options.get("first_words", WRITING["first_words"]):
        connection.exec_driver_sql(words)


def _check(engine: Engine, file: Path) -> None:
    """Refuse a file that is longer or shorter than it says.

    The WAL is folded in first: a power cut in the middle of folding may have torn a page that the WAL
    still has.
    """
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        busy = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        if not busy and file.stat().st_size != pages * PAGE:
            raise CatalogueDamaged(str(file))
    finally:
        connection.close()


def migrations(connection: Connection | None = None, applied: Callable[..., None] | None = None) -> Config:
    """Alembic's view of the steps inside the package; no ini file. ``applied`` is called after each step."""
    from alembic.config import Config  # 17 MiB, needed only where there is a step to take

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["connection"] = connection
    config.attributes["applied"] = applied
    return config


@dataclass(slots=True)
class _Teller:
    """Tells how far the part under way has come. ``growing``: the file whose length says it."""

    progress: Progress
    part: Upgrading = Upgrading.COPY
    done: int = 0
    total: int = 0
    growing: Path | None = None

    def begin(self, part: Upgrading, total: int, growing: Path | None = None) -> None:
        """Another part; total: bytes of a file that grows, else steps."""
        self.part, self.done, self.total, self.growing = part, 0, total, growing

    def tell(self) -> None:
        """Where it stands; a file being written may not be there yet."""
        if self.growing is not None and self.growing.exists():
            self.done = min(self.growing.stat().st_size, self.total)
        self.progress.step(self.done, self.total, self.part.value)

    def applied(self, **_: object) -> None:
        """One step of the tables is done."""
        self.done += 1
        self.tell()


def _upgrade(engine: Engine, file: Path, *, is_new: bool, working: Progress | None) -> None:
    """Bring the tables to the newest step: all steps or none. DiskFull before anything is begun."""
    with engine.connect() as connection:
        found = _step_of(connection)
    copy, small = (file.with_name(file.name + ending) for ending in (".before", ".small"))
    for left in (copy, small):  # of a start that was cut off: its step was rolled back
        left.unlink(missing_ok=True)
    if found == newest_step():
        return
    from alembic import command
    from alembic.script import ScriptDirectory

    steps = ScriptDirectory.from_config(migrations())
    if found is not None and found not in {step.revision for step in steps.walk_revisions()}:
        raise CatalogueNewer(str(file), found)
    if not is_new and shutil.disk_usage(file.parent).free < file.stat().st_size * ROOM:
        raise DiskFull(str(file.parent))
    teller = _Teller(working or SILENT)
    with _telling(engine, None if working is None else teller.tell):
        try:
            if not is_new:
                teller.begin(Upgrading.COPY, file.stat().st_size, copy)
                _copy(engine, copy)
            teller.begin(Upgrading.TABLES, len(list(steps.iterate_revisions("head", found or "base"))))
            with engine.begin() as connection:
                command.upgrade(migrations(connection, teller.applied), "head")
        finally:
            copy.unlink(missing_ok=True)  # it keeps rows that will be erased
        teller.begin(Upgrading.SHRINK, file.stat().st_size, small)
        _shrink(engine, file, small)


def newest_step() -> str:
    """The number of the last step, which the names of their files begin with: none is loaded to know it."""
    return max(file.name.partition("_")[0] for file in (_MIGRATIONS / "versions").glob("[0-9]*_*.py"))


def _step_of(connection: Connection) -> str | None:
    """The step that a file stands at; None where it has no table yet."""
    if not inspect(connection).has_table(_STEP_TABLE):
        return None
    return connection.execute(text(f"SELECT version_num FROM {_STEP_TABLE}")).scalar()  # noqa: S608


@contextmanager
def _telling(engine: Engine, tell: Callable[[], None] | None) -> Iterator[None]:
    """Have SQLite say while it works how far it is; by new connections, which then go."""
    if tell is None:
        yield
        return

    def listen(driver: Any, _: object) -> None:
        driver.set_progress_handler(tell, _STEPS)  # goes on where it gives back nothing

    engine.dispose()
    event.listen(engine, "connect", listen)
    try:
        yield
    finally:
        event.remove(engine, "connect", listen)
        engine.dispose()


def _shrink(engine: Engine, file: Path, small: Path) -> None:
    """Put a copy without empty pages in the place of the file; where the disk refuses, the file stays.

    Not SQLite's own VACUUM: it would hold the whole file in memory here. A cut leaves the one or the other.
    """
    try:
        _copy(engine, small)
        connection = engine.raw_connection()
        try:
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            connection.close()
        engine.dispose()  # the last connection takes the WAL away with it
        with small.open("rb+") as stream:
            os.fsync(stream.fileno())
        wal = file.with_name(file.name + "-wal")
        if wal.exists() and wal.stat().st_size:  # somebody else has the file open: it would fit neither
            small.unlink()
        else:
            small.replace(file)
    except (OSError, dbapi2.Error):
        small.unlink(missing_ok=True)


def _copy(engine: Engine, copy: Path) -> None:
    """Write a copy under the same key. Needs no transaction under way."""
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("VACUUM INTO ?", (str(copy),))
    finally:
        connection.close()

"""Opening the file: one road for new and old, and every refusal with its own fact."""

from __future__ import annotations

import logging
import shutil
import threading
from collections.abc import Callable
from contextlib import closing, nullcontext
from dataclasses import replace
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import select, text

from bwc_review.catalogue import engine as engine_module
from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.catalogue.engine import migrations, open_engine
from bwc_review.catalogue.models import described_by_models
from bwc_review.catalogue.schema import Base
from bwc_review.catalogue.schema_clips import CONTENT, ITSELF, InventoryRow
from bwc_review.domain.clip import Clip, ClipId, Place, RecordingId
from bwc_review.domain.errors import (
    Cancelled,
    CatalogueDamaged,
    CatalogueKeyWrong,
    CatalogueNewer,
    FolderUnusable,
)
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.mark import Instant, Mark, MarkId, MarkKind, Still
from bwc_review.domain.moments import later
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.timecode import camera_and_corrected
from tests.catalogue.conftest import Clock

PAGE = 4096


@pytest.fixture
def filled(
    catalogue: Catalogue, put: Callable[..., None], make_clip: Callable[..., Clip], file: Path
) -> Path:
    """A closed catalogue with fifty clips."""
    put(catalogue, *(make_clip(number) for number in range(50)))
    catalogue.close()
    return file


@pytest.mark.filterwarnings(
    "ignore:Skipped unsupported reflection of expression-based index uq_clips_content"
)
@pytest.mark.filterwarnings("ignore:autogenerate skipping metadata-specified expression-based index")
def test_a_new_catalogue_has_exactly_the_tables_of_the_models(file: Path, key: bytes) -> None:
    engine = open_engine(file, key)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "include_object": described_by_models,
                "compare_type": True,
                "compare_server_default": True,
            },
        )
        assert compare_metadata(context, Base.metadata) == []
        content = text("SELECT sql FROM sqlite_master WHERE name = 'uq_clips_content'")
        assert (
            f"UNIQUE INDEX uq_clips_content ON clips ({CONTENT}, {ITSELF})"
            in connection.execute(content).scalar_one()
        )
    engine.dispose()


def test_the_first_step_can_be_taken_back_and_again(file: Path, key: bytes) -> None:
    engine = open_engine(file, key)
    with engine.begin() as connection:
        command.downgrade(migrations(connection), "base")
    with engine.connect() as connection:
        left = connection.execute(text("SELECT name FROM sqlite_master WHERE name <> 'alembic_version'"))
        assert [row[0] for row in left if not row[0].startswith("sqlite_")] == []
    engine.dispose()
    again = open_engine(file, key)
    with again.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM clips")).scalar() == 0
    again.dispose()


def test_a_catalogue_without_alignments_gains_the_table_and_keeps_its_rows(filled: Path, key: bytes) -> None:
    engine = open_engine(filled, key)
    with engine.begin() as connection:
        command.downgrade(migrations(connection), "0001")
        assert "alignments" not in set(connection.execute(text("SELECT name FROM sqlite_master")).scalars())
    engine.dispose()
    again = open_engine(filled, key)
    with again.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM clips")).scalar() == 50
        assert connection.execute(text("SELECT count(*) FROM journal")).scalar() == 51
        assert connection.execute(text("SELECT count(*) FROM alignments")).scalar() == 0
    again.dispose()


def test_a_catalogue_of_before_learns_which_recordings_are_cut_and_is_listed_alike(
    catalogue: Catalogue,
    put: Callable[..., None],
    make_clip: Callable[..., Clip],
    open_it: Callable[..., Catalogue],
    file: Path,
    key: bytes,
) -> None:
    whole = [make_clip(number) for number in range(6)]
    parts = [replace(make_clip(number), recording=RecordingId("cut")) for number in (6, 7, 8)]
    put(catalogue, *whole, *parts)
    one_each = ClipQuery(whole_recordings=True)
    with catalogue.read() as tables:
        before = tables.clips.ids(one_each), tables.clips.counts()
    catalogue.close()
    engine = open_engine(file, key)
    with engine.begin() as connection:
        command.downgrade(migrations(connection), "0004")
        names = {row[1] for row in connection.execute(text("PRAGMA table_info(clips)"))}
        assert "is_cut" not in names
    engine.dispose()
    again = open_it()
    with again.read() as tables:
        assert (tables.clips.ids(one_each), tables.clips.counts()) == before
        assert len(before[0]) == 7


def test_a_place_without_words_is_to_complete_in_a_catalogue_of_before_too(
    catalogue: Catalogue,
    put: Callable[..., None],
    make_clip: Callable[..., Clip],
    open_it: Callable[..., Catalogue],
    file: Path,
    key: bytes,
) -> None:
    put(catalogue, make_clip(1, place=Place("", 43.85, 0.66)), make_clip(2))
    catalogue.close()
    engine = open_engine(file, key)
    with engine.begin() as connection:
        command.downgrade(migrations(connection), "0007")
        assert connection.execute(text("SELECT sum(has_place) FROM clips")).scalar() == 2
    engine.dispose()
    again = open_it()
    with again.read() as tables:
        assert tables.clips.get(ClipId("0193-00001")).place == Place("", 43.85, 0.66)
        assert tables.clips.ids(ClipQuery(has_place=True)) == ["0193-00002"]


def test_the_inventory_of_before_learns_of_which_recording_a_file_is_one(
    catalogue: Catalogue,
    put: Callable[..., None],
    make_clip: Callable[..., Clip],
    open_it: Callable[..., Catalogue],
    file: Path,
    key: bytes,
) -> None:
    first, second = ClipId("0193-00001"), ClipId("0193-00002")
    put(catalogue, *(make_clip(number, recording=RecordingId(first)) for number in (1, 2)))
    catalogue.close()
    engine = open_engine(file, key)
    with engine.begin() as connection:
        command.downgrade(migrations(connection), "0028")
    engine.dispose()
    with open_it().read() as tables:
        assert tables.inventory.line(first).recording is None
        assert tables.inventory.line(second).recording == RecordingId(first)
        assert sorted(tables.inventory.files_of(RecordingId(first))) == [first, second]


def test_another_key_is_refused_and_nothing_goes_to_stderr(
    filled: Path, key: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    before = filled.read_bytes()
    with pytest.raises(CatalogueKeyWrong) as caught:
        open_engine(filled, bytes(32))
    assert caught.value.file == str(filled)
    assert filled.read_bytes() == before
    assert capfd.readouterr() == ("", "")


def test_a_key_of_another_length_is_our_bug(file: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        open_engine(file, b"short")


def test_a_flipped_bit_in_any_page_is_named_and_said_as_damage_where_it_is_met(
    filled: Path, key: bytes, tmp_path: Path, clock: Clock
) -> None:
    whole = filled.read_bytes()
    met = 0
    for page in range(len(whole) // PAGE):
        copy = tmp_path / f"copy-{page}.db"
        damaged = bytearray(whole)
        damaged[page * PAGE + 1234] ^= 4
        copy.write_bytes(damaged)
        try:
            engine = open_engine(copy, key)
        except CatalogueDamaged:
            met += 1
            continue
        with closing(Catalogue(engine, clock.wall, clock.monotonic, "start-1", "0.1.0")) as opened:
            assert opened.bad_pages(1, opened.page_count) == (page + 1,)
            try:
                with opened.read() as tables:
                    tables.clips.rows(tables.clips.ids(ClipQuery()))
                    tables.inventory.between()
                    list(tables.journal.iterate())
            except CatalogueDamaged:
                met += 1
    assert met > 20  # what is not met holds indexes and tables that nothing here asked


def test_a_catalogue_in_use_has_no_bad_page(
    catalogue: Catalogue, put: Callable[..., None], make_clip: Callable[..., Clip]
) -> None:
    put(catalogue, *(make_clip(number) for number in range(20)))  # what is written lies in the WAL
    assert catalogue.bad_pages(1, catalogue.page_count) == ()
    assert catalogue.checkpoint_wal()
    assert catalogue.page_count > 20
    assert catalogue.bad_pages(1, catalogue.page_count) == ()
    assert catalogue.bad_pages(1, catalogue.page_count + 500) == ()


@pytest.mark.parametrize("cut", [PAGE, 100, PAGE * 5 + 17])
def test_a_shortened_file_is_damage(filled: Path, key: bytes, cut: int) -> None:
    whole = filled.read_bytes()
    filled.write_bytes(whole[:-cut])
    with pytest.raises(CatalogueDamaged):
        open_engine(filled, key)


def test_a_station_whose_catalogue_is_gone_or_empty_does_not_begin_anew(file: Path, key: bytes) -> None:
    with pytest.raises(CatalogueDamaged):
        open_engine(file, key, create=False)
    file.write_bytes(b"")
    with pytest.raises(CatalogueDamaged):
        open_engine(file, key, create=False)


def test_a_page_damaged_while_open_is_said_as_damage(
    catalogue: Catalogue, put: Callable[..., None], make_clip: Callable[..., Clip], file: Path, set_up: Path
) -> None:
    put(catalogue, *(make_clip(number) for number in range(300)))
    assert catalogue.checkpoint_wal()
    catalogue.close()  # drops the pages it holds in memory; the pool opens the file anew
    whole = bytearray(file.read_bytes())
    pages = len(whole) // PAGE
    first = set_up.stat().st_size // PAGE  # what was there before, with the list of tables, stays whole
    assert pages > first + 50
    for page in range(first, pages):
        whole[page * PAGE + 99] ^= 1
    file.write_bytes(whole)
    with pytest.raises(CatalogueDamaged), catalogue.read() as tables:
        tables.clips.rows(tables.clips.ids(ClipQuery()))
    assert len(catalogue.check()) == pages - first
    with catalogue.checking() as found:
        assert len(found()) == pages - first
    assert catalogue.bad_pages(1, pages) == tuple(range(first + 1, pages + 1))


def test_a_check_beside_other_work_ends_with_it(catalogue: Catalogue) -> None:
    with catalogue.checking() as found:
        with catalogue.read() as tables:
            assert len(tables.people.all()) == 3
        assert found() == ()
    with pytest.raises(Cancelled), catalogue.checking():
        raise Cancelled  # no thread is left: see no_thread_survives
    assert catalogue.check() == ()


def test_a_check_is_cut_short_even_while_the_pages_are_looked_at(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Cursor:
        """Of SQLCipher: looking at pages it forgets that it was interrupted (measured)."""

        def __init__(self) -> None:
            self.begun, self.told = threading.Event(), threading.Event()
            self.whole: list[str] = []

        @property
        def connection(self) -> Cursor:
            return self

        def interrupt(self) -> None:
            self.told.set()

        def execute(self, rule: str) -> Cursor:
            self.begun.set()
            if self.told.wait(20):
                if rule != "PRAGMA cipher_integrity_check":
                    raise InterruptedError
                self.told.clear()
            self.whole.append(rule)
            return self

        def fetchall(self) -> list[tuple[str]]:
            return []

    cursor = Cursor()

    def leave_once_begun() -> None:
        assert cursor.begun.wait(20)
        raise Cancelled

    monkeypatch.setattr(catalogue, "_outside", lambda: nullcontext(cursor))
    with pytest.raises(Cancelled), catalogue.checking():
        leave_once_begun()
    assert cursor.whole == ["PRAGMA cipher_integrity_check"]


def test_a_catalogue_of_a_newer_program_is_refused_untouched(filled: Path, key: bytes) -> None:
    engine = open_engine(filled, key)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0099'"))
    engine.dispose()
    before = filled.read_bytes()
    with pytest.raises(CatalogueNewer) as caught:
        open_engine(filled, key)
    assert caught.value.revision == "0099"
    assert filled.read_bytes() == before


def test_a_folder_that_is_not_there_is_said(tmp_path: Path, key: bytes) -> None:
    with pytest.raises(FolderUnusable) as caught:
        open_engine(tmp_path / "nowhere" / "catalogue.db", key)
    assert caught.value.folder == str(tmp_path / "nowhere")


def test_steps_import_nothing_of_ours() -> None:
    steps = sorted(Path(engine_module.__file__).with_name("migrations").glob("versions/0*.py"))
    assert steps
    for step in steps:
        assert "bwc_review" not in step.read_text("utf-8"), step.name


STEP = '''
"""Another step."""
from alembic import op
import sqlalchemy as sa
revision, down_revision, branch_labels, depends_on = "{after}", "{head}", None, None
def upgrade():
    op.create_table("later", sa.Column("id", sa.Integer, primary_key=True))
    op.add_column("cameras", sa.Column("colour", sa.Text, nullable=False, server_default="black"))
    {end}
'''


def with_step(folder: Path, monkeypatch: pytest.MonkeyPatch, end: str) -> None:
    """A program whose tables have gone one step further."""
    steps = folder / "migrations"
    shutil.copytree(Path(engine_module.__file__).with_name("migrations"), steps)
    head = max(step.name[:4] for step in (steps / "versions").glob("0*.py"))
    after = f"{int(head) + 1:04}"
    (steps / "versions" / f"{after}_later.py").write_text(
        STEP.format(end=end, head=head, after=after), "utf-8"
    )

    monkeypatch.setattr(engine_module, "_MIGRATIONS", steps)


def test_an_old_catalogue_takes_the_same_road_and_keeps_its_rows(
    filled: Path, key: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_step(tmp_path, monkeypatch, "pass")
    engine = open_engine(filled, key)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM clips")).scalar() == 50
        assert connection.execute(text("SELECT DISTINCT colour FROM cameras")).scalar() == "black"
    engine.dispose()
    assert not filled.with_name(filled.name + ".before").exists()


def test_a_failed_step_leaves_the_old_tables_whole(
    filled: Path, key: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_step(tmp_path, monkeypatch, "raise RuntimeError('a bug in the step')")
    with pytest.raises(RuntimeError, match="a bug in the step"):
        open_engine(filled, key)
    assert not filled.with_name(filled.name + ".before").exists()
    monkeypatch.undo()
    engine = open_engine(filled, key)
    with engine.connect() as connection:
        names = set(connection.execute(text("SELECT name FROM sqlite_master")).scalars())
        columns = {row[1] for row in connection.execute(text("PRAGMA table_info(cameras)"))}
    engine.dispose()
    assert "later" not in names
    assert "colour" not in columns


def test_the_key_is_in_no_log_echo_representation_or_exception(
    file: Path, key: bytes, caplog: pytest.LogCaptureFixture, make_clip: Callable[..., Clip]
) -> None:
    caplog.set_level(logging.DEBUG)
    engine = open_engine(file, key)
    engine.echo = "debug"
    said = [repr(engine), str(engine.url), repr(engine.pool), repr(engine.get_execution_options())]
    with engine.connect() as connection:
        connection.execute(text("SELECT count(*) FROM clips"))
        with pytest.raises(Exception, match="no such table") as wrong:
            connection.execute(text("SELECT * FROM nowhere"))
    engine.dispose()
    with pytest.raises(CatalogueKeyWrong) as refused:
        open_engine(file, bytes(32))
    for error in (wrong.value, refused.value):
        said += [repr(error), str(error), repr(error.__cause__), repr(error.__context__)]
    said.append(caplog.text)
    spoken = "\n".join(said).lower()
    assert "select count(*) from clips" in spoken  # the echo was heard
    assert key.hex() not in spoken
    assert repr(key).lower() not in spoken


def test_nothing_readable_lies_in_the_folder(
    catalogue: Catalogue, put: Callable[..., None], make_clip: Callable[..., Clip], file: Path, key: bytes
) -> None:
    put(catalogue, make_clip(1))
    files = sorted(file.parent.glob("catalogue.db*"))
    assert [each.name for each in files] == ["catalogue.db", "catalogue.db-shm", "catalogue.db-wal"]
    for each in files:
        stored = each.read_bytes()
        for marker in (
            b"SQLite format",
            b"publique",
            b"Dupont",
            b"ingest_done",
            b"CAM-01",
            key,
            key.hex().encode(),
        ):
            assert marker not in stored, (each.name, marker)


def test_the_inventory_gains_the_clock_offset_of_what_exists(
    catalogue: Catalogue,
    put: Callable[..., None],
    make_clip: Callable[..., Clip],
    open_it: Callable[..., Catalogue],
    file: Path,
    key: bytes,
) -> None:
    put(catalogue, make_clip(1, clock_offset_s=-7200.5), make_clip(2))
    with catalogue.read() as tables:
        truly = {line.clip: line.corrected_at for line in tables.inventory.between()}
    with catalogue.write(Draft(Operation.ERASE_DONE, SYSTEM)) as tables:
        tables.clips.remove(make_clip(2).id)
    catalogue.close()
    engine = open_engine(file, key)
    with engine.begin() as connection:
        command.downgrade(migrations(connection), "0009")
    engine.dispose()
    again = open_it("start-2")
    with again.read() as tables:
        assert tables.inventory.line(make_clip(1).id).clock_offset_s == -7200.5
    with again._engine.connect() as connection:
        rows = {row.clip: row for row in connection.execute(select(InventoryRow.__table__))}
    kept, gone = (rows[clip] for clip in (make_clip(1).id, make_clip(2).id))
    assert kept.corrected_at == truly[make_clip(1).id]
    assert gone.clock_offset_s is None  # erased before: its hour is the camera's
    assert gone.corrected_at == gone.recorded_at


def test_the_inventory_of_before_learns_whose_date_is_doubted(
    catalogue: Catalogue,
    put: Callable[..., None],
    make_clip: Callable[..., Clip],
    open_it: Callable[..., Catalogue],
    file: Path,
    key: bytes,
) -> None:
    doubted, sure = make_clip(1, clock_offset_s=-7200.5, clock_suspect=True), make_clip(2)
    put(catalogue, doubted, sure)
    catalogue.close()
    engine = open_engine(file, key)
    with engine.begin() as connection:
        command.downgrade(migrations(connection), "0041")
        found = connection.execute(select(InventoryRow.clip, InventoryRow.corrected_at))
        assert {row.clip: row.corrected_at for row in found} == {
            one.id: one.corrected_at for one in (doubted, sure)
        }
    engine.dispose()
    with open_it().read() as tables:
        assert [tables.inventory.line(one.id).is_doubted for one in (doubted, sure)] == [True, False]


def test_marks_and_stills_of_before_have_the_hours_of_their_clip_whose_clock_was_corrected(
    catalogue: Catalogue,
    put: Callable[..., None],
    make_clip: Callable[..., Clip],
    open_it: Callable[..., Catalogue],
    file: Path,
    key: bytes,
) -> None:
    clips = make_clip(1, clock_offset_s=-7200.5), make_clip(2, clock_offset_s=7.0)
    put(catalogue, *clips)
    at, end = Instant(431, 155_160, 17.24), Instant(500, 180_000, 20.0)
    with catalogue.write(Draft(Operation.MARK, SYSTEM)) as tables:
        for number, clip in enumerate(clips):
            hours = camera_and_corrected(replace(clip, clock_offset_s=7.0), 17.24)  # as it was then
            id_ = MarkId(f"mark-{number}")
            tables.marks.add(
                Mark(id_, clip.id, MarkKind.SPAN, at, end, *hours, "insult", "", None, clip.docked_at)
            )
            tables.marks.add_still(Still(id_, clip.id, "still", "ab" * 32, 431, 155_160, *hours, 640, 360))
    catalogue.close()
    engine = open_engine(file, key)
    with engine.begin() as connection:
        command.downgrade(migrations(connection), "0048")
    engine.dispose()
    with open_it().read() as tables:
        for clip in clips:
            [mark], [still] = tables.marks.of_clip(clip.id), tables.marks.stills_of_clip(clip.id)
            for one in (mark, still):
                assert one.camera_time == later(clip.recorded_at, 17.24)
                assert one.corrected_time == later(clip.corrected_at, 17.24)
            assert mark.camera_time.tzinfo == clip.recorded_at.tzinfo

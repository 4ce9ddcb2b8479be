"""How each camera stands, by the list, the docks, the journal and its clock; and what emptying would do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import BinaryIO

import pypdfium2 as pdfium
import pytest

from bwc_review.dock.folder import FolderSource
from bwc_review.dock.source import Address, Secret, Source, SourceFile
from bwc_review.dock.volumes import Volume, no_volume
from bwc_review.domain.camera import Assignment, Camera, ReleasePolicy
from bwc_review.domain.camera_clock import ClockEvidence
from bwc_review.domain.docking import (
    CameraCard,
    CameraState,
    Docking,
    DockingEnd,
    DockPlace,
    Emptying,
    OnDock,
    camera_state,
)
from bwc_review.domain.errors import AccessRefused, Cancelled, DiskFull
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.release_plan import Fate, Keeps, ReleasePlan
from bwc_review.operations.camera_cards import camera_board
from bwc_review.operations.dockings import dockings
from bwc_review.operations.look import Look, Rules, SourceKind
from bwc_review.operations.lookout import Lookout
from bwc_review.operations.ongoing import Ongoing
from bwc_review.operations.plan_release import files_of, plan_release
from bwc_review.operations.print_dockings import dockings_paper, dockings_table
from bwc_review.operations.recover import recover
from bwc_review.reports.register_words import docking_cells
from tests.operations.docking.conftest import SERIAL, Receiving, a_volume
from tests.tables import read_table

CHIEF = Person(
    PersonId("p1"), "durand", "Marie", "Durand", Role.RESPONSABLE, "Cheffe", "001", "A", date(2025, 1, 2)
)
WEARER = replace(CHIEF, id=PersonId("p2"), login="morel", last_name="Morel", role=Role.AGENT_PORTEUR)
DPO = replace(CHIEF, id=PersonId("p3"), login="dpo", last_name="Petit", role=Role.DPO)
NMEA = b"$GPRMC,080330,A,4350.958,N,00039.768,E,0.0,0.0,190626,,,A*6A\r\n"


class Stop:
    """A ``Progress`` of somebody who asks to stop at once."""

    def step(self, done: int, total: int, what: str = "") -> None:
        raise Cancelled


class Post:
    """A lookout over one volume, the camera's, that a test mounts and takes away."""

    def __init__(self, receiving: Receiving) -> None:
        self.receiving = receiving
        self.volumes: list[Volume] = [Volume(receiving.camera, True, "1")]
        self.lookout = Lookout(self, self.reach)

    def mounted(self) -> Sequence[Volume]:
        return self.volumes

    def reach(self, address: Address, secret: Secret | None = None) -> Source:
        return FolderSource(Path(address.place))

    def look(self) -> tuple[Look, ...]:
        receiving = self.receiving
        with receiving.catalogue.read() as tables:
            known = frozenset(one.serial for one in tables.cameras.all())
        rules = Rules(receiving.profiles, receiving.profile.zone, known, receiving.root / "vault")
        return self.lookout.look((), rules)

    def cards(self, person: Person = CHIEF) -> tuple[CameraCard, ...]:
        receiving = self.receiving
        return camera_board(receiving.catalogue, person, self.look(), receiving.now, receiving.profile).cards


@pytest.fixture
def post(receiving: Receiving) -> Iterator[Post]:
    with receiving.catalogue.write(Draft(Operation.PERSON_ADDED, SYSTEM, ("p1",))) as tables:
        for person in (CHIEF, WEARER, DPO):
            tables.people.add(person)
    made = Post(receiving)
    yield made
    made.lookout.close()


def _dockings(receiving: Receiving, serial: str = SERIAL) -> list[Docking]:
    with receiving.catalogue.read() as tables:
        return dockings(tables, serial)


def test_a_camera_goes_from_never_seen_to_free_and_away(
    post: Post, receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know()
    mounted = list(post.volumes)
    post.volumes.clear()
    assert [card.state for card in post.cards()] == [CameraState.NEVER_SEEN]
    post.volumes.extend(mounted)
    receiving.put(receiving.dsj(), small_clips[0])
    (card,) = post.cards()
    size = small_clips[0].stat().st_size
    assert (card.state, card.dock) == (CameraState.DOCKED, OnDock(str(receiving.camera), 1, size))
    receiving.sync()
    (card,) = post.cards()
    assert (card.state, card.can_be_emptied) == (CameraState.WAITS, True)
    receiving.sync(release=True)
    (card,) = post.cards()
    assert (card.state, card.can_be_emptied) == (CameraState.FREE, False)
    assert card.dock == OnDock(str(receiving.camera), is_in=True)
    post.volumes.clear()
    (card,) = post.cards()
    assert card.state is CameraState.AWAY
    assert card.last is not None
    assert card.last.is_free


def test_a_card_says_that_everything_is_in_only_of_the_very_recordings_that_came_in(
    post: Post, receiving: Receiving
) -> None:
    """As many new ones as there were before are not the same ones; and a transfer may be refused."""
    receiving.know(Camera(SERIAL, "CAM-01", release=ReleasePolicy.ASK))
    first, second = receiving.dsj("20260619_100000"), receiving.dsj("20260619_110000")
    receiving.put(first, b"one")
    receiving.put(second, b"two")
    receiving.sync()
    assert [card.state for card in post.cards()] == [CameraState.WAITS]
    receiving.put(second, b"another")  # a loop writes over its oldest file
    assert [card.state for card in post.cards()] == [CameraState.DOCKED]
    receiving.sync()
    assert [card.state for card in post.cards()] == [CameraState.WAITS]
    receiving.sync(release=True)
    receiving.put(receiving.dsj("20260620_100000"), b"three")
    receiving.put(receiving.dsj("20260620_110000"), b"four")
    assert [card.state for card in post.cards()] == [CameraState.DOCKED]
    with pytest.raises(DiskFull):
        receiving.sync(reserve_bytes=1 << 60)
    assert [card.state for card in post.cards()] == [CameraState.DOCKED]


def test_what_a_camera_never_emptied_holds_is_in_also_once_the_station_has_erased_it(
    post: Post, receiving: Receiving
) -> None:
    receiving.know(Camera(SERIAL, "CAM-01", release=ReleasePolicy.NEVER))
    receiving.put(receiving.dsj(), b"one")
    receiving.put(receiving.dsj("20260619_110000"), b"two")
    receiving.sync()
    assert [card.state for card in post.cards()] == [CameraState.KEPT]
    for clip in receiving.clips()[:1]:
        with receiving.catalogue.write(Draft(Operation.PURGE, SYSTEM, (clip.id,))) as tables:
            tables.inventory.set_erased(clip.id, receiving.now, "due")
            tables.clips.remove(clip.id)
    assert [card.state for card in post.cards()] == [CameraState.KEPT]


def test_what_stays_after_an_emptying_is_known_by_its_name_and_length(
    post: Post, receiving: Receiving
) -> None:
    receiving.know(Camera(SERIAL, "CAM-01", release=ReleasePolicy.ASK))
    kept = receiving.dsj("20260619_110000")
    receiving.put(receiving.dsj(), b"one")
    receiving.put(kept, b"two")
    receiving.sync()
    only = files_of(FolderSource(receiving.camera), receiving.profiles, receiving.profile, SERIAL)
    receiving.sync(release=True, ready=frozenset(file for file in only if file.relative != kept))
    assert [card.state for card in post.cards()] == [CameraState.WAITS]


@pytest.mark.parametrize(
    "other",
    ["DCIM/MOV0001.mp4", "Temp/2026-06-19/DCAM_7654321_000000_20260619_110000.mp4", "DCIM/positions.nmea"],
)
def test_a_card_does_not_call_a_camera_free_on_which_something_is_left(
    other: str, post: Post, receiving: Receiving
) -> None:
    receiving.know(Camera(SERIAL, "CAM-01", release=ReleasePolicy.ALWAYS))
    receiving.put(receiving.dsj(), b"one")
    receiving.put(other, b"another")
    post.look()
    synced = receiving.sync()
    assert (synced.released, synced.freed) == (1, ())
    (card,) = post.cards()
    assert card.dock is not None
    assert (card.state, card.dock.files, card.dock.others) == (CameraState.REMAINS, 0, 1)
    (receiving.camera / other).unlink()
    assert [card.state for card in post.cards()] == [CameraState.FREE]


def test_a_camera_that_keeps_only_its_settings_is_free_and_its_card_says_so(
    post: Post, receiving: Receiving, monkeypatch: pytest.MonkeyPatch
) -> None:
    receiving.know(Camera(SERIAL, "CAM-01", release=ReleasePolicy.ALWAYS))
    receiving.put(receiving.dsj(), b"one")
    settings = receiving.put("CONFIG.bin", bytes(2000))
    post.look()
    assert receiving.sync().freed == ("CAM-01",)
    opened: list[str] = []
    real = FolderSource.open

    def note(self: FolderSource, file: SourceFile, offset: int = 0) -> BinaryIO:
        opened.append(file.name)
        return real(self, file, offset)

    monkeypatch.setattr(FolderSource, "open", note)
    for _ in range(3):
        (card,) = post.cards()
        assert card.dock is not None
        assert (card.state, card.dock.others, card.dock.own) == (CameraState.FREE, 0, 1)
        assert card.last is not None
        assert (card.last.left, card.last.own) == (0, 1)
    assert opened == ["CONFIG.bin"], "read at one look, not at each"
    settings.write_bytes(b"RIFF....AVI LIST")
    assert [card.state for card in post.cards()] == [CameraState.REMAINS]


def test_an_emptied_volume_is_another_camera_once_it_was_mounted_anew(
    post: Post, receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know(Camera(SERIAL, "CAM-01", release=ReleasePolicy.ALWAYS))
    receiving.put(receiving.dsj(), small_clips[0])
    post.look()
    receiving.sync()
    assert [look.kind for look in post.look()] == [SourceKind.CAMERA]
    post.volumes[:] = [Volume(receiving.camera, True, "2")]
    assert post.look() == ()


def test_a_camera_that_is_not_of_the_service_has_a_card_of_its_own(
    post: Post, receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.put(receiving.dsj(serial="1111111"), small_clips[0])
    (card,) = post.cards()
    assert (card.state, card.is_listed, card.camera.serial) == (CameraState.FORBIDDEN, False, "1111111")
    assert not card.can_be_emptied


def test_a_write_protected_camera_is_known_before_anything_is_to_go(
    post: Post, receiving: Receiving, small_clips: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    monkeypatch.setattr(FolderSource, "is_readonly", lambda _: True)
    (card,) = post.cards()
    assert (card.state, card.can_be_emptied) == (CameraState.WRITE_PROTECTED, False)


def test_who_has_a_camera_is_told_to_those_who_see_the_recordings_of_others(
    post: Post, receiving: Receiving
) -> None:
    receiving.know()
    with receiving.catalogue.write(Draft(Operation.CAMERA_TAKEN, SYSTEM, (SERIAL,))) as tables:
        tables.cameras.assign(Assignment(SERIAL, WEARER.id, receiving.now - timedelta(hours=1)))
    assert [card.wearer for card in post.cards()] == ["Marie Morel"]
    assert [card.wearer for card in post.cards(WEARER)] == [""]
    with pytest.raises(AccessRefused):
        post.cards(DPO)


def test_a_watched_folder_stands_beside_the_cameras_with_what_is_finished_there(
    post: Post, receiving: Receiving
) -> None:
    """A file that its dock may still write, and a folder that it refused, are told apart from the rest."""
    one = SourceFile(Address("folder", "/srv"), "a.mp4", "a.mp4", 1, 1)
    preview = replace(one, key="a.THM", relative="a.THM")
    folder = Address("folder", "/srv")
    looks = (
        Look(folder, "/srv", SourceKind.FOLDER, ready=(one, preview), waiting=2, skipped=("Temp",)),
        Look(Address("sftp", "x"), "x", SourceKind.FOLDER, is_there=False, is_silent=True),
    )
    board = camera_board(receiving.catalogue, CHIEF, looks, receiving.now, receiving.profile)
    assert board.places == (
        DockPlace("/srv", "/srv", recordings=2, finished=1, aside=("Temp",)),
        DockPlace("x", "x", is_there=False, refusal="silent"),
    )


def test_only_who_keeps_the_list_is_told_of_the_order(post: Post, receiving: Receiving) -> None:
    boards = [
        camera_board(receiving.catalogue, person, (), receiving.now, receiving.profile)
        for person in (CHIEF, WEARER)
    ]
    assert [(board.may_manage, board.order is not None) for board in boards] == [(True, True), (False, False)]


def test_a_clock_that_is_behind_shows_by_a_recording_older_than_the_emptying_before_it(
    post: Post, receiving: Receiving
) -> None:
    receiving.know(Camera(SERIAL, "CAM-01", release=ReleasePolicy.ALWAYS))
    receiving.put(receiving.dsj(), b"one")
    assert receiving.sync().freed == ("CAM-01",)
    emptied = receiving.now
    receiving.now += timedelta(hours=3)
    behind = (emptied - timedelta(hours=2)).astimezone(receiving.profile.zone)
    receiving.put(receiving.dsj(f"{behind:%Y%m%d_%H%M%S}"), b"two", emptied)
    receiving.sync()
    (card,) = post.cards()
    assert card.clock is not None
    assert card.clock.offset_s == 0.0
    assert card.clock.proposal_s == pytest.approx(7200, abs=1)


def test_a_dock_that_copies_one_recording_after_another_shows_nothing_of_a_clock(
    receiving: Receiving,
) -> None:
    """Its folder is empty again and again while older recordings are still to come."""
    receiving.know(Camera(SERIAL, "CAM-01", release=ReleasePolicy.ALWAYS))
    receiving.now = datetime(2026, 6, 20, 22, 30, tzinfo=UTC)  # past midnight in France
    receiving.put(receiving.dsj("20260620_100000"), b"one")
    receiving.sync(is_volume=no_volume)
    receiving.now += timedelta(seconds=40)
    receiving.put(receiving.dsj("20260620_223000"), b"two")
    receiving.sync(is_volume=no_volume)
    assert receiving.on_camera() == []
    assert [(clip.clock_proposal_s, clip.clock_suspect) for clip in receiving.clips()] == [(None, False)] * 2
    with receiving.catalogue.read() as tables:
        assert tables.cameras.get(SERIAL).last_emptied_at is None


def test_no_camera_is_called_free_by_what_its_dock_holds(post: Post, receiving: Receiving) -> None:
    """The dock copies one file after another: the camera holds the rest while the folder is empty."""
    receiving.know(Camera(SERIAL, "CAM-01", release=ReleasePolicy.ALWAYS))
    receiving.put(receiving.dsj(), b"the first of many")
    ongoing = Ongoing()
    synced = receiving.sync(is_volume=no_volume, ongoing=ongoing)
    assert receiving.on_camera() == []
    folder = receiving.source.title
    assert (synced.released, synced.freed, synced.cleared) == (1, (), (folder,))
    (told,) = ongoing.news()
    assert (told.freed, told.cleared) == ((), (folder,))
    (docking,) = _dockings(receiving)
    assert (docking.emptying, docking.left, docking.is_free) == (Emptying.CLEARED, 0, False)
    assert (docking.is_left_known, docking.released) == (True, 1)
    post.volumes.clear()
    (card,) = post.cards()
    assert (card.state, card.last) == (CameraState.AWAY, docking)
    assert docking_cells(docking, receiving.profile.zone)[3] == "effacés de la station d’accueil"


def test_a_dock_that_still_holds_something_is_not_said_to_hold_nothing(receiving: Receiving) -> None:
    receiving.know(Camera(SERIAL, "CAM-01", release=ReleasePolicy.ALWAYS))
    receiving.put(receiving.dsj(), b"one")
    receiving.put("DCIM/nobody.knows", b"two")
    synced = receiving.sync(is_volume=no_volume)
    assert (synced.released, synced.freed, synced.cleared) == (1, (), ())
    assert [one.left for one in _dockings(receiving)] == [1]


def test_a_camera_that_shows_itself_twice_is_not_free_while_one_of_its_cards_holds_something(
    post: Post, receiving: Receiving
) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), b"one")
    (full,) = post.look()
    (held,) = full.cameras
    empty = replace(full, cameras=(replace(held, recordings=()),))
    for looks in ((full, empty), (empty, full)):
        (card,) = camera_board(receiving.catalogue, CHIEF, looks, receiving.now, receiving.profile).cards
        assert card.state is CameraState.DOCKED


def test_the_clock_is_told_with_what_measured_it_and_when(
    post: Post, receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know(Camera(SERIAL, "CAM-01", clock_offset_s=7.0))
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.sync()
    clock = post.cards()[0].clock
    assert clock is not None
    assert (clock.offset_s, clock.evidence, clock.at) == (7.0, ClockEvidence.CAMERA, receiving.now)


def test_the_history_tells_each_docking_and_what_became_of_the_cameras_copies(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.sync()
    receiving.now += timedelta(days=1)
    receiving.put(receiving.dsj("20260620_080000"), small_clips[1])
    receiving.sync(release=True)
    newest, first = _dockings(receiving)
    sizes = [small_clips[number].stat().st_size for number in range(2)]
    assert (first.end, first.files, first.new, first.emptying) == (DockingEnd.DONE, 1, 1, Emptying.ASKS)
    assert first.at == receiving.now - timedelta(days=1)
    assert (newest.new, newest.already, newest.emptying) == (1, 1, Emptying.DONE)
    assert (newest.released, newest.released_bytes, newest.left) == (2, sum(sizes), 0)
    assert newest.is_free


def test_an_order_given_later_belongs_to_the_docking_before_it(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.sync()
    receiving.sync(release=True)
    assert [one.emptying for one in _dockings(receiving)] == [Emptying.DONE, Emptying.ASKS]


def test_a_docking_that_was_stopped_or_died_is_interrupted(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    with pytest.raises(Cancelled):
        receiving.sync(progress=Stop())
    assert [one.end for one in _dockings(receiving)] == [DockingEnd.INTERRUPTED]
    begun = Draft(Operation.INGEST_BEGUN, SYSTEM, ("docking-1", SERIAL), details={"files": 1, "bytes": 2})
    with receiving.catalogue.write(begun):
        pass
    assert _dockings(receiving)[0].end is DockingEnd.UNDER_WAY
    receiving.open()
    with receiving.catalogue.write(Draft(Operation.START, SYSTEM)):
        pass
    assert _dockings(receiving)[0].end is DockingEnd.INTERRUPTED


def test_a_file_that_failed_does_not_end_its_docking(receiving: Receiving) -> None:
    for draft in (
        Draft(Operation.INGEST_BEGUN, SYSTEM, ("docking-1", SERIAL), details={"files": 2, "bytes": 2}),
        Draft(Operation.INGEST_FAILED, SYSTEM, ("clip-1", "docking-1", SERIAL), details={"bytes": 1}),
    ):
        with receiving.catalogue.write(draft):
            pass
    (one,) = _dockings(receiving)
    assert (one.end, one.new) == (DockingEnd.UNDER_WAY, 0)


def test_another_cameras_dockings_are_not_told(receiving: Receiving, small_clips: tuple[Path, ...]) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.put(receiving.dsj("20260619_120000", serial="1111111"), small_clips[1])
    receiving.sync(release=True)
    (mine,) = _dockings(receiving)
    assert (mine.shared_by, mine.files, mine.released) == (2, 2, 1)
    assert _dockings(receiving, "2222222") == []


def test_the_history_leaves_as_a_table_and_on_paper_on_record(
    post: Post, receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.sync(release=True)
    asked = receiving.catalogue, CHIEF, SERIAL, receiving.now, receiving.profile
    (row,) = read_table(dockings_table(*asked))
    assert (row["docked_at"], row["new"], row["emptying"], row["left"]) == (
        "2026-06-20T18:00:00+02:00",
        "1",
        "vidée et vérifiée",
        "0",
    )
    before = len(receiving.journal(Operation.REPORT_PRINTED))
    dockings_paper(*asked, is_draft=True)
    assert len(receiving.journal(Operation.REPORT_PRINTED)) == before
    with pdfium.PdfDocument(dockings_paper(*asked)) as document:
        words = " ".join(page.get_textpage().get_text_range() for page in document)
    assert "vidée et vérifiée" in words
    assert f"CAM-01 ({SERIAL})" in words
    entry = receiving.journal(Operation.REPORT_PRINTED)[-1]
    assert entry.details == {"extract": "dockings", "form": "pdf", "count": 1}
    with pytest.raises(AccessRefused):
        dockings_table(receiving.catalogue, DPO, SERIAL, receiving.now, receiving.profile)


# --- what emptying would do ------------------------------------------------------------------


def _plan(receiving: Receiving, *, ordered: bool = True, serial: str | None = None) -> ReleasePlan:
    source = FolderSource(receiving.camera)
    return plan_release(
        receiving.catalogue, receiving.store, source, receiving.profiles, receiving.now, receiving.profile,
        ordered=ordered, serial=serial, is_volume=a_volume,
    )  # fmt: skip


def _fates(plan: ReleasePlan) -> dict[str, tuple[Fate, Keeps]]:
    return {one.name: (one.fate, one.keeps) for one in plan.files}


def test_the_simulation_says_of_each_file_what_the_order_then_does(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know()
    known, new = receiving.dsj(), receiving.dsj("20260620_080000")
    receiving.put(known, small_clips[0])
    receiving.put(known[:-4] + ".nmea", NMEA)
    receiving.sync()
    receiving.put(new, small_clips[1])
    receiving.put("DCIM/lonely.srt", b"1\r\n")
    receiving.put("Temp/half.mp4", b"half")
    receiving.put("notes.pdf", b"%PDF")
    receiving.put("version.txt", b"1.2")
    before = receiving.on_camera(), receiving.journal()
    plan = _plan(receiving)
    assert (receiving.on_camera(), receiving.journal()) == before  # a simulation changes nothing
    assert _fates(plan) == {
        known: (Fate.GOES, Keeps.NOTHING),
        known[:-4] + ".nmea": (Fate.GOES, Keeps.NOTHING),
        new: (Fate.GOES_AFTER, Keeps.NOTHING),
        "DCIM/lonely.srt": (Fate.STAYS, Keeps.ALONE),
        "Temp/half.mp4": (Fate.STAYS, Keeps.ASIDE),
        "notes.pdf": (Fate.STAYS, Keeps.NO_RECORDING),
    }
    receiving.sync(release=True)
    stayed = {one.name for one in plan.staying} | {"version.txt"}
    assert set(receiving.on_camera()) == stayed


@pytest.mark.parametrize("policy", [*ReleasePolicy, None])
@pytest.mark.parametrize("ordered", [False, True])
def test_the_simulation_follows_the_setting_and_the_order(
    receiving: Receiving, small_clips: tuple[Path, ...], policy: ReleasePolicy | None, ordered: bool
) -> None:
    if policy is not None:
        receiving.know(Camera(SERIAL, "CAM-01", release=policy))
    receiving.put(receiving.dsj(), small_clips[0])
    plan = _plan(receiving, ordered=ordered)
    released = receiving.sync(release=ordered).released
    assert len(plan.going) == released


def test_what_the_vault_has_lost_stays(receiving: Receiving, small_clips: tuple[Path, ...]) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.sync()
    (clip,) = receiving.clips()
    receiving.store.body_path(clip.id).write_bytes(b"cut")
    assert _fates(_plan(receiving)) == {receiving.dsj(): (Fate.STAYS, Keeps.COPY_SUFFERED)}


def test_a_write_protected_camera_keeps_everything(
    receiving: Receiving, small_clips: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    receiving.know()
    receiving.put(receiving.dsj("20260501_100000"), small_clips[0], datetime(2026, 5, 1, tzinfo=UTC))
    monkeypatch.setattr(FolderSource, "is_readonly", lambda _: True)
    (one,) = _plan(receiving).files
    assert (one.fate, one.keeps, one.is_overdue) == (Fate.STAYS, Keeps.WRITE_PROTECTED, True)


def test_an_order_for_one_camera_leaves_another_on_the_same_dock_alone(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know()
    with receiving.catalogue.write(Draft(Operation.CAMERA_CHANGED, SYSTEM, ("1111111",))) as tables:
        tables.cameras.add(Camera("1111111", "CAM-02", release=ReleasePolicy.ASK))
    other = receiving.dsj("20260619_120000", serial="1111111")
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.put(other, small_clips[1])
    receiving.sync()
    assert [one.name for one in _plan(receiving, serial=SERIAL).files] == [receiving.dsj()]
    files = files_of(FolderSource(receiving.camera), receiving.profiles, receiving.profile, SERIAL)
    synced = receiving.sync(release=True, ready=files)
    assert (synced.released, synced.freed) == (1, ("CAM-01",))
    assert receiving.on_camera() == [other]


# --- the word on the card --------------------------------------------------------------------

DONE = Docking(1, datetime(2026, 6, 20, tzinfo=UTC), DockingEnd.DONE, 3, 9, emptying=Emptying.ASKS)
IN = OnDock("x", 3, is_in=True)


@pytest.mark.parametrize(
    ("dock", "last", "release", "expected"),
    [
        (None, None, ReleasePolicy.ASK, CameraState.NEVER_SEEN),
        (None, DONE, ReleasePolicy.ASK, CameraState.AWAY),
        (OnDock("x"), DONE, ReleasePolicy.ASK, CameraState.FREE),
        (OnDock("x", others=2), DONE, ReleasePolicy.ASK, CameraState.REMAINS),
        (IN, DONE, ReleasePolicy.ASK, CameraState.WAITS),
        (IN, DONE, ReleasePolicy.NEVER, CameraState.KEPT),
        (replace(IN, is_in=False), DONE, ReleasePolicy.ASK, CameraState.DOCKED),
        (replace(IN, is_in=False), DONE, ReleasePolicy.NEVER, CameraState.DOCKED),
        (IN, replace(DONE, problems=1), ReleasePolicy.ASK, CameraState.DOCKED),
        (IN, replace(DONE, end=DockingEnd.UNDER_WAY), ReleasePolicy.ASK, CameraState.DOCKED),
        (replace(IN, is_readonly=True), DONE, ReleasePolicy.ASK, CameraState.WRITE_PROTECTED),
        (OnDock("x", 0, is_readonly=True), DONE, ReleasePolicy.ASK, CameraState.FREE),
    ],
)
def test_the_word_on_the_card_says_what_wants_a_person_first(
    dock: OnDock | None, last: Docking | None, release: ReleasePolicy, expected: CameraState
) -> None:
    camera = Camera(SERIAL, "CAM-01", release=release)
    assert camera_state(camera, True, dock, last, None) is expected


# --- two ids on one volume -------------------------------------------------------------------


def test_a_volume_with_two_ids_is_brought_in_apart_and_keeps_its_files(
    post: Post, receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know(Camera(SERIAL, "CAM-01", release=ReleasePolicy.ALWAYS))
    receiving.put("MISC/settings.json", b'{"info": {"serial-number": "1111111"}}')
    receiving.put(receiving.dsj(), small_clips[0])
    (look,) = post.look()
    assert (look.kind, look.waiting) == (SourceKind.CAMERA, 1)
    synced = receiving.sync()
    assert (synced.ingested, synced.unknown_camera, synced.released) == (1, 1, 0)
    (clip,) = receiving.clips()
    assert (clip.camera, clip.to_identify, clip.wearer) == ("", True, None)
    assert clip.camera_claims == (SERIAL, "1111111")
    assert receiving.on_camera() == [receiving.dsj(), "MISC/settings.json"]
    entry = receiving.journal(Operation.CAMERA_KEPT)[-1]
    assert (entry.subjects, entry.details["kept"]) == ((), "not_listed")
    assert receiving.sync(camera=SERIAL).already_there == 1  # a person says whose it is


def test_what_two_ids_claim_outlives_a_crash_between_two_steps(
    receiving: Receiving, small_clips: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    receiving.know()
    receiving.put("MISC/settings.json", b'{"info": {"serial-number": "1111111"}}')
    receiving.put(receiving.dsj(), small_clips[0])

    def dies(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(receiving.store, "place_body", dies)
        patched.setattr(receiving.store, "destroy_staged", dies)  # the dead tidy nothing up
        with pytest.raises(KeyboardInterrupt):
            receiving.sync()
    receiving.open()
    recover(receiving.catalogue, receiving.store, receiving.profile)
    (clip,) = receiving.clips()
    assert clip.camera_claims == (SERIAL, "1111111")

"""Every state a power cut can leave, enumerated from the steps that the real code takes (security.md 7.3).

The steps are recorded from a real docking and a real erasure. Then the power is cut after each of them: every
write that was not synced is lost, torn or whole, and each folder keeps any beginning of its changes that were
not synced. The same enumeration with one step left out or moved must find a violation: that is proof.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bwc_review.catalogue.catalogue import Writing
from bwc_review.dock import folder as of_folder
from bwc_review.dock.source import Address, SourceFile
from bwc_review.domain.clip import Sealed, SealedHead
from bwc_review.domain.journal import SYSTEM, Draft
from bwc_review.domain.mark import Instant
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.operations.erase import erase
from bwc_review.operations.workbench import Beside, Seen, Workbench
from bwc_review.vault import durable

if TYPE_CHECKING:
    from tests.operations.docking.conftest import Receiving


@dataclass(frozen=True)
class Step:
    """One thing done: write, sync, sync_folder, rename, unlink, mkdir, overwrite, commit."""

    what: str
    path: str
    to: str = ""


@dataclass
class Disk:
    """What a disk holds after a power cut. Contents: whole, torn, lost; overwritten for a destroyed head."""

    names: dict[str, int]
    contents: dict[int, str]
    folders: set[str]
    commits: set[str]
    blocks: dict[int, str]  # of files whose name is gone, too

    def content(self, path: str) -> str:
        """Of the file of this name; "" where there is none, or no way to it."""
        parents = {str(parent) for parent in Path(path).parents} & self.made
        if path not in self.names or not parents <= self.folders:
            return ""
        return self.contents[self.names[path]]

    made: set[str] = field(default_factory=set)  # folders that the steps made: all others were there before


def cuts(steps: Sequence[Step], before: Sequence[str]) -> Iterator[Disk]:
    """Every disk that a cut after any step can leave. before: files that were there, whole."""
    for count in range(len(steps) + 1):
        yield from disks_after(steps[:count], before)


def disks_after(steps: Sequence[Step], before: Sequence[str]) -> Iterator[Disk]:
    """Every disk possible when the power goes after exactly these steps."""
    live = {path: number for number, path in enumerate(before)}
    pending: dict[int, list[str]] = {}  # what a file may hold instead of what it should
    settled = dict.fromkeys(live.values(), "whole")
    changes: dict[str, list[tuple[str, str, int]]] = {}
    durable_names, folders, made, commits = dict(live), set[str](), set[str](), set[str]()

    def change(kind: str, path: str, number: int) -> None:
        changes.setdefault(str(Path(path).parent), []).append((kind, path, number))

    for step in steps:
        match step.what:
            case "write":
                number = len(settled) + 1000
                live[step.path] = number
                settled[number] = "whole"
                pending[number] = ["lost", "torn", "whole"]
                change("add", step.path, number)
            case "overwrite":
                number = live[step.path]
                pending[number] = [settled[number], "torn", "overwritten"]
                settled[number] = "overwritten"
            case "sync":
                pending.pop(live[step.path], None)
            case "rename":
                number = live.pop(step.path)
                live[step.to] = number
                change("add", step.to, number)
                change("remove", step.path, number)
            case "unlink":
                change("remove", step.path, live.pop(step.path))
            case "mkdir":
                made.add(step.path)
                change("mkdir", step.path, -1)
            case "sync_folder":
                for kind, path, number in changes.pop(step.path, []):
                    apply(kind, path, number, durable_names, folders)
            case "commit":
                commits.add(step.path)
    waiting = list(changes.values())
    for kept in itertools.product(*(range(len(one) + 1) for one in waiting)):
        names, there = dict(durable_names), set(folders)
        for one, number_kept in zip(waiting, kept, strict=True):
            for kind, path, number in one[:number_kept]:
                apply(kind, path, number, names, there)
        for held in itertools.product(*pending.values()):
            contents = settled | dict(zip(pending, held, strict=True))
            yield Disk(names, contents, there, set(commits), contents, made)


def apply(kind: str, path: str, number: int, names: dict[str, int], folders: set[str]) -> None:
    """Do one change of a folder."""
    if kind == "mkdir":
        folders.add(path)
    elif kind == "add":
        names[path] = number
    else:
        names.pop(path, None)


CAMERA, HEAD, BODY = "camera/file", "vault/heads/x/head", "vault/clips/x/body"
STAGED_HEAD, STAGED_BODY = "staging/head", "staging/body"


def wrong_while_docking(disk: Disk) -> str:
    """What must never be, whenever the power goes while a camera is received and emptied."""
    is_whole = disk.content(HEAD) == "whole" and disk.content(BODY) == "whole"
    if disk.content(CAMERA) != "whole" and not (is_whole and "ingest_done" in disk.commits):
        return "lost"
    if "ingest_done" in disk.commits and not is_whole:
        return "listed, and not whole"
    if disk.content(HEAD) and not is_whole:
        return "a head in place, and no whole clip"
    parts = [(HEAD, STAGED_HEAD), (BODY, STAGED_BODY)]
    is_adoptable = all("whole" in {disk.content(placed), disk.content(staged)} for placed, staged in parts)
    names = [sum(bool(disk.content(path)) for path in part) for part in parts]
    if is_whole and "check_done" not in disk.commits:
        return "in place, and no way to adopt it"
    if (
        disk.content(CAMERA) != "whole"
        and not (is_adoptable and names == [1, 1])
        and "ingest_done" not in disk.commits
    ):
        return "neither listed nor adoptable"
    return ""


def wrong_while_erasing(disk: Disk) -> str:
    """What must never be, whenever the power goes while a clip is erased."""
    is_whole = disk.content(HEAD) == "whole" and disk.content(BODY) == "whole"
    if "erase_done" in disk.commits:
        if any(held not in {"overwritten"} for number, held in disk.blocks.items() if number == 0):
            return "certified, and bytes of the head are on the disk"
        if disk.content(HEAD) or disk.content(BODY):
            return "certified, and names are still there"
    elif not is_whole and "erase_intended" not in disk.commits:
        return "looks like damage, or an attack"
    return ""


class Direct:
    """The worker's bench in this process, so that what it does to the disk is seen."""

    generation = 0

    def __init__(self) -> None:
        self._bench = Workbench()

    def rest_while(self, rests: Callable[[], bool]) -> None:
        pass

    def is_stuck_at(self, source: Address) -> bool:
        return False

    def seal(
        self,
        clip: str,
        file: SourceFile,
        head: Path,
        body: Path,
        recipients: Sequence[str],
        progress: Progress = SILENT,
    ) -> tuple[SealedHead, Sealed]:
        return self._bench.seal(clip, file, head, body, recipients)

    def fingerprint(self, file: SourceFile, progress: Progress = SILENT) -> str:
        return self._bench.fingerprint(file)

    def fingerprints(self, files: Sequence[SourceFile]) -> tuple[str, ...]:
        return self._bench.fingerprints(files)

    def start_check(self, clip: str, file: SourceFile, body: Path) -> None:
        self._bench.start_check(clip, body)

    def end_check(self, clip: str, file: SourceFile) -> None:
        self._bench.end_check(clip)

    def look(self, clip: str, file: SourceFile, body: Path) -> Seen:
        return self._bench.look(clip, body)

    def seal_beside(self, clip: str, file: SourceFile, target: Path, name: str) -> Beside:
        return self._bench.seal_beside(clip, file, target, name)

    def instants(self, clip: str, file: SourceFile, offsets_s: Sequence[float]) -> tuple[Instant, ...]:
        return self._bench.instants(clip, offsets_s)

    def derive(self, clip: str, *more: object) -> Sealed | None:
        return None

    def derive_track(self, clip: str, *more: object) -> Sealed | None:
        return None

    def put_by(self, clip: str) -> None:
        self._bench.put_by(clip)

    def forget(self, clip: str) -> None:
        self._bench.forget(clip)

    def close(self) -> None:
        self._bench.close()


class Recorder:
    """Notes every step that the code takes on the disk and in the catalogue."""

    def __init__(self, receiving: Receiving, patch: pytest.MonkeyPatch) -> None:
        self.steps: list[Step] = []
        self._root = receiving.root
        self._watch(patch)
        write = receiving.catalogue.write

        @contextmanager
        def noted(*drafts: Draft) -> Iterator[Writing]:
            with write(*drafts) as tables:
                yield tables
            self.steps.append(Step("commit", drafts[0].operation.value))

        patch.setattr(receiving.catalogue, "write", noted)

    def _watch(self, patch: pytest.MonkeyPatch) -> None:
        def after(original: Callable[..., object], make: Callable[..., Step | None]) -> Callable[..., object]:
            def wrapped(*args: object, **more: object) -> object:
                step = make(*args)
                result = original(*args, **more)
                if step is not None:
                    self.steps.append(step)
                return result

            return wrapped

        def ahead(original: Callable[..., object], make: Callable[..., Step | None]) -> Callable[..., object]:
            def wrapped(*args: object, **more: object) -> object:
                step = make(*args)
                if step is not None:
                    self.steps.append(step)
                return original(*args, **more)

            return wrapped

        sync_folder = lambda folder: Step("sync_folder", self._name(folder))  # noqa: E731
        patch.setattr(durable, "create", after(durable.create, lambda path: Step("write", self._name(path))))
        patch.setattr(
            durable, "sync_file", after(durable.sync_file, lambda number: Step("sync", self._open(number)))
        )
        patch.setattr(durable, "sync_folder", after(durable.sync_folder, sync_folder))
        patch.setattr(
            durable,
            "overwrite",
            ahead(
                durable.overwrite, lambda path: Step("overwrite", self._name(path)) if path.exists() else None
            ),
        )
        patch.setattr(of_folder, "_sync_folder", after(of_folder._sync_folder, sync_folder))
        patch.setattr(
            Path,
            "replace",
            after(Path.replace, lambda old, new: Step("rename", self._name(old), self._name(new))),
        )
        patch.setattr(
            Path,
            "unlink",
            after(Path.unlink, lambda path: Step("unlink", self._name(path)) if path.exists() else None),
        )
        patch.setattr(
            Path,
            "mkdir",
            after(Path.mkdir, lambda path: None if path.exists() else Step("mkdir", self._name(path))),
        )

    def _open(self, number: int) -> str:
        return self._name(Path(f"/proc/self/fd/{number}").readlink())

    def _name(self, path: Path) -> str:
        """The short name of the model for a file or folder of this station."""
        parts = list(path.relative_to(self._root).parts)
        if path.suffix in {".head", ".body", ".mp4"}:
            parts[-1] = "file" if path.suffix == ".mp4" else path.suffix[1:]
        if len(parts) > 2:
            parts[2] = "x"  # the shelf
        return "/".join(parts) or "."


@pytest.fixture
def recorded(
    receiving: Receiving, small_clips: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> tuple[list[Step], list[Step]]:
    """The steps of a docking that empties the camera, and of an erasure."""
    receiving.know()
    receiving.put("file.mp4", small_clips[0])
    direct = Direct()
    receiving.workshop = direct  # type: ignore[assignment]
    with monkeypatch.context() as patch:
        docking = Recorder(receiving, patch)
        assert receiving.sync(release=True, camera="7654321").released == 1
    direct.close()
    (clip,) = receiving.clips()
    with monkeypatch.context() as patch:
        erasing = Recorder(receiving, patch)
        erase(receiving.catalogue, receiving.store, clip.id, "due", receiving.now, receiving.profile, SYSTEM)
    return docking.steps, erasing.steps


def violations(steps: Sequence[Step], before: Sequence[str], wrong: Callable[[Disk], str]) -> list[str]:
    return [found for disk in cuts(steps, before) if (found := wrong(disk))]


def without(steps: Sequence[Step], *gone: tuple[str, str]) -> list[Step]:
    """The steps but some; each named one must have been among them."""
    for what, path in gone:
        assert any((step.what, step.path) == (what, path) for step in steps), (what, path)
    return [step for step in steps if (step.what, step.path) not in gone]


def moved(steps: Sequence[Step], what: str, path: str, before: tuple[str, str]) -> list[Step]:
    """One step done earlier than it is."""
    found = next(step for step in steps if (step.what, step.path) == (what, path))
    rest = [step for step in steps if step is not found]
    place = next(number for number, step in enumerate(rest) if (step.what, step.path) == before)
    return [*rest[:place], found, *rest[place:]]


def test_the_recording_holds_every_step_that_matters(recorded: tuple[list[Step], list[Step]]) -> None:
    docking, erasing = recorded
    key = [step for step in docking if step.what in {"rename", "unlink", "commit", "write"}]
    assert [(step.what, step.path) for step in key] == [
        ("commit", "ingest_begun"),
        ("write", STAGED_BODY),
        ("write", STAGED_HEAD),
        ("commit", "check_done"),
        ("rename", STAGED_BODY),
        ("rename", STAGED_HEAD),
        ("commit", "ingest_done"),
        ("commit", "derived"),  # the frame index alone: it was made by looking
        ("commit", "ingest_done"),
        ("commit", "camera_released"),
        ("unlink", CAMERA),
        ("commit", "camera_released"),
        ("commit", "camera_unloaded"),
        ("commit", "derived"),  # pictures and sound, when the camera is free
    ]
    assert [step.what for step in erasing if not step.what.startswith("sync")] == [
        "commit",
        "overwrite",
        "unlink",
        "unlink",
        "commit",
    ]


def test_no_power_cut_while_docking_loses_or_shows_anything(recorded: tuple[list[Step], list[Step]]) -> None:
    docking, _ = recorded
    states = list(cuts(docking, [CAMERA]))
    assert len(states) > 30
    assert [found for disk in states if (found := wrong_while_docking(disk))] == []


def test_no_power_cut_while_erasing_certifies_what_is_not_so(recorded: tuple[list[Step], list[Step]]) -> None:
    _, erasing = recorded
    assert violations(erasing, [HEAD, BODY], wrong_while_erasing) == []


def test_each_broken_way_of_docking_is_found(recorded: tuple[list[Step], list[Step]]) -> None:
    docking, _ = recorded
    synced = {(step.what, step.path) for step in docking if step.what.startswith("sync")}
    broken = {
        "body not synced": without(docking, ("sync", STAGED_BODY)),
        "head not synced": without(docking, ("sync", STAGED_HEAD)),
        "staging folder not synced": without(docking, ("sync_folder", "staging")),
        "heads folder not synced": without(docking, ("sync_folder", "vault/heads/x")),
        "clips folder not synced": without(docking, ("sync_folder", "vault/clips/x")),
        "shelf of the heads not synced": without(docking, ("sync_folder", "vault/heads")),
        "both folders not synced": without(
            docking, ("sync_folder", "vault/heads/x"), ("sync_folder", "vault/clips/x")
        ),
        "nothing synced": without(docking, *synced),
        "head in place before body": moved(docking, "rename", STAGED_HEAD, ("rename", STAGED_BODY)),
        "listed before in place": moved(docking, "commit", "ingest_done", ("rename", STAGED_BODY)),
        "never said to be verified": without(docking, ("commit", "check_done")),
        "released before in place": moved(docking, "unlink", CAMERA, ("rename", STAGED_BODY)),
        "released before sealed": moved(docking, "unlink", CAMERA, ("write", STAGED_BODY)),
    }
    found = {name: len(violations(steps, [CAMERA], wrong_while_docking)) for name, steps in broken.items()}
    harmless = {"staging folder not synced"}  # the camera still has its file while anything lies in staging
    assert {name for name, count in found.items() if not count} <= harmless, found


def test_each_broken_way_of_erasing_is_found(recorded: tuple[list[Step], list[Step]]) -> None:
    _, erasing = recorded
    broken = {
        "no overwriting": [step for step in erasing if step.what not in {"overwrite", "sync"}],
        "overwriting not synced": without(erasing, ("sync", HEAD)),
        "folders not synced": without(
            erasing, ("sync_folder", "vault/heads/x"), ("sync_folder", "vault/clips/x")
        ),
        "certified first": moved(erasing, "commit", "erase_done", ("overwrite", HEAD)),
        "no intent": without(erasing, ("commit", "erase_intended")),
    }
    found = {
        name: len(violations(steps, [HEAD, BODY], wrong_while_erasing)) for name, steps in broken.items()
    }
    assert all(found.values()), found

"""Sidecars find their recordings by the same rules however many there are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bwc_review.dock.naming import FileFacts, FileKind
from bwc_review.dock.pairing import pair
from bwc_review.dock.source import Address, SourceFile
from bwc_review.domain.clip import TimeCandidate, TimeSource

NEAR = timedelta(seconds=2)
BEGAN = datetime(2026, 6, 19, 10, tzinfo=UTC)
Told = tuple[SourceFile, FileFacts]


def _stem(name: str) -> str:
    return name.rpartition(".")[0].lower() or name.lower()


def owner_in_words(file: SourceFile, facts: FileFacts, media: Sequence[Told]) -> SourceFile | None:
    """The rules as they are written, one recording after another."""
    near = [(other, told) for other, told in media if other.folder == file.folder]
    for other, _ in near:
        if _stem(other.name) == _stem(file.name):
            return other
    for other, _ in sorted(near, key=lambda one: -len(_stem(one[0].name))):
        stem, name = _stem(other.name), file.name.lower()
        is_number_cut = stem[-1].isdigit() and name[len(stem) :][:1].isdigit()
        if name.startswith(stem) and not is_number_cut:
            return other
    if facts.marked_at is not None:
        began = sorted(
            (
                (told.named_start, other.relative, other)
                for other, told in near
                if told.named_start is not None
            ),
            key=lambda one: one[:2],
        )
        before = [one for one in began if one[0] <= facts.marked_at]
        return before[-1][2] if before else began[0][2] if began else None
    for other, told in media:
        mine, its = facts.named_start, told.named_start
        is_near = mine is not None and its is not None and abs(its - mine) <= NEAR
        if is_near and told.serial == facts.serial:
            return other
    return near[0][0] if facts.in_container and near else None


@st.composite
def told(draw: st.DrawFn, ending: str) -> Told:
    folder = draw(st.sampled_from(["", "a", "a/b"]))
    name = (
        draw(st.sampled_from(["x", "xy", "xyz", "X", "zz", "x1", "x12"]))
        + draw(st.sampled_from(["", ".mp4"]))
        + ending
    )
    second = draw(st.none() | st.integers(0, 8))
    claims = (
        () if second is None else (TimeCandidate(TimeSource.NAME, BEGAN + timedelta(seconds=second / 2), ""),)
    )
    marked = draw(st.none() | st.integers(0, 5)) if ending == ".txt" else None
    facts = FileFacts(
        "p",
        FileKind.MEDIA,
        draw(st.sampled_from([None, "1", "2"])),
        None,
        claims,
        in_container=draw(st.booleans()),
        marked_at=None if marked is None else BEGAN + timedelta(seconds=marked),
    )
    relative = f"{folder}/{name}".lstrip("/")
    return SourceFile(Address("folder", "/dock"), relative, relative, 1, 0), facts


def unique(files: list[Told]) -> list[Told]:
    return sorted(
        {file.relative: (file, facts) for file, facts in files}.values(), key=lambda one: one[0].relative
    )


@given(st.lists(told(".mp4"), max_size=6), st.lists(told(".txt"), max_size=5))
def test_each_sidecar_finds_the_recording_that_the_rules_name(media: list[Told], beside: list[Told]) -> None:
    media, beside = unique(media), unique(beside)
    expected: dict[str, list[SourceFile]] = {}
    for file, facts in beside:
        owner = owner_in_words(file, facts, media)
        if owner is not None:
            expected.setdefault(owner.relative, []).append(file)
    assert pair(media, beside) == {name: tuple(files) for name, files in expected.items()}


def _named(name: str, kind: FileKind, *, second: int = 0) -> Told:
    at = BEGAN + timedelta(seconds=second)
    claims = (TimeCandidate(TimeSource.NAME, at, name),)
    return SourceFile(Address("folder", "/c"), name, name, 1, 1), FileFacts("p", kind, "1", None, claims)


def test_a_preview_belongs_to_its_namesake_alone() -> None:
    """Beside a recording that only resembles it, it would be erased with that one's month."""
    film = _named("REC_1.mp4", FileKind.MEDIA)
    own, other = _named("REC_1.LRV", FileKind.PREVIEW), _named("REC_1_B.LRV", FileKind.PREVIEW, second=1)
    assert pair([film], [own, other]) == {"REC_1.mp4": (own[0],)}


def test_a_sidecar_belongs_to_the_recording_whose_whole_name_it_begins_with() -> None:
    films = [_named(f"REC_{number}.mp4", FileKind.MEDIA, second=60 * number) for number in (1, 12)]
    notes = [
        _named(name, FileKind.SIDECAR, second=9_000)
        for name in ("REC_1.mp4.gpx", "REC_12.mp4.gpx", "REC_13.gpx")
    ]
    assert pair(films, notes) == {"REC_1.mp4": (notes[0][0],), "REC_12.mp4": (notes[1][0],)}

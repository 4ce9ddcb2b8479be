"""A worker for each camera: what its decoders needed once does not stay with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bwc_review.domain.clip import BodyKind
from bwc_review.operations import workbench
from bwc_review.operations.workbench import Workbench

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.operations.docking.conftest import Receiving


def test_what_decoders_needed_goes_back_to_the_system_after_each_look(
    receiving: Receiving, small_clips: tuple[Path, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str] = []
    receiving.put("a.mp4", small_clips[0])
    receiving.put("b.txt.mp4", b"no film at all" * 999)
    bench = Workbench()
    try:
        for name, file in zip("ab", receiving.listed(), strict=True):
            body = tmp_path / f"{name}.body"
            bench.seal(name, file, tmp_path / f"{name}.head", body, receiving.recipients)
            monkeypatch.setattr(workbench, "give_back_memory", lambda name=name: given.append(name))
            bench.look(name, body)
        bench.derive("a", BodyKind.FILMSTRIP, tmp_path / "a.body", tmp_path / "a.strip")
    finally:
        bench.close()
    assert given == ["a", "b"], "after the look into what is a film, and after what is made of it"

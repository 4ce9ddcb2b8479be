"""How fast a folder full of small files that came in before is listed and triaged. No time is asserted.

BWC_BENCH_FILES: how many (10,000); the figures of the design ask for 100,000 in under 60 s. By hand: find,
and sha256sum of each.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import uuid6

from bwc_review.catalogue import search
from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.catalogue.compact import sealed_usually
from bwc_review.catalogue.engine import open_engine
from bwc_review.dock.folder import FolderSource
from bwc_review.dock.profile import load_profiles
from bwc_review.domain.clip import BodyKind, Clip, ClipId, RecordingId
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.service import Service
from bwc_review.operations.ingest import sync
from bwc_review.operations.intake import Intake
from bwc_review.operations.workshop import Workshop
from bwc_review.paths import resource
from bwc_review.vault.age_keys import identity_text, recipient_of
from bwc_review.vault.store import Store
from tests.bench.full_station import list_in_bulk

pytestmark = [pytest.mark.bench, pytest.mark.timeout(3600)]
FILES = int(os.environ.get("BWC_BENCH_FILES", "10000"))
NOW = datetime(2026, 6, 20, 16, tzinfo=UTC)
BEGAN = datetime(2026, 6, 1, tzinfo=UTC)
SERIAL = "7654321"


def fill(dock: Path, catalogue: Catalogue, store: Store) -> None:
    """Files on the dock, and the catalogue and vault as if each had come in; written in bulk."""
    clips = [_clip(number, dock) for number in range(FILES)]
    for clip in clips:
        for path in (store.head_path(clip.id), store.body_path(clip.id)):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
    with catalogue.write(Draft(Operation.START, SYSTEM)) as tables:
        tables.service.set(Service("Fleurance", origin="station-1"))
        list_in_bulk(tables.clips._talk, clips, _head, _bodies)
        search.refresh(tables.clips._talk, [clip.id for clip in clips])


def _clip(number: int, dock: Path) -> Clip:
    at = BEGAN + timedelta(seconds=10 * number)
    relative = f"{at:%Y-%m-%d}/DSJ_{SERIAL}_000000_{at:%Y%m%d_%H%M%S}.mp4"
    data = number.to_bytes(8, "big") * 128
    file = dock / relative
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    id_ = ClipId(str(uuid6.uuid7()))
    day, digest = date(2026, 6, 19), hashlib.sha256(data).hexdigest()
    return Clip(id_, digest, len(data), relative, SERIAL, "CAM-01", at, 1.0, NOW, day, day, RecordingId(id_))


def _head(_: Clip) -> dict[str, Any]:
    return {"head_sha256": "0" * 64, "head_bytes": 0}


def _bodies(row: int, clip: Clip) -> list[dict[str, Any]]:
    sealed = {"plain_sha256": None, "plain_bytes": clip.size_bytes, "sealed_sha256": "0" * 64}
    return [
        {
            "clip": row,
            "kind": BodyKind.CLIP,
            "name": "",
            **sealed,
            "beyond_bytes": -sealed_usually(clip.size_bytes),
        }
    ]


def test_known_files_are_triaged_beside_find_and_sha256sum(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dock, store = tmp_path / "dock", Store(tmp_path / "vault", tmp_path / "staging")
    engine = open_engine(tmp_path / "catalogue.db", b"k" * 32)
    ticks = iter(range(1, 1 << 40))
    catalogue = Catalogue(engine, lambda: NOW, lambda: next(ticks), "start", "0")
    fill(dock, catalogue, store)
    began = time.perf_counter()
    subprocess.run(["sh", "-c", 'find "$0" -type f -exec sha256sum {} + > /dev/null', str(dock)], check=True)
    by_hand_s = time.perf_counter() - began
    recipients = [recipient_of(identity_text(hashlib.sha256(key).digest())) for key in (b"vault", b"paper")]
    profile = LegalProfile("test", ZoneInfo("Europe/Paris"))
    with Workshop() as workshop:
        intake = Intake(catalogue, store, workshop, recipients, profile)
        profiles = load_profiles(resource("cameras"))
        began, before_s = time.perf_counter(), time.process_time()
        done = sync(intake, [FolderSource(dock)], profiles, NOW, reserve_bytes=0)
        took_s, ours_s = time.perf_counter() - began, time.process_time() - before_s
    catalogue.close()
    assert (done.already_there, done.ingested) == (FILES, 0)
    with capsys.disabled():
        print(
            f"\n{FILES} known files triaged in {took_s:.1f} s ({took_s / FILES * 1e5:.0f} s per 100,000; "
            f"60 wanted), of which this process worked {ours_s:.1f} s; "
            f"find and sha256sum {by_hand_s:.1f} s, ratio {by_hand_s / took_s:.2f}"
        )

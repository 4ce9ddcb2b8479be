"""How fast sealing and reading are here, beside what a person would do by hand. No time is asserted.

BWC_BENCH_MB: size of the file in MiB (256); the figures of the design ask for 2048. The clip read at random
is twice as long. Run with ``-s`` or look at the summary.
"""

from __future__ import annotations

import os
import random
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bwc_review.vault import sealer
from bwc_review.vault.age_keys import recipient_of
from bwc_review.vault.keys import make_identity
from bwc_review.vault.reader import open_clip
from bwc_review.vault.sealer import seal, verify_sealed

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1200)]
MIB = 1 << 20
SIZE_MIB = int(os.environ.get("BWC_BENCH_MB", "256"))


def make_source(path: Path, mib: int) -> Path:
    """A file without pattern, on the disk."""
    block = random.Random(1).randbytes(16 * MIB)
    with path.open("wb") as stream:
        for number in range(mib // 16):
            stream.write(number.to_bytes(8, "big") + block[8:])
        stream.flush()
        os.fsync(stream.fileno())
    return path


SEAL = """
import sys, time
from pathlib import Path
from bwc_review.vault.sealer import seal, verify_sealed
source, folder, *recipients = sys.argv[1:]
body, head = Path(folder) / "body", Path(folder) / "head"
began = time.perf_counter()
with open(source, "rb", buffering=0) as stream:
    pair = seal(stream, body, head, recipients)
sealed = time.perf_counter()
verify_sealed(pair.file_key, body, pair.body)
checked = time.perf_counter()
peak = 0
status = Path("/proc/self/status")
if status.exists():
    peak = int(status.read_text().split("VmHWM:")[1].split()[0])
print(pair.body.plain_sha256, sealed - began, checked - sealed, peak)
"""


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="compares with sha256sum and cp")
def test_sealing_against_sha256sum_and_cp(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = make_source(tmp_path / "source", SIZE_MIB)
    recipients = [make_identity()[1], make_identity()[1]]
    environment = {**os.environ, "PYTHONPATH": str(Path(sealer.__file__).parents[2])}
    lines = []
    for _ in range(3):
        began = time.perf_counter()
        by_hand = subprocess.run(
            ["sh", "-c", 'sha256sum "$0" && cp "$0" "$1" && sync', str(source), str(tmp_path / "copy")],
            capture_output=True,
            check=True,
            text=True,
        )
        shell_s = time.perf_counter() - began
        (tmp_path / "copy").unlink()
        ours = subprocess.run(
            [sys.executable, "-c", SEAL, str(source), str(tmp_path), *recipients],
            capture_output=True,
            check=True,
            text=True,
            env=environment,
        )
        fingerprint, seal_text, check_text, peak_kib = ours.stdout.split()
        assert by_hand.stdout.split()[0] == fingerprint
        seal_s, check_s = float(seal_text), float(check_text)
        rate = source.stat().st_size / 1e6
        lines.append(
            f"hash + seal {SIZE_MIB} MiB: {rate / seal_s:.0f} MB/s, "
            f"sha256sum + cp + sync {rate / shell_s:.0f} MB/s, "
            f"ratio {shell_s / seal_s:.2f} (1.3 wanted); "
            f"check {rate / check_s:.0f} MB/s; peak {int(peak_kib) / 1024:.0f} MiB (150 allowed)"
        )
        for name in ("body", "head"):
            (tmp_path / name).unlink()
    with capsys.disabled():
        print("", *lines, sep="\n")


def test_random_ranges_of_a_long_clip(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    identity = make_identity()[0]
    body, head = tmp_path / "body", tmp_path / "head"
    source = make_source(tmp_path / "source", 2 * SIZE_MIB)
    with source.open("rb", buffering=0) as stream:
        pair = seal(stream, body, head, [recipient_of(identity)])
    chance = random.Random(2)
    began = time.perf_counter()
    reader = open_clip(head.read_bytes(), body, identity, "clip", pair.head, pair.body)
    opening_ms = (time.perf_counter() - began) * 1000
    times = []
    with reader, source.open("rb") as plain:
        for _ in range(2000):
            offset = chance.randrange(reader.size - 65_536)
            began = time.perf_counter()
            data = reader.read(offset, 65_536)
            times.append((time.perf_counter() - began) * 1000)
            plain.seek(offset)
            assert data == plain.read(65_536)
    times.sort()
    with capsys.disabled():
        print(
            f"\nrandom 64 KiB of a {2 * SIZE_MIB} MiB clip: median {statistics.median(times):.2f} ms, "
            f"p95 {times[int(len(times) * 0.95)]:.2f} ms (5 wanted); opening {opening_ms:.2f} ms"
        )
    verify_sealed(pair.file_key, body, pair.body)

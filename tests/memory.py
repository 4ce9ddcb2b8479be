"""A folder in memory for a test: what a killed process wrote outlives it, and nothing waits for a drive."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

_MEMORY = Path("/dev/shm")
_ROOM_BYTES = 1024**3


@pytest.fixture
def folder() -> Iterator[Path]:
    """In memory where there is such a folder and room in it; gone with the test."""
    has_room = os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > _ROOM_BYTES
    where = _MEMORY if has_room else None
    with tempfile.TemporaryDirectory(prefix="bwc-test-", dir=where, ignore_cleanup_errors=True) as made:
        yield Path(made)

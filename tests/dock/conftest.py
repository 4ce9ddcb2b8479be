from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from bwc_review.dock.profile import CameraProfile, load_profiles
from bwc_review.paths import resource


@pytest.fixture(scope="session")
def profiles() -> tuple[CameraProfile, ...]:
    return load_profiles(resource("cameras"))


@pytest.fixture(scope="session")
def zone() -> ZoneInfo:
    return ZoneInfo("Europe/Paris")

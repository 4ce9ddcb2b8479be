"""What the window loads before anything is reviewed or printed."""

from __future__ import annotations

import subprocess
import sys

LATER = (
    "alembic",
    "av",
    "PIL",
    "vlc",
    "reportlab",
    "pypdfium2",
    "qtawesome",
    "qtpy",
    "rich",
    "fsspec",
    "paramiko",
    "httpx",
)


def test_the_window_opens_without_decoders_paper_and_other_icons() -> None:
    """Each costs some megabytes and some time; the import stands where it is first needed."""
    asked = f"import sys, bwc_review.app; print([one for one in {LATER} if one in sys.modules])"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]"

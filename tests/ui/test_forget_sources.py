"""What PySide6 reads of every module at its import does not stay in memory."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
import traceback

import pytest

from bwc_review.ui.forget_sources import _Forgetful, forget_sources

_ASKED = """
import json, linecache, sys
import bwc_review.app.front
kept = sum(len(line) for entry in linecache.cache.values() if len(entry) == 4 for line in entry[2])
print(json.dumps([len(sys.modules), kept]))
"""


def test_with_the_window_loaded_no_source_of_its_modules_is_in_memory() -> None:
    done = subprocess.run([sys.executable, "-c", _ASKED], capture_output=True, check=True, text=True)
    modules, kept = json.loads(done.stdout)
    assert modules > 1000
    assert kept < 200_000, "the source of the last module at most"


def test_it_is_set_up_once() -> None:
    before = list(sys.meta_path)
    forget_sources()
    assert sys.meta_path == before
    assert sum(isinstance(finder, _Forgetful) for finder in before) == 1


def test_a_traceback_still_shows_its_lines() -> None:
    with pytest.raises(ModuleNotFoundError) as found:
        importlib.import_module("bwc_review.there_is_no_such_module")
    shown = "".join(traceback.format_exception(found.value))
    assert 'importlib.import_module("bwc_review.there_is_no_such_module")' in shown

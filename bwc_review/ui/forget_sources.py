"""Lets go of the source text of modules that PySide6 reads at each import: 40 MB that nobody asks for again.

Its hook looks into the source of whatever is imported for the word PySide6 (``shibokensupport.feature``), and
``linecache`` keeps what was read for good. A traceback reads the lines it needs anew.
"""

from __future__ import annotations

import linecache
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType


class _Forgetful(MetaPathFinder):
    """Finds nothing; is asked before each import, when the sources of the one before were looked into."""

    def find_spec(
        self,
        fullname: str,  # noqa: ARG002 (whichever it is)
        path: Sequence[str] | None,  # noqa: ARG002
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> ModuleSpec | None:
        """Leave it to those who know."""
        linecache.clearcache()
        return None


def forget_sources() -> None:
    """From now on, in this process; once is enough."""
    if not any(isinstance(finder, _Forgetful) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Forgetful())

"""Compiles the translations (.ts to .qm) whenever the program is built or installed."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TranslationHook(BuildHookInterface):  # type: ignore[type-arg, misc, unused-ignore]
    """Runs Qt's lrelease on each file of resources/i18n."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 (hatchling's interface)
        """Write one .qm beside each .ts."""
        spec = find_spec("PySide6")
        if spec is None or spec.origin is None:
            raise RuntimeError("PySide6 is a build requirement")
        tool = Path(spec.origin).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
        for source in sorted(Path(self.root, "resources", "i18n").glob("*.ts")):
            subprocess.run([tool, "-silent", source, "-qm", source.with_suffix(".qm")], check=True)

"""Asks through the system's dialogues where to save a file and which folder to take."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

AskFile = Callable[[QWidget, str, str], Path | None]
AskOpenFile = Callable[[QWidget, str, str], Path | None]
AskFolder = Callable[[QWidget, str], str]


def ask_file(parent: QWidget, title: str, proposal: str) -> Path | None:
    """Where to save, in the documents at first and with the ending of ``proposal``; None: the person gave up.

    Tests put their own answer in its place.
    """
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    ending = Path(proposal).suffix
    kind = f"{ending[1:].upper()} (*{ending})" if ending else ""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(Path(folder) / proposal), kind)
    if not chosen:
        return None
    return Path(chosen) if chosen.lower().endswith(ending.lower()) else Path(f"{chosen}{ending}")


def ask_folder(parent: QWidget, title: str) -> str:
    """A folder that exists; "" where the person gave up."""
    return QFileDialog.getExistingDirectory(parent, title)


def ask_open_file(parent: QWidget, title: str, kinds: str) -> Path | None:
    """A file to read, of ``kinds`` as Qt writes them ("Tables (*.csv)"); None: the person gave up."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    chosen, _ = QFileDialog.getOpenFileName(parent, title, folder, kinds)
    return Path(chosen) if chosen else None

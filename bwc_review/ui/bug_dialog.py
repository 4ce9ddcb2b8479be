"""What a person sees when the program itself is wrong: a short code, and a report without names."""

from __future__ import annotations

import hashlib
import platform
import re
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

import bwc_review
from bwc_review.documents import write_file
from bwc_review.domain.errors import StationError
from bwc_review.ui.theme import button, label, primary, px
from bwc_review.ui.widgets.asking import AskFile, ask_file
from bwc_review.ui.widgets.fitting_dialog import FittingDialog
from bwc_review.ui.widgets.notice import Notice

_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # no I, O, 0, 1: it is read out by telephone


def code_of(error: BaseException) -> str:
    """Six signs that are the same for the same fault of the same version: "K7M-2QX"."""
    places = [
        f"{Path(frame.filename).name}:{frame.name}" for frame in traceback.extract_tb(error.__traceback__)
    ]
    seed = "|".join([bwc_review.__version__, type(error).__name__, *places])
    number = int.from_bytes(hashlib.sha256(seed.encode("utf-8")).digest()[:8], "big")
    signs = ""
    for _ in range(6):
        number, sign = divmod(number, len(_ALPHABET))
        signs += _ALPHABET[sign]
    return f"{signs[:3]}-{signs[3:]}"


def report_of(error: BaseException, at: datetime) -> str:
    """The report: versions and places in our source. Never the error's message: it may hold a name."""
    lines = [
        f"code: {code_of(error)}",
        f"at: {at.isoformat(timespec='seconds')}",
        f"program: {bwc_review.__version__}",
        f"python: {platform.python_version()}",
        f"system: {platform.system()} {platform.release()}",
        "",
    ]
    seen: BaseException | None = error
    while seen is not None:
        lines.append(f"{type(seen).__module__}.{type(seen).__qualname__}")
        lines += [
            f"  {_inside(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(seen.__traceback__)
        ]
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    return "\n".join(lines) + "\n"


def _inside(filename: str) -> str:
    """A source path from the package on: what stands before it may name the person."""
    found = re.search(r"(bwc_review|site-packages|python3[.\d]*)[/\\].*$", filename)
    return found.group(0) if found else Path(filename).name


class BugDialog(FittingDialog):
    """Says that nothing is lost, shows the code, saves the report where the person chooses."""

    def __init__(
        self, error: BaseException, at: datetime, parent: QWidget | None = None, ask: AskFile = ask_file
    ) -> None:
        super().__init__(parent)
        self._code = code_of(error)
        self._report = report_of(error, at)
        self._ask = ask
        self.setWindowTitle(self.tr("An error in the program"))
        code = label(self._code, "title")
        code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        code.setAccessibleName(self.tr("Error code {code}").format(code=self._code))
        self._notice = Notice()
        save = button(self.tr("Save the report…"), "download-simple")
        save.clicked.connect(self._save)
        go_on = primary(self.tr("Go on working"))
        go_on.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(save)
        buttons.addStretch(1)
        buttons.addWidget(go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(label(self.tr("The program made an error"), "subtitle"))
        column.addWidget(
            label(
                self.tr(
                    "No recording is lost and nothing was sent anywhere. Read out this code to the person "
                    "who looks after the program; the report names neither people nor recordings."
                ),
                wraps=True,
            )
        )
        column.addWidget(code)
        column.addWidget(self._notice)
        column.addLayout(buttons)
        self.enter_presses(go_on)
        self.setMinimumWidth(px(self, 480))

    @property
    def code(self) -> str:
        """The code a person reads out."""
        return self._code

    def _save(self) -> None:
        chosen = self._ask(self, self.tr("Save the report"), f"bwc-review-{self._code}.txt")
        if chosen is None:
            return
        try:
            write_file(chosen, self._report.encode("utf-8"))
        except StationError as error:
            self._notice.say_error(error)
            return
        self._notice.say_good(self.tr("The report is saved."))


class BugDesk:
    """Shows one ``BugDialog`` after another; the same fault is not said twice while its dialog is open."""

    def __init__(self, parent: QWidget, now: Callable[[], datetime]) -> None:
        self._parent = parent
        self._now = now
        self._waiting: list[BaseException] = []
        self._shown: BugDialog | None = None

    def hear(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:  # noqa: ARG002
        """Put this into ``sys.excepthook``; call it in the window's thread."""
        known = [code_of(each) for each in self._waiting]
        if self._shown is not None:
            known.append(self._shown.code)
        if code_of(error) not in known:
            self._waiting.append(error)
            self._show_next()

    def _show_next(self) -> None:
        if self._shown is not None or not self._waiting:
            return
        self._shown = BugDialog(self._waiting.pop(0), self._now(), self._parent)
        self._shown.finished.connect(self._close_shown)
        self._shown.open()

    def _close_shown(self) -> None:
        if self._shown is not None:
            self._shown.deleteLater()
            self._shown = None
        self._show_next()

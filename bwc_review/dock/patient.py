"""Asks a source in a thread of its own, so that one that hangs holds up nobody who asks.

A network share that went away can keep a question for minutes, and no system lets such a question be taken
back. Here the one who asks is told after some seconds of silence, and again at once as long as the old
question hangs.
"""

from __future__ import annotations

import errno
import threading
import time
from collections.abc import Callable, Sequence
from queue import SimpleQueue
from typing import BinaryIO, TypeVar

from bwc_review.dock.source import Address, Entry, FileState, Source, SourceFile
from bwc_review.domain.errors import SourceMissing, SourceVanished

T = TypeVar("T")
SILENT_S = 10.0


class _Question:
    """One call that waits for its answer in the thread."""

    def __init__(self, work: Callable[[Callable[[], None]], object]) -> None:
        self.work = work
        self.is_over = threading.Event()
        self.sign_at = time.monotonic()
        self.answer: object = None
        self.error: Exception | None = None

    def live(self) -> None:
        self.sign_at = time.monotonic()


class Patient:
    """A ``Source`` whose every question ends: with the answer, or after so many silent seconds.

    Silence is OSError ETIMEDOUT where the question may fail, and "not there" where it may not.
    """

    def __init__(self, source: Source, silent_s: float = SILENT_S) -> None:
        self._source = source
        self._silent_s = silent_s
        self._questions: SimpleQueue[_Question | None] = SimpleQueue()
        self._hangs: _Question | None = None
        self._thread: threading.Thread | None = None

    @property
    def address(self) -> Address:
        """Of the source behind."""
        return self._source.address

    @property
    def title(self) -> str:
        """Of the source behind."""
        return self._source.title

    @property
    def is_silent(self) -> bool:
        """A question was asked that has no answer yet."""
        return self._hangs is not None and not self._hangs.is_over.is_set()

    def label(self) -> str:
        """See ``Source.label``; "" in silence."""
        return self._or("", self._source.label)

    def is_there(self) -> bool:
        """See ``Source.is_there``."""
        return self._or(False, self._source.is_there)

    def is_readonly(self) -> bool:
        """See ``Source.is_readonly``."""
        return self._or(False, self._source.is_readonly)

    def entries(self, folder: str) -> Sequence[Entry]:
        """See ``Source.entries``. Each name is a sign of life: a long folder may take its time."""

        def work(live: Callable[[], None]) -> list[Entry]:
            found = []
            for entry in self._source.entries(folder):
                found.append(entry)
                live()
            return found

        return self._ask(work)

    def open(self, file: SourceFile, offset: int = 0) -> BinaryIO:
        """See ``Source.open``; only the opening is watched."""
        try:
            return self._ask(lambda _: self._source.open(file, offset))
        except TimeoutError as silent:
            raise SourceVanished(file.relative) from silent

    def state(self, file: SourceFile) -> FileState:
        """See ``Source.state``."""
        return self._or(FileState.GONE, lambda: self._source.state(file))

    def erase(self, file: SourceFile) -> None:
        """See ``Source.erase``."""
        self._ask(lambda _: self._source.erase(file))

    def close(self) -> None:
        """End the thread; one that hangs ends by itself, and keeps nobody from leaving."""
        thread, self._thread = self._thread, None
        if thread is not None:
            self._questions.put(None)
            if not self.is_silent:
                thread.join()
                self._source.close()

    def _or(self, otherwise: T, work: Callable[[], T]) -> T:
        try:
            return self._ask(lambda _: work())
        except (OSError, SourceMissing):
            return otherwise

    def _ask(self, work: Callable[[Callable[[], None]], T]) -> T:
        if self.is_silent:
            raise TimeoutError(errno.ETIMEDOUT, "The source does not answer")
        if self._thread is None:
            self._thread = threading.Thread(target=self._serve, name="source", daemon=True)
            self._thread.start()
        question = _Question(work)
        self._questions.put(question)
        while not question.is_over.wait(max(0.0, question.sign_at + self._silent_s - time.monotonic())):
            if time.monotonic() >= question.sign_at + self._silent_s:
                self._hangs = question
                raise TimeoutError(errno.ETIMEDOUT, "The source does not answer")
        if question.error is not None:
            raise question.error
        return question.answer  # type: ignore[return-value]

    def _serve(self) -> None:
        while (question := self._questions.get()) is not None:
            try:
                question.answer = question.work(question.live)
            except Exception as error:  # noqa: BLE001 (raised where it was asked)
                question.error = error
            question.is_over.set()

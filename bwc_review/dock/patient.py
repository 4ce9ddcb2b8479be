"""Asks a source in a thread of its own, so that one that hangs holds up nobody who asks.

A network share that went away can keep a question for minutes, and no system lets such a question be taken
back. Here the one who asks is told after some seconds of silence, and again at once as long as the old
question hangs.
"""

from __future__ import annotations

import errno
import io
import threading
import time
from collections.abc import Callable, Sequence
from queue import SimpleQueue
from typing import BinaryIO, TypeVar, cast

from bwc_review.dock.source import Address, Entry, FileState, Source, SourceFile
from bwc_review.domain.errors import SourceMissing, SourceVanished

T = TypeVar("T")
SILENT_S = 10.0
_FAREWELL_S = 3.0


class _Question:
    """One call that waits for its answer in the thread."""

    def __init__(self, work: Callable[[Callable[[], None]], object]) -> None:
        self.work = work
        self.is_over = threading.Event()
        self.is_given_up = False
        self.sign_at = time.monotonic()
        self.answer: object = None
        self.error: Exception | None = None

    def live(self) -> None:
        self.sign_at = time.monotonic()


class Patient:
    """A ``Source`` whose every question ends: with the answer, or after so many silent seconds.

    One thread at a time may ask, any may close it.

    Silence is OSError ETIMEDOUT where the question may fail, and "not there" where it may not.
    """

    def __init__(self, source: Source, silent_s: float = SILENT_S) -> None:
        self._source = source
        self._silent_s = silent_s
        self._questions: SimpleQueue[_Question | None] = SimpleQueue()
        self._asked: _Question | None = None  # last
        self._thread: threading.Thread | None = None
        self._is_over = False
        self._turn = threading.Lock()

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
        """Nobody waits any more for a question that has no answer yet."""
        asked = self._asked
        return asked is not None and asked.is_given_up and not asked.is_over.is_set()

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
        """See ``Source.open``; each reading is a question too."""
        try:
            stream = self._ask(lambda _: self._source.open(file, offset))
        except TimeoutError as silent:
            raise SourceVanished(file.relative) from silent
        return cast(BinaryIO, _Watched(self, stream))

    def state(self, file: SourceFile) -> FileState:
        """See ``Source.state``."""
        return self._or(FileState.GONE, lambda: self._source.state(file))

    def trace(self, file: SourceFile) -> str:
        """See ``Source.trace``."""
        return self._or("", lambda: self._source.trace(file))

    def erase(self, file: SourceFile) -> None:
        """See ``Source.erase``."""
        self._ask(lambda _: self._source.erase(file))

    def close(self) -> None:
        """Whoever waits for an answer, in another thread, waits no more; no question has one from now on.

        The thread lets go of the source and ends; one that hangs does so by itself, and keeps nobody from
        leaving.
        """
        with self._turn:
            is_first, self._is_over = not self._is_over, True
            asked, thread = self._asked, self._thread
        if not is_first or thread is None:
            return
        is_silent = self.is_silent
        if asked is not None and not asked.is_over.is_set():
            asked.error = _no_answer()
            asked.is_over.set()
        self._questions.put(None)
        if not is_silent:
            thread.join(_FAREWELL_S)

    def read(self, stream: BinaryIO, size: int) -> bytes:
        """Of a stream that was opened here. OSError."""
        return self._ask(lambda _: stream.read(size))

    def leave(self, stream: BinaryIO) -> None:
        """Close it where it was opened: behind a question that hangs, once that has its answer."""
        self._questions.put(_Question(lambda _: stream.close()))

    def _or(self, otherwise: T, work: Callable[[], T]) -> T:
        try:
            return self._ask(lambda _: work())
        except (OSError, SourceMissing):
            return otherwise

    def _ask(self, work: Callable[[Callable[[], None]], T]) -> T:
        question = self._put(work)
        while not question.is_over.wait(max(0.0, question.sign_at + self._silent_s - time.monotonic())):
            if time.monotonic() >= question.sign_at + self._silent_s:
                question.is_given_up = True
                raise _no_answer()
        if question.error is not None:
            raise question.error
        return question.answer  # type: ignore[return-value]

    def _put(self, work: Callable[[Callable[[], None]], object]) -> _Question:
        with self._turn:
            if self._is_over or self.is_silent:
                raise _no_answer()
            if self._thread is None:
                self._thread = threading.Thread(target=self._serve, name="source", daemon=True)
                self._thread.start()
            question = self._asked = _Question(work)
            self._questions.put(question)
        return question

    def _serve(self) -> None:
        while (question := self._questions.get()) is not None:
            try:
                question.answer = question.work(question.live)
            except Exception as error:  # noqa: BLE001 (raised where it was asked)
                question.error = error
            question.is_over.set()
        self._source.close()


class _Watched(io.RawIOBase):
    """A file of a patient source."""

    def __init__(self, patient: Patient, stream: BinaryIO) -> None:
        super().__init__()
        self._patient, self._stream = patient, stream

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        return self._patient.read(self._stream, size)

    def close(self) -> None:
        if not self.closed:
            self._patient.leave(self._stream)
        super().close()


def _no_answer() -> TimeoutError:
    return TimeoutError(errno.ETIMEDOUT, "The source does not answer")

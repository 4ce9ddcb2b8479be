"""Shows the filmstrip of one recording over the list, for a moment; its pictures are kept nowhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import StationError
from bwc_review.domain.progress import Progress
from bwc_review.ui.error_text import sentence
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.library.needs import ClipFinder
from bwc_review.ui.theme import label, px, set_role

MOST = 6  # pictures side by side
_WIDTH = 112  # of one
_ROW = 56  # what it does not cover where it stands above its row


class StripPreview(QFrame):
    """Hidden until a recording is asked for; Space, Escape, a click or the lock take it away."""

    def __init__(self, finder: ClipFinder, ask: Jobs, over: QWidget) -> None:
        super().__init__(over)
        self._finder, self._ask, self._over = finder, ask, over
        self._asked: ClipId | None = None
        self._row = QHBoxLayout()
        self._words = label(wraps=True)
        set_role(self, "details")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Pictures of the recording"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addLayout(self._row)
        column.addWidget(self._words)
        self.hide()

    @property
    def pictures(self) -> int:
        """How many are shown."""
        return self._row.count()

    @property
    def words(self) -> str:
        """What is said instead of pictures."""
        return self._words.text()

    def toggle(self, clip: ClipId, at: QPoint) -> None:
        """Show the strip of a recording with its corner there; away with it where it is shown already."""
        if self._asked == clip:
            self.put_away()
            return
        self.put_away()
        self._asked = clip

        def operation(progress: Progress) -> Sequence[bytes]:  # noqa: ARG001 (read whole)
            return self._finder.strip(clip)

        job = self._ask.start(operation)
        job.done.connect(lambda jpegs: self._show(clip, at, jpegs))
        job.failed.connect(lambda error: self._say(clip, at, error))

    def lie_over(self, over: QWidget) -> None:
        """Show the next one inside this."""
        if over is not self._over:
            self.put_away()
            self._over = over
            self.setParent(over)

    def put_away(self) -> None:
        """Forget the pictures."""
        self._asked = None
        self._words.clear()
        while (item := self._row.takeAt(0)) is not None:
            shown = item.widget()
            if shown is not None:
                shown.setParent(None)
                shown.deleteLater()
        self.hide()

    def _show(self, clip: ClipId, at: QPoint, jpegs: Sequence[bytes]) -> None:
        if clip != self._asked:
            return  # another one is wanted, or nobody is signed in any more
        step = max(1, len(jpegs) // MOST)
        for jpeg in list(jpegs)[::step][:MOST]:
            picture = QPixmap()
            if picture.loadFromData(jpeg):
                shown = label()
                shown.setPixmap(
                    picture.scaledToWidth(px(self, _WIDTH), Qt.TransformationMode.SmoothTransformation)
                )
                self._row.addWidget(shown)
        if not self._row.count():
            self._words.setText(
                self.tr("No pictures: state a reason first by opening the recording with Enter.")
            )
        self._place(at)

    def _say(self, clip: ClipId, at: QPoint, error: StationError) -> None:
        if clip == self._asked:
            self._words.setText(sentence(error))
            self._place(at)

    def _place(self, at: QPoint) -> None:
        """Inside what it lies over."""
        self._words.setVisible(bool(self._words.text()))
        self.adjustSize()
        over = self._over
        x = max(0, min(at.x(), over.width() - self.width()))
        above = max(0, at.y() - self.height() - px(self, _ROW))
        y = at.y() if at.y() + self.height() <= over.height() else above
        self.move(x, y)
        self.raise_()
        self.show()

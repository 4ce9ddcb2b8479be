"""The list of recordings: ids first, lines when looked at, read by pages of 64 off the window's thread."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from bwc_review.domain.clip import ClipId, ClipState
from bwc_review.domain.moments import later
from bwc_review.domain.progress import Progress
from bwc_review.ui import language
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.library.concerns import concerns
from bwc_review.ui.library.needs import ClipLine, ClipSource
from bwc_review.ui.widgets.retention_badge import BadgeFacts, badge_words, retention_sentence
from bwc_review.ui.words import held_in_part_words, state_words

Index = QModelIndex | QPersistentModelIndex

PAGE = 64
_PAGES_KEPT = 20
_WAITING = 4  # pages; what was scrolled past before its turn came is not read
LINE_ROLE = Qt.ItemDataRole.UserRole + 1  # the ClipLine of a row, for the delegate


class ClipColumn(IntEnum):
    """The columns from left to right."""

    PICTURE = 0
    WHEN = 1
    DURATION = 2
    CAMERA = 3
    WEARER = 4
    PLACE = 5
    INCIDENT = 6
    MARKS = 7
    DUE = 8
    STATE = 9


ORDER_OF = {
    ClipColumn.WHEN: "recorded",
    ClipColumn.DURATION: "duration",
    ClipColumn.CAMERA: "camera",
    ClipColumn.WEARER: "wearer",
    ClipColumn.PLACE: "place",
    ClipColumn.INCIDENT: "incident",
    ClipColumn.MARKS: "marks",
    ClipColumn.DUE: "due",
    ClipColumn.STATE: "state",
}


def badge_facts(line: ClipLine) -> BadgeFacts:
    """What the badge says of a line. What is held shows so even where something else is missing too.

    Where only some of its files are, the rest is counted down to, and that some are is said behind it.
    """
    sentence = retention_sentence(line.due_on, line.article)
    if line.is_held_in_part:
        part = held_in_part_words(line.held, line.files)
        return BadgeFacts(
            line.due_on,
            line.days_left,
            ClipState.KEPT,
            line.hold_reference,
            f"{part}. {sentence}",
            line.warn_days,
            more=part,
        )
    return BadgeFacts(
        line.due_on,
        line.days_left,
        ClipState.HELD if line.held else line.state,
        line.hold_reference,
        sentence,
        line.warn_days,
    )


def state_of_line(line: ClipLine) -> str:
    """The word of its state; of what is held in part, that it is."""
    if line.state is ClipState.HELD and line.is_held_in_part:
        return held_in_part_words(line.held, line.files)
    return state_words(line.state)


class ClipModel(QAbstractTableModel):
    """Reads lines by pages from a source, in a lane. Ids are the only thing it holds for all rows.

    A row that is not read yet says so until it is; ``failed`` carries the ``StationError`` of a page.
    """

    failed = Signal(object)

    def __init__(self, source: ClipSource, lane: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._lane = lane
        self._ids: Sequence[ClipId] = ()
        self._rows: dict[ClipId, int] | None = None
        self._pages: OrderedDict[int, Mapping[ClipId, ClipLine]] = OrderedDict()
        self._wanted: OrderedDict[int, None] = OrderedDict()
        self._is_asking = False
        self._shown = 0  # how many lists were shown: an answer is for one of them

    def show(self, ids: Sequence[ClipId], first: Sequence[ClipLine] = ()) -> None:
        """Show these recordings in this order; ``first``: the lines of the first page, if they are known."""
        self.beginResetModel()
        self._ids = ids
        self._rows = None
        self._pages.clear()
        self._wanted.clear()
        self._shown += 1
        if first:
            self._pages[0] = {line.clip.id: line for line in first}
        self.endResetModel()

    @property
    def ids(self) -> Sequence[ClipId]:
        """What is shown, in order."""
        return self._ids

    def row_of(self, clip: ClipId) -> int | None:
        """Where a recording stands."""
        if self._rows is None:
            self._rows = {each: row for row, each in enumerate(self._ids)}
        return self._rows.get(clip)

    def is_read(self, row: int) -> bool:
        """Whether the line of a row is here; otherwise it is asked for, and the row told once it is."""
        page = row // PAGE
        if page in self._pages:
            self._pages.move_to_end(page)
            return True
        self._wanted[page] = None
        self._wanted.move_to_end(page)
        if len(self._wanted) > _WAITING:
            self._wanted.popitem(last=False)
        self._read_next()
        return False

    def line(self, row: int) -> ClipLine | None:
        """The line of a row; None while it is read, and once the recording was erased under our eyes."""
        return self._pages[row // PAGE].get(self._ids[row]) if self.is_read(row) else None

    def _read_next(self) -> None:
        if self._is_asking or not self._wanted:
            return
        page, _ = self._wanted.popitem(last=True)  # what is looked at now comes first
        ids, shown = self._ids[page * PAGE : (page + 1) * PAGE], self._shown
        self._is_asking = True

        def operation(progress: Progress) -> Sequence[ClipLine]:  # noqa: ARG001 (a few questions)
            return self._source.lines(ids)

        job = self._lane.start(operation)
        job.done.connect(lambda lines: self._keep(shown, page, lines))
        job.failed.connect(self.failed)
        job.ended.connect(self._go_on)

    def _keep(self, shown: int, page: int, lines: Sequence[ClipLine]) -> None:
        if shown != self._shown:
            return  # an answer for a former list
        self._pages[page] = {line.clip.id: line for line in lines}
        if len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        last = min(len(self._ids), (page + 1) * PAGE) - 1
        self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, len(ClipColumn) - 1))

    def _go_on(self) -> None:
        self._is_asking = False
        self._read_next()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """All rows, so that the scroll bar is true."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """The same for every recording."""
        return 0 if parent.isValid() else len(ClipColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, the sentence of retention, or the whole line for whoever paints."""
        if not index.isValid() or role not in _ROLES:
            return None
        line = self.line(index.row())
        if role == LINE_ROLE:
            return line
        column = ClipColumn(index.column())
        if line is None:
            if column is not ClipColumn.WHEN:
                return ""
            return self.tr("erased") if index.row() // PAGE in self._pages else "…"
        if role == Qt.ItemDataRole.ToolTipRole:
            if column not in (ClipColumn.DUE, ClipColumn.STATE):
                return self.words(column, line)
            return "\n".join([badge_facts(line).tooltip, *(each.words for each in concerns(line))])
        if role == Qt.ItemDataRole.AccessibleTextRole and column is ClipColumn.PICTURE:
            return self.tr("Picture")
        return self.words(column, line)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Titles; left as the texts under them."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(ClipColumn):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(ClipColumn(section))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def row_words(self, line: ClipLine, columns: Sequence[ClipColumn]) -> list[str]:
        """What a person reads in these columns of a line."""
        return [self.words(column, line) for column in columns if column is not ClipColumn.PICTURE]

    def _title(self, column: ClipColumn) -> str:
        return {
            ClipColumn.PICTURE: "",
            ClipColumn.WHEN: self.tr("Date and hours"),
            ClipColumn.DURATION: self.tr("Length"),
            ClipColumn.CAMERA: self.tr("Camera"),
            ClipColumn.WEARER: self.tr("Wearer"),
            ClipColumn.PLACE: self.tr("Place"),
            ClipColumn.INCIDENT: self.tr("Incident"),
            ClipColumn.MARKS: self.tr("Marks"),
            ClipColumn.DUE: self.tr("Due date"),
            ClipColumn.STATE: self.tr("State"),
        }[column]

    def words(self, column: ClipColumn, line: ClipLine) -> str:
        """What a person reads in a column of a line."""
        clip = line.clip
        match column:
            case ClipColumn.PICTURE:
                return ""
            case ClipColumn.WHEN:
                start = clip.corrected_at
                hours = language.span(start, later(start, line.duration_s))
                return f"{language.day(language.local(start).date())}   {hours}"
            case ClipColumn.DURATION:
                return language.duration(line.duration_s)
            case ClipColumn.CAMERA:
                return self.tr("To identify") if clip.to_identify else clip.camera_label
            case ClipColumn.WEARER:
                return ", ".join(name or self.tr("To complete") for name in line.worn_by)
            case ClipColumn.PLACE:
                return (
                    clip.place.text if clip.place is not None and clip.place.text else self.tr("To complete")
                )
            case ClipColumn.INCIDENT:
                return clip.incident or "—"
            case ClipColumn.MARKS:
                return language.number(line.marks) if line.marks else "—"
            case ClipColumn.DUE:
                return badge_words(badge_facts(line))
            case ClipColumn.STATE:
                return state_of_line(line)


_ROLES = frozenset(
    {
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.ToolTipRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
        int(LINE_ROLE),
    }
)

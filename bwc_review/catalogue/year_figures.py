"""Counts by year: what was frozen as the journal was purged, and what the inventory says of a span."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import func, select, update

from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.schema_clips import ClipRow, InventoryRow
from bwc_review.catalogue.schema_figures import YearFigureRow
from bwc_review.domain.year_figures import FigureCode, Key

FIGURES = table(YearFigureRow)
LINES, CLIPS = table(InventoryRow), table(ClipRow)


class YearFigures:
    """Only ever added to."""

    def __init__(self, talk: Conversation) -> None:
        self._talk = talk

    def freeze(self, counts: Mapping[Key, int]) -> None:
        """Add to what is frozen, in the transaction that purges the entries counted."""
        for (year, code, part), count in counts.items():
            here = (FIGURES.c.year == year) & (FIGURES.c.code == code.value) & (FIGURES.c.part == part)
            if self._talk.scalar(select(FIGURES.c.count).where(here)) is None:
                self._talk.insert(FIGURES, year=year, code=code.value, part=part, count=count)
            else:
                grown = update(FIGURES).where(here).values(count=FIGURES.c.count + count)
                self._talk.connection.execute(grown)

    def is_frozen(self, year: int, code: FigureCode) -> bool:
        """Whether anything of that kind is frozen of that year."""
        here = (FIGURES.c.year == year) & (FIGURES.c.code == code.value)
        return self._talk.scalar(select(FIGURES.c.count).where(here).limit(1)) is not None

    def frozen(self, year: int) -> Counter[Key]:
        """What is frozen of that year."""
        rows = self._talk.rows(select(FIGURES).where(FIGURES.c.year == year))
        return Counter({(row.year, FigureCode(row.code), row.part): row.count for row in rows})

    def of_files(self, year: int, start: datetime, end: datetime) -> Counter[Key]:
        """What the inventory, which never shrinks, says of files from start up to but not including end."""
        counts: Counter[Key] = Counter()
        docked = (LINES.c.docked_at >= start) & (LINES.c.docked_at < end)
        came = select(
            func.count(),
            func.coalesce(func.sum(LINES.c.size_bytes), 0),
            func.count(func.nullif(LINES.c.camera, "").distinct()),  # "": nothing told which one it was
        ).where(docked)
        files, size, cameras = self._talk.rows(came).one()
        counts[year, FigureCode.TRANSFERRED, ""] = files
        counts[year, FigureCode.TRANSFERRED_BYTES, ""] = size
        counts[year, FigureCode.CAMERAS, ""] = cameras
        believed_at = func.coalesce(LINES.c.corrected_at, LINES.c.docked_at)
        recorded = (believed_at >= start) & (believed_at < end)
        lasted = func.coalesce(LINES.c.duration_s, CLIPS.c.duration_s)  # see InventoryRow
        lines = LINES.outerjoin(CLIPS, CLIPS.c.id == LINES.c.clip)
        made = select(func.count(), func.coalesce(func.sum(lasted), 0.0)).select_from(lines).where(recorded)
        files, length = self._talk.connection.execute(made).one()
        counts[year, FigureCode.RECORDED, ""] = files
        counts[year, FigureCode.RECORDED_S, ""] = round(length)
        gone = (LINES.c.erased_at >= start) & (LINES.c.erased_at < end)
        why = select(LINES.c.erased_why, func.count()).where(gone).group_by(LINES.c.erased_why)
        for cause, files in self._talk.rows(why):
            counts[year, FigureCode.ERASED, cause or ""] = files
        late = select(func.count()).where(gone, LINES.c.late_days > 0)
        counts[year, FigureCode.ERASED_LATE, ""] = self._talk.scalar(late) or 0
        return counts

    def first_docked(self) -> datetime | None:
        """When the first file came in; None for a station that has none."""
        found: datetime | None = self._talk.scalar(select(func.min(LINES.c.docked_at)))
        return found

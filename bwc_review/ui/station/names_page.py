"""How long names outside recordings are kept: the persons of reports, and who asked for a right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from bwc_review.ui.jobs import Jobs
from bwc_review.ui.station.name_rule import NameRuleBox, NameRuleDesk


class ReportNames(NameRuleBox):
    """The persons of reports."""

    def title(self) -> str:
        """Whose names."""
        return self.tr("Persons named in reports")

    def counted(self) -> str:
        """What the months are counted from."""
        return self.tr("Months after the incident is closed")

    def explained(self) -> str:
        """What is erased, and what is not."""
        return self.tr(
            "Reports are another processing than the images. The persons named in one, and the texts that "
            "could name them, are erased by themselves so long after the incident is closed. The recordings "
            "keep their own month."
        )

    def would_go(self, numbers: Sequence[str]) -> tuple[str, str]:
        """What a figure would erase today."""
        which = self.tr("They cannot be brought back. The change is logged. Incidents: {numbers}")
        return (
            self.tr("The persons of %n report(s) would be erased today.", "", len(numbers)),
            which.format(numbers=", ".join(numbers)),
        )


class RequesterNames(NameRuleBox):
    """Who asked for a right."""

    def title(self) -> str:
        """Whose names."""
        return self.tr("Names of who asked for a right")

    def counted(self) -> str:
        """What the months are counted from."""
        return self.tr("Months after the answer")

    def explained(self) -> str:
        """What is erased, and what is not."""
        return self.tr(
            "The name, the contact and the words of who asked are erased by themselves so long after the "
            "answer: until then they may come back to it or complain. The register keeps the request, its "
            "right and its answer. A recording that is restricted keeps the name."
        )

    def would_go(self, numbers: Sequence[str]) -> tuple[str, str]:
        """What a figure would erase today."""
        which = self.tr("They cannot be brought back. The change is logged. Requests: {numbers}")
        return (
            self.tr("The names in %n request(s) would be erased today.", "", len(numbers)),
            which.format(numbers=", ".join(numbers)),
        )


class NamesPage(QWidget):
    """Both rules, one under the other. ``changed``: one of them was."""

    changed = Signal()

    def __init__(self, reports: NameRuleDesk, requesters: NameRuleDesk, ask: Jobs, work: Jobs) -> None:
        super().__init__()
        self.boxes: tuple[NameRuleBox, ...] = (
            ReportNames(reports, ask, work),
            RequesterNames(requesters, ask, work),
        )
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 12, 16, 16)
        column.setSpacing(32)
        for box in self.boxes:
            box.changed.connect(self.changed)
            column.addWidget(box)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def refresh(self) -> None:
        """Ask again, unless something is being filled in."""
        for box in self.boxes:
            box.refresh()

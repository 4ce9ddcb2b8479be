"""Says a figure of a year in words (R18)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bwc_review.domain.hold import ProcedureKind
from bwc_review.domain.request import Decision, Right
from bwc_review.domain.year_figures import Figure, FigureCode
from bwc_review.ui import language
from bwc_review.ui.request_words import decision_words, right_words
from bwc_review.ui.words import erasure_words, procedure_words, reason_text

translate = QCoreApplication.translate


def figure_words(figure: Figure) -> str:
    """What is counted; a part alone says what it is split by."""
    return _part_words(figure) if figure.part else _whole_words(figure.code)


def figure_value(figure: Figure) -> str:
    """How much, in the unit of the figure."""
    if figure.code is FigureCode.TRANSFERRED_BYTES:
        return language.size(figure.count)
    if figure.code is FigureCode.RECORDED_S:
        return language.duration(figure.count)
    return language.number(figure.count)


def _whole_words(code: FigureCode) -> str:
    return {
        FigureCode.PEOPLE: translate("Figures", "People habilitated, in all"),
        FigureCode.CAMERAS: translate("Figures", "Cameras of which something came in"),
        FigureCode.DOCKINGS: translate("Figures", "Transfers begun"),
        FigureCode.TRANSFERRED: translate("Figures", "Files transferred"),
        FigureCode.TRANSFERRED_BYTES: translate("Figures", "Amount transferred"),
        FigureCode.RECORDED: translate("Figures", "Files recorded"),
        FigureCode.RECORDED_S: translate("Figures", "Length recorded"),
        FigureCode.VIEWED: translate("Figures", "Consultations"),
        FigureCode.STILLS: translate("Figures", "Stills taken"),
        FigureCode.HELD: translate("Figures", "Holds opened"),
        FigureCode.RELEASED: translate("Figures", "Holds released"),
        FigureCode.HANDED_OVER: translate("Figures", "Hand-overs noted"),
        FigureCode.EXTRACTED: translate("Figures", "Extractions"),
        FigureCode.PRINTED: translate("Figures", "Documents issued"),
        FigureCode.INCIDENTS: translate("Figures", "Incidents opened"),
        FigureCode.REQUESTS: translate("Figures", "Rights requests received"),
        FigureCode.ANSWERED: translate("Figures", "Rights requests answered"),
        FigureCode.ERASED: translate("Figures", "Files erased"),
        FigureCode.ERASED_LATE: translate("Figures", "Of these, erased late"),
        FigureCode.REFUSED: translate("Figures", "Acts refused by the rules of access"),
        FigureCode.CHECKS: translate("Figures", "Integrity checks"),
        FigureCode.DAMAGES: translate("Figures", "Damages found"),
    }[code]


def _part_words(figure: Figure) -> str:
    match figure.code:
        case FigureCode.HELD:
            return procedure_words(ProcedureKind(figure.part))
        case FigureCode.REQUESTS:
            return right_words(Right(figure.part))
        case FigureCode.ANSWERED:
            return decision_words(Decision(figure.part))
        case FigureCode.ERASED:
            return erasure_words(figure.part)
        case _:
            return reason_text(figure.part)

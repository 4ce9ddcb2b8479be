"""Writes the structure tree of a tagged PDF, which ReportLab itself does not offer.

Everything drawn is either content of an element (marked with /MCID, in reading order) or an artifact
(rules, running heads, page numbers). A screen reader follows the tree; text extraction gets paragraphs and
table cells in order. See ISO 32000-1, 14.7 and 14.8.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObjectReference,
    PDFString,
)
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, Table

from bwc_review.reports.scripts import turn_round

HEADINGS = {"H1": 0, "H2": 1, "H3": 2}


@dataclass(eq=False, slots=True)
class _Element:
    """One node of the tree; kids are elements, or (page, MCID) pairs."""

    role: str
    alt: str = ""
    scope: str = ""
    kids: list[_Element | tuple[int, int]] = field(default_factory=list)


class TaggedCanvas(Canvas):  # type: ignore[misc]  # ReportLab ships no types
    """A canvas that knows which element of the document it is drawing."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._root = _Element("Document")
        self._path = [self._root]
        self._owners: list[list[_Element]] = [[]]  # for each page, the owner of each MCID
        self._in_artifact = False

    def open_element(self, role: str, alt: str = "", scope: str = "") -> None:
        """Begin an element under the present one."""
        element = _Element(role, alt, scope)
        self._path[-1].kids.append(element)
        self._path.append(element)

    def close_element(self) -> None:
        """End the present element."""
        self._path.pop()

    @contextmanager
    def content(self, role: str, alt: str = "") -> Iterator[None]:
        """Draw the content of one element."""
        self.open_element(role, alt)
        owners = self._owners[-1]
        number = len(owners)
        owners.append(self._path[-1])
        self._path[-1].kids.append((len(self._owners), number))
        self._code.append(f"/{role} <</MCID {number}>> BDC")
        try:
            yield
        finally:
            self._code.append("EMC")
            self.close_element()

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Draw something that is not content: rules, backgrounds, running heads."""
        if self._in_artifact:
            yield
            return
        self._in_artifact = True
        self._code.append("/Artifact BMC")
        try:
            yield
        finally:
            self._code.append("EMC")
            self._in_artifact = False

    def showPage(self) -> None:  # noqa: N802  # ReportLab's name
        """Close the page and tie it to its part of the tree."""
        super().showPage()
        page = self._doc.Pages.pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self._owners) - 1
        page.Tabs = PDFName("S")
        self._owners.append([])

    def save(self) -> None:
        """Write the tree, then the file."""
        catalogue = self._doc.Catalog
        names: dict[int, str] = {}
        self._name(self._root, names)
        self._write(self._root, "StructRoot", names)
        numbers: list[Any] = []
        for page, owners in enumerate(self._owners):
            if owners:
                numbers += [page, PDFArray([PDFObjectReference(names[id(owner)]) for owner in owners])]
        parents = self._doc.Reference(PDFDictionary({"Nums": PDFArray(numbers)}))
        root = PDFDictionary(
            {
                "Type": PDFName("StructTreeRoot"),
                "K": PDFObjectReference(names[id(self._root)]),
                "ParentTree": parents,
                "ParentTreeNextKey": len(self._owners),
            }
        )
        catalogue.StructTreeRoot = self._doc.Reference(root, "StructRoot")
        catalogue.MarkInfo = PDFDictionary({"Marked": "true"})
        super().save()

    def _name(self, element: _Element, names: dict[int, str]) -> None:
        names[id(element)] = f"StructElement{len(names)}"
        for kid in element.kids:
            if isinstance(kid, _Element):
                self._name(kid, names)

    def _write(self, element: _Element, parent: str, names: dict[int, str]) -> None:
        name = names[id(element)]
        kids: list[Any] = []
        entries: dict[str, Any] = {
            "Type": PDFName("StructElem"),
            "S": PDFName(element.role),
            "P": PDFObjectReference(parent),
        }
        for kid in element.kids:
            if isinstance(kid, _Element):
                self._write(kid, name, names)
                kids.append(PDFObjectReference(names[id(kid)]))
            else:
                page, number = kid
                entries["Pg"] = PDFObjectReference(f"Page{page}")
                kids.append(number)
        entries["K"] = PDFArray(kids)
        if element.alt:
            entries["Alt"] = PDFString(element.alt)
        if element.scope:
            entries["A"] = PDFDictionary({"O": PDFName("Table"), "Scope": PDFName(element.scope)})
        self._doc.Reference(PDFDictionary(entries), name)


class Text(Paragraph):  # type: ignore[misc]
    """A paragraph whose style says its role (``style.role``); headings also enter the outline."""

    _turned: Any = None  # the broken lines whose right-to-left words stand in their order

    def draw(self) -> None:
        """Draw as content of one element."""
        if self._turned is not self.blPara:  # the head of a table is drawn on each page
            turn_round(self.blPara.lines, getattr(self.blPara, "fontName", ""))
            self._turned = self.blPara
        role = getattr(self.style, "role", "P")
        with self.canv.content(role):
            super().draw()
        level = HEADINGS.get(role)
        if level is not None:
            self._enter_outline(level)

    def _enter_outline(self, level: int) -> None:
        key = f"heading-{id(self)}"
        self.canv.bookmarkHorizontal(key, 0, self.height)
        self.canv.addOutlineEntry(self.getPlainText(identify=None), key, level, closed=False)


class Grid(Table):  # type: ignore[misc]
    """A table whose rows and cells are elements and whose rules are artifacts. font: of plain cells."""

    font = "Roboto"

    def __init__(self, rows: list[list[Any]], *arguments: Any, **options: Any) -> None:
        options["renderCB"] = _cell_by_cell
        super().__init__(rows, *arguments, **options)
        if not options.get("normalizedData"):  # a part split off brings its own styles
            self.setStyle([("FONTNAME", (0, 0), (-1, -1), self.font)])

    def draw(self) -> None:
        """Draw as one table element."""
        self.canv.open_element("Table" if self.repeatRows else "Div")
        super().draw()
        self.canv.close_element()

    def _drawBkgrnd(self) -> None:  # noqa: N802
        with self.canv.artifact():
            super()._drawBkgrnd()

    def _drawLines(self) -> None:  # noqa: N802
        with self.canv.artifact():
            super()._drawLines()


def _cell_by_cell(table: Grid, event: str, *values: Any) -> None:
    """Follow the drawing of a table; called by ReportLab at the start and end of its parts."""
    is_data = bool(table.repeatRows)
    canvas = table.canv
    if event == "startRow" and is_data:
        canvas.open_element("TR")
    elif event == "endRow" and is_data:
        canvas.close_element()
    elif event == "startCell" and is_data:
        is_head = values[0] < table.repeatRows
        canvas.open_element("TH" if is_head else "TD", scope="Column" if is_head else "")
    elif event == "endCell" and is_data:
        canvas.close_element()


class Rule(Flowable):  # type: ignore[misc]
    """A rule between parts: wide as the frame, thickness and space in points."""

    def __init__(self, thickness: float = 0.6, space: float = 4) -> None:
        super().__init__()
        self.thickness = thickness
        self.space = space

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the whole width."""
        self.width = width
        return width, self.thickness + 2 * self.space

    def draw(self) -> None:
        """Draw the rule."""
        with self.canv.artifact():
            self.canv.setLineWidth(self.thickness)
            self.canv.line(0, self.space, self.width, self.space)

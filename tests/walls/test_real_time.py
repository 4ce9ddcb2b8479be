"""Walls: one module adds seconds to moments and takes them between moments: it counts real time (R15)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "bwc_review"
THE_ONE = SOURCE / "domain" / "moments.py"
SHORT = {"hours", "minutes", "seconds", "milliseconds", "microseconds"}
OPERATORS = (ast.Add, ast.Sub)


def is_call(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) == name


def is_utc_moment(node: ast.AST) -> bool:
    """``datetime(1970, 1, 1, tzinfo=UTC)``: Python counts from it in real time."""
    told = node.keywords if isinstance(node, ast.Call) and is_call(node, "datetime") else []
    return any(one.arg == "tzinfo" and ast.unparse(one.value) == "UTC" for one in told)


class Spans:
    """What a module calls by names of its own: lengths shorter than a day, all lengths, moments in UTC."""

    def __init__(self, tree: ast.Module) -> None:
        self.short: set[str] = set()
        self.every: set[str] = set()
        self.utc: set[str] = set()
        for node in ast.walk(tree):
            if not isinstance(node, ast.Assign):
                continue
            for target in node.targets:
                pairs = [(target, node.value)]
                if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                    pairs = list(zip(target.elts, node.value.elts, strict=True))
                for name, value in pairs:
                    if isinstance(name, ast.Name):
                        self._learn(name.id, value)

    def _learn(self, name: str, value: ast.AST) -> None:
        if self.is_span(value):
            self.every.add(name)
        if self.is_short(value):
            self.short.add(name)
        if is_utc_moment(value):
            self.utc.add(name)

    def is_span(self, node: ast.AST) -> bool:
        if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Mult, ast.Div, ast.FloorDiv)):
            return self.is_span(node.left) or self.is_span(node.right)
        return is_call(node, "timedelta") or (isinstance(node, ast.Name) and node.id in self.every)

    def is_short(self, node: ast.AST) -> bool:
        """Shorter than days: whole days may be civil ones, added to a date or to the hour on a clock."""
        if isinstance(node, ast.UnaryOp):
            return self.is_short(node.operand)
        if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Mult, ast.Div, ast.FloorDiv)):
            return self.is_short(node.left) or self.is_short(node.right)
        if isinstance(node, ast.Call) and is_call(node, "timedelta"):
            return len(node.args) > 1 or any(one.arg in SHORT for one in node.keywords)
        return isinstance(node, ast.Name) and node.id in self.short

    def is_utc(self, node: ast.AST) -> bool:
        return is_utc_moment(node) or (isinstance(node, ast.Name) and node.id in self.utc)


def is_difference(node: ast.AST, spans: Spans) -> bool:
    """One thing less another, of which none is a length and none stands in UTC: of two moments."""
    if is_call(node, "abs") and isinstance(node, ast.Call):
        return is_difference(node.args[0], spans)
    if not (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub)):
        return False
    return not any(spans.is_span(side) or spans.is_utc(side) for side in (node.left, node.right))


def faults(source: str) -> Iterator[str]:
    """What counts by the clock on the wall: line and text."""
    tree = ast.parse(source)
    spans = Spans(tree)
    for node in ast.walk(tree):
        is_fault = False
        sides: tuple[ast.expr, ...]
        if isinstance(node, ast.BinOp) and isinstance(node.op, OPERATORS):
            sides = (node.left, node.right)
            is_fault = any(map(spans.is_short, sides)) and not any(
                spans.is_utc(side) or spans.is_span(side) for side in sides if not spans.is_short(side)
            )
        elif isinstance(node, ast.AugAssign) and isinstance(node.op, OPERATORS):
            is_fault = spans.is_short(node.value)
        elif isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Div, ast.FloorDiv)):
            is_fault = spans.is_span(node.right) and is_difference(node.left, spans)
        elif isinstance(node, ast.Compare):
            sides = (node.left, *node.comparators)
            is_fault = any(map(spans.is_span, sides)) and any(is_difference(each, spans) for each in sides)
        elif isinstance(node, ast.Attribute) and node.attr == "total_seconds":
            is_fault = is_difference(node.value, spans)
        if is_fault:
            yield f"{getattr(node, 'lineno', 0)}: {ast.unparse(node)}"


def test_only_one_module_counts_seconds_between_moments() -> None:
    looked = 0
    for file in sorted(SOURCE.rglob("*.py")):
        if file != THE_ONE:
            found = list(faults(file.read_text("utf-8")))
            assert not found, f"{file.relative_to(SOURCE)}: use domain.moments: {found}"
            looked += 1
    assert looked > 500
    assert list(faults(THE_ONE.read_text("utf-8"))), "what is looked for stands there"


@pytest.mark.parametrize(
    "source",
    [
        "end = start + timedelta(seconds=3)",
        "end = start - datetime.timedelta(minutes=1, days=2)",
        "end = timedelta(0, 3) + start",
        "start += timedelta(hours=1)",
        "_GAP = timedelta(seconds=1)\nend = start + _GAP",
        "_GAP, _MORE = timedelta(seconds=1), timedelta(days=1)\nend = start - _GAP",
        "_GAP = timedelta(seconds=1)\nend = start + 3 * _GAP",
        "_GAP = timedelta(seconds=1)\nis_gap = end - start > _GAP",
        "is_late = timedelta(0) <= now - last < timedelta(days=7)",
        "is_near = abs(one - other) <= _SPAN\n_SPAN = timedelta(minutes=2)",
        "days = (now - first) / timedelta(days=1)",
        "at_s = (end - start).total_seconds()",
        "at_s = abs(end - start).total_seconds()",
    ],
)
def test_the_pattern_is_found(source: str) -> None:
    assert len(list(faults(source))) == 1


@pytest.mark.parametrize(
    "source",
    [
        "last = today + timedelta(days=6)",
        "_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)\nat = _EPOCH + timedelta(microseconds=number)",
        "at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=number)",
        "_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)\nms = (at - _EPOCH) / timedelta(milliseconds=1)",
        "left = timedelta(seconds=max(0, left_s))",
        "zone = timezone(timedelta(hours=2))",
        "minutes = abs(offset).total_seconds()",
        "at_s = end_s - start_s",
    ],
)
def test_days_lengths_and_what_stands_in_utc_are_left_alone(source: str) -> None:
    assert list(faults(source)) == []

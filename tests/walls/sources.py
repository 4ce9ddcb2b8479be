"""The modules of the program as trees, each parsed once for all walls."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "bwc_review"


@cache
def tree_of(file: Path) -> ast.Module:
    """A module, not to be changed."""
    return ast.parse(file.read_text("utf-8"))


def trees(folder: Path = SOURCE) -> Iterator[tuple[Path, ast.Module]]:
    """Every module below the folder with its tree."""
    for file in sorted(folder.rglob("*.py")):
        yield file, tree_of(file)


def calls(folder: Path = SOURCE) -> Iterator[tuple[Path, ast.Call, str]]:
    """Every call with the last part of its name."""
    for file, tree in trees(folder):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                yield file, node, getattr(node.func, "attr", getattr(node.func, "id", ""))

"""Walls: what no module may do, read from the source tree."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from tests.walls.sources import SOURCE, calls, trees

MODULES = sorted(SOURCE.rglob("*.py"))
ARGUMENT = {"tr": 0, "translate": 1}
FORBIDDEN_NAMES = {"utils", "helpers", "common", "misc", "base", "manager", "tools", "shared"}
TEN_SECONDS = (
    "vault/reader.py",
    "vault/FORMAT.md",
    "vault/age_format.py",
    "domain/retention.py",
    "domain/moments.py",
    "operations/sweep.py",
    "operations/ingest.py",
    "player/transport.py",
    "domain/access.py",
    "domain/journal.py",
    "catalogue/journal.py",
    "ui/jobs.py",
    "ui/error_text.py",
    "station.py",
)


def spoken() -> Iterator[tuple[Path, ast.Call, str]]:
    """The calls that say a sentence; a page of paper and a rectangle can ``translate`` too."""
    for file, call, name in calls():
        is_plain = isinstance(call.func, ast.Name) or ast.unparse(call.func).startswith("QCoreApplication.")
        if name == "tr" or (name == "translate" and is_plain):
            yield file, call, name


def test_every_sentence_is_a_literal_that_lupdate_can_find() -> None:
    found = 0
    for file, call, name in spoken():
        where = f"{file.relative_to(SOURCE)}:{call.lineno}"
        sentence = call.args[ARGUMENT[name]]
        assert isinstance(sentence, ast.Constant), where
        assert isinstance(sentence.value, str), where
        found += 1
    assert found > 300


def test_no_class_that_others_are_made_from_counts() -> None:
    """Qt seeks plural forms under the name of the last class, and finds none: the sentence stays English."""
    made_from, counting = set(), {}
    for file, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                made_from |= {ast.unparse(base).split("[")[0].rpartition(".")[2] for base in node.bases}
                for call in ast.walk(node):
                    if (
                        isinstance(call, ast.Call)
                        and ast.unparse(call.func) == "self.tr"
                        and len(call.args) > 2
                    ):
                        counting[node.name] = f"{file.relative_to(SOURCE)}:{call.lineno}"
    assert "Counted" in counting
    assert not {name: where for name, where in counting.items() if name in made_from}


def test_every_context_is_a_literal_too() -> None:
    for file, call, name in spoken():
        if name == "translate" and len(call.args) > 1:
            assert isinstance(call.args[0], ast.Constant), f"{file.relative_to(SOURCE)}:{call.lineno}"


def test_translate_has_no_other_name() -> None:
    """Under an alias lupdate loses the text."""
    for file, tree in trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Attribute):
                continue
            if node.value.attr == "translate":
                names = [target.id for target in node.targets if isinstance(target, ast.Name)]
                assert names == ["translate"], f"{file.relative_to(SOURCE)}:{node.lineno}"


@pytest.mark.parametrize("name", TEN_SECONDS)
def test_what_one_looks_for_is_where_the_table_says(name: str) -> None:
    assert (SOURCE / name).is_file()


def test_no_module_has_a_name_that_answers_no_question() -> None:
    assert [
        file for file in MODULES if file.stem in FORBIDDEN_NAMES or file.parent.name in FORBIDDEN_NAMES
    ] == []


def test_every_module_says_in_its_first_line_what_it_does() -> None:
    for file, tree in trees():
        said = ast.get_docstring(tree)
        assert said is not None, file
        assert said.splitlines()[0].rstrip().endswith((".", ":")), file


def test_nobody_asks_qt_who_comes_next_for_the_tab_key() -> None:
    """PySide takes the answer for a child of who was asked: see ``ui/widgets/tab_chain.py``."""
    takers = {"nextInFocusChain", "previousInFocusChain", "buddy"}
    asked = [f"{file.relative_to(SOURCE)}:{call.lineno}" for file, call, name in calls() if name in takers]
    assert asked == []


def test_nobody_prints_and_nobody_debugs() -> None:
    for file, call, name in calls():
        if name in {"print", "breakpoint"}:
            assert file.parent.name == "cli" or file.name == "cli.py", (
                f"{file.relative_to(SOURCE)}:{call.lineno}"
            )


def test_no_table_of_the_screens_shows_a_due_date_without_the_badge() -> None:
    """« Countdown everywhere by the one badge »: a column of due dates is a ``badge_column``."""
    found = []
    for file, call, name in calls():
        words = {
            node.attr for each in call.args for node in ast.walk(each) if isinstance(node, ast.Attribute)
        }
        if name == "Column" and words & {"due_on", "due_before", "due_after", "first_lost"}:
            found.append(f"{file.relative_to(SOURCE)}:{call.lineno}")
    assert not found


def test_the_window_never_waits_in_a_loop() -> None:
    for file, call, name in calls(SOURCE / "ui"):
        where = f"{file.relative_to(SOURCE)}:{call.lineno}"
        assert name != "processEvents", where
        assert name != "waitForDone", where
        if name == "sleep":
            raise AssertionError(where)


def test_a_broad_swallow_says_why() -> None:
    for file, tree in trees():
        lines = file.read_text("utf-8").splitlines()
        for node in ast.walk(tree):
            if not isinstance(node, ast.ExceptHandler):
                continue
            kind = "" if node.type is None else ast.unparse(node.type)
            raises = any(isinstance(each, ast.Raise) for part in node.body for each in ast.walk(part))
            if kind in {"", "Exception", "BaseException"} and not raises:
                near = " ".join(lines[max(0, node.lineno - 2) : node.body[0].end_lineno])
                assert "#" in near, f"{file.relative_to(SOURCE)}:{node.lineno}"


def test_the_screens_know_neither_vault_nor_catalogue_nor_operations() -> None:
    floors = ("vault", "catalogue", "operations", "dock", "basemap", "station", "app", "cli")
    for file, tree in trees(SOURCE / "ui"):
        for node in ast.walk(tree):
            names = []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            elif isinstance(node, ast.Import):
                names = [each.name for each in node.names]
            for name in names:
                parts = name.split(".")
                assert not (parts[0] == "bwc_review" and len(parts) > 1 and parts[1] in floors), (
                    f"{file.relative_to(SOURCE)} imports {name}"
                )


def test_the_floors_hold() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [linter, "--no-cache"], cwd=SOURCE.parent, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-4000:]


class Bell(QObject):
    """Something that rings."""

    rang = Signal(object)


@pytest.mark.parametrize("value", [True, None])
def test_emitting_loses_no_reference(value: object) -> None:
    """PySide6 6.12 with Python 3.11 loses one at each emit, and dies some thousand calls later."""
    bell, heard = Bell(), list[object]()
    bell.rang.connect(heard.append)
    before = sys.getrefcount(value)
    for _ in range(5_000):
        bell.rang.emit(value)
    assert len(heard) == 5_000
    heard.clear()
    assert abs(sys.getrefcount(value) - before) < 500


def test_what_opening_a_seal_finds_is_listed_once() -> None:
    """A second list of the same errors would be forgotten where one is added to the first."""
    kinds = {"ClipTruncated", "ClipWrongKey"}
    lists = [
        file.relative_to(SOURCE).as_posix()
        for file, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Tuple) and kinds <= {ast.unparse(one) for one in node.elts}
    ]
    assert lists == ["domain/errors/clips.py"]

"""Second front door: every job that needs no window."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

DONE, CHECK_FAILED, WRONG_USE, FACT = 0, 1, 2, 3
_INTERRUPTED = 130  # how the command parser says Ctrl+C


def run(arguments: Sequence[str]) -> int:
    """Run one command and give its exit code: 0 done, 1 a check failed, 2 wrong use, 3 a fact in words.

    No traceback ever reaches a person: a bug is told by a short code that its report carries too.
    """
    from bwc_review.cli.terminal import prepare
    from bwc_review.ui import language

    prepare()
    speaking = language.install_in_terminal(os.environ.get("BWC_LANGUAGE", ""))
    try:
        return _run(arguments)
    except Exception as error:  # noqa: BLE001 - the last door: a bug is said in words, never as a traceback
        _tell_bug(error)
        return FACT
    finally:
        del speaking


def _run(arguments: Sequence[str]) -> int:
    from typer import Abort
    from typer.exceptions import TyperException

    from bwc_review.cli.program import build
    from bwc_review.cli.terminal import translate, warn
    from bwc_review.cli.wrong_use import said
    from bwc_review.domain.errors import Cancelled, StationError
    from bwc_review.ui.error_text import sentence

    stopped = translate("Cli", "Stopped. What was finished is kept; the rest is as before.")
    try:
        code = build(arguments)(list(arguments), prog_name="bwc-review", standalone_mode=False)
    except StationError as error:
        warn(sentence(error))
        return FACT
    except TyperException as error:
        warn(said(error))
        warn(translate("Cli", "Help: bwc-review --help, bwc-review COMMAND --help"))
        return WRONG_USE
    except (Abort, Cancelled, KeyboardInterrupt):
        warn(stopped)
        return FACT
    except BrokenPipeError:  # whoever read our answer has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    if code == _INTERRUPTED:
        warn(stopped)
        return FACT
    return code if isinstance(code, int) else DONE


def _tell_bug(error: Exception) -> None:
    """A short code to read out, and the report behind it in a file that names nobody."""
    from datetime import UTC, datetime
    from tempfile import NamedTemporaryFile

    from bwc_review.cli.terminal import translate, warn
    from bwc_review.ui.bug_dialog import code_of, report_of

    code = code_of(error)
    try:  # a name nobody can lay a trap at, readable by this account alone
        with NamedTemporaryFile("w", prefix=f"bwc-review-{code}-", suffix=".txt", delete=False) as report:
            report.write(report_of(error, datetime.now(UTC)))
            file = report.name
    except OSError:
        file = "-"
    warn(
        translate(
            "Cli",
            "The program made a mistake (code {code}). Recordings and journal are as they were. "
            "A report is in {file}.",
        ).format(code=code, file=file)
    )

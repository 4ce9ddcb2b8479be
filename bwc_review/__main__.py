"""python -m bwc_review, and the command bwc-review."""

from __future__ import annotations

import sys
from multiprocessing import freeze_support


def forbid_core_dumps() -> None:
    """Never write memory, with its keys and pictures, to the disk; what is started from here inherits it."""
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, hard))


def main() -> None:
    """Run the command line; without a command it opens the window."""
    freeze_support()
    forbid_core_dumps()
    from bwc_review.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()

"""python -m bwc_review, and the command bwc-review."""

from __future__ import annotations

import sys
from multiprocessing import freeze_support


def main() -> None:
    """Run the command line; without a command it opens the window."""
    freeze_support()
    from bwc_review.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()

"""What the first erasure pass of a day does to the registers: lets go of what is over, then signs (R14)."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.retention import local_day
from bwc_review.operations.checkpoint import checkpoint
from bwc_review.operations.purge_handings import purge_handings
from bwc_review.operations.purge_journal import purge_journal
from bwc_review.vault.custody import Custody


def close_day(
    catalogue: Catalogue, custody: Custody, folder: Path, now: datetime, profile: LegalProfile
) -> None:
    """Purge the journal, then the register of hand-overs, where today has no checkpoint yet; then sign it.

    After the erasures, since a line of the register goes once no recording needs it; at each start and each
    hour, so that a station that is never closed does it too. Where the purge fails today has no checkpoint
    and it is tried again an hour later. Raises as ``checkpoint``.
    """
    with catalogue.read() as tables:
        last = tables.journal.checkpoints.last()
    if last is None or local_day(last[0].at, profile) != local_day(now, profile):
        purge_journal(catalogue, custody, folder, now, profile)
        purge_handings(catalogue, now, profile)
    checkpoint(catalogue, custody, folder, now, profile)

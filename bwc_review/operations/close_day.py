"""What each erasure pass does to the registers: lets go of what is over, then signs the day (R14)."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.legal import LegalProfile
from bwc_review.operations.checkpoint import checkpoint
from bwc_review.operations.purge_handings import purge_handings
from bwc_review.operations.purge_journal import purge_journal
from bwc_review.operations.year_figures import close_years
from bwc_review.vault.custody import Custody


def close_day(
    catalogue: Catalogue, custody: Custody, folder: Path, now: datetime, profile: LegalProfile
) -> None:
    """Close past years, purge journal and register of hand-overs of days that are over; sign today once.

    After the erasures, since a line of the register goes once no recording needs it; at each start and each
    hour, so that a station that is never closed does it too. Each asks first whether anything is over, so
    what failed is tried again an hour later and nothing is done twice. Raises as ``checkpoint``.
    """
    close_years(catalogue, now, profile)
    purge_journal(catalogue, custody, folder, now, profile)
    purge_handings(catalogue, now, profile)
    checkpoint(catalogue, custody, folder, now, profile)

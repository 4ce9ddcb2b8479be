"""Says how the service stands towards the prefect's order of its cameras (R. 241-8)."""

from __future__ import annotations

from datetime import datetime

from bwc_review.catalogue.catalogue import Tables
from bwc_review.domain.camera_order import OrderState
from bwc_review.domain.check import Check, CheckName
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.retention import local_day


def order_state(tables: Tables, now: datetime, profile: LegalProfile) -> OrderState:
    """The list of cameras against number and end of the order."""
    service = tables.service.get()
    listed = len(tables.cameras.all())
    return OrderState(listed, service.camera_limit, service.order_ends_on, local_day(now, profile))


def order_check(state: OrderState) -> Check:
    """The line of ``doctor``."""
    facts: dict[str, str | int] = {"listed": state.listed, "limit": state.limit, "over": state.over}
    if state.ends_on is not None:
        facts["ends_on"] = state.ends_on.isoformat()
    return Check(CheckName.CAMERA_ORDER, state.is_well, facts)

"""How several processes share the tests: each takes the next one, but some folders are done by one alone."""

from __future__ import annotations

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

_TOGETHER = {
    "player": "moving",  # they play at real speed
    "review": "moving",
    "e2e": "e2e",  # they copy one demonstration
    "vault": "vault",  # they open one station at the full cost of its keys
    "walls": "walls",  # they read the same sources
}


class _Shared(LoadScopeScheduling):  # type: ignore[misc]  # xdist is not typed
    """Those of ``_TOGETHER`` begin first. The marker that xdist has for it does nothing in pytest 9.2."""

    def _split_scope(self, nodeid: str) -> str:
        folders = nodeid.partition("::")[0].split("/")
        return next((_TOGETHER[each] for each in folders if each in _TOGETHER), nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> _Shared:
    """Asked by xdist, whatever the way of sharing on the command line."""
    return _Shared(config, log)

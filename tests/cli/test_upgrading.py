"""A catalogue of an older program is brought up to date by the first command, which says so."""

from __future__ import annotations

from typing import Any

import pytest
from alembic import command

from bwc_review import station as roof
from bwc_review.catalogue.engine import migrations
from tests.cli.conftest import KEY_WORDS


@pytest.mark.parametrize("own", [True, False], ids=["own key", "key of a person"])
def test_the_first_command_says_it_once_whoever_s_key_opens_the_station(desk: Any, own: bool) -> None:
    open_ = roof.open_station(desk.paths, KEY_WORDS)
    roof.close(open_)
    with open_.catalogue._engine.begin() as connection:
        command.downgrade(migrations(connection), "0028")
    open_.catalogue.close()
    at = desk if own else desk.having(BWC_KEYFILE_PASSPHRASE_FILE="")
    first, second = at.do("clips"), at.do("clips")
    assert (first.code, second.code) == (0, 0)
    assert "brought up to date after a new version" in first.err
    assert "brought up to date" not in second.err

"""Passphrase files of the same format at a low scrypt cost, where the keys are not what is tested."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import pytest

from bwc_review.vault import key_files
from bwc_review.vault.age_format import write_passphrase_head


@contextmanager
def quick_words() -> Iterator[None]:
    """While it lasts; a file says its own cost, so that what was written is quick to open ever after."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(key_files, "write_passphrase_head", partial(write_passphrase_head, work=6))
        yield

"""The table of the phrases that the service added or changed."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from bwc_review.catalogue.columns import by_value
from bwc_review.catalogue.models import Base
from bwc_review.domain.phrase import PhrasePart


class PhraseRow(Base):
    """A phrase that was added, changed or hidden; what is not here is as the program ships it."""

    __tablename__ = "phrases"

    code: Mapped[str] = mapped_column(primary_key=True)
    part: Mapped[PhrasePart] = mapped_column(by_value(PhrasePart))
    title: Mapped[str]
    text: Mapped[str]
    position: Mapped[int]
    is_hidden: Mapped[bool]

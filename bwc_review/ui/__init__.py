"""All of Qt: one folder for each thing a person does."""

from bwc_review.ui.forget_sources import forget_sources

forget_sources()  # before the first of our modules that imports PySide6

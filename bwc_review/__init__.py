"""BWC Review: the review station for body-worn cameras of a municipal police."""

__version__ = "0.1.0"

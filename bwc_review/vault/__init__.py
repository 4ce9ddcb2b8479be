"""Sealed clips on the disk and the keys that open them."""

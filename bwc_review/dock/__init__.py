"""Docks and cameras: what lies on them and what its names mean."""

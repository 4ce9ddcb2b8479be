"""Basemaps: maps of the town that somebody brings in a file, read with distrust and kept as tiles."""

"""Signing in: a quiet full window."""

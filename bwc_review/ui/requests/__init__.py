"""Requests of persons who exercise rights."""

"""Keeping recordings for a procedure, and letting them go."""

"""Interventions: the list, and one page for each with its report."""

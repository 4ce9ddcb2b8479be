"""The first start: five short pages that make a station."""

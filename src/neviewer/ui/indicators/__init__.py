"""The tree of indicators."""

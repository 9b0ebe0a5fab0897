"""Trend and ranking charts."""

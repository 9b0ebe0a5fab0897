"""Neviewer: explore China's northeast offline, with the source of every figure in reach."""

__version__ = "0.1.0"

"""Thin command-line faces: parse arguments, call, print."""

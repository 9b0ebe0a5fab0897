"""Figures and tables that leave the program."""

"""The times a text names, and the periods they stand for."""

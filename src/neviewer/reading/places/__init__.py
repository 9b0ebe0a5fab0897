"""The places a text names, and the part each plays in its sentence."""

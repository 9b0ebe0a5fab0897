"""The article panel."""

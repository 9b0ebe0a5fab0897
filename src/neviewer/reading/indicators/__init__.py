"""The indicators a text names: the catalogue, its synonyms, and what the catalogue lacks."""

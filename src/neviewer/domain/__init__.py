"""The field's own notions: no Qt, no pandas, no files."""

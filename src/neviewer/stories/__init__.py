"""Stories and lessons: their format, read without Qt and without a pack."""

"""The reader of stories and lessons."""

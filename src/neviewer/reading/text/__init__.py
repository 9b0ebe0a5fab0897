"""The text itself: out of its file, into one way of writing, cut into sentences."""

"""Reading an article for its statistical claims, and judging them by the pack."""

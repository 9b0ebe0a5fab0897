"""The program itself: start-up, composition, paths; the one place that knows everything."""

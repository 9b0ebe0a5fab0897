"""Qt views that draw frames and report gestures."""

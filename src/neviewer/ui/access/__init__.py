"""What assistive technology is told: parts of painted views, and what has changed."""

"""What sentences leave unsaid: the place, the period and the thing that the text is about."""

"""The numbers of a text: their digits, their units, and the words that say how they are meant."""

"""What is being explored, its history and its links."""

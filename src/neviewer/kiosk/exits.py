"""How the process of an exhibit says why it ended; anything else is a failure."""

LEAVE = 42  # the operator left with the PIN: the supervisor ends as well
RESTART = 43  # start afresh at once, as after new content

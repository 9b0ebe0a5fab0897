"""Tells systemd how the supervisor fares, as ``sd_notify`` does: a datagram to a local socket.

This is the one module that knows ``socket``, and it knows only the family of files, AF_UNIX:
nothing leaves the machine. See docs/decisions/0051-sd-notify.md.
"""

from __future__ import annotations

import os


class Notifier:
    """Writes to the socket that systemd names; does nothing where there is none."""

    def __init__(self) -> None:
        self._address = os.environ.get("NOTIFY_SOCKET", "")
        usec = os.environ.get("WATCHDOG_USEC", "")
        ours = os.environ.get("WATCHDOG_PID", str(os.getpid())) == str(os.getpid())
        # Half of what the watchdog allows, as its manual asks for.
        self.every = int(usec) / 2e6 if usec.isascii() and usec.isdigit() and ours else 0.0
        self._due = 0.0
        self._said = ""

    def ready(self) -> bool:
        """The supervisor is up."""
        return self._send("READY=1")

    def status(self, text: str) -> bool:
        """A word for ``systemctl status``, told when it is another than before."""
        if text == self._said:
            return True
        self._said = text
        return self._send(f"STATUS={text}")

    def stopping(self) -> bool:
        """The supervisor ends as it should."""
        return self._send("STOPPING=1")

    def alive(self, now: float) -> None:
        """Quiet the watchdog when that is due; ``now`` is of the steady clock."""
        if self.every and now >= self._due:
            self._due = now + self.every
            self._send("WATCHDOG=1")

    def _send(self, message: str) -> bool:
        if not self._address or os.name != "posix":
            return False
        import socket

        address = "\0" + self._address[1:] if self._address.startswith("@") else self._address
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as to:
                to.setblocking(False)
                to.sendto(message.encode(), address)
        except OSError:
            return False
        return True

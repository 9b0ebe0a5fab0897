"""What the launcher starts on Windows: the program, told that it is one with its Python."""

import sys

import without_opengl  # noqa: F401 - its stand-ins have to be there first

sys.frozen = True  # type: ignore[attr-defined]

from neviewer.app.main import main  # noqa: E402

sys.exit(main())

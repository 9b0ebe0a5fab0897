"""What the frozen program starts with."""

import sys

from neviewer.app.main import main

sys.exit(main())

"""How tests with made-up examples run: without a deadline, and in CI always with the same examples.

A new random example belongs on a developer's machine, where what it finds can be
mended; a pull request is judged by examples that are the same for everybody.
"""

import os

from hypothesis import settings

settings.register_profile("here", deadline=None, print_blob=True)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

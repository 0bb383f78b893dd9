"""Runs the real command in a real process."""

import subprocess
import sys
from pathlib import Path

from tests.sound_project import TODAY


def claimstead(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs ``claimstead`` in ``root``; whatever happens, a traceback is a failure."""
    done = subprocess.run(
        [sys.executable, "-m", "claimstead", *arguments],
        cwd=root,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "Traceback" not in done.stderr + done.stdout
    return done


def check(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs ``claimstead check`` as of the sound project's day."""
    return claimstead(root, "check", "--today", TODAY, *arguments)

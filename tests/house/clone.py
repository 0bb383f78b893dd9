"""A copy of the repository as a clone would have it, and make as it runs there."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = Path(sys.prefix)


def repository_files() -> list[str]:
    """The repository's files, relative to its root: tracked ones, and new ones that git does not ignore."""
    command = ["git", "-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return sorted(path for path in listed.split("\0") if path and (ROOT / path).is_file())


def clone(place: Path) -> Path:
    """Copies the repository's files to ``place`` and returns it."""
    for path in repository_files():
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / path, place / path)
    return place


def environment() -> dict[str, str]:
    """The environment of somebody at a shell: the tools are found, and no outer make speaks into it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    return {**kept, "PATH": f"{VENV / 'bin'}{os.pathsep}{os.environ['PATH']}", "NO_COLOR": "1"}


def make(place: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs make in ``place`` with the tools installed here, which are taken as up to date."""
    given = (f"VENV={VENV}", f"--old-file={VENV}/run.stamp", f"--old-file={VENV}/test.stamp")
    return run(place, "make", "--no-print-directory", *given, *arguments)


def run(place: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Runs a command in ``place``; what it says on both streams is in ``stdout``, in order."""
    return subprocess.run(
        command,
        cwd=place,
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )

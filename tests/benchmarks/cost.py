"""What a command costs as a whole process."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class Cost(NamedTuple):
    """CPU seconds (user and system) and peak memory in MB of one process."""

    seconds: float
    megabytes: float

    def __str__(self) -> str:
        return f"{self.seconds:6.2f} s CPU, {self.megabytes:5.0f} MB"


def cost_of(command: Sequence[str], folder: Path, runs: int = 3) -> Cost:
    """The cheapest of ``runs`` runs of a Python command in ``folder``.

    Raises:
        RuntimeError: the command failed; a failed run measures nothing.
    """
    costs = []
    for _ in range(runs):
        process = subprocess.Popen(  # its exit code and cost come from wait4
            [sys.executable, *command], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        assert process.stdout is not None
        said = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        process.stdout.close()
        if process.returncode != 0:
            raise RuntimeError(f"{' '.join(command)} left with {process.returncode}:\n{said.decode()[-2000:]}")
        costs.append(Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024))
    return min(costs)


def cold_cost_of(command: Sequence[str], folder: Path) -> Cost:
    """The cheapest of three runs, each without what an earlier one kept in ``build``."""
    costs = []
    for _ in range(3):
        shutil.rmtree(folder / "build", ignore_errors=True)
        costs.append(cost_of(command, folder, runs=1))
    return min(costs)

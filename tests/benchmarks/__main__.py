"""Runs every measurement and prints what it cost, as ratios; seconds differ from machine to machine."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.check_cost import measure_check
from tests.benchmarks.hostile_cost import measure_hostile
from tests.benchmarks.prose_cost import measure_prose
from tests.benchmarks.references_cost import measure_references
from tests.benchmarks.site_cost import measure_site
from tests.benchmarks.start_cost import measure_start
from tests.benchmarks.sync_cost import measure_sync

MEASUREMENTS = {
    "start": measure_start,
    "check": measure_check,
    "prose": measure_prose,
    "hostile": measure_hostile,
    "references": measure_references,
    "site": measure_site,
    "sync": measure_sync,
}


def main() -> None:
    """Runs the measurements named on the command line, or all."""
    for name in sys.argv[1:] or MEASUREMENTS:
        # in memory where there is such a place: file creation on a busy disk would drown the rest
        shared = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        folder = Path(tempfile.mkdtemp(prefix="claimstead-bench-", dir=shared))
        try:
            MEASUREMENTS[name](folder)
        finally:
            shutil.rmtree(folder)


main()

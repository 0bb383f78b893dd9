"""How much a sync asks, and how long it takes; bounds are generous here, the benchmark prints the ratios."""

import time
from pathlib import Path

from tests.standin import Limits, Standin, made_up
from tests.sync.projects import bib, write_references
from tests.sync.syncing import sync

DOIS = 1_000


def test_a_thousand_dois_take_few_requests_and_no_time_but_what_the_limits_want(tmp_path: Path) -> None:
    """Twelve lists at three a second take 3 s; 1.3 times that is the aim, three times a fault on any machine."""
    root = write_references(tmp_path, (bib(f"work{number}", doi=made_up.doi(number)) for number in range(DOIS)))
    with Standin(made_up.works(DOIS), limits=Limits(enforced=True)) as standin:
        began = time.monotonic()
        assert sync(root, standin.registries(), speed=1.0).found == DOIS
        assert time.monotonic() - began < 9
        assert len(standin.log) <= 15
        standin.log.clear()
        assert sync(root, standin.registries()).asked == 0
        assert len(standin.log) == 0

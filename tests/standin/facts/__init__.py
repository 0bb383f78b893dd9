"""Facts of real works for the stand-in: those committed here, and more where the data beside the project is at hand.

Abstracts and references are never among them. ``make`` beside this module makes the files, from the
test recordings of habanero, rcrossref, serrano and rdatacite (MIT) and the test works of crossrefindexer.
"""

import gzip
import os
from collections.abc import Iterator
from pathlib import Path

import msgspec

from tests.standin.exchange import Facts
from tests.standin.shelf import Shelf

HERE = Path(__file__).parent
WORKS = HERE / "works.jsonl.gz"
OTHERS = HERE / "others.json"


def data_folder() -> Path:
    """The data beside the project: CLAIMSTEAD_DATA, or ``shared/data`` next to the repository."""
    return Path(os.environ.get("CLAIMSTEAD_DATA") or HERE.parents[3] / "shared" / "data")


def works(file: Path = WORKS) -> Iterator[Facts]:
    """The works of a file, one a line; those committed here if none is named.

    Raises:
        FileNotFoundError: the file is not there; ``data_folder`` may be missing on this machine.
    """
    with gzip.open(file) if file.suffix == ".gz" else file.open("rb") as lines:
        for line in lines:
            yield msgspec.json.decode(line, type=Facts)


def recorded() -> Shelf:
    """All that was recorded: works, aliases, agencies, DataCite's records, and CSL facts of mEDRA's."""
    shelf = Shelf(works())
    others = msgspec.json.decode(OTHERS.read_bytes(), type=dict[str, Facts])
    shelf.aliases.update(others["aliases"])
    shelf.agencies.update(others["agencies"])
    shelf.datacite.update(others["datacite"])
    shelf.others.update(others["others"])
    return shelf

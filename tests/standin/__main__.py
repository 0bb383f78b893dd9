"""Starts the stand-in by hand: `python -m tests.standin --port 8765`."""

import argparse
import signal
import sys
import threading
from pathlib import Path

import msgspec

from tests.standin import Faults, Limits, Shelf, Standin, facts, made_up

DESCRIPTION = """\
Starts a stand-in for the registries at 127.0.0.1, to try `claimstead sync` offline. It speaks as Crossref, DataCite,
PubMed and doi.org do, of works recorded from them and of made-up ones, and says which addresses to configure."""
STARTED = """\
The stand-in for the registries answers at {url} with {works:,} works. Ctrl-C stops it.

To have claimstead ask it, put this into the pyproject.toml of the repository you try things in:

[tool.claimstead.registries]
crossref = "{url}"
datacite = "{url}/datacite"
pubmed = "{url}/eutils"
doi = "{url}/doi"

What it says may be old, changed or made up: don't keep a references.lock that was made with it.
"""


def parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="claimstead dev registry", description=DESCRIPTION)
    parser.add_argument("--port", type=int, default=8765, help="where to answer, at 127.0.0.1; 0: any free one [8765]")
    parser.add_argument("--works", type=Path, metavar="FILE", help="serve the works of this file too, JSON, one a line")
    parser.add_argument("--all", action="store_true", help="serve all works of the data beside the project too")
    parser.add_argument("--made-up", type=int, default=0, metavar="N", help="serve N made-up works too [0]")
    parser.add_argument("--faults", type=float, default=0.0, metavar="SHARE", help="spoil this share of answers [0]")
    parser.add_argument("--seed", type=int, default=0, help="which answers that are [0]")
    parser.add_argument("--limits", action="store_true", help="hold askers to the limits that are announced")
    parser.add_argument("--latency", type=float, default=0.0, metavar="SECONDS", help="take so long to answer [0]")
    parser.add_argument("--verbose", action="store_true", help="print each request")
    return parser


def shelf(options: argparse.Namespace) -> Shelf:
    """What is to be served.

    Raises:
        OSError, EOFError, msgspec.MsgspecError, KeyError: a file is not there or holds something else.
    """
    held = facts.recorded()
    files = [options.works] if options.works else []
    files += [facts.data_folder() / "crossref" / "works.jsonl.gz"] if options.all else []
    for file in files:
        for work in facts.works(file):
            held.add(work)
    for work in made_up.works(options.made_up):
        held.add(work)
    return held


def main() -> int:
    """Serves until it is told to stop."""
    options = parser().parse_args()
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    try:
        standin = Standin(
            shelf(options),
            faults=Faults(options.faults, seed=options.seed),
            limits=Limits(enforced=options.limits),
            port=options.port,
        )
    except (OSError, OverflowError) as error:
        if isinstance(error, OSError) and error.filename:
            print(f"The stand-in can't start: {error.filename}: {error.strerror}.", file=sys.stderr)
        else:
            why = str(getattr(error, "strerror", None) or error).rstrip(".")
            print(
                f"The stand-in can't start at port {options.port}: {why}. Stop what holds the port, or name another "
                "with --port; 0 takes any that is free.",
                file=sys.stderr,
            )
        return 2
    except (EOFError, msgspec.MsgspecError, KeyError) as error:
        print(f"The stand-in can't start: {options.works} is no file of works, one a line ({error}).", file=sys.stderr)
        return 2
    standin.latency = options.latency
    if options.verbose:
        standin.log.tell = print
    with standin:
        print(STARTED.format(url=standin.url, works=len(standin.shelf)), flush=True)
        stop.wait()
    print(f"Stopped. Requests answered: {len(standin.log):,}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())

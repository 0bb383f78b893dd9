"""A stand-in for the registries, for 127.0.0.1: what tests ask, and what people can try the tool with offline.

`python -m tests.standin --help` starts it by hand.
"""

from tests.standin.exchange import Facts
from tests.standin.faults import Fault, Faults
from tests.standin.limits import Limit, Limits
from tests.standin.shelf import Shelf
from tests.standin.standin import Standin

__all__ = ["Facts", "Fault", "Faults", "Limit", "Limits", "Shelf", "Standin"]

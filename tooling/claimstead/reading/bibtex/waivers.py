"""Waivers of a reference, as its field ``accepted`` has them.

    accepted = {REF119 until 2027-05-20 by editors: No DOI was shown on the pages seen.}

Several stand behind each other with a ``|`` between them; ``rule``, ``until``, ``by`` and ``reason`` are those
of a claim's waiver.
"""

import datetime
import re
from collections.abc import Sequence

from claimstead.model.waiver import Waiver

_WAIVER = re.compile(r"([A-Z]{3}\d{3}) until (\d{4}-\d\d-\d\d) by ([^:|]+): (\S[^|]*)")
FORM = "REF119 until 2027-05-20 by editors: why it may stand"


def read_waivers(text: str) -> tuple[Waiver, ...]:
    """The waivers that the field's text holds.

    Raises:
        ValueError: a part of it is none.
    """
    return tuple(_waiver(part.strip()) for part in text.split("|")) if text.strip() else ()


def written_waivers(waivers: Sequence[Waiver]) -> str:
    """The field's text, as `read_waivers` reads it back."""
    return " | ".join(f"{one.rule} until {one.until} by {one.by}: {one.reason}" for one in waivers)


def _waiver(part: str) -> Waiver:
    match = _WAIVER.fullmatch(" ".join(part.split()))
    if match is None:
        raise ValueError(f"`{part[:60]}` is no waiver")
    rule, until, by, reason = match.groups()
    return Waiver(rule=rule, until=datetime.date.fromisoformat(until), by=by.strip(), reason=reason.strip())

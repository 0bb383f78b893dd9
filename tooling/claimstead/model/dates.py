"""Dates as far as they are known: the year, the month, the day."""

import datetime
from typing import Annotated

from msgspec import Meta

PartialDate = Annotated[
    str,
    Meta(
        pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?\Z",
        description="a date as 2024, 2024-05 or 2024-05-04",
    ),
]


def partial_date(year: int, month: int | None = None, day: int | None = None) -> PartialDate | None:
    """Writes a date as 2024, 2024-05 or 2024-05-04; what the calendar does not have is left out, from the end.

    None where the year itself is none of ours (before 1500 or after 2199).
    """
    if not 1500 <= year <= 2199:
        return None
    if month is None or not 1 <= month <= 12:
        return f"{year}"
    try:
        return datetime.date(year, month, day or 0).isoformat()
    except ValueError:
        return f"{year}-{month:02}"

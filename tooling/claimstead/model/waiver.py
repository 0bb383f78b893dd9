"""A waiver: a finding that may stand for a time; claims, pages and references carry them."""

import datetime

from claimstead.model.value import RuleCode, Text, Value


class Waiver(Value, frozen=True, kw_only=True):
    """A finding accepted for a time and for a reason; it ends by itself after ``until``.

    Attributes:
        rule: The code of the rule, such as EVI205.
        reason: Why the finding may stand.
        by: Who accepts it.
        until: The last day it holds.
        words: Words that the finding quotes; without them, every finding of the rule may stand.
    """

    rule: RuleCode
    reason: Text
    by: Text
    until: datetime.date
    words: Text | None = None

"""What a sync has come to so far."""

import dataclasses

from claimstead.model.record import Found, Missing, Record
from claimstead.sync.changes import Change, changes_between


@dataclasses.dataclass(slots=True)
class Tally:
    """Counts and names of what was asked, by identifier or query; ``could_not_ask`` gives the reasons."""

    to_ask: int
    found: int = 0
    searched: int = 0
    missing: list[str] = dataclasses.field(default_factory=list)
    could_not_ask: dict[str, str] = dataclasses.field(default_factory=dict)
    changes: list[Change] = dataclasses.field(default_factory=list)

    @property
    def asked(self) -> int:
        """How much has been asked, whatever came of it."""
        return self.found + self.searched + len(self.missing) + len(self.could_not_ask)

    def take(self, known: Record | None, answer: Record, stands: Record | None) -> None:
        """Counts an answer, and notes how what stands now differs from what was known."""
        if isinstance(answer, Found):
            self.found += 1
        elif isinstance(answer, Missing):
            self.missing.append(answer.identifier)
        else:
            self.could_not_ask[answer.identifier] = answer.reason
        if stands is not None:
            self.changes += changes_between(known, stands)

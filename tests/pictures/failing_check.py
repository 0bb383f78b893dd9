"""The picture of a failing check: one claim of the repository, edited to be wrong in two ways."""

import datetime
import tempfile
from pathlib import Path

from claimstead.check import check, select_rules
from claimstead.config import read_config
from claimstead.dossier import read_dossier
from claimstead.formats import render
from claimstead.scope import restrict
from tests.house.clone import clone
from tests.house.readme import TODAY
from tests.pictures.terminal import terminal_svg

PICTURE = "site/pages/assets/pictures/failing-check.svg"
CLAIM = "claims/skin-brain-axis/stress-worsens-psoriasis.yaml"
EDITS = (
    ("verdict: disputed", "verdict: supported"),
    ("doi: 10.1111/bjd.16116", "doi: 10.5555/bjd.16116"),
)


def failing_check_svg() -> str:
    """The check of the edited claim as a terminal shows it."""
    with tempfile.TemporaryDirectory() as folder:
        place = clone(Path(folder))
        claim = place / CLAIM
        text = claim.read_text(encoding="utf-8")
        for old, new in EDITS:
            assert old in text, old
            text = text.replace(old, new, 1)
        claim.write_text(text, encoding="utf-8")
        printed = _printed(place)
    return terminal_svg(
        f"claimstead check {CLAIM}",
        printed,
        "Each finding names the file and line, the rule, what is wrong, what stands there instead and what to do.",
    )


def _printed(place: Path) -> str:
    config = read_config(place)
    dossier = read_dossier(place, config, datetime.date.fromisoformat(TODAY), cached=False)
    report = restrict(check(dossier, select_rules(config)), dossier, frozenset({CLAIM}))
    return render("text", report, colour=True)

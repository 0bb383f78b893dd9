"""The sound project as a dossier, changed as a test needs it."""

from pathlib import Path

from claimstead.dossier import Dossier
from claimstead.rule import Example
from tests.sound_project import read_project, write_project

DOI = "10.1111/j.1365-2133.2010.10030.x"
OTHER_EVIDENCE = """\
evidence:
  - {cites: schmitt2011, direction: supports, directness: direct, role: review-synthesis, finding: "RR 0.46.",
     access: abstract, design: systematic-review, species: human}
  - {cites: other2020, direction: OTHER, directness: direct, role: primary-result, finding: "RR 0.50.",
     access: abstract, design: randomised-trial, species: human}
"""


def read_sound(root: Path, example: Example | None = None) -> Dossier:
    write_project(root, example)
    return read_project(root)

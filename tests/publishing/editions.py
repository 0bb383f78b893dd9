"""Editions for tests: the sound project, changed as an example says, with the site's own templates."""

import datetime
import shutil
from pathlib import Path

from claimstead.check import all_rules, check, select_rules
from claimstead.config import read_config
from claimstead.dossier import read_dossier
from claimstead.publishing.edition import Edition
from claimstead.publishing.templates import load_templates
from claimstead.rule import Example
from tests.sound_project import LOCK, TODAY, write_project

DIGEST = "sha256:73aa89a83bb179db30d945173f0766595d06f68bfaee9ba7a303b1943f25def7"
"""The approval digest of the sound project's claim, as rule REV602 tells it."""

SITE = Path(__file__).resolve().parents[2] / "site"

RETRACTED = LOCK.replace(
    '"notices":[]',
    '"notices":[{"nature":"retraction","doi":"10.5555/notice","date":"2026-10","asserted-by":"publisher"}]',
)
"""The sound project's lock with a made-up notice of retraction."""

UNSIGNED = """\
review:
  status: approved
  last-reviewed: 2026-11-01
  next-review: 2027-11-20
  reviewers: [reviewer-one]
"""
"""A review that calls the claim approved without saying which text was."""

APPROVED = f"{UNSIGNED}  digest: {DIGEST}\n"
"""A review by which the sound project's claim is approved as it stands."""


def write_site(root: Path, example: Example | None = None, config: str = "") -> Path:
    """Writes the sound project with the site's templates, theme and settings (but its navigation) below ``root``."""
    write_project(root, example, config)
    for part in ("templates", "theme"):
        shutil.copytree(SITE / part, root / "site" / part)
    settings = (SITE.parent / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(settings.partition("\nnav:\n")[0] + "\n", "utf-8")
    return root


def edition_of(root: Path, example: Example | None = None, config: str = "") -> Edition:
    """The edition of the sound project, changed as ``example`` says."""
    write_site(root, example, config)
    settings = read_config(root)
    dossier = read_dossier(root, settings, datetime.date.fromisoformat(TODAY), cached=False)
    report = check(dossier, select_rules(settings))
    return Edition(dossier, report, tuple(all_rules()), load_templates(root / settings.templates))

"""A small sound project: every rule passes on it. Tests and the rules' examples change it."""

import datetime
from pathlib import Path

import yaml

from claimstead.config import read_config
from claimstead.dossier import Dossier, read_dossier
from claimstead.reading.schemas import SCHEMA_KINDS, schema_text
from claimstead.rule import Example

TODAY = "2026-11-20"
CLAIM_PATH = "claims/sample/twice-weekly-cream.yaml"
ARTICLE_PATH = "claims/sample/article.yaml"
PEOPLE_PATH = "claims/people.yaml"
PAGE_PATH = "site/pages/topics/sample/patient.md"

CLAIM = """\
id: twice-weekly-cream
kind: treatment-effect
source:
  sentences: [1]
statement: Using the cream twice a week on healed skin lowers the risk of a flare.
population: adults with moderate eczema in remission
intervention: cream twice weekly
comparator: vehicle
outcome: relapse
verdict: supported
certainty:
  rating: moderate
  reasons:
    - {factor: risk-of-bias, rating: serious-concern, note: Allocation was not described.}
wording:
  patient: Using the cream twice a week on healed skin probably lowers the risk of a flare.
  clinician: Proactive cream probably lowers relapse (RR 0.46, 95% CI 0.38 to 0.55).
evidence:
  - cites: schmitt2011
    doi: 10.1111/j.1365-2133.2010.10030.x
    direction: supports
    directness: direct
    role: review-synthesis
    finding: Pooled trials gave a relapse RR of 0.46 (95% CI 0.38 to 0.55).
    access: abstract
    design: systematic-review
    species: human
    effect: {measure: RR, value: 0.46, ci: [0.38, 0.55]}
review:
  status: draft
  next-review: 2027-11-20
history:
  - {date: 2026-11-20, by: editors, activity: created, summary: First version.}
"""
ARTICLE = """\
id: sample
title: A sample article
digest: sha256:a591a6d40bf420404a011733cfb7b190d62c65bf0bcda32b57b277d9ad9f146e
sentences:
  - {number: 1, digest: "sha256:a591a6d40bf42040", words: 2, section: lead, marks: [1]}
references:
  - {mark: 1, title: Efficacy and tolerability of proactive treatment, key: schmitt2011}
"""
PEOPLE = """\
people:
  reviewer-one:
    name: A Reviewer
    credentials: MD, dermatologist
"""
BIB = """\
@article{schmitt2011,
  author = {Schmitt, J. and von Kobyletzki, L. and Svensson, {\\AA}. and Apfelbacher, C.},
  title = {Efficacy and tolerability of proactive treatment with topical corticosteroids and calcineurin inhibitors for atopic eczema: systematic review and meta-analysis of randomized controlled trials},
  journal = {British Journal of Dermatology},
  year = {2011},
  volume = {164},
  number = {2},
  pages = {415--428},
  doi = {10.1111/j.1365-2133.2010.10030.x},
}
"""
LOCK = (
    '{"state":"found","doi":"10.1111/j.1365-2133.2010.10030.x","asked":"2026-11-01","registry":"crossref","via":"api","seen":[],'
    '"work":{"titles":["Efficacy and tolerability of proactive treatment with topical corticosteroids and calcineurin inhibitors for atopic eczema: '
    'systematic review and meta-analysis of randomized controlled trials"],"authors":[{"family":"Schmitt","given":"J."},'
    '{"family":"von Kobyletzki","given":"L."},{"family":"Svensson","given":"Å."},{"family":"Apfelbacher","given":"C."}],'
    '"containers":["British Journal of Dermatology"],"dates":[{"kind":"issued","date":"2011-02"},{"kind":"online","date":"2010-09-17"}],'
    '"volume":"164","issue":"2","pages":"415-428","type":"journal-article"},"notices":[],"relations":[],"texts":[],"passages":[]}\n'
)
PAGE = """\
---
title: A sample page
audience: patient
topic: sample
---

# A sample page

{{ claim("twice-weekly-cream") }}
"""


def write_project(root: Path, example: Example | None = None, config: str = "") -> Path:
    """Writes the sound project, changed as ``example`` says, below ``root`` and returns ``root``."""
    example = example or Example()
    name = example.claim_name or CLAIM_PATH
    files = {
        "pyproject.toml": f"[tool.claimstead]\n{config}",
        name: merge(CLAIM, example.claim),
        ARTICLE_PATH: merge(ARTICLE, example.article),
        PEOPLE_PATH: merge(PEOPLE, example.people),
        "references.bib": example.references or BIB,
        "references.lock": example.lock or LOCK,
        PAGE_PATH: example.page or PAGE,
        **{f"claims/{schema}": schema_text(schema) for schema in SCHEMA_KINDS},
        **example.files,
    }
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


def read_project(root: Path) -> Dossier:
    """The project at ``root`` as it is now, judged by ``TODAY``."""
    return read_dossier(root, read_config(root), datetime.date.fromisoformat(TODAY), cached=False)


def merge(base: str, change: str) -> str:
    """``base`` with the top-level keys of ``change`` in place of its own; text that is no mapping replaces all."""
    if not change:
        return base
    try:
        keys = list(yaml.load(change, Loader=yaml.BaseLoader))
    except (yaml.YAMLError, TypeError):
        return change
    kept, dropping = [], False
    for line in base.splitlines(keepends=True):
        if line[:1] not in (" ", "-", "#", "\n"):
            dropping = line.split(":", 1)[0] in keys
        if not dropping:
            kept.append(line)
    return "".join(kept) + change

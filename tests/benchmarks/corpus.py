"""Writes a generated project: one claim a file, three pieces of evidence each, 2,000 references."""

from pathlib import Path

from claimstead.reading.schemas import SCHEMA_KINDS, schema_text
from tests.benchmarks.varied import varied

CLAIMS_AN_ARTICLE = 100
REFERENCES = 2_000

CLAIM = """\
# yaml-language-server: $schema=../claim.schema.json
id: claim-{number:05d}
kind: treatment-effect
source:
  sentences: [{sentence}]
statement: >-
  In {people} with {severity} {disease}, {drug} lowers {outcome} more than {against}.
population: {people} with {severity} {disease}
intervention: {drug} for {weeks} weeks
comparator: {against}
outcome: {outcome}
verdict: supported
certainty:
  rating: {rating}
  method: GRADE
  reasons: [{{factor: risk-of-bias, rating: serious-concern, note: "Allocation was not described."}}]
wording:
  patient: "{patient}"
  clinician: "{clinician}"
evidence:
{evidence}review:
  status: draft
  last-reviewed: null
  next-review: 2027-11-20
  reviewers: []
history:
  - {{date: 2026-11-20, by: editors, activity: created, summary: "Generated for a measurement."}}
"""
EVIDENCE = """\
  - cites: work{reference:04d}
    doi: 10.5555/work.{reference:04d}
    direction: supports
    directness: direct
    role: {role}
    finding: "{finding}"
    passage: {{start: "{drug} in group {number} of", end: "{low} to {high}"}}
    access: abstract
    design: {design}
    species: human
    sample-size: {n}
    effect: {{measure: {measure}, value: {value}, ci: [{low}, {high}]}}
"""
BIB = """\
@article{{work{reference:04d},
  author = {{Author{reference}, A. B. and Second, C. and Third, D.}},
  title = {{Trial number {reference} of a cream against vehicle for eczema}},
  journal = {{Journal of Generated Works}},
  year = {{2020}},
  volume = {{{volume}}},
  number = {{2}},
  pages = {{{reference}--{last}}},
  doi = {{10.5555/work.{reference:04d}}},
}}
"""
RECORD = (
    '{{"state":"found","doi":"10.5555/work.{reference:04d}","asked":"2026-11-01","registry":"crossref","via":"api",'
    '"seen":[],"work":{{"titles":["Trial number {reference} of a cream against vehicle for eczema"],'
    '"authors":[{{"family":"Author{reference}","given":"Ada B."}},{{"family":"Second","given":"C."}},'
    '{{"family":"Third","given":"D."}}],"containers":["Journal of Generated Works"],'
    '"dates":[{{"kind":"issued","date":"2020-02"}}],"volume":"{volume}","issue":"2","pages":"{reference}-{last}",'
    '"type":"journal-article"}},"notices":[],"relations":[],"texts":[],"passages":[]}}\n'
)


def write_corpus(root: Path, claims: int) -> None:
    """Writes a project of ``claims`` claims below ``root``, with articles and pages of 100 claims each."""
    (root / "claims").mkdir(parents=True)
    (root / "pyproject.toml").write_text("[tool.claimstead]\n")
    for name in SCHEMA_KINDS:
        (root / "claims" / name).write_text(schema_text(name))
    numbers = range(REFERENCES)
    (root / "references.bib").write_text("\n".join(BIB.format(**_work(number)) for number in numbers))
    (root / "references.lock").write_text("".join(RECORD.format(**_work(number)) for number in numbers))
    for first in range(0, claims, CLAIMS_AN_ARTICLE):
        _write_article(root, first // CLAIMS_AN_ARTICLE, range(first, min(first + CLAIMS_AN_ARTICLE, claims)))


def _work(reference: int) -> dict[str, int]:
    return {"reference": reference, "volume": reference % 90 + 1, "last": reference + 9}


def _claim(number: int, sentence: int) -> str:
    evidence = "".join(
        EVIDENCE.format(number=number, reference=(number * 3 + part) % REFERENCES, **varied(number, part))
        for part in range(3)
    )
    return CLAIM.format(number=number, sentence=sentence, evidence=evidence, **varied(number))


def _write_article(root: Path, article: int, numbers: range) -> None:
    folder = root / "claims" / f"article-{article:03d}"
    folder.mkdir()
    sentences = "".join(
        f'  - {{number: {place}, digest: "sha256:{number:016x}", words: 9, section: lead}}\n'
        for place, number in enumerate(numbers, start=1)
    )
    (folder / "article.yaml").write_text(
        f"id: article-{article:03d}\ntitle: Generated article {article}\ndigest: sha256:{article:064x}\n"
        f"sentences:\n{sentences}"
    )
    for place, number in enumerate(numbers, start=1):
        (folder / f"claim-{number:05d}.yaml").write_text(_claim(number, place))
    page = root / "site" / "pages" / "topics" / f"article-{article:03d}.md"
    page.parent.mkdir(parents=True, exist_ok=True)
    cited = "\n\n".join(f'{{{{ claim("claim-{number:05d}") }}}}' for number in numbers)
    page.write_text(
        f"---\ntitle: Page {article}\naudience: patient\ntopic: article-{article:03d}\n---\n\n# Page\n\n{cited}\n"
    )

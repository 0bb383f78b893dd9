"""The reader of species, and EVI209, on claims of our own making, SciFact abstracts, and the works of the project.

SciFact does not say what was studied. An abstract counts as not human where its middle
names animals, cells or yeast twice and nobody; as human where it names people three
times, in two words, and none of those. The reader gets the title and the last two
sentences instead, which stand in for what an editor writes. Of 66 labels looked at by
eye with an earlier, wider list, 61 were right; the list was then narrowed.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import yaml
from msgspec.structs import replace

from claimstead.language.subjects.species import read_subjects
from claimstead.model.claim import Claim, Wording
from claimstead.model.evidence import Species
from claimstead.prose import Surroundings
from claimstead.rules.evi.evi209_human_claim import HumanClaim
from tests.made_claim import CLAIM, EVIDENCE
from tests.measure.measurement import Case, Measurement
from tests.measure.prose.scifact import read_corpus

LABELLED = Path(__file__).with_suffix(".yaml")
FRESH = Path(__file__).with_name("species_fresh.yaml")
SPECIES: tuple[Species, ...] = ("human", "animal", "in-vitro", "computational")
# Works of data/records.json that studied mice alone, by eye.
IN_MICE = frozenset(
    {
        "10.1038/s41598-024-56936-z",
        "10.1126/sciimmunol.abi6887",
        "10.1101/2021.05.12.443916",
        "10.2340/actadv.v104.18685",
        "10.1016/j.brainres.2022.148038",
    }
)
NOT_PEOPLE = re.compile(
    r"\b(?:mice|mouse|murine|rats?|zebrafish|drosophila|c\. elegans|caenorhabditis|xenopus|macaques?|monkeys?|rabbits?"
    r"|piglets?|transgenic|knock-?out|wild-type|cell lines?|cultured|in vitro|in vivo|yeast|saccharomyces|hela|hek293"
    r"|embryos|crystal structure|chromatin|es cells)\b",
    re.IGNORECASE,
)
PEOPLE = re.compile(
    r"\b(?:patients|participants|women|men|children|infants|volunteers|cohort|randomi[sz]ed|adults|respondents"
    r"|hospitals?|questionnaires?|odds ratio|hazard ratio|relative risk|mortality|prevalence|prospective"
    r"|population-based|systematic review|meta-analys\w+|interviews?)\b",
    re.IGNORECASE,
)
PERHAPS_PEOPLE = re.compile(
    r"\b(?:aged|people|individuals|trials?|clinical|years|incidence|countries|families|pregnan\w+|humans?)\b",
    re.IGNORECASE,
)
PERHAPS_CELLS = re.compile(
    r"\b(?:monocytes|macrophages|fibroblasts|cells were|gene expression|knockdown|transfected|crispr|phagocytosis"
    r"|virus-encoded|incubated)\b",
    re.IGNORECASE,
)


def measurements(data: Path) -> Iterator[Measurement]:
    """The reader on our own sentences, then the rule: a wording on evidence from mice, a declaration against words."""
    labelled = yaml.safe_load(LABELLED.read_text(encoding="utf-8"))
    for part, groups in labelled.items():
        texts = [(text, label.split()) for label, several in groups.items() for text in several]
        cases = [case for text, label in texts for case in _cases(text, label)]
        on = f"{len(SPECIES)} species in each of {len(texts)} sentences of our own making, {part}"
        yield Measurement(about="species", on=on, cases=cases)
        cases = [_wording(text, label) for text, label in texts]
        on = f"wordings of our own making on evidence from mice, {part} when the rule was set"
        yield Measurement(about="EVI209", on=on, cases=cases, quoted=False)
    for part, groups in yaml.safe_load(FRESH.read_text(encoding="utf-8")).items():
        lines = [(line, label == "unsaid") for label, several in groups.items() for line in several]
        cases = [case for line, unsaid in lines for case in _fresh(line, unsaid)]
        on = f"cases of our own making by another hand, {part} when the rule was set"
        yield Measurement(about="EVI209", on=on, cases=cases, quoted=part == "unseen")
    cases = [case for document, abstract in read_corpus(data).items() for case in _declared_human(document, abstract)]
    on = "SciFact abstracts declared human, labelled by their middle sentences"
    yield Measurement(about="EVI209", on=on, cases=cases, quoted=False)
    if (data / "records.json").is_file():
        cases = list(_works(data / "records.json"))
        on = "works of the project declared human, labelled by eye"
        yield Measurement(about="EVI209", on=on, cases=cases, quoted=False)


def _cases(text: str, label: list[str]) -> Iterator[Case]:
    said = {subject.species for subject in read_subjects(text)}
    for species in SPECIES:
        yield Case(document=text, faulty=species in label, found=species in said)


def _wording(text: str, label: list[str]) -> Case:
    """A wording that names nothing but people or nothing at all is at fault on evidence from mice."""
    found = any(HumanClaim().read(_claim(text, [("animal", "Seen in mice.")]), Surroundings()))
    faulty = not set(label) & {"animal", "in-vitro", "computational"}
    return Case(document=text, claim=text, faulty=faulty, found=found)


def _fresh(line: str, unsaid: bool) -> Iterator[Case]:
    """The claim as it stands, which may hide what was studied; and with all its evidence declared human."""
    population, wording, studied = (part.strip() for part in line.split("|"))
    evidence = [cast("tuple[Species, str]", tuple(piece.strip().split(": ", 1))) for piece in studied.split(";;")]
    declared_human: list[tuple[Species, str]] = [("human", finding) for _, finding in evidence]
    named = None if population == "-" else population
    for pieces, faulty in ((evidence, unsaid), (declared_human, any(species != "human" for species, _ in evidence))):
        found = any(HumanClaim().read(_claim(wording, pieces, named), Surroundings()))
        yield Case(document=line, claim=wording, faulty=faulty, found=found)


def _declared_human(document: str, abstract: list[str]) -> Iterator[Case]:
    """The abstract with its title and end as the finding, where its middle tells what was studied."""
    middle, finding = " ".join(abstract[1:-2]), " ".join((abstract[0] + ".", *abstract[-2:]))
    people = [word.lower() for word in PEOPLE.findall(middle)]
    others = NOT_PEOPLE.findall(middle)
    is_human = len(people) >= 3 and len(set(people)) >= 2 and not others and not PERHAPS_CELLS.search(middle)
    if is_human or (len(others) >= 2 and not people and not PERHAPS_PEOPLE.search(middle)):
        found = any(HumanClaim().read(_claim("In mice.", [("human", finding)]), Surroundings()))
        yield Case(document=document, faulty=not is_human, found=found)


def _works(path: Path) -> Iterator[Case]:
    for record in json.loads(path.read_text(encoding="utf-8")):
        ends = (record.get("abstract") or "").split(". ")[-2:]
        finding = ". ".join(filter(None, (record.get("title"), *ends)))
        if finding:
            found = any(HumanClaim().read(_claim("In mice.", [("human", finding)]), Surroundings()))
            yield Case(document=finding[:60], faulty=record.get("DOI") in IN_MICE, found=found)


def _claim(wording: str, studied: list[tuple[Species, str]], population: str | None = None) -> Claim:
    return replace(
        CLAIM,
        statement=wording,
        population=population,
        wording=Wording(patient=wording),
        evidence=tuple(
            replace(EVIDENCE, cites=f"work{number}", finding=finding, design="laboratory-study", species=species)
            for number, (species, finding) in enumerate(studied)
        ),
    )

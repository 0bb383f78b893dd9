"""EVI209: a claim about people that rests on animals, cells or models, and does not say so."""

from collections.abc import Iterator

from claimstead.language.subjects.headings import species_of_headings
from claimstead.language.subjects.species import Subject, read_subjects, species_said
from claimstead.model.claim import Claim
from claimstead.model.evidence import Evidence, Species
from claimstead.model.finding import Problem, Severity
from claimstead.model.record import Work
from claimstead.prose import ProseRule, Surroundings
from claimstead.rule import Example

REVIEWS = frozenset({"systematic-review", "narrative-review", "guideline", "expert-opinion", "news-report"})
ABOUT_WORDS = frozenset({"definition", "regulatory-status"})
SAID: dict[Species, str] = {
    "human": "people",
    "animal": "animals",
    "in-vitro": "cells in the laboratory",
    "computational": "a computer model",
}


class HumanClaim(ProseRule):
    """A claim about people rests on animals, cells or models alone and does not say so; or a declared species is wrong.

    What it checks:
        Where a claim is about people (its ``population``, or else its wording, names
        people or no species at all) and all evidence behind it declares another
        ``species``, each of its wordings must say so, since nobody reads both: in mice,
        in animals, in cells, in the laboratory. Behind a claim that is ``supported`` or ``overstated``
        stands what supports it; behind any other, what supports or disputes it.
        Pets, foods, allergens and antibodies that have an animal's name are no
        studied animals. A declared ``species`` must also agree with the MeSH headings
        of the work or, where it has none, with its title and ``finding``; words can
        only show that a work declared ``human`` names animals or cells and no people.

    Why it matters:
        What works in mice may not work in people, and readers can't know of the mice:
        where the title of a study leaves them out, the headlines tend to as well (M.
        Triunfol and F. C. Gouveia, PLoS Biol 2021;19(6):e3001260).

    Example:
        "The extract calms eczema", on one study with ``species: animal``.

    How to fix it:
        Say it in the wording ("In mice, …"), cite a study in people, or correct the
        ``population`` or the ``species``.
    """

    code = "EVI209"
    name = "human-claim"
    severity = Severity.WARNING
    good = (
        Example(
            claim="""\
wording: {patient: "In mice, the cream may lower the risk of a flare.", clinician: null}
evidence:
  - {cites: schmitt2011, direction: supports, directness: indirect, role: primary-result,
     finding: Fewer flares in mice., access: abstract, design: animal-experiment, species: animal}
""",
            why="the wording says where it was seen",
        ),
        Example(
            claim="""\
population: mice
wording: {patient: The cream may lower the risk of a flare., clinician: null}
evidence:
  - {cites: schmitt2011, direction: supports, directness: direct, role: primary-result,
     finding: Fewer flares in mice., access: abstract, design: animal-experiment, species: animal}
""",
            why="the claim is about mice",
        ),
        Example(
            claim="""\
evidence:
  - {cites: schmitt2011, direction: supports, directness: direct, role: primary-result,
     finding: "In 44 dog owners, relapse RR 0.46 (95% CI 0.38 to 0.55).", access: abstract,
     design: randomised-trial, species: human}
""",
            why="the owners were studied, not the dogs",
        ),
    )
    bad = (
        Example(
            claim="""\
evidence:
  - {cites: schmitt2011, direction: supports, directness: indirect, role: primary-result,
     finding: Fewer flares in mice., access: abstract, design: animal-experiment, species: animal}
""",
            field="wording.patient",
            why="the wording says nothing of mice",
        ),
        Example(
            lock='{"state":"found","doi":"10.1111/j.1365-2133.2010.10030.x","asked":"2026-11-01","registry":"pubmed",'
            '"via":"api","work":{"titles":["Proactive treatment of dermatitis"],"mesh":["Animals","Mice"]}}\n',
            field="evidence[0].species",
            why="declared human, and its MeSH headings name animals alone",
        ),
    )

    def read(self, claim: Claim, surroundings: Surroundings) -> Iterator[Problem]:
        """Yields a problem for each species declared wrongly, and one where nothing says what was studied."""
        for index, evidence in enumerate(claim.evidence):
            shown = _shown_otherwise(evidence, surroundings.works.get(evidence.cites))
            if shown:
                yield Problem(
                    field=f"evidence[{index}].species",
                    message=f"`{evidence.cites}` is declared `species: {evidence.species}`, but {shown}.",
                    found=f"Finding: “{evidence.finding}”",
                    remedy="Correct `species` and `design`, and let the wording say what was studied.",
                )
        behind = _behind(claim)
        if behind and all(evidence.species != "human" for evidence in behind) and _is_about_people(claim):
            yield from _unsaid(claim, behind)


def _behind(claim: Claim) -> list[Evidence]:
    """The evidence that the wording rests on."""
    directions = {"supports"} if claim.verdict in ("supported", "overstated") else {"supports", "disputes"}
    return [evidence for evidence in claim.evidence if evidence.direction in directions]


def _texts(claim: Claim) -> dict[str, str]:
    """What readers see, by field; the statement where there is no wording."""
    printed = {f"wording.{audience}": text for audience, text in claim.wording.printed}
    return printed or {"statement": claim.statement}


def _is_about_people(claim: Claim) -> bool:
    """Whether the population or, where that names nobody, the statement and the wordings are about people alone."""
    declared = species_said(claim.population or "")
    if declared:
        return declared == {"human"}
    said = species_said("\n".join((claim.statement, *_texts(claim).values())))
    return said == {"human"} or (not said and claim.kind not in ABOUT_WORDS)


def _unsaid(claim: Claim, behind: list[Evidence]) -> Iterator[Problem]:
    """A problem for each text of the claim that does not name what was studied: who reads one sees no other."""
    studied = "; ".join(f"`{evidence.cites}` ({_studied(evidence)})" for evidence in behind)
    for field, text in _texts(claim).items():
        if species_said(text) - {"human"}:
            continue
        people = [subject for subject in read_subjects(text) if subject.species == "human"]
        says = f"speaks of “{people[0].span.text}”" if people else "names no species, so that readers think of people"
        yield Problem(
            field=field,
            message="The claim is about people, all evidence behind it is from elsewhere, and its words do not say so.",
            found=f"`{field}` {says}: “{text}” Evidence: {studied}.",
            remedy="Say where it was seen, such as “in mice” or “in cells in the laboratory”, "
            "cite a study in people, or correct `population`.",
        )


def _studied(evidence: Evidence) -> str:
    """The declared species, and the finding's word for it."""
    words = [subject.span.text for subject in read_subjects(evidence.finding) if subject.species == evidence.species]
    return f"species: {evidence.species}" + (f", “{words[0]}” in its finding" if words else "")


def _shown_otherwise(evidence: Evidence, work: Work | None) -> str:
    """What shows that another species was studied than is declared, as the end of a sentence; mostly nothing."""
    registered = species_of_headings(work.mesh) if work else frozenset()
    if evidence.species in ("human", "animal") and registered:
        named = ", ".join(SAID[species] for species in sorted(registered))
        return "" if evidence.species in registered else f"the registered headings of the work name {named}"
    if evidence.species != "human" or evidence.design in REVIEWS:
        return ""
    title = work.titles[0] if work and work.titles else ""
    subjects = (*read_subjects(title), *read_subjects(evidence.finding))
    return "" if any(subject.species == "human" for subject in subjects) else _names_others(subjects, title)


def _names_others(subjects: tuple[Subject, ...], title: str) -> str:
    if not subjects:
        return ""
    first = subjects[0]
    place = f"its title, “{title}”," if title[first.span.start : first.span.end] == first.span.text else "its finding"
    return f"{place} names {SAID[first.species]} (“{first.span.text}”) and no people"

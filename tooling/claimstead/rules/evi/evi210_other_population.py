"""EVI210: a claim about one group of people, and evidence from others alone."""

from collections.abc import Iterator, Sequence

from claimstead.language.subjects.group_words import Dimension
from claimstead.language.subjects.headings import groups_of_headings
from claimstead.language.subjects.population import Group, disjoint, read_groups
from claimstead.model.claim import Claim
from claimstead.model.evidence import Evidence
from claimstead.model.finding import Problem, Severity
from claimstead.model.record import Work
from claimstead.prose import ProseRule, Surroundings
from claimstead.rule import Example

DIMENSIONS: tuple[Dimension, ...] = ("age", "pregnancy", "sex", "severity")
Groups = tuple[Group, ...]
Studied = list[tuple[Evidence, Work | None]]


class OtherPopulation(ProseRule):
    """The claim is about one group of people, and none of its evidence is about that group.

    What it checks:
        The age, pregnancy or breastfeeding, sex, and severity of disease that the
        ``population`` gives (or, where it gives none, a wording) are held against
        those of the evidence that supports the claim directly: its MeSH headings,
        else its title and ``finding``. A wording may also speak of what other evidence
        studied, so that it is held against all. Only what can't be meant together is
        apart: children and adults, infants and teenagers, mild and severe. Where one
        work names no group, or includes it, nothing is found. Pregnancy is apart
        where all evidence names groups of people and none of it pregnancy.

    Why it matters:
        Children are not small adults: doses, risks and the course of a disease
        differ, and trials leave out pregnant women. GRADE calls such evidence
        indirect and rates it down (G. H. Guyatt et al., GRADE guidelines: 8,
        J Clin Epidemiol 2011;64:1303-10).

    Example:
        ``population: children with atopic dermatitis`` on two trials in adults.

    How to fix it:
        Set ``directness: indirect`` for evidence from another group and say so in the
        wording, cite a study of the group, or correct the ``population``.
    """

    code = "EVI210"
    name = "other-population"
    severity = Severity.WARNING
    good = (
        Example(
            claim="""\
evidence:
  - {cites: schmitt2011, direction: supports, directness: direct, role: primary-result,
     finding: "Adolescents and adults: RR 0.46 (95% CI 0.38 to 0.55).", access: abstract,
     design: randomised-trial, species: human}
""",
            why="adults are among them",
        ),
        Example(
            claim="""\
population: children with eczema
evidence:
  - {cites: schmitt2011, direction: supports, directness: indirect, role: primary-result,
     finding: "In adults, RR 0.46 (95% CI 0.38 to 0.55).", access: abstract,
     design: randomised-trial, species: human}
""",
            why="declared indirect",
        ),
    )
    bad = (
        Example(
            claim="""\
population: children with eczema
evidence:
  - {cites: schmitt2011, direction: supports, directness: direct, role: primary-result,
     finding: "In adults, RR 0.46 (95% CI 0.38 to 0.55).", access: abstract,
     design: randomised-trial, species: human}
""",
            field="population",
            why="children, on a trial in adults",
        ),
        Example(
            claim="""\
population: people with severe eczema
evidence:
  - {cites: schmitt2011, direction: supports, directness: direct, role: primary-result,
     finding: "In mild eczema, RR 0.46 (95% CI 0.38 to 0.55).", access: abstract,
     design: randomised-trial, species: human}
""",
            field="population",
            why="severe, on a trial in mild disease",
        ),
    )

    def read(self, claim: Claim, surroundings: Surroundings) -> Iterator[Problem]:
        """Yields a problem for each kind of group in which claim and evidence are apart."""
        declared = read_groups(claim.population or "")
        said = {f"wording.{audience}": read_groups(text) for audience, text in claim.wording.printed}
        if not any((declared, *said.values())):
            return
        studied = [
            (evidence, surroundings.works.get(evidence.cites))
            for evidence in claim.evidence
            if evidence.species == "human"
        ]
        direct = [pair for pair in studied if pair[0].direction == "supports" and pair[0].directness == "direct"]
        for dimension in DIMENSIONS if direct else ():
            if any(group.dimension == dimension for group in declared):
                yield from _apart({"population": declared}, direct, dimension)
            else:
                yield from _apart(said, studied, dimension)


def _groups_of(evidence: Evidence, work: Work | None) -> Groups:
    """The groups that the evidence studied; of each kind, those of the headings or else those of the words."""
    registered = groups_of_headings(work.mesh) if work else ()
    title = work.titles[0] if work and work.titles else ""
    known = {group.dimension for group in registered}
    words = (*read_groups(title), *read_groups(evidence.finding))
    return (*registered, *(group for group in words if group.dimension not in known))


def _apart(said: dict[str, Groups], studied: Studied, dimension: Dimension) -> Iterator[Problem]:
    """A problem at the first field whose groups are apart from those of all evidence."""
    for field, groups in said.items():
        named = [group for group in groups if group.dimension == dimension]
        # one work that differs in nothing is enough, and saves reading the others
        if not named or not all(_differs(groups, _groups_of(*one), dimension) for one in studied):
            continue
        words = ", ".join(dict.fromkeys(f"“{group.span.text}”" for group in named))
        names = " and ".join(dict.fromkeys(group.name.replace("-", " ") for group in named))
        studies = "; ".join(_told(one[0], _groups_of(*one), dimension) for one in studied)
        yield Problem(
            field=field,
            message=f"The claim is about another group ({dimension}: {names}) than the evidence behind it.",
            found=f"`{field}` says {words}; {studies}.",
            remedy="Set `directness: indirect` for evidence from another group and say so in the wording, "
            "cite a study of this group, or correct `population`.",
        )
        return


def _differs(said: Groups, studied: Groups, dimension: Dimension) -> bool:
    if dimension != "pregnancy":
        return disjoint(said, studied, dimension)
    studied_names = {group.name for group in studied if group.dimension in ("age", "pregnancy")}
    # Infants may be those born of the pregnancies that were studied.
    unclear = {"pregnancy", "breastfeeding", "infants"}
    return any(group.dimension == "pregnancy" for group in said) and bool(studied_names) and not studied_names & unclear


def _told(evidence: Evidence, groups: Sequence[Group], dimension: Dimension) -> str:
    """What one piece of evidence studied, in its own words."""
    shown = "age" if dimension == "pregnancy" else dimension
    words = dict.fromkeys(f"“{group.span.text}”" for group in groups if group.dimension == shown)
    return f"`{evidence.cites}` studied {', '.join(words)}"

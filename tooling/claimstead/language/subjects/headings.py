"""What MeSH headings say was studied: species and groups of people.

The check tags and age groups of MeSH (https://www.nlm.nih.gov/mesh, the trees B01 and
M01.060); the ages are those of their scope notes. Indexers add a check tag for every
species and group of a study, so that a heading missing among others says something.
"""

from claimstead.language.span import Span
from claimstead.language.subjects.ages import NEVER
from claimstead.language.subjects.population import Group
from claimstead.model.evidence import Species

_SPECIES: dict[str, Species] = {
    "Humans": "human",
    "Animals": "animal",
    "In Vitro Techniques": "in-vitro",
    "Cells, Cultured": "in-vitro",
    "Cell Line": "in-vitro",
    "Computer Simulation": "computational",
}
_AGES: dict[str, tuple[str, tuple[float, float]]] = {
    "Infant, Newborn": ("infants", (0, 1 / 12)),
    "Infant": ("infants", (0, 2)),
    "Child, Preschool": ("children", (2, 6)),
    "Child": ("children", (6, 13)),
    "Adolescent": ("adolescents", (13, 18)),
    "Young Adult": ("adults", (18, 25)),
    "Adult": ("adults", (18, 45)),
    "Middle Aged": ("adults", (45, 65)),
    "Aged": ("older-adults", (65, NEVER)),
    "Aged, 80 and over": ("older-adults", (80, NEVER)),
}
_SEX = {"Female": "female", "Male": "male"}
_PREGNANCY = {"Pregnancy": "pregnancy", "Pregnant Women": "pregnancy", "Breast Feeding": "breastfeeding"}


def species_of_headings(headings: tuple[str, ...]) -> frozenset[Species]:
    """The species that the headings name; empty where they name none."""
    found = {_SPECIES[heading] for heading in headings if heading in _SPECIES}
    if any(heading.split(",")[0] in ("Mice", "Rats") for heading in headings):
        found.add("animal")
    return frozenset(found)


def groups_of_headings(headings: tuple[str, ...]) -> tuple[Group, ...]:
    """The groups of people that the headings name; severity is in none of them."""
    groups = []
    for heading in headings:
        span = Span(0, len(heading), heading)
        if heading in _AGES:
            name, ages = _AGES[heading]
            groups.append(Group("age", name, span, ages))
        if heading in _SEX:
            groups.append(Group("sex", _SEX[heading], span))
        if heading in _PREGNANCY:
            groups.append(Group("pregnancy", _PREGNANCY[heading], span))
    return tuple(groups)

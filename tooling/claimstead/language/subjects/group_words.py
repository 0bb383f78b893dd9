"""The words for groups of people: ages, pregnancy, sex, and how severe a disease is."""

import re
from typing import Literal

from msgspec import Struct

from claimstead.language.subjects.ages import NEVER

Dimension = Literal["age", "pregnancy", "sex", "severity"]


class Sort(Struct, frozen=True):
    """What a word stands for; for ages, the widest range in years that it is used for."""

    dimension: Dimension
    name: str
    ages: tuple[float, float] | None = None


_AGES: tuple[tuple[str, tuple[float, float], str], ...] = (
    ("infants", (0, 2), "infant infants baby babies newborn newborns neonate neonates neonatal infantile infancy"),
    ("children", (0, 18), "child children kid kids schoolchildren childhood paediatric pediatric preschool boys girls"),
    ("children", (1, 6), "toddler toddlers"),
    ("adolescents", (10, 18), "adolescent adolescents adolescence teen teens teenager teenagers teenage"),
    ("adolescents", (10, 25), "youth youths"),
    ("adults", (18, NEVER), "adult adults adulthood grown-ups"),
    ("older-adults", (55, NEVER), "elderly seniors pensioners geriatric"),
)
_OTHERS: tuple[tuple[Dimension, str, str], ...] = (
    ("pregnancy", "pregnancy", "pregnant pregnancy pregnancies gestational trimester prenatal unborn fetus foetus"),
    ("pregnancy", "breastfeeding", "breastfeeding breastfed breast-feeding lactation lactating"),
    ("sex", "female", "woman women female females girl girls"),
    ("sex", "male", "man men male males boy boys"),
    ("severity", "mild", "mild"),
    ("severity", "moderate", "moderate moderately"),
    ("severity", "severe", "severe severely bad"),
)
_DEGREES = ("mild", "moderate", "severe")


def _table() -> dict[str, tuple[Sort, ...]]:
    table: dict[str, tuple[Sort, ...]] = {}
    for name, ages, words in _AGES:
        for word in words.split():
            table[word] = (*table.get(word, ()), Sort("age", name, ages))
    for dimension, name, words in _OTHERS:
        for word in words.split():
            table[word] = (*table.get(word, ()), Sort(dimension, name))
    for compound in ("mild-to-moderate", "moderate-to-severe"):
        table[compound] = tuple(Sort("severity", degree) for degree in _DEGREES if degree in compound)
    return table


SORTS: dict[str, tuple[Sort, ...]] = _table()
# Two words that mean a group together: the second, what stands before it, and the group.
PAIRS: tuple[tuple[str, re.Pattern[str], Sort], ...] = (
    ("people", re.compile(r"\byoung \Z", re.IGNORECASE), Sort("age", "adolescents", (10, 25))),
    ("people", re.compile(r"\bolder \Z", re.IGNORECASE), Sort("age", "older-adults", (55, NEVER))),
    ("adults", re.compile(r"\bolder \Z", re.IGNORECASE), Sort("age", "older-adults", (55, NEVER))),
    ("womb", re.compile(r"\bin the \Z", re.IGNORECASE), Sort("pregnancy", "pregnancy")),
    ("utero", re.compile(r"\bin \Z", re.IGNORECASE), Sort("pregnancy", "pregnancy")),
    ("milk", re.compile(r"\bbreast \Z", re.IGNORECASE), Sort("pregnancy", "breastfeeding")),
    ("mothers", re.compile(r"\bnursing \Z", re.IGNORECASE), Sort("pregnancy", "breastfeeding")),
)
_ADJECTIVAL = (
    r" (?:patients|people|women|men|population|participants|subjects|volunteers|outpatients|atopic|eczema|psoriasis"
    r"|acne|ad\b|asthma|hand|skin|rosacea)"
)
# Words that are the group only before certain others.
NEEDS_AFTER: dict[str, re.Pattern[str]] = {
    "adult": re.compile(_ADJECTIVAL, re.IGNORECASE),
    "infant": re.compile(rf"{_ADJECTIVAL}|(?! formula)(?=[ .,;)]|\Z)", re.IGNORECASE),
    "male": re.compile(_ADJECTIVAL, re.IGNORECASE),
    "female": re.compile(_ADJECTIVAL, re.IGNORECASE),
    "man": re.compile(r"(?!-)", re.IGNORECASE),
    "paediatric": re.compile(r" (?!dermatolog|surg|dentist|ward|journal)", re.IGNORECASE),
    "pediatric": re.compile(r" (?!dermatolog|surg|dentist|ward|journal)", re.IGNORECASE),
}
ANIMALS_AFTER = re.compile(
    r"(?: and \w+)?(?: \w+){0,2} (?:mice|mouse|rats?|dogs?|cats?|pigs?|monkeys|macaques|rabbits|animals|hamsters)\b",
    re.IGNORECASE,
)
ELSEWHERE_BEFORE = re.compile(r"\b(?:as|reach of|since|unborn|when (?:a|they were)) (?:a |an )?\Z", re.IGNORECASE)
ELSEWHERE_AFTER = re.compile(r"'s? (?:books?|magazines?|toys?|hospitals?)|[- ]onset\b", re.IGNORECASE)
_DISEASE = (
    r"(?:dermatitis|eczema|psoriasis|acne|rosacea|disease|ad|urticaria|hidradenitis|alopecia|asthma|rhinitis|vitiligo"
    r"|prurigo|cases|forms|illness|pemphigus|pemphigoid|depression|covid-19|lupus|melasma)\b"
)
_MORE_DEGREES = r"(?:[-, ]+(?:to|or|and|mild|moderate|severe|very)\b){0,6}"
OF_A_DISEASE_AFTER = re.compile(
    rf"{_MORE_DEGREES}[ -](?:(?!(?:of|from|in|with|and|or|by|for|on|was|is|were)\b)[\w-]+ ){{0,3}}{_DISEASE}",
    re.IGNORECASE,
)
OF_A_DISEASE_BEFORE = re.compile(
    rf"\b{_DISEASE} (?:that |which )?(?:was|is|were|are|gets?|became)(?: (?:mild|moderate|very))?(?: (?:to|or|and))?"
    r" ?\Z",
    re.IGNORECASE,
)

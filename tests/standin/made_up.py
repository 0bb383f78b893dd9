"""Works that do not exist, by number: as many as a test wants, the same each time."""

import random
import re
from collections.abc import Iterator, Sequence

from tests.standin.exchange import Facts

PREFIX = "10.5555"  # the prefix that Crossref keeps for tests
FIRST_PMID = 900_000_000  # far above those that PubMed has given out
SUBJECTS = (
    "Itch", "Eczema", "Dermatitis", "Barrier", "Ceramide", "Filaggrin", "Urticaria", "Psoriasis", "Microbiome",
    "Emollient",
)  # fmt: skip
ACTIONS = ("during", "after", "before", "without", "following", "under", "despite", "alongside")
SETTINGS = (
    "phototherapy", "pregnancy", "infancy", "winter", "bathing", "fasting", "sleep", "exercise", "stress", "travel",
    "swimming", "work",
)  # fmt: skip
STUDIES = ("a randomised trial", "a cohort study", "a case series", "a systematic review", "a survey", "a mouse model")
FAMILIES = (
    "Abara", "Bergström", "Castellanos", "Dubois", "Eriksen", "Fujimoto", "Grünwald", "Hernández", "Ito", "Jovanović",
    "Kowalski", "Lê",
)  # fmt: skip
GIVEN = ("Ada", "Bruno", "Chiara", "Dmitri", "Elif", "Farid", "Grace", "Hiro", "Ines", "Jun", "Kofi", "Lena")
CONTAINERS = ("Journal of Invented Dermatology", "Annals of Imaginary Medicine", "Archives of Made-up Skin Research")


def doi(number: int) -> str:
    return f"{PREFIX}/standin.{number}"


def pmid(number: int) -> str:
    return str(FIRST_PMID + number)


def doi_of_pmid(pmid: str) -> str:
    """The made-up work that has this PMID."""
    return doi(int(pmid) - FIRST_PMID) if re.fullmatch(r"9\d{8}", pmid, re.A) else ""


def works(count: int, start: int = 0) -> Iterator[Facts]:
    """``count`` works, from number ``start`` on."""
    return (work(number) for number in range(start, start + count))


def work(number: int) -> Facts:
    """The work of this number; every third has an abstract."""
    chance = random.Random(number)
    words = (*chance.sample(SUBJECTS, 2), chance.choice(ACTIONS), chance.choice(SETTINGS), chance.choice(STUDIES))
    title = f"{words[0]} and {words[1].lower()} {words[2]} {words[3]}: {words[4]} of {100 + number} patients"
    people = [f"{chance.choice(FAMILIES)}, {chance.choice(GIVEN)}" for _ in range(chance.randint(1, 6))]
    facts = plain_work(doi(number), title, people, 1990 + number % 36, chance.choice(CONTAINERS))
    first = chance.randint(1, 900)
    facts |= {"volume": str(chance.randint(1, 90)), "issue": str(chance.randint(1, 12)), "page": f"{first}-{first + 9}"}
    if number % 3 == 0:
        facts["abstract"] = f"<jats:p>This abstract belongs to a made-up work, the one with number {number}.</jats:p>"
    return facts


def plain_work(
    doi: str,
    title: str,
    authors: Sequence[str] = ("Abara, Ada",),
    year: int = 2020,
    container: str = CONTAINERS[0],
) -> Facts:
    """A journal article with these facts and no others; authors as ``Family, Given``, a group without comma."""
    return {
        "DOI": doi.lower(),
        "URL": f"https://doi.org/{doi.lower()}",
        "type": "journal-article",
        "title": [title],
        "subtitle": [],
        "author": [_author(name, "additional" if place else "first") for place, name in enumerate(authors)],
        "container-title": [container],
        "ISSN": ["2049-3630"],
        "issn-type": [{"value": "2049-3630", "type": "electronic"}],
        "issued": {"date-parts": [[year]]},
        "published": {"date-parts": [[year]]},
        "published-print": {"date-parts": [[year]]},
        "publisher": "Made-up Press",
        "prefix": doi.split("/", 1)[0],
        "member": "7822",
        "source": "Crossref",
        "score": 1,
        "relation": {},
    }


def _author(name: str, sequence: str) -> Facts:
    family, comma, given = name.partition(", ")
    named = {"given": given, "family": family} if comma else {"name": name}
    return {**named, "sequence": sequence, "affiliation": []}

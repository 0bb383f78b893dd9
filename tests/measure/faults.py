"""Faults put into right references, one each, and the rules that should say so."""

import re
from collections.abc import Callable, Sequence
from random import Random

from msgspec import Struct
from msgspec.structs import replace

from claimstead.model.record import Found
from claimstead.model.reference import Name
from tests.measure.describing import Description, describe

Change = Callable[[Description, Found, "Pool"], Description | None]
_WORD = re.compile(r"[A-Za-z]{4,}")
_NUMBER = re.compile(r"\d+")
_NEGATABLE = re.compile(r"\b(is|are|was|were|does|do|has|have|can|may|with|in)\b")
_CONFUSED = {
    "adults": "children",
    "children": "adults",
    "increased": "decreased",
    "acute": "chronic",
    "chronic": "acute",
    "effective": "ineffective",
    "women": "men",
    "male": "female",
    "human": "murine",
    "mice": "rats",
    "versus": "and",
    "type": "kind",
    "treatment": "therapy",
    "therapy": "treatment",
    "disease": "diseases",
    "effect": "effects",
    "effects": "effect",
    "patients": "subjects",
    "for": "towards",
    "of": "in",
    "dermatitis": "eczema",
    "analysis": "study",
    "clinical": "preclinical",
    "benign": "malignant",
}
_LETTERS = "abcdefghiklmnoprstuvwz"


class Pool(Struct):
    """What faults are made of: other works, words of other titles, and the seeded dice."""

    random: Random
    works: Sequence[Found]
    words: Sequence[str]

    def other(self, doi: str) -> Found:
        """Another work than the one named, with a first author."""
        while True:
            found = self.random.choice(self.works)
            if found.doi != doi and found.work.authors and found.work.titles:
                return found


class Fault(Struct, frozen=True):
    """One kind of fault; ``codes`` are the rules that are right to speak of it."""

    change: Change
    codes: frozenset[str]


TITLE, AUTHORS = frozenset({"REF103", "REF104"}), frozenset({"REF103", "REF105"})
PLACE, NUMBERS = frozenset({"REF106", "REF107"}), frozenset({"REF108"})


def _words(title: str) -> list[re.Match[str]]:
    return [] if re.search(r"[<&\\{]", title) else list(_WORD.finditer(title))


def _put(title: str, place: re.Match[str], words: str) -> str:
    return f"{title[: place.start()]}{words}{title[place.end() :]}".replace("  ", " ").strip()


def _replaced(description: Description, _: Found, pool: Pool) -> Description | None:
    places = _words(description.title)
    if len(places) < 2:
        return None
    place, word = pool.random.choice(places), pool.random.choice(pool.words)
    same = word.lower() == place[0].lower()
    return None if same else replace(description, title=_put(description.title, place, word))


def _confused(description: Description, _: Found, pool: Pool) -> Description | None:
    places = [place for place in re.finditer(r"[a-z]+", description.title) if place[0] in _CONFUSED]
    if not places or not _words(description.title):
        return None
    place = pool.random.choice(places)
    return replace(description, title=_put(description.title, place, _CONFUSED[place[0]]))


def _added(description: Description, _: Found, pool: Pool) -> Description | None:
    places = _words(description.title)
    if not places:
        return None
    place = pool.random.choice(places)
    return replace(description, title=_put(description.title, place, f"{pool.random.choice(pool.words)} {place[0]}"))


def _removed(description: Description, _: Found, pool: Pool) -> Description | None:
    places = _words(description.title)
    if len(places) < 3:
        return None
    return replace(description, title=_put(description.title, pool.random.choice(places), ""))


def _negated(description: Description, _: Found, pool: Pool) -> Description | None:
    place = _NEGATABLE.search(description.title)
    if place is None:
        return None
    return replace(description, title=_put(description.title, place, f"{place[0]} not"))


def _number_changed(description: Description, _: Found, pool: Pool) -> Description | None:
    places = list(_NUMBER.finditer(description.title)) if _words(description.title) else []
    if not places:
        return None
    place = pool.random.choice(places)
    return replace(description, title=_put(description.title, place, str(int(place[0]) + pool.random.randint(1, 9))))


def _truncated(description: Description, _: Found, pool: Pool) -> Description | None:
    people = description.authors
    if len(people) < 2 or people[-1].literal:
        return None
    return replace(description, authors=people[: pool.random.randrange(1, len(people))], others=False)


def _swapped(description: Description, _: Found, pool: Pool) -> Description | None:
    people = list(description.authors)
    if len(people) < 2 or any(name.literal for name in people):
        return None
    one, other = pool.random.sample(range(len(people)), 2)
    if people[one].family.lower() == people[other].family.lower():
        return None
    people[one], people[other] = people[other], people[one]
    return replace(description, authors=tuple(people), others=False)


def _of_another_work(description: Description, _: Found, pool: Pool) -> Description | None:
    other = pool.other(description.doi).work.authors
    families = {name.family.lower() for name in description.authors}
    if not families or families & {name.family.lower() for name in other} or other[0].literal:
        return None
    return replace(description, authors=other, others=False)


def _invented(description: Description, _: Found, pool: Pool) -> Description | None:
    stranger = pool.other(description.doi).work.authors[0]
    families = {name.family.lower() for name in description.authors}
    if not families or stranger.literal or stranger.family.lower() in families:
        return None
    place = pool.random.randint(0, len(description.authors))
    people = (*description.authors[:place], stranger, *description.authors[place:])
    return replace(description, authors=people)


def _missing(description: Description, _: Found, pool: Pool) -> Description | None:
    people = description.authors
    place = pool.random.randrange(len(people) - 1) if len(people) > 2 else 0
    if len(people) < 3 or people[place].literal or people[place] in people[:place]:
        return None
    return replace(description, authors=(*people[:place], *people[place + 1 :]), others=False)


def _misspelt(description: Description, _: Found, pool: Pool) -> Description | None:
    places = [i for i, name in enumerate(description.authors) if len(name.family) > 4 and name.family.isascii()]
    if not places:
        return None
    place = pool.random.choice(places)
    family = description.authors[place].family
    at = pool.random.randrange(1, len(family) - 1)
    if not family[at].isalpha() or not family[at + 1].isalpha():
        return None
    wrong = pool.random.choice([one for one in _LETTERS if one != family[at].lower()])
    slips = (
        family[:at] + wrong + family[at + 1 :],
        family[:at] + family[at + 1 :],
        family[:at] + family[at] + family[at:],
        family[:at] + family[at + 1] + family[at] + family[at + 2 :],
    )
    slip = pool.random.choice([one for one in slips if one.lower() != family.lower()])
    people = list(description.authors)
    people[place] = Name(family=slip, given=people[place].given, suffix=people[place].suffix)
    return replace(description, authors=tuple(people))


def _another_venue(description: Description, found: Found, pool: Pool) -> Description | None:
    other = pool.other(description.doi)
    name = describe(other).journal
    if not description.journal or not name or set(other.work.issns) & set(found.work.issns):
        return None
    same = name.lower() in (one.lower() for one in found.work.containers)
    return None if same else replace(description, journal=name)


def _wrong_year(description: Description, found: Found, pool: Pool) -> Description | None:
    if not description.year:
        return None
    year = str(int(description.year) + pool.random.choice((-5, -4, -3, -2, -1, 1, 2, 3, 4, 5)))
    registered = {date.date[:4] for date in found.work.dates if date.kind != "created"}
    return None if year in registered else replace(description, year=year)


def _wrong_number(field: str) -> Change:
    def change(description: Description, _: Found, pool: Pool) -> Description | None:
        written: str = getattr(description, field)
        place = _NUMBER.search(written)
        if place is None:
            return None
        wrong = str(int(place[0]) + pool.random.choice((1, 2, 10, 7)))
        return replace(description, **{field: wrong + written[place.end() :] if place.start() == 0 else wrong})

    return change


def _another_doi(description: Description, found: Found, pool: Pool) -> Description | None:
    other = pool.other(description.doi)
    same = other.work.titles[0].lower() == (found.work.titles or ("",))[0].lower()
    return None if same or not description.authors else replace(description, doi=other.doi)


FAULTS: dict[str, Fault] = {
    "title: word replaced": Fault(_replaced, TITLE),
    "title: word confused": Fault(_confused, TITLE),
    "title: word added": Fault(_added, TITLE),
    "title: word removed": Fault(_removed, TITLE),
    "title: negated": Fault(_negated, TITLE),
    "title: number changed": Fault(_number_changed, TITLE),
    "authors: list truncated": Fault(_truncated, AUTHORS),
    "authors: two swapped": Fault(_swapped, AUTHORS),
    "authors: those of another work": Fault(_of_another_work, AUTHORS),
    "authors: one invented": Fault(_invented, AUTHORS),
    "authors: one missing": Fault(_missing, AUTHORS),
    "authors: family name misspelt": Fault(_misspelt, AUTHORS),
    "venue: another journal": Fault(_another_venue, frozenset({"REF107"})),
    "year: wrong by 1 to 5": Fault(_wrong_year, frozenset({"REF106"})),
    "volume: wrong": Fault(_wrong_number("volume"), NUMBERS),
    "issue: wrong": Fault(_wrong_number("issue"), NUMBERS),
    "pages: wrong": Fault(_wrong_number("pages"), NUMBERS),
    "DOI: another work's": Fault(_another_doi, frozenset({"REF103"}) | TITLE | AUTHORS | NUMBERS | PLACE),
}

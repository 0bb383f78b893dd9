"""Faults that are harder to see: near words, near namesakes, near works."""

import re
from collections.abc import Callable

from msgspec.structs import replace

from claimstead.matching.spelling import one_spelling
from claimstead.model.record import Found
from claimstead.model.reference import Name
from tests.measure.describing import Description, describe, spaced_initials
from tests.measure.faults import AUTHORS, NUMBERS, PLACE, TITLE, Change, Fault, Pool

_WORD = re.compile(r"(?<![\w<\\&])[A-Za-z]{5,}(?!\w)")
_NUMBER = re.compile(r"\d+")
_OPPOSITES = (
    *(("pre", "post"), ("hyper", "hypo"), ("intra", "inter"), ("macro", "micro"), ("endo", "exo")),
    *(("over", "under"), ("up", "down"), ("anti", "pro"), ("mono", "poly"), ("homo", "hetero")),
)
_LIKE = {"a": "e", "e": "a", "i": "y", "o": "u", "u": "i", "n": "m", "m": "n", "l": "r", "r": "l", "t": "d", "s": "z"}
_LETTERS = "ABCDEFGHJKLMNPRSTVW"


def _one_word(change: Callable[[str, Pool], str]) -> Change:
    """Changes one word of the title, any that ``change`` makes another word of."""

    def fault(description: Description, _: Found, pool: Pool) -> Description | None:
        places = list(_WORD.finditer(description.title)) if "<" not in description.title else []
        pool.random.shuffle(places)
        for place in places:
            word = change(place[0], pool)
            if one_spelling(word.lower()) != one_spelling(place[0].lower()):
                start, end = place.span()
                return replace(description, title=description.title[:start] + word + description.title[end:])
        return None

    return fault


def _number_of(word: str, _: Pool) -> str:
    """One for many, many for one."""
    if word.endswith("s"):
        return word if word.endswith(("ss", "us", "is")) else word[:-1]
    return f"{word}s"


def _look_alike(word: str, pool: Pool) -> str:
    places = [index for index in range(2, len(word) - 1) if word[index] in _LIKE] if len(word) > 6 else []
    if not places:
        return word
    place = pool.random.choice(places)
    return word[:place] + _LIKE[word[place]] + word[place + 1 :]


def _opposite(word: str, _: Pool) -> str:
    for one, other in _OPPOSITES:
        for prefix, instead in ((one, other), (other, one)):
            if word.lower().startswith(prefix) and len(word) > len(prefix) + 3:
                return instead + word[len(prefix) :]
    return f"non-{word}"


def _another_order(description: Description, _: Found, pool: Pool) -> Description | None:
    places = list(_WORD.finditer(description.title)) if "<" not in description.title else []
    if len(places) < 3:
        return None
    first, second = sorted(pool.random.sample(places, 2), key=lambda place: place.start())
    if first[0].lower() == second[0].lower():
        return None
    title, between = description.title, description.title[first.end() : second.start()]
    turned = title[: first.start()] + second[0] + between + first[0] + title[second.end() :]
    return replace(description, title=turned)


def _end_removed(description: Description, _: Found, pool: Pool) -> Description | None:
    words = description.title.split()
    if len(words) < 4 or "<" in description.title:
        return None
    behind = pool.random.random() < 0.5
    kept, lost = (words[:-1], words[-1]) if behind else (words[1:], words[0])
    # a subtitle may be left out, and so may its only word
    if not lost.isalpha() or kept[-1][-1] in ":.?!-–—" or (behind and len(kept[-1]) < 3):
        return None
    return replace(description, title=" ".join(kept))


def _digit_changed(description: Description, _: Found, pool: Pool) -> Description | None:
    places = list(_NUMBER.finditer(description.title)) if "<" not in description.title else []
    if not places:
        return None
    place = pool.random.choice(places)
    at = pool.random.randrange(place.start(), place.end())
    digit = pool.random.choice([one for one in "123456789" if one != description.title[at]])
    return replace(description, title=description.title[:at] + digit + description.title[at + 1 :])


def _people(description: Description, least: int) -> list[Name] | None:
    """The authors, where they are people enough and none has another's name."""
    families = [name.family.lower() for name in description.authors]
    if len(families) < least or not all(families) or len(set(families)) < len(families):
        return None
    return list(description.authors)


def _initial_changed(description: Description, _: Found, pool: Pool) -> Description | None:
    people = _people(description, 1)
    if people is None:
        return None
    place = pool.random.randrange(len(people))
    given = people[place].given
    if not given[:1].isupper() or not given.isascii() or (given.isupper() and len(given) > 1 and "." not in given):
        return None
    letter = pool.random.choice([one for one in _LETTERS if one not in given.upper()])
    people[place] = replace(people[place], given=letter + given[1:] if given[1:2] in (".", "") else f"{letter}.")
    return replace(description, authors=tuple(people), style=spaced_initials, others=False)


def _first_author_last(description: Description, _: Found, __: Pool) -> Description | None:
    people = _people(description, 2)
    return replace(description, authors=(*people[1:], people[0]), others=False) if people else None


def _one_replaced(description: Description, _: Found, pool: Pool) -> Description | None:
    people, other = _people(description, 2), pool.other(description.doi).work.authors
    strangers = [name for name in other if name.family and name.given]
    if people is None or not strangers:
        return None
    stranger = pool.random.choice(strangers)
    if stranger.family.lower() in {name.family.lower() for name in people}:
        return None
    people[pool.random.randrange(len(people))] = stranger
    return replace(description, authors=tuple(people), others=False)


def _named_twice(description: Description, _: Found, pool: Pool) -> Description | None:
    people = _people(description, 2)
    return replace(description, authors=(*people, pool.random.choice(people)), others=False) if people else None


def _namesake(description: Description, found: Found, pool: Pool) -> Description | None:
    """Another publisher's journal among the works, whose name has most words in common."""
    mine = set(description.journal.lower().split())
    nearest, most = "", 0.0
    for other in pool.random.sample(pool.works, min(200, len(pool.works))):
        name = describe(other).journal
        words = set(name.lower().split())
        shared = len(mine & words) / len(mine | words) if mine else 0.0
        if most < shared < 1 and other.work.publisher != found.work.publisher:
            nearest, most = name, shared
    return replace(description, journal=nearest) if most >= 0.3 else None


def _year_far_off(description: Description, found: Found, pool: Pool) -> Description | None:
    registered = {date.date[:4] for date in found.work.dates}
    year = description.year
    wrong = [str(int(year) + by) for by in (-9, -8, -7, -6, 6, 7, 8, 9)] if year else []
    wrong += [year[:2] + year[3] + year[2], year[0] + year[2] + year[1] + year[3]] if year else []
    left = [one for one in wrong if one not in registered]
    return replace(description, year=pool.random.choice(left)) if left else None


def _volume_for_issue(description: Description, _: Found, __: Pool) -> Description | None:
    volume, issue = description.volume, description.issue
    if not volume.isdigit() or not issue.isdigit() or int(volume) == int(issue):
        return None
    return replace(description, volume=issue, issue=volume)


def _neighbour(found: Found, pool: Pool) -> Found | None:
    """Another work of the same journal, by the same first author where there is one."""
    issn = next(iter(found.work.issns), None)
    beside = [one for one in pool.works if issn in one.work.issns and one.doi != found.doi]
    by_same = [one for one in beside if one.work.authors[:1] == found.work.authors[:1] != ()]
    titled = {title.lower() for title in found.work.titles}
    left = [one for one in by_same or beside if titled.isdisjoint(title.lower() for title in one.work.titles)]
    return pool.random.choice(left) if left else None


def _neighbours_pages(description: Description, found: Found, pool: Pool) -> Description | None:
    other = _neighbour(found, pool)
    pages = other.work.pages if other else ""
    if not pages or not description.pages or pages.split("-")[0] == description.pages.split("-")[0]:
        return None
    return replace(description, pages=pages)


def _neighbours_doi(description: Description, found: Found, pool: Pool) -> Description | None:
    other = _neighbour(found, pool)
    return replace(description, doi=other.doi) if other and description.authors else None


NEAR_FAULTS: dict[str, Fault] = {
    "title: one for many": Fault(_one_word(_number_of), TITLE),
    "title: a word like it": Fault(_one_word(_look_alike), TITLE),
    "title: the opposite": Fault(_one_word(_opposite), TITLE),
    "title: two words changed places": Fault(_another_order, TITLE),
    "title: first or last word removed": Fault(_end_removed, TITLE),
    "title: a digit changed": Fault(_digit_changed, TITLE),
    "authors: an initial changed": Fault(_initial_changed, AUTHORS),
    "authors: the first one last": Fault(_first_author_last, AUTHORS),
    "authors: one replaced": Fault(_one_replaced, AUTHORS),
    "authors: one named twice": Fault(_named_twice, AUTHORS),
    "venue: a namesake": Fault(_namesake, frozenset({"REF107"})),
    "year: far off, or digits swapped": Fault(_year_far_off, frozenset({"REF106"})),
    "volume and issue swapped": Fault(_volume_for_issue, NUMBERS),
    "pages: a neighbour's": Fault(_neighbours_pages, NUMBERS),
    "DOI: a neighbour's": Fault(_neighbours_doi, TITLE | AUTHORS | NUMBERS | PLACE),
}

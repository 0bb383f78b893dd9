"""Groups as authors: committees, consortia, agencies."""

import re

from rapidfuzz import fuzz

from claimstead.matching.comparison import Agreement, Comparison
from claimstead.matching.letters import fold
from claimstead.model.reference import Name

_WORDS = re.compile(r"[^\W_]+")
_NUMERAL = 4  # letters of the longest Roman numeral below twenty but one
_EMPTY_WORDS = frozenset({"the", "for", "of", "and", "on", "behalf", "in", "a", "an"})
_GROUP_WORDS = frozenset(
    {
        "academy",
        "agency",
        "alliance",
        "association",
        "board",
        "bureau",
        "center",
        "centre",
        "clinic",
        "collaboration",
        "collaborative",
        "collaborators",
        "college",
        "commission",
        "committee",
        "community",
        "company",
        "consortium",
        "council",
        "department",
        "editors",
        "federation",
        "force",
        "foundation",
        "group",
        "health",
        "initiative",
        "inc",
        "institute",
        "institutes",
        "institution",
        "international",
        "investigators",
        "laboratory",
        "ltd",
        "ministry",
        "national",
        "network",
        "office",
        "organisation",
        "organization",
        "panel",
        "partnership",
        "program",
        "programme",
        "project",
        "registry",
        "research",
        "services",
        "society",
        "study",
        "survey",
        "task",
        "team",
        "trial",
        "trialists",
        "union",
        "university",
        "workgroup",
        "working",
    }
)


def is_group(name: Name) -> bool:
    """Whether the name is a group's."""
    return bool(group_name(name))


def group_name(name: Name) -> str:
    """The group's name, or nothing where the name may be a person's.

    A group given in one piece has a word such as ``committee``, is in capitals, or is
    one word or many. Registries and bibliographies also cut groups in two as if they
    were people: ``Group, Eczema Study``; there such a word must end the name.
    """
    if name.family:
        if name.family.rpartition(" ")[2].lower() not in _GROUP_WORDS:
            return ""
        words = _WORDS.findall(fold(f"{name.given} {name.family}"))
        return f"{name.given} {name.family}".strip() if len(words) > 2 and min(map(len, words)) > 1 else ""
    piece = "" if name.given else name.literal
    words = _WORDS.findall(fold(piece))
    telling = not _GROUP_WORDS.isdisjoint(words) or not 2 <= len(words) <= 4 or piece.isupper()
    return piece if piece and telling else ""


def compare_groups(written: str, registered: str) -> Comparison:
    """Compares two names of groups: equal words are SAME, an acronym or a shorter form is COMPATIBLE."""
    mine, theirs = _words(written), _words(registered)
    if not mine or not theirs:
        return Comparison(Agreement.UNKNOWN, 0.0)
    if mine == theirs:
        return Comparison(Agreement.SAME, 1.0)
    shared = set(mine) & set(theirs)
    shorter = min(len(set(mine)), len(set(theirs)))
    if (len(shared) == shorter and shorter > 1) or _acronym(mine, theirs) or _acronym(theirs, mine):
        return Comparison(Agreement.COMPATIBLE, 0.9)
    if _in_full(mine, theirs) or _in_full(theirs, mine):
        return Comparison(Agreement.COMPATIBLE, 0.9)
    ratio = fuzz.ratio(" ".join(mine), " ".join(theirs), score_cutoff=90) / 100
    # a word of few letters, such as the number of a phase, makes another group
    if ratio and all(len(word) > _NUMERAL for word in set(mine) ^ set(theirs)):
        return Comparison(Agreement.COMPATIBLE, ratio)
    return Comparison(Agreement.DIFFERENT, 0.3, f"{written} is written where {registered} is registered")


def _in_full(short: list[str], long: list[str]) -> bool:
    """Whether the names are equal once an acronym in one is written in full: ``WHO Working Group``."""
    for place, word in enumerate(short):
        behind = len(long) - (len(short) - place - 1)
        letters = "".join(one[0] for one in long[place:behind])
        if len(word) > 1 and word == letters:
            return [*short[:place], *short[place + 1 :]] == [*long[:place], *long[behind:]]
    return False


def _words(text: str) -> list[str]:
    words = _WORDS.findall(fold(text))
    return [word for word in words if word not in _EMPTY_WORDS] or words


def _acronym(short: list[str], long: list[str]) -> bool:
    """Whether one word of the short name is made of the first letters of the long one."""
    initials = "".join(word[0] for word in long)
    return len(long) > 1 and initials in short

"""Costumes: right ways to write a reference otherwise than it is registered. None of them is a fault."""

import re
from collections.abc import Callable
from random import Random

from msgspec.structs import replace

from claimstead.matching.markup import plain
from claimstead.matching.particles import PARTICLES
from claimstead.model.record import Found
from claimstead.model.reference import Name
from claimstead.reading.bibtex.writing import bibtex_value
from tests.measure import describing
from tests.measure.describing import Description, registered_form, strip_accents

Costume = Callable[[Description, Found, Random], Description | None]
_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "oe", "Ø": "Oe"})
_SPELLED_OUT |= str.maketrans({"å": "aa", "Å": "Aa", "ß": "ss", "æ": "ae", "Æ": "Ae"})
_GREEK = {"α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "κ": "kappa", "λ": "lambda", "μ": "mu", "ω": "omega"}
_SPELLINGS = (
    ("tumor", "tumour"),
    ("randomized", "randomised"),
    ("pediatric", "paediatric"),
    ("edema", "oedema"),
    ("behavior", "behaviour"),
    ("analyze", "analyse"),
    ("hemo", "haemo"),
    ("esophag", "oesophag"),
    ("leukemia", "leukaemia"),
    ("anemia", "anaemia"),
    ("estrogen", "oestrogen"),
    ("fiber", "fibre"),
    ("organization", "organisation"),
    ("characterization", "characterisation"),
)
_ARABIC = {"I": "1", "II": "2", "III": "3", "IV": "4", "V": "5", "VI": "6"}
_NUMERAL = re.compile(r"\b(type|part|phase|stage|grade|class|factor) (VI|IV|V|III|II|I)\b", re.IGNORECASE)
_LIGHT = frozenset({"of", "the", "and", "for", "in", "on", "de", "la", "des", "und", "&", "et", "der", "a", "an", "to"})
_ENDINGS = re.compile(
    r"(ologica|ological|ologic|ology|ologie|ional|ations|ation|ics|ical|ings|ing|ences|ence|ies|ians|ian"
    r"|istry|ments|ment|ives|ive|ances|ance|ities|ity|ics|ine|al|es|s|y|e)\Z"
)


def _title(change: Callable[[str], str]) -> Costume:
    def costume(description: Description, _: Found, __: Random) -> Description | None:
        title = change(description.title)
        return replace(description, title=title) if title != description.title else None

    return costume


def _names(style: Callable[[Name], str]) -> Costume:
    def costume(description: Description, _: Found, __: Random) -> Description | None:
        same = all(style(name) == registered_form(name) for name in description.authors)
        return None if same else replace(description, style=style)

    return costume


def _pages(change: Callable[[str, str], str]) -> Costume:
    def costume(description: Description, _: Found, __: Random) -> Description | None:
        found = re.fullmatch(r"(\d+)-(\d+)", description.pages)
        return replace(description, pages=change(found[1], found[2])) if found else None

    return costume


def _without_subtitle(title: str) -> str:
    head = re.split(r": |\? |\. ", title)[0]
    return head if len(head) > 15 else title


def _british(title: str) -> str:
    for american, british in _SPELLINGS:
        for one, other in ((british, american), (american, british)):
            turned = re.sub(rf"\b{one}", other, title)
            if turned != title:
                return turned
    return title


def _greek_in_words(title: str) -> str:
    return "".join(_GREEK.get(letter, letter) for letter in title)


def _markup(description: Description, found: Found, _: Random) -> Description | None:
    deposited = found.work.titles[0] if found.work.titles else ""
    if deposited == plain(deposited):
        return None
    # formulas are LaTeX already, and nobody escapes them
    verbatim = "\\" in deposited
    return replace(description, title=deposited, verbatim=verbatim)


def _latex(description: Description, found: Found, _: Random) -> Description | None:
    deposited = found.work.titles[0] if found.work.titles else ""
    latex = bibtex_value(deposited)
    for tag, command in (("i", "textit"), ("em", "emph"), ("b", "textbf"), ("sub", "textsubscript")):
        latex = re.sub(f"<{tag}>(.*?)</{tag}>", rf"\\{command}{{\1}}", latex)
    latex = re.sub(r"\b([A-Z][A-Z0-9]+)\b", r"{\1}", latex)
    if latex == bibtex_value(deposited) or "<" in latex or "\\&" in latex:
        return None
    return replace(description, title=latex, verbatim=True)


def _others(description: Description, _: Found, __: Random) -> Description | None:
    if len(description.authors) < 4:
        return None
    return replace(description, authors=description.authors[:3], others=True)


def _particles_behind(description: Description, _: Found, __: Random) -> Description | None:
    moved = tuple(_moved(name) for name in description.authors)
    return replace(description, authors=moved) if moved != description.authors else None


def _moved(name: Name) -> Name:
    words = name.family.split()
    count = next((index for index, word in enumerate(words) if word.lower() not in PARTICLES), len(words))
    if not 0 < count < len(words) or not name.given or name.family[0].isupper():
        return name
    given = f"{name.given} {' '.join(words[:count])}"
    return Name(family=" ".join(words[count:]), given=given, suffix=name.suffix)


def _one_surname(description: Description, _: Found, __: Random) -> Description | None:
    def first(name: Name) -> Name:
        words = re.split(r"[\s-]", name.family)
        double = len(words) == 2 and all(len(word) > 3 and word[0].isupper() for word in words) and name.given
        return replace(name, family=words[0]) if double else name

    cut = tuple(first(name) for name in description.authors)
    return replace(description, authors=cut) if cut != description.authors else None


def _transliterated(description: Description, _: Found, __: Random) -> Description | None:
    def style(name: Name) -> str:
        return strip_accents(registered_form(name).translate(_SPELLED_OUT))

    plain_title = description.title.translate(_SPELLED_OUT)
    if all(style(name) == strip_accents(registered_form(name)) for name in description.authors):
        return None
    return replace(description, style=style, title=plain_title)


def _group(description: Description, _: Found, random: Random) -> Description | None:
    if any(name.literal for name in description.authors) or not description.authors:
        return None
    group = Name(literal=random.choice(("ELIDEK Study Group", "the ATOPIC Investigators", "PROBIT collaborators")))
    return replace(description, authors=(*description.authors, group))


def iso_like(journal: str) -> str:
    """The journal's name cut in the manner of ISO 4, by rules of endings and no list."""
    *words, last = [word.strip(",:") for word in journal.split()] or [""]
    kept = [word for word in words if word.lower() not in _LIGHT]
    return " ".join(_cut(word) for word in (*kept, last)) if kept else journal


def _cut(word: str) -> str:
    if word.lower() == "journal":
        return "J."
    short = _ENDINGS.sub("", word) if len(word) > 5 else word
    return f"{short}." if len(short) > 3 and short != word else word


def _short_journal(description: Description, _: Found, __: Random) -> Description | None:
    short = iso_like(description.journal)
    return replace(description, journal=short) if short != description.journal else None


def _deposited_short(description: Description, found: Found, _: Random) -> Description | None:
    shorts = [plain(one) for one in found.work.containers[1:] if plain(one) != description.journal]
    return replace(description, journal=shorts[0]) if shorts else None


def _ampersand(description: Description, _: Found, __: Random) -> Description | None:
    journal = description.journal
    turned = journal.replace(" and ", " & ") if " and " in journal else journal.replace(" & ", " and ")
    return replace(description, journal=turned) if turned != journal else None


def _other_year(description: Description, found: Found, random: Random) -> Description | None:
    years = {date.date[:4] for date in found.work.dates if date.kind in ("online", "print", "posted")}
    years.discard(description.year)
    return replace(description, year=random.choice(sorted(years))) if years else None


def _elided(first: str, last: str) -> str:
    same = next((i for i, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(last) - 1)
    return f"{first}-{last[same:]}" if len(first) == len(last) else f"{first}--{last}"


COSTUMES: dict[str, Costume] = {
    "as registered": lambda description, _, __: description,
    "title: in capitals": _title(str.upper),
    "title: in small letters": _title(str.lower),
    "title: full stop behind": _title(lambda title: title if title.endswith(".") else f"{title}."),
    "title: en dashes for hyphens": _title(lambda title: title.replace("-", "–")),
    "title: subtitle dropped": _title(_without_subtitle),
    "title: British or American": _title(_british),
    "title: Greek letters in words": _title(_greek_in_words),
    "title: Arabic numerals": _title(lambda title: _NUMERAL.sub(lambda m: f"{m[1]} {_ARABIC[m[2].upper()]}", title)),
    "title: RETRACTED in front": _title(lambda title: f"RETRACTED: {title}"),
    "title: accents lost": _title(strip_accents),
    "title: markup as deposited": _markup,
    "title: LaTeX": _latex,
    "names: initials, J. A.": _names(describing.spaced_initials),
    "names: initials glued, Smith, JA": _names(describing.glued_initials),
    "names: as PubMed has them, Smith JA": _names(describing.medline),
    "names: one initial": _names(describing.one_initial),
    "names: John A. Smith": _names(describing.given_first),
    "names: Smith John, no comma": _names(describing.family_first),
    "names: John, Smith": _names(describing.turned_round),
    "names: in capitals": _names(describing.in_capitals),
    "names: accents lost": _names(describing.unaccented),
    "names: ö as oe": _transliterated,
    "names: particles behind": _particles_behind,
    "names: one of two surnames": _one_surname,
    "names: and others after three": _others,
    "names: a study group added": _group,
    "venue: the short form deposited": _deposited_short,
    "venue: abbreviated by rule": _short_journal,
    "venue: & for and": _ampersand,
    "venue: in capitals": lambda d, _, __: replace(d, journal=d.journal.upper()),
    "year: another registered one": _other_year,
    "pages: elided": _pages(_elided),
    "pages: first page only": _pages(lambda first, _: first),
    "pages: pp. and en dash": _pages(lambda first, last: f"pp. {first}–{last}"),
}


def mixed(description: Description, found: Found, random: Random) -> Description:
    """Some four costumes, one over the other, as bibliographies come."""
    for name in random.sample(list(COSTUMES), 6):
        if name not in ("title: LaTeX", "title: RETRACTED in front"):
            description = COSTUMES[name](description, found, random) or description
    return description


ALL_COSTUMES: dict[str, Costume] = {**COSTUMES, "several at once": mixed}

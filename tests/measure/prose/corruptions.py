"""Corruptions: ways in which a quotation says something else than its source, and must not be found there."""

import re
from collections.abc import Callable
from random import Random

Corruption = Callable[[str, Random, str], str | None]
"""What becomes of a quotation, given the text it comes from; None where there is nothing to corrupt in this way."""

_NUMBER = re.compile(r"(?<![\w.])\d+(?:[.·]\d+)?(?![\w])")
_DECIMAL = re.compile(r"(?<![\w.])(\d+)([.·])(\d+)(?!\w)")
_WORD = re.compile(r"(?<![\w-])[A-Za-z]{2,}(?![\w-])")
_ENTITY = re.compile(r"(?<![\w-])(?:[A-Z]\w*[A-Z0-9]\w*(?:-\w+)*|\w+-\d+)(?![\w-])")
_LIST = re.compile(r"((?:[\w-]+ )?[\w-]+), ((?:[\w-]+ )?[\w-]+),? and ")
_RANGE = re.compile(r"(\d+(?:[.·]\d+)?)(?:[-–]| to )(\d+)(?!\w)")
_FLIPPED = {"<": ">", ">": "<", "=": "<", "≤": "≥", "≥": "≤", "±": "+"}
_UNITS = (
    ("mg", "g", "μg", "kg"),
    ("ml", "l", "mL", "dl"),
    ("mM", "nM", "μM", "MM"),
    ("days", "weeks", "months", "years", "hours"),
    ("day", "week", "month", "year", "hour"),
    ("mm", "cm", "km", "nm"),
    ("%", "‰", " points"),
)
_TURNED = (
    ("increased", "decreased"),
    ("increase", "decrease"),
    ("higher", "lower"),
    ("more", "less"),
    ("reduced", "raised"),
    ("reduces", "raises"),
    ("greater", "smaller"),
    ("improved", "worsened"),
    ("before", "after"),
    ("positive", "negative"),
    ("upregulated", "downregulated"),
    ("inhibits", "activates"),
    ("inhibition", "activation"),
    ("gain", "loss"),
    ("better", "worse"),
    ("longer", "shorter"),
    ("above", "below"),
)
_HEDGES = (
    *(("may", "does"), ("might", "will"), ("could", "did"), ("suggest", "prove"), ("suggests", "proves")),
    *(("associated with", "caused by"), ("likely", "certainly"), ("can", "must")),
)
_AMOUNTS = (
    *(("all", "some"), ("most", "few"), ("many", "no"), ("several", "all"), ("both", "neither"), ("only", "also")),
    *(("any", "every"), ("one", "two"), ("two", "three"), ("three", "four"), ("first", "second")),
)
_WHO = (
    *(("men", "women"), ("patients", "controls"), ("mice", "patients"), ("human", "mouse"), ("children", "adults")),
    *(("cells", "tissues"), ("male", "female"), ("rats", "humans"), ("gene", "protein")),
)
_BEING = re.compile(r"\b(?:was|were|is|are|did|does|has|have|had|can|may|could)\b")
_DENIAL = re.compile(r"\b(?:not|no|never|without|neither|nor|cannot|none)\b ?")


def _at_one(pattern: re.Pattern[str], new: Callable[[re.Match[str], Random], str | None]) -> Corruption:
    """Rewrites one match of the pattern."""

    def corruption(quote: str, random: Random, _: str) -> str | None:
        matches = list(pattern.finditer(quote))
        random.shuffle(matches)
        for match in matches:
            written = new(match, random)
            if written is not None:
                return quote[: match.start()] + written + quote[match.end() :]
        return None

    return corruption


def _exchanged(pairs: tuple[tuple[str, str], ...]) -> Corruption:
    other = dict(pairs) | {right: left for left, right in pairs}
    words = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, other)) + r")(?![\w-])")
    return _at_one(words, lambda match, _: other[match[0]])


def _another_digit(match: re.Match[str], random: Random) -> str:
    place = random.randrange(len(match[0]))
    while not match[0][place].isdigit():
        place = random.randrange(len(match[0]))
    digit = random.choice([one for one in "123456789" if one != match[0][place]])
    return match[0][:place] + digit + match[0][place + 1 :]


def _shifted(match: re.Match[str], random: Random) -> str:
    whole, point, part = match.groups()
    if random.random() < 0.5 and len(part) > 1:
        return f"{whole if whole != '0' else ''}{part[0]}{point}{part[1:]}"
    return f"{whole[:-1] or '0'}{point}{whole[-1]}{part}"


def _rounded(match: re.Match[str], _: Random) -> str | None:
    rounded = f"{float(f'{match[1]}.{match[3]}'):.{len(match[3]) - 1}f}".replace(".", match[2])
    return rounded if float(rounded.replace("·", ".")) != float(f"{match[1]}.{match[3]}") else None


def _other_unit(match: re.Match[str], random: Random) -> str:
    units = next(units for units in _UNITS if match[2] in units)
    return match[1] + random.choice([unit for unit in units if unit != match[2]])


def _words_swapped(quote: str, random: Random, _: str) -> str | None:
    words = quote.split(" ")
    places = [n for n in range(len(words) - 1) if words[n].strip(".,") != words[n + 1].strip(".,")]
    if not places:
        return None
    place = random.choice(places)
    words[place : place + 2] = words[place + 1], words[place]
    return " ".join(words)


def _swapped(pattern: re.Pattern[str]) -> Corruption:
    """Exchanges two different matches."""

    def corruption(quote: str, random: Random, _: str) -> str | None:
        matches = list(pattern.finditer(quote))
        pairs = [
            (one, other) for one in matches for other in matches if one.end() < other.start() and one[0] != other[0]
        ]
        if not pairs:
            return None
        one, other = random.choice(pairs)
        between = quote[one.end() : other.start()]
        return quote[: one.start()] + other[0] + between + one[0] + quote[other.end() :]

    return corruption


def _other_entity(quote: str, random: Random, text: str) -> str | None:
    inside = list(_ENTITY.finditer(quote))
    others = sorted({match[0] for match in _ENTITY.finditer(text)} - {match[0] for match in inside})
    if not inside or not others:
        return None
    match = random.choice(inside)
    return quote[: match.start()] + random.choice(others) + quote[match.end() :]


def _word_left_out(quote: str, random: Random, _: str) -> str | None:
    words = quote.split(" ")
    # of two equal words either may be the one that is missing
    places = [n for n in range(1, len(words) - 1) if words[n].isalpha() and words[n - 1] != words[n] != words[n + 1]]
    if not places:
        return None
    del words[random.choice(places)]
    return " ".join(words)


def _merged(quote: str, random: Random, text: str) -> str | None:
    others = [sentence for sentence in text.split(". ") if sentence[:30] not in quote and quote[:30] not in sentence]
    words = quote.split(" ")
    if not others or len(words) < 6:
        return None
    tail = random.choice(others).split(" ")[-4:]
    return " ".join((*words[: len(words) // 2], *tail))


def _turned_round(quote: str, random: Random, _: str) -> str | None:
    words = quote.split(" ")
    place = random.randrange(2, len(words) - 1) if len(words) > 5 else 0
    turned = " ".join(words[place:] + words[:place])
    return turned if place and turned != quote else None


def _put_in(quote: str, random: Random, _: str) -> str | None:
    words = quote.split(" ")
    if len(words) < 3:
        return None
    words.insert(
        random.randrange(1, len(words)), random.choice(("significantly", "only", "severe", "rarely", "always"))
    )
    return " ".join(words)


CORRUPTIONS: dict[str, Corruption] = {
    "operator flipped": _at_one(re.compile("[<>=≤≥±]"), lambda match, _: _FLIPPED[match[0]]),
    "operator dropped": _at_one(re.compile(r"(?<=\w)( ?)[<>≤≥] ?"), lambda match, _: match[1] or " "),
    "sign dropped": _at_one(re.compile(r"(?<![\w)\]–-])[-−–](?=\d)"), lambda match, _: ""),
    "sign put in": _at_one(re.compile(r"(?<=[ (=])(?=\d)"), lambda match, _: "−"),
    "decimal point shifted": _at_one(_DECIMAL, _shifted),
    "decimal point lost": _at_one(_DECIMAL, lambda match, _: match[1] + match[3]),
    "decimal comma": _at_one(_DECIMAL, lambda match, _: f"{match[1]},{match[3]}"),
    "rounded": _at_one(_DECIMAL, _rounded),
    "digit changed": _at_one(_NUMBER, _another_digit),
    "digit added": _at_one(_NUMBER, lambda match, random: match[0] + random.choice("0123456789")),
    "digit dropped": _at_one(re.compile(r"(?<!\w)\d{2,}(?!\w)"), lambda match, _: match[0][:-1]),
    "two figures swapped": _swapped(_NUMBER),
    "range end changed": _at_one(_RANGE, lambda match, random: match[0] + str(random.randrange(10))),
    "range end dropped": _at_one(_RANGE, lambda match, _: match[1]),
    "unit changed": _at_one(
        re.compile(rf"(\d ?)({'|'.join(unit for units in _UNITS for unit in units)})(?!\w)"), _other_unit
    ),
    "percent dropped": _at_one(re.compile(r"(?<=\d) ?(?:%|percent)"), lambda match, _: ""),
    "exponent changed": _at_one(re.compile(r"10\(-|10[-−]|10\(|10[⁻⁰-⁹]"), lambda match, _: match[0][:-1]),
    "negation put in": _at_one(_BEING, lambda match, _: f"{match[0]} not"),
    "negation dropped": _at_one(_DENIAL, lambda match, _: ""),
    "negating prefix dropped": _at_one(re.compile(r"\b(?:non-?|un|anti-?|in|dis)(?=[a-z]{4})"), lambda match, _: ""),
    "direction turned": _exchanged(_TURNED),
    "hedge hardened": _exchanged(_HEDGES),
    "amount exchanged": _exchanged(_AMOUNTS),
    "population exchanged": _exchanged(_WHO),
    "two words swapped": _words_swapped,
    "two entities swapped": _swapped(_ENTITY),
    "another entity": _other_entity,
    "subset of a list": _at_one(_LIST, lambda match, _: f"{match[1]} and "),
    "two sentences merged": _merged,
    "segments out of order": _turned_round,
    "word left out": _word_left_out,
    "word put in": _put_in,
    "word cut": _at_one(
        re.compile(r"\b[a-z]{6,}\b"), lambda match, random: match[0][: random.randrange(3, len(match[0]))]
    ),
    "words run together": _at_one(re.compile(r"(?<=[a-z]) (?=[a-z])"), lambda match, _: ""),
    "figures run together": _at_one(re.compile(r"(?<=\d),? (?=\d)"), lambda match, _: ""),
    "hyphen dropped": _at_one(re.compile(r"(?<=\w)-(?=\w)"), lambda match, random: random.choice(("", " "))),
    "case changed": _at_one(_WORD, lambda match, _: match[0].swapcase()),
    "comma dropped": _at_one(re.compile(r"(?<=[a-z]),(?= )"), lambda match, _: ""),
}

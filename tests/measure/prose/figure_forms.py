"""Other ways to write a figure: each leaves what is said as it was."""

import re
from collections.abc import Callable, Iterator
from random import Random

Form = tuple[str, str, Callable[[re.Match[str]], str | None]]
"""The name of a form, what it is found by, and what it is written as; None where that can't be done exactly."""

WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_NUMBER = r"(?<![\w.,·/-])(\d{1,5}(?:[.·]\d+)?)"
_END = r"(?![\w/.·]|[ -](?:per|old)\b)"
_NO_LABEL = "".join(f"(?<!{label} )" for label in ("type", "stage", "group", "phase", "day", "week", "grade", "year"))
_RISK = r"\b(?:relative risk|risk ratio|hazard ratio|RR|HR)(?: \[(?:RR|HR)\])?[ ,=:]{1,3}(0[.·]\d\d)(?!\d)"


def _plain(number: str) -> float:
    return float(number.replace("·", "."))


def _scaled(unit: str, factor: float) -> Callable[[re.Match[str]], str | None]:
    """The figure times a factor, with another unit."""
    return lambda found: f"{float(f'{_plain(found[1]) * factor:.10g}'):.10g} {unit}"


def _divided(unit: str, factor: int) -> Callable[[re.Match[str]], str | None]:
    """The whole number that is left of the figure, with a larger unit; None where something would remain."""

    def write(found: re.Match[str]) -> str | None:
        whole, rest = divmod(_plain(found[1]), factor)
        return f"{whole:g} {unit}{'' if whole == 1 else 's'}" if not rest and whole else None

    return write


def _in_words(found: re.Match[str]) -> str | None:
    number = int(found[1])
    return f"{WORDS[number]} " if 2 <= number < len(WORDS) else None


def _lower(found: re.Match[str]) -> str:
    return f"a {round(100 * (1 - _plain(found[1])))}% lower risk"


def _times(found: re.Match[str]) -> str | None:
    number = _plain(found[1])
    return f"{WORDS[int(number)]}fold" if number == int(number) and 2 <= number < len(WORDS) else None


FORMS: tuple[Form, ...] = (
    ("mg as g", rf"{_NUMBER} ?mg{_END}", _scaled("g", 1e-3)),
    ("g as mg", rf"{_NUMBER} ?g{_END}", _scaled("mg", 1e3)),
    ("µg as mg", rf"{_NUMBER} ?(?:µg|μg|microg){_END}", _scaled("mg", 1e-3)),
    ("kg as g", rf"{_NUMBER} ?kg{_END}", _scaled("g", 1e3)),
    ("mL as L", rf"{_NUMBER} ?m[lL]{_END}", _scaled("L", 1e-3)),
    ("cm as mm", rf"{_NUMBER} ?cm{_END}", _scaled("mm", 10)),
    ("µM as nM", rf"{_NUMBER} ?[µμ]M{_END}", _scaled("nM", 1e3)),
    ("weeks as days", rf"{_NUMBER}[ -]weeks?{_END}", _scaled("days", 7)),
    ("days as weeks", rf"{_NUMBER}[ -]days?{_END}", _divided("week", 7)),
    ("years as months", rf"{_NUMBER} years?(?! of age){_END}", _scaled("months", 12)),
    ("months as years", rf"{_NUMBER}[ -]months?{_END}", _divided("year", 12)),
    ("hours as minutes", rf"{_NUMBER} (?:h|hours?){_END}", _scaled("minutes", 60)),
    ("minutes as seconds", rf"{_NUMBER} (?:min|minutes?){_END}", _scaled("seconds", 60)),
    ("mmHg as kPa", rf"{_NUMBER} ?mm ?Hg{_END}", _scaled("kPa", 0.133322387415)),
    ("mmol as µmol", rf"{_NUMBER} mmol/[lL]{_END}", _scaled("µmol/L", 1e3)),
    ("percent in words", rf"{_NUMBER}%", lambda found: f"{found[1]} per cent"),
    ("percent as so many of 1000", rf"{_NUMBER}% (?=of\b)", lambda f: f"{_plain(f[1]) * 10:g} in 1000 "),
    ("whole percent as so many of 100", r"(?<![\w.,·/-])(\d\d)% (?=of\b)", lambda found: f"{found[1]} of 100 "),
    ("middle dot", r"(?<![\w.,·/-])(?!10\.\d{4})(\d{1,3})\.(\d+)(?![\w.])", lambda found: f"{found[1]}·{found[2]}"),
    ("no leading zero", r"(?<![\w.,·/-])0\.(\d+)(?![\w.])", lambda found: f".{found[1]}"),
    ("digits as words", rf"{_NO_LABEL}(?<![\w.,·/(=<>-])(\d\d?) (?=[a-z]{{4,}})", _in_words),
    ("commas in thousands", r"(?<![\w.,·/-])(?!20[012]|19)(\d\d?)(\d{3}) (?=[a-z]{4,})", lambda f: f"{f[1]},{f[2]} "),
    ("thin spaces in thousands", r"(?<![\w.,·/-])(\d{1,3}),(\d{3})(?![\d,])", lambda f: f"{f[1]}\u2009{f[2]}"),
    ("p with a leading zero", r"\b[pP] ?([<=>]) ?\.(\d+)", lambda found: f"P {found[1]} 0.{found[2]}"),
    ("dash as to", r"(?<![\w.,·/-])(\d+[.·]\d+)[-–](\d+[.·]\d+)(?![\w.])", lambda f: f"{f[1]} to {f[2]}"),
    ("ratio as percent lower", _RISK, _lower),
    ("-fold in words", rf"{_NUMBER}-fold", _times),
    ("count with a slash", r"(?<![\w.,·/-])(\d+) of (\d+)(?![\w.,·/%])", lambda found: f"{found[1]}/{found[2]}"),
)
"""All forms; the numbers of each are found without the reader under measure."""
_SEARCHES = tuple((name, re.compile(pattern), write) for name, pattern, write in FORMS)


def rewritten(sentence: str, random: Random) -> Iterator[tuple[str, str]]:
    """The sentence with one figure written otherwise, in each way that it allows: the way, and the new sentence."""
    for name, pattern, write in _SEARCHES:
        found = [place for place in pattern.finditer(sentence) if _stands_alone(sentence, place)]
        chosen = random.choice(found) if found else None
        new = write(chosen) if chosen else None
        if chosen and new is not None:
            yield name, sentence[: chosen.start()] + new + sentence[chosen.end() :]


def _stands_alone(sentence: str, found: re.Match[str]) -> bool:
    """Whether the figure is no end of a range and no part of a list: half of those can't be written otherwise."""
    before, after = sentence[: found.start()], sentence[found.end() :]
    return not _LISTED_BEFORE.search(before[-30:]) and not _LISTED_AFTER.match(after)


_LINK = r" ?(?:to|through|and|or|vs\.?|versus|,|[-–±/])? ?"
_LISTED_BEFORE = re.compile(rf"(?:\d|\b(?:one|two|three|four|five|six))(?:%| ?[a-zA-Z]{{1,6}})?{_LINK}$")
_LISTED_AFTER = re.compile(rf"{_LINK}\d")

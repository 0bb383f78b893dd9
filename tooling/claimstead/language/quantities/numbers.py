"""Numbers as they are written: in digits, in words, and as parts of a whole."""

import math
import re

from msgspec import Struct

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−–", "0123456789-+--")
_PLAIN = str.maketrans("·", ".", ", \u00a0\u2009\u202f")
LONGEST = 24
"""Characters of the longest numeral; longer runs of digits are identifiers."""
GLYPHS = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅛": 1 / 8}
_ONES = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen
"""
ONES = {word: number for number, word in enumerate(_ONES.split())}
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = {word: 10 * number for number, word in enumerate(_TENS.split(), start=2)}
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip
PART_STEP = 0.1
"""How finely a part told in words is meant: "a third" is said of 0.29 and of 0.38."""

_POWER = r"10(?:\^?[-−]?\d{1,2}(?!\d)|\([-−]?\d{1,2}\)|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})"
DIGITS = re.compile(
    r"(?P<sign>(?<![\w)\]%])[-−–])?"  # a dash is a sign unless it joins something
    r"(?P<figures>\d{1,3}(?:,\d{3}){1,6}(?!\d|,\d)(?:[.·]\d+)?"  # 1,234
    r"|[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3}){1,6}(?!\d|[,.·]\d|%)"  # 1 234
    r"|\d+(?:[.·]\d+)?|(?<![\w.·])[.·]\d+)"  # 12, 0.55, 0·55, .05
    rf"(?:[eE](?P<exponent>[-+−]?\d{{1,2}})(?![\w.])|[ \u2009]?[×x*][ \u2009]?(?P<power>{_POWER}))?"
    rf"(?:[ \u00a0](?P<scale>{'|'.join(SCALES)})\b)?"
)
_ANY_WORD = "|".join((*ONES, *TENS, *SCALES))
WORDS = re.compile(rf"\b(?:{_ANY_WORD})\b(?:(?:[ -]| and )(?:{_ANY_WORD})\b){{0,12}}", re.I)
AND_A_HALF = re.compile(r" and a half\b", re.I)
_PART_WORDS = "|".join(sorted(PARTS, key=len, reverse=True))
FRACTION = re.compile(
    rf"\b(?:(?P<count>one|two|three|four|five|six|seven|eight|nine)[ -](?P<part>{_PART_WORDS})\b"
    r"|an?[ ](?P<single>half|third|quarter|fifth|tenth)\b(?=[ ](?:of|in|to|as|the|lower|higher|less|more|fewer|greater|"
    r"reduction|increase|decrease|were|was|had|have)\b|[ ]?[.,;:()]|[ ]?$)"
    r"|(?<!first )(?<!second )(?<!latter )(?<!other )(?P<bare>half)"
    r"(?=[ ](?:of|the|as|an?|that|those|were|had)\b|[ ]?[.,;()]|[ ]?$))",
    re.I,
)


class Number(Struct, frozen=True, gc=False):
    """A value, what one of its last digit is worth, where it ends, and whether it is told in words."""

    value: float
    step: float
    end: int
    in_words: bool = False
    is_part: bool = False


def read_digits(found: re.Match[str]) -> Number | None:
    """The number that a match of DIGITS writes, or None where it is too long to be one."""
    figures = found["figures"].translate(_PLAIN)
    if len(figures) > LONGEST:
        return None
    decimals = len(figures) - figures.find(".") - 1 if "." in figures else 0
    scale = round(math.log10(SCALES[found["scale"]])) if found["scale"] else 0
    power = _power(found["exponent"], found["power"]) + scale
    value = float(f"{figures}e{power}")
    return Number(-value if found["sign"] else value, float(f"1e{power - decimals}"), found.end())


def _power(exponent: str | None, power: str | None) -> int:
    """The power of ten that is written behind the digits."""
    if exponent is not None:
        return int(exponent.replace("−", "-"))
    return int(power[2:].translate(SUPERSCRIPTS).strip("^()")) if power is not None else 0


def read_words(found: re.Match[str]) -> Number:
    """The number at the start of a match of WORDS, as far as its words make one."""
    total = current = 0
    end = found.start()
    ceiling = 10**15  # each further word must be smaller than what it is added to allows
    for word in re.finditer(r"[a-z]+", found.group(), re.I):
        name = word.group().lower()
        small = ONES.get(name, TENS.get(name))
        if small is not None:
            if small >= ceiling:
                break
            current += small
            ceiling = 10 if name in TENS else 0
        elif name in SCALES:
            if current == 0 or SCALES[name] <= current:
                break
            current *= SCALES[name]
            ceiling = 100
            if SCALES[name] > 100:
                total, current = total + current, 0
        elif end:
            continue
        end = found.start() + word.end()
    return Number(float(total + current), 1.0, end, in_words=True)


def read_fraction(found: re.Match[str]) -> Number:
    """The part of a whole that a match of FRACTION names."""
    part = (found["part"] or found["single"] or found["bare"]).lower()
    count = ONES[found["count"].lower()] if found["count"] else 1
    return Number(count / PARTS[part], PART_STEP, found.end(), in_words=True, is_part=True)

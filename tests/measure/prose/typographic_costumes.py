"""Typographic costumes: how copies of one text differ where nobody changed a word."""

import re
import unicodedata
from collections.abc import Callable
from random import Random

Costume = Callable[[str, Random], str]

_SPACE = re.compile(r" (?=\S)")
_LONG_WORD = re.compile(r"\b[a-zA-Z]{7,}\b")
_CLAUSE_END = re.compile(r"(?<=[a-z])(?=[,.;]? )")
_QUANTITY = re.compile(r"\d\S* [a-z]+\Z")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]|[<>&\"]")
_LIGATURES = (("ffi", "ﬃ"), ("ffl", "ﬄ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ"))
_SUPERSCRIPT = str.maketrans("0123456789,–", "⁰¹²³⁴⁵⁶⁷⁸⁹,⁻")
_SUBSCRIPT = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_FULL_WIDTH = {code: chr(code + 0xFEE0) for code in map(ord, "()%<>=+0123456789")}
_OPERATOR = re.compile(r" ?([<>=≤≥±×/]) ?")
_NEGATIVE = re.compile(r"(?<![\w)\]])[-−–](?=\d)")
_FORMULA = re.compile(r"\b(H2O|CO2|O2|N2|H2|VO2|HbA1c|FEV1|PGE2|PGD2|D3|K1|B12|A1|B1)\b")
_POWER = re.compile(r"(?<=m)[²2³3]\b|(?<=cm)[²2³3]\b|(?<=m)\^2\b")


def _sub(pattern: str, new: str | Callable[[re.Match[str]], str]) -> Costume:
    return lambda text, _: re.sub(pattern, new, text)


def _one_of(pattern: str, *others: str) -> Costume:
    return lambda text, random: re.sub(pattern, lambda _: random.choice(others), text)


def _some(pattern: re.Pattern[str], new: Callable[[re.Match[str], Random], str], share: float) -> Costume:
    """Rewrites about that share of the matches."""

    def costume(text: str, random: Random) -> str:
        return pattern.sub(lambda match: new(match, random) if random.random() < share else match[0], text)

    return costume


def _wrapped(hyphen: str | None, end: str) -> Costume:
    """Breaks lines of some 45 signs: behind hyphens of words, inside words with ``hyphen``, else at spaces."""

    def costume(text: str, random: Random) -> str:
        lines, rest = [], text
        while len(rest) > 60:
            width = random.randrange(35, 55)
            space = rest.rfind(" ", 5, width)
            word = re.compile(r"[A-Za-z]{6,}").match(rest, space + 1)
            compound = re.compile(r"[A-Za-z]{3,}-(?=[a-z])").match(rest, space + 1)
            if hyphen is not None and compound:
                lines.append(rest[: compound.end()] + end)
                rest = rest[compound.end() :]
            elif hyphen is not None and word:
                cut = random.randrange(word.start() + 2, word.end() - 2)
                lines.append(rest[:cut] + hyphen + end)
                rest = rest[cut:]
            else:
                lines.append(rest[: space if space > 0 else width] + ("" if space < 0 else end))
                rest = rest[space + 1 if space > 0 else width :]
        return "".join(lines) + rest

    return costume


def _soft_hyphens(match: re.Match[str], random: Random) -> str:
    place = random.randrange(2, len(match[0]) - 2)
    return f"{match[0][:place]}\u00ad{match[0][place:]}"


def _numbers(random: Random) -> str:
    first = random.randrange(1, 90)
    return random.choice(
        (f"{first}", f"{first},{first + 2}", f"{first}–{first + 3}", f"{first},{first + 4}–{first + 6}")
    )


def _cited(form: str, unicode: bool = False) -> Costume:
    """Puts citation marks behind some clauses."""

    def mark(end: re.Match[str], random: Random) -> str:
        numbers = _numbers(random)
        # behind "5 days", [3–7] would be a figure
        quantity = _QUANTITY.search(end.string[max(0, end.start() - 30) : end.start()])
        return "" if quantity else form.format(numbers.translate(_SUPERSCRIPT) if unicode else numbers)

    return _some(_CLAUSE_END, mark, 0.4)


def _behind_stops(form: str, unicode: bool = False) -> Costume:
    def mark(_: re.Match[str], random: Random) -> str:
        numbers = _numbers(random)
        return form.format(numbers.translate(_SUPERSCRIPT) if unicode else numbers)

    return _some(re.compile(r"(?<=[a-z)][.,])(?= )"), mark, 0.5)


def _escaped(named: bool) -> Costume:
    names = {"<": "lt", ">": "gt", "&": "amp", '"': "quot", "±": "plusmn", "−": "minus", "–": "ndash", "≤": "le"}
    names |= {"≥": "ge", "×": "times", "α": "alpha", "β": "beta", "μ": "mu", "µ": "micro", "·": "middot", "’": "rsquo"}

    def costume(text: str, random: Random) -> str:
        def entity(match: re.Match[str]) -> str:
            if named and match[0] in names:
                return f"&{names[match[0]]};"
            return f"&#{ord(match[0])};" if random.random() < 0.5 else f"&#x{ord(match[0]):X};"

        return _NOT_ASCII.sub(entity, text)

    return costume


def _html(text: str, random: Random) -> str:
    escaped = _escaped(named=True)(text, random)
    slanted = re.sub(r"(?<=[ (])[A-Za-z]{4,}(?=[ ,.)])", lambda m: _in_face(m[0], random), escaped)
    return f'<p class="abstract">{_SPACE.sub(lambda _: random.choice((" ", " ", "&nbsp;")), slanted)}</p>'


def _in_face(word: str, random: Random) -> str:
    if random.random() < 0.8:
        return word
    return random.choice(
        ("<i>{}</i>", "<em>{}</em>", "<b>{}</b>", '<span class="hl">{}</span>', '<a href="/x?a=1">{}</a>')
    ).format(word)


def _jats(text: str, random: Random) -> str:
    escaped = _escaped(named=False)(text, random)
    named = '<jats:named-content content-type="term">{}</jats:named-content>'
    faced = re.sub(
        r"(?<=[ (])[A-Za-z]{4,}(?=[ ,.)])",
        lambda m: random.choice((named, "<jats:italic>{}</jats:italic>", "{}", "{}", "{}")).format(m[0]),
        escaped,
    )
    raised = _POWER.sub(lambda m: f"<jats:sup>{m[0][-1].translate(str.maketrans('²³', '23'))}</jats:sup>", faced)
    lowered = _FORMULA.sub(lambda m: re.sub(r"(\d+)", r"<jats:sub>\1</jats:sub>", m[0]), raised)
    return f"<jats:sec><jats:p>{lowered}</jats:p></jats:sec>"


def _mathml(text: str, _: Random) -> str:
    formula = r"<mml:math><mml:mi>\1</mml:mi><mml:mo>\2</mml:mo><mml:mn>\3</mml:mn></mml:math>"
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return re.sub(r"\b([pPnr]) ?(&lt;|&gt;|=) ?([.·]?\d[\d.·]*\d|\d)", formula, text)


def _tight(text: str, _: Random) -> str:
    return _OPERATOR.sub(r"\1", text)


def _mixed(text: str, random: Random) -> str:
    for name in random.sample(list(COSTUMES), 4):
        dressed = COSTUMES[name](text, random)
        # what breaks lines may not break tags
        if all(dressed.count(sign) <= text.count(sign) for sign in "<&"):
            text = dressed
    return _wrapped("-", "\n")(text, random)


COSTUMES: dict[str, Costume] = {
    "lines broken at spaces": _wrapped(None, "\n"),
    "lines broken and indented": _wrapped(None, "\r\n    "),
    "words divided at line ends": _wrapped("-", "\n"),
    "line ends joined by a space": _wrapped("-", " "),
    "divided with U+2010": _wrapped("‐", "\n"),
    "divided with soft hyphens": _wrapped("\u00ad", "\n"),
    "soft hyphens inside words": _some(_LONG_WORD, _soft_hyphens, 0.5),
    "characters without width": _some(_SPACE, lambda _, random: random.choice(("\u200b ", " \ufeff", "\u200e ")), 0.3),
    "no-break spaces": _sub(" ", "\u00a0"),
    "spaces of other widths": _one_of(" ", " ", "  ", "\u2009", "\u202f", "\u2002", "\t"),
    "no space around operators": _tight,
    "spaces around operators": _sub(_OPERATOR.pattern, r" \1 "),
    "thin spaces around operators": _sub(_OPERATOR.pattern, "\u2009\\1\u2009"),
    "space before percent": _one_of(r"(?<=\d) ?%", " %", "\u202f%", "%"),
    "space before units": _one_of(
        r"(?<=\d) ?(?=(?:mg|ml|kg|mm|cm|days|weeks|years|months|h)\b)", "", "\u00a0", "\u2009"
    ),
    "ligatures": lambda text, _: _ligated(text),
    "curly quotation marks": lambda text, _: _curly(text),
    "other quotation marks": _one_of(r"[\"“”]|(?<!\w)['‘](?=\w)", "«", "„", "‘", '"'),
    "other hyphens": _one_of("(?<=\\w)-(?=\\w)", "‐", "‑", "–", "−"),
    "dashes for hyphens": _one_of("[-–](?=\\w)", "‒", "–", "—"),
    "minus signs": lambda text, random: _NEGATIVE.sub(lambda _: random.choice("−–-‑﹣"), text),
    "dashes tight or loose": _one_of(" ?[—–] | ?— ?", "—", " – ", " — ", " - ", "--"),
    "decimal middle dots": _sub(r"(?<=\d)[.·](?=\d)", "·"),
    "decimal points": _sub(r"(?<=\d)[·∙⋅](?=\d)", "."),
    "no nought before the point": _sub(r"(?<=[ <>=(])0(?=[.·]\d)", ""),
    "nought before the point": _sub(r"(?<=[ <>=(])(?=[.·]\d)", "0"),
    "thousands with thin spaces": _sub(r"(?<=\d),(?=\d{3}\b)", "\u2009"),
    "thousands without commas": _sub(r"(?<=\b\d),(?=\d{3}\b(?!,))", ""),
    "superscript powers": lambda text, _: _POWER.sub(lambda m: m[0][-1].translate(_SUPERSCRIPT), text),
    "powers down on the line": _one_of("(?<=m)²", "2", "^2", "<sup>2</sup>"),
    "subscripts": lambda text, _: _FORMULA.sub(lambda m: m[0].translate(_SUBSCRIPT), text),
    "citation marks in brackets": _cited(" [{}]"),
    "tight citation marks in brackets": _behind_stops("[{}]"),
    "superscript citation marks": _cited("{}", unicode=True),
    "superscript marks behind stops": _behind_stops("{}", unicode=True),
    "citation marks in sup": _behind_stops("<sup>{}</sup>"),
    "citation marks linked": _cited('<sup><a href="#r1">{}</a></sup>'),
    "JATS citation marks": _cited(' [<xref ref-type="bibr" rid="b1">{}</xref>]'),
    "HTML": _html,
    "JATS": _jats,
    "MathML": _mathml,
    "entities with names": _escaped(named=True),
    "entities with numbers": _escaped(named=False),
    "escaped twice": lambda text, random: _escaped(named=True)(text, random).replace("&", "&amp;"),
    "full-width forms": lambda text, _: text.translate(_FULL_WIDTH),
    "decomposed accents": lambda text, _: unicodedata.normalize("NFD", text),
    "micro sign or mu": lambda text, _: text.translate(str.maketrans("µμ", "μµ")),
    "≤ as <=": lambda text, _: text.replace("≤", "<=").replace("≥", ">=").replace("⩾", ">="),
    "± as +/-": lambda text, random: text.replace("±", random.choice(("+/-", "+/−"))),
    "+/- as ±": _sub(r"\+/[-−]", "±"),
    "× as x": _sub(r"(?<=\d) ?× ?(?=\d)", " x "),
    "x as ×": _sub(r"(?<=\d) ?x ?(?=10)", " × "),
    "ellipses": lambda text, _: text.replace("...", "…") if "..." in text else text.replace("…", "..."),
    "control characters": _some(_LONG_WORD, lambda match, _: f"{match[0][:3]}\u0002\n{match[0][3:]}", 0.1),
}


def _ligated(text: str) -> str:
    for letters, ligature in _LIGATURES:
        text = text.replace(letters, ligature)
    return text


def _curly(text: str) -> str:
    return re.sub(r"'(?=\w)(?<!\w')", "‘", re.sub(r'"(?=\w)', "“", text)).replace("'", "’").replace('"', "”")


ALL_COSTUMES: dict[str, Costume] = {**COSTUMES, "several at once": _mixed}

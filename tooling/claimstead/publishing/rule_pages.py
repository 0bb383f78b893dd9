"""One page a rule, made from its docstring and its examples; and the list of all rules."""

import re
import textwrap
from typing import Any

from markupsafe import Markup

from claimstead.publishing.edition import Edition, SitePage
from claimstead.publishing.templates import coded
from claimstead.rule import Example, Rule

HEADINGS = ("What it checks", "Why it matters", "Example", "How to fix it")
FAMILIES = {
    "FIL": "Files",
    "REF": "References against the registries",
    "EVI": "Claim against evidence",
    "WRD": "Wording",
    "COV": "Coverage of the articles",
    "PAG": "Pages",
    "REV": "Review",
}
_PARTS = ("claim", "article", "people", "references", "lock", "page", "claim_name", "article_text")
_HEADING = re.compile(rf"^(?P<heading>{'|'.join(HEADINGS)}):[ \t]*$", re.MULTILINE)


def rule_pages(edition: Edition) -> list[SitePage]:
    """The pages of all rules."""
    return [rule_page(rule, edition) for rule in edition.rules]


def rule_page(rule: type[Rule[Any]], edition: Edition) -> SitePage:
    """The page of one rule."""
    path = f"rules/{rule.code}.html"
    summary, sections = explained(rule)
    values = {
        "rule": rule,
        "title": rule_title(rule),
        "summary": summary,
        "sections": sections,
        "good": [(example.why, shown_parts(example)) for example in rule.good],
        "bad": [(example.why, shown_parts(example)) for example in rule.bad],
        "found": [finding for finding in edition.report.findings if finding.code == rule.code],
    }
    return SitePage(path, f"{rule.code}: {rule_title(rule)}", edition.render("rule.html", path, values))


def rules_index(edition: Edition) -> SitePage:
    """All rules by family."""
    path = "rules/index.html"
    groups = [
        (
            family,
            words,
            [(rule, rule_title(rule), explained(rule)[0]) for rule in edition.rules if rule.code[:3] == family],
        )
        for family, words in FAMILIES.items()
    ]
    return SitePage(path, "The rules", edition.render("rules.html", path, {"groups": groups}))


def rule_title(rule: type[Rule[Any]]) -> str:
    """The rule's name as words."""
    name = rule.name.replace("-", " ")
    return name[:1].upper() + re.sub(r"\bdoi\b", "DOI", re.sub(r"\bid\b", "id", name[1:]))


def explained(rule: type[Rule[Any]]) -> tuple[Markup, list[tuple[str, Markup]]]:
    """The docstring as HTML: its first line, and each heading with the text below it."""
    pieces = _HEADING.split(rule.explanation())
    summary = paragraphs(pieces[0])
    return summary, [(pieces[at], paragraphs(textwrap.dedent(pieces[at + 1]))) for at in range(1, len(pieces) - 1, 2)]


def paragraphs(text: str) -> Markup:
    """Paragraphs, lists of ``- `` lines and indented blocks of a docstring as HTML; ````words```` become code."""
    made = [_block(block) for block in re.split(r"\n\s*\n", text.strip("\n")) if block.strip()]
    return Markup("\n").join(made)


def shown_parts(example: Example) -> list[tuple[str, str]]:
    """The parts of an example that it changes: a label and the text."""
    parts = [(part.replace("_", " "), getattr(example, part)) for part in _PARTS]
    return [(label, text) for label, text in parts if text] + sorted(example.files.items())


def _block(block: str) -> Markup:
    lines = block.splitlines()
    if all(line.startswith("    ") for line in lines):
        return Markup("<pre><code>{}</code></pre>").format(textwrap.dedent(block))
    if lines[0].lstrip().startswith("- "):
        points = re.split(r"^\s*- ", block, flags=re.MULTILINE)[1:]
        return Markup("<ul>{}</ul>").format(Markup().join(Markup("<li>{}</li>").format(_inline(one)) for one in points))
    return Markup("<p>{}</p>").format(_inline(re.sub(r"::\Z", ":", block)))


def _inline(text: str) -> Markup:
    return coded(" ".join(text.split()))

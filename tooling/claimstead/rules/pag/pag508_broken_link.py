"""PAG508: a link between pages that leads nowhere."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from claimstead.dossier import Dossier
from claimstead.language.nearest import nearest
from claimstead.model.finding import Problem, Severity
from claimstead.model.page import GENERATED, Page
from claimstead.reading.page_links import anchors, find_links
from claimstead.rule import Example, OncePerDossier, PageRule

_ELSEWHERE = re.compile(r"(?!generated:)[A-Za-z][A-Za-z0-9+.-]*:|//")
_PAGE = "---\ntitle: A page\n---\n\n# A page\n\nSee [there]({}).\n"


class BrokenLink(PageRule):
    """A link from one page to another leads to nothing.

    What it checks:
        Every link to a Markdown page, in any form, leads to a page that is there, and
        what stands behind ``#`` is a heading or an id of that page. Every link that
        begins with ``generated:`` names a claim, a work or an article there is, or one
        of the generated lists. Links to other sites are not followed.

    Why it matters:
        A reader who asks for more and gets an error page asks no second time. A link
        to a built page (``.html``) breaks unseen as soon as that page moves.

    Example:
        ``[the method](methods.md)`` where the page is ``method.md``.

    How to fix it:
        Correct the link; the finding names the nearest page there is.
    """

    code = "PAG508"
    name = "broken-link"
    severity = Severity.ERROR
    good = (
        Example(
            page=_PAGE.format("#a-page") + "\n[claim](generated:claims/twice-weekly-cream), "
            "[rule](generated:rules/PAG508), [site](https://example.org/x.md), `[not](a-link.md)`.\n",
            why="a heading of its own, a generated page, another site, code",
        ),
    )
    bad = (
        Example(page=_PAGE.format("patients.md"), field="body[23]", why="there is no such page"),
        Example(page=_PAGE.format("patient.md#what-helps"), why="the page has no such heading"),
        Example(page=_PAGE.format("generated:claims/twice-weekly-crem"), why="a letter of the id is missing"),
        Example(page=_PAGE.format("../../claims/index.html"), why="built pages are linked with generated:"),
    )

    def check(self, value: Page, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for each link that leads nowhere."""
        for link in find_links(value.body):
            if _ELSEWHERE.match(link.target):
                continue
            if link.target.startswith("generated:"):
                why, remedy = _generated_fault(link.target.removeprefix("generated:").partition("#")[0], dossier)
            else:
                why, remedy = _page_fault(value, link.target, dossier)
            if why:
                yield Problem(field=f"body[{link.start}]", message=why, remedy=remedy)


def _generated_fault(target: str, dossier: Dossier) -> tuple[str, str]:
    """Why a link to a generated page leads nowhere, and what to do; empty where it leads somewhere."""
    kind, slash, name = target.partition("/")
    known: dict[str, set[str]] = {
        "claims": set(dossier.claims),
        "works": set(dossier.references),
        "articles": set(dossier.articles),
    }
    if target in GENERATED or (kind == "rules" and re.fullmatch(r"[A-Z]{3}\d{3}", name)):
        return "", ""
    if slash and kind in known:
        if name in known[kind]:
            return "", ""
        near = nearest(name, known[kind])
        hint = f"Did you mean `generated:{kind}/{near}`?" if near else "Correct the name, or take the link out."
        return f"`generated:{target}` leads to nothing: there is no `{name}` among the {kind}.", hint
    names = ", ".join([*GENERATED, "claims/<id>", "works/<key>", "articles/<id>", "rules/<code>"])
    return f"`generated:{target}` leads to nothing.", f"Behind `generated:` stands one of {names}."


def _page_fault(page: Page, target: str, dossier: Dossier) -> tuple[str, str]:
    """Why a link to a page leads nowhere, and what to do; empty where it leads somewhere, or to no page."""
    path, _, anchor = unquote(target).partition("#")
    if path.endswith(".html"):
        return (
            f"`{target}` is a built page, whose place may change.",
            "Link to the page's .md file, or to generated:claims/<id> and the like.",
        )
    if path and not path.endswith(".md"):
        return "", ""
    known = _anchors_by_page(dossier)
    folder = posixpath.dirname(page.path)
    wanted = posixpath.normpath(posixpath.join(folder, path)) if path else page.path
    if wanted not in known:
        near = nearest(wanted, known)
        hint = f" Did you mean `{posixpath.relpath(near, folder)}`?" if near else ""
        return f"`{target}` leads to no page: there is no {wanted}.", f"Correct the link.{hint}"
    if anchor and anchor not in known[wanted]:
        near = nearest(anchor, known[wanted])
        hint = f" Did you mean `#{near}`?" if near else ""
        return f"`{target}` leads to no place: {wanted} has no heading `{anchor}`.", f"Correct the link.{hint}"
    return "", ""


@OncePerDossier
def _anchors_by_page(dossier: Dossier) -> dict[str, frozenset[str]]:
    return {page_file.path: anchors(page_file.value.body) for page_file in dossier.page_files}

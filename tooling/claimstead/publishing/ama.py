"""One reference in AMA style (AMA Manual of Style, 11th edition, chapter 3), as HTML with everything escaped.

Eight shapes: article by volume and pages, by article number, published online
only, with a group author, preprint, web page or news, report or book, chapter.
Journal names are abbreviated only where the record gives a short form.
"""

import re
from collections.abc import Sequence

from markupsafe import Markup, escape

from claimstead.model.record import DateKind, Work
from claimstead.model.reference import Name, Reference
from claimstead.publishing.links import doi_address, web_address
from claimstead.publishing.words import american_day

_WEB = frozenset({"online", "www", "webpage", "electronic"})
_BOOKS = frozenset({"book", "techreport", "report", "manual", "booklet", "proceedings"})
_CHAPTERS = frozenset({"incollection", "inbook", "inproceedings", "conference"})
_PREPRINT_SERVERS = frozenset(
    {
        "biorxiv",
        "medrxiv",
        "arxiv",
        "research square",
        "ssrn",
        "preprints",
        "preprints.org",
        "psyarxiv",
        "osf preprints",
    }
)
_NO_WORK = Work()


def ama_reference(reference: Reference, work: Work | None = None) -> Markup:
    """Formats a reference; ``work``, its registered record, fills in the short journal name and online date."""
    work = work or _NO_WORK
    if reference.type in _CHAPTERS:
        middle = _chapter(reference)
    elif reference.type in _BOOKS:
        middle = [_emphasised(reference.title), _joined("; ", reference.publisher, _year(reference, work))]
    elif _is_preprint(reference, work):
        middle = [
            _title(reference),
            _emphasised(reference.container),
            escape(f"Preprint posted online {american_day(_date_of(work, ('posted', 'online')) or reference.year)}"),
        ]
    elif _is_web(reference):
        middle = [_title(reference), _emphasised(reference.container), escape(american_day(reference.year))]
    else:
        middle = _article(reference, work)
    sentences = [_authors(reference), *middle, *_where(reference)]
    return Markup(" ").join(_closed(sentence) for sentence in sentences if sentence)


def ama_name(name: Name) -> str:
    """``Smith JA Jr``; a group keeps its name."""
    if name.literal:
        return name.literal
    return " ".join(part for part in (name.family, initials(name.given), name.suffix.rstrip(".")) if part)


def initials(given: str) -> str:
    """``Jean-Pierre A.`` to ``JPA``; initials already glued (``JA``) stay as they are."""
    if re.fullmatch(r"[^\W\d_a-z]{2,3}", given) and given.isupper():
        return given
    return "".join(part[0].upper() for part in re.split(r"[\s.\-‐‑–]+", given) if part and part[0].isalpha())


def short_name(container: str, containers: Sequence[str]) -> str:
    """The registered short form of a journal's name, or the name itself where there is none.

    A short form has words that begin the words of the full name, in their order.
    """
    full = _words(container)
    shorter = [name for name in containers if _shortens(_words(name), full)]
    return min(shorter, key=len).replace(".", "") if shorter else container


def _article(reference: Reference, work: Work) -> list[Markup]:
    journal = _emphasised(short_name(reference.container, work.containers))
    online = _date_of(work, ("online", "posted"))
    if online and not (reference.volume or reference.pages or reference.article_number):
        return [_title(reference), journal, escape(f"Published online {american_day(online)}")]
    pages = reference.pages.replace("–", "-").replace("--", "-") or reference.article_number
    issue = f"({reference.issue})" if reference.issue else ""
    place = f"{reference.volume}{issue}"
    numbers = f"{place}:{pages}" if place and pages else place or pages
    # an issue without a volume keeps its parentheses and pages alone follow a colon, as ICMJE's samples have them:
    # https://www.nlm.nih.gov/bsd/uniform_requirements.html ("Issue with no volume", "No volume or issue")
    return [_title(reference), journal, _joined(";" if place else ":", _year(reference, work), numbers)]


def _chapter(reference: Reference) -> list[Markup]:
    pages = reference.pages.replace("–", "-").replace("--", "-")
    year = f"{reference.year[:4]}:{pages}" if pages else reference.year[:4]
    book = Markup("In: ") + _emphasised(reference.container) if reference.container else Markup()
    return [_title(reference), book, _joined("; ", reference.publisher, year)]


def _authors(reference: Reference) -> Markup:
    names = [name for name in map(ama_name, reference.authors) if name]
    if len(names) > 6:
        names = [*names[:3], "et al"]
    elif names and reference.truncated:
        names.append("et al")
    return escape(", ".join(names))


def _where(reference: Reference) -> list[Markup]:
    if reference.doi:
        return [_link(doi_address(reference.doi), f"doi:{reference.doi}")]
    accessed = escape(f"Accessed {american_day(reference.accessed)}") if reference.accessed else Markup()
    address = web_address(reference.url)
    return [accessed, _link(address, address)] if address else [accessed]


def _title(reference: Reference) -> Markup:
    return escape(reference.title)


def _emphasised(text: str) -> Markup:
    return Markup("<em>{}</em>").format(text) if text else Markup()


def _link(address: str, words: str) -> Markup:
    return Markup('<a class="cs-address" href="{}" rel="noopener noreferrer">{}</a>').format(address, words)


def _joined(joint: str, *parts: str) -> Markup:
    return escape(joint.join(part for part in parts if part))


def _closed(sentence: Markup) -> Markup:
    """The sentence with its full stop; addresses and DOIs take none."""
    words = sentence.removesuffix("</em>")
    if sentence.startswith('<a class="cs-address"') or words.endswith((".", "?", "!")):
        return sentence
    return sentence + "."


def _year(reference: Reference, work: Work) -> str:
    return (reference.year or _date_of(work, ("issued", "print", "online")))[:4]


def _date_of(work: Work, kinds: tuple[DateKind, ...]) -> str:
    """The registered date of the first kind that there is; empty where there is none."""
    dates = {date.kind: date.date for date in reversed(work.dates)}
    return next((dates[kind] for kind in kinds if kind in dates), "")


def _is_preprint(reference: Reference, work: Work) -> bool:
    return work.type == "posted-content" or reference.container.lower() in _PREPRINT_SERVERS


def _is_web(reference: Reference) -> bool:
    return reference.type in _WEB or (reference.type == "misc" and bool(reference.url) and not reference.volume)


def _words(name: str) -> list[str]:
    return [
        word for word in re.split(r"[^\w]+", name.lower()) if word and word not in {"of", "the", "and", "in", "for"}
    ]


def _shortens(short: list[str], full: list[str]) -> bool:
    """Whether each word of ``short`` begins a later word of ``full``, and one of them at least is cut."""
    position, cut = 0, False
    for word in short:
        while position < len(full) and not full[position].startswith(word):
            position += 1
        if position == len(full):
            return False
        cut = cut or full[position] != word
        position += 1
    return cut

"""Pages and article numbers: elided ranges, e-pages and dashes forgiven, digits never."""

import functools
import re

from msgspec import Struct

from claimstead.matching.comparison import Agreement, Comparison

_DASHES = re.compile(r" ?[-\u2010-\u2015\u2212\uff0d\u00ad]+ ?")
_LEAD = re.compile(
    r"^\s*(?:pages?|pp?|article(?: *(?:no|number|id))?|art|vol(?:ume)?|issue|no|number)(?![^\W_])[.:\s]*", re.IGNORECASE
)
_PAGE = re.compile(r"^([^\W\d_]{0,12})[.]?(\d{1,18})((?:\.?[^\W\d_]{1,3}\d{0,9})?)\Z")
_FIRST_PART = re.compile(r"[,;]")


class _Page(Struct, frozen=True):
    """One page or article number; ``before`` and ``behind`` are what stands around its digits: ``S12``, ``930.e1``."""

    before: str
    digits: str
    behind: str = ""

    @property
    def number(self) -> int:
        return int(self.digits)


class _Range(Struct, frozen=True):
    """First and last page; ``last`` is None where only one is given."""

    first: _Page
    last: _Page | None = None


def compare_pages(written: str, registered: str, written_number: str = "", registered_number: str = "") -> Comparison:
    """Compares pages and article numbers; each side may have either or both.

    SAME when the range is equal but for its dash; COMPATIBLE when it is elided
    (``2335-48``), only its first page is given, or a page field holds the article
    number with equal digits (``e1390``, ``1390``). UNKNOWN where a side has none, one
    can't be read, or one has a range and the other an article number.
    """
    mine, theirs = written or written_number, registered or registered_number
    if registered == registered_number:  # where article numbers are, deposits repeat them as pages
        registered = ""
    if written == written_number:
        written = ""
    if not mine or not theirs:
        return Comparison(Agreement.UNKNOWN, 0.0)
    if mine == theirs or tidy(mine) == tidy(theirs):
        return Comparison(Agreement.SAME, 1.0)
    if written and registered and (compared := _compare_ranges(_range(written), _range(registered))) is not None:
        return compared
    singles = [page for page in (_single(written), _single(written_number)) if page]
    others = [page for page in (_single(registered), _single(registered_number)) if page]
    if any(_same_number(one, other) for one in singles for other in others):
        return Comparison(Agreement.COMPATIBLE, 0.95)
    if (written and registered and _range(written) and _range(registered)) or (singles and others):
        return Comparison(Agreement.DIFFERENT, 0.0, f"{mine} is written where {theirs} is registered")
    return Comparison(Agreement.UNKNOWN, 0.0, "the two can't be compared")


@functools.lru_cache(maxsize=1 << 15)
def tidy(text: str) -> str:
    """The text without a label in front, in small letters, every dash a hyphen."""
    return _DASHES.sub("-", _LEAD.sub("", " ".join(text.split()))).rstrip(" .+").lstrip().casefold()


@functools.lru_cache(maxsize=1 << 15)
def _range(text: str) -> _Range | None:
    """The first range of a page field; None where it can't be read as pages (``n/a``, ``in press``)."""
    parts = _FIRST_PART.split(tidy(text))[0].strip().split("-")
    pages = [_page(part) for part in parts]
    first = pages[0]
    if first is None or len(pages) > 2:
        return None
    if len(pages) == 1:
        return _Range(first)
    return _Range(first, _unelided(first, pages[1])) if pages[1] is not None else None


def _page(text: str) -> _Page | None:
    match = _PAGE.match(text)
    return _Page(match[1], match[2], match[3]) if match else None


def _single(text: str) -> _Page | None:
    """The page or article number, where the field holds one and no range."""
    pages = _range(text) if text else None
    return pages.first if pages is not None and pages.last is None else None


def _unelided(first: _Page, last: _Page) -> _Page:
    """The last page in full: 48 behind 2335 is 2348, 15 behind S12 is S15."""
    digits = last.digits
    if first.behind.startswith(".") and last.before in ("", "e") and not last.behind:  # 117.e1-9, 117.e1-e9
        return _Page(first.before, first.digits, f".e{digits}")
    if len(digits) < len(first.digits) and not last.behind.startswith(".") and last.before in ("", first.before):
        digits = first.digits[: len(first.digits) - len(digits)] + digits
    return _Page(last.before or first.before, digits, last.behind)


def _compare_ranges(mine: _Range | None, theirs: _Range | None) -> Comparison | None:
    """COMPATIBLE where the first pages agree and the last ones do not contradict each other; else nothing."""
    if mine is None or theirs is None or not _alike(mine.first, theirs.first):
        return None
    if mine.last is None or theirs.last is None or _alike(mine.last, theirs.last):
        return Comparison(Agreement.COMPATIBLE, 0.95)
    return None


def _alike(one: _Page, other: _Page) -> bool:
    before = one.before == other.before or not one.before or not other.before
    return before and _same_number(one, other)


def _same_number(one: _Page, other: _Page) -> bool:
    """Whether the digits are the same, and what stands behind them where it stands behind both."""
    behind = one.behind.lstrip(".") == other.behind.lstrip(".") or not one.behind or not other.behind
    return behind and one.number == other.number

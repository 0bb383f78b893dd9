"""Addresses: of works on the web and of our own pages."""

import hashlib
import re
from urllib.parse import quote, urlsplit

_PLAIN_NAME = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\Z")
_TAKEN = frozenset({"index"})


def web_address(written: str) -> str | None:
    """Returns ``written`` where it is an http(s) address with a host, else None: nothing else is ever linked."""
    written = written.strip()
    if re.search(r"[\x00-\x20\x7f\"<>\\^`{|}]", written):
        return None
    try:
        parts = urlsplit(written)
    except ValueError:
        return None
    return written if parts.scheme.lower() in {"http", "https"} and parts.hostname else None


def contact_address(written: str) -> str | None:
    """Returns a link for ``report-problem-to``: a web address as it is, an e-mail address as ``mailto:``."""
    if re.fullmatch(r"[^@\s<>\"',;:?&%]+@[^@\s<>\"',;:?&%]+\.[A-Za-z]{2,}", written.strip()):
        return f"mailto:{written.strip()}"
    return web_address(written)


def doi_address(doi: str) -> str:
    """The address of a DOI, escaped as the DOI Handbook asks (section 3.8, https://doi.org/10.1000/182)."""
    return "https://doi.org/" + quote(doi, safe="/:;()._-~!$*,=@")


def page_path(folder: str, name: str) -> str:
    """The path of the page of ``name`` from the site's root; odd names get a digest instead of odd characters."""
    if not _PLAIN_NAME.match(name) or name in _TAKEN:
        plain = re.sub(r"[^A-Za-z0-9]+", "-", name).strip("-")[:60] or "page"
        name = f"{plain}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
    return f"{folder}/{name}.html"


def way_up(path: str) -> str:
    """What leads from the page at ``path`` to the site's root: ``../`` for each folder."""
    return "../" * path.count("/")


def written_page_path(path: str, pages: str) -> str:
    """The path on the site of a Markdown page whose file is ``path``, below the folder ``pages``."""
    inside = path.removeprefix(pages.rstrip("/") + "/").removesuffix(".md")
    folder, slash, name = inside.rpartition("/")
    return f"{folder}{slash}{'index' if name == 'README' else name}.html"

"""Every link within the built site leads to a page, and every fragment to a place on it."""

import html
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

LINK = re.compile(r'<(?:a|link|script|img)\b[^>]*?\b(?:href|src)="([^"]*)"')
NAME = re.compile(r'\b(?:id|name)="([^"]+)"')


def test_all_links_and_fragments_resolve(site: Path) -> None:
    texts = {file: file.read_text("utf-8") for file in site.rglob("*.html") if file.name != "404.html"}
    names = {file: set(map(html.unescape, NAME.findall(text))) for file, text in texts.items()}
    broken, followed = [], 0
    for file, text in texts.items():
        for address in set(map(html.unescape, LINK.findall(text))):
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            followed += 1
            target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
            if not target.is_file():
                broken.append(f"{file.relative_to(site)}: {address}")
            elif parts.fragment and target in names and unquote(parts.fragment) not in names[target]:
                broken.append(f"{file.relative_to(site)}: {address} (no such place)")
    assert followed > 100
    assert broken == []


def test_links_out_are_web_addresses_and_tell_nobody_where_from(site: Path) -> None:
    for file in site.rglob("*.html"):
        for tag in re.findall(r"<a\b[^>]*>", file.read_text("utf-8")):
            address = re.search(r'href="([^"]*)"', tag)
            if address is None or "://" not in address[1]:
                continue
            assert address[1].startswith(("https://", "http://")), tag


def test_ids_are_used_once_a_page(site: Path) -> None:
    for file in site.rglob("*.html"):
        ids = re.findall(r'\sid="([^"]+)"', file.read_text("utf-8"))
        assert len(ids) == len(set(ids)), (file, sorted(one for one in set(ids) if ids.count(one) > 1))


def test_every_written_page_has_one_first_heading(site: Path) -> None:
    for file in site.rglob("*.html"):
        if file.name != "404.html":
            assert file.read_text("utf-8").count("<h1") == 1, file


def test_every_reference_to_a_card_has_its_card(site: Path) -> None:
    opened = 0
    for file in site.glob("topics/*/*.html"):
        text = file.read_text("utf-8")
        wanted = set(re.findall(r'popovertarget="([^"]+)"', text))
        assert wanted == set(re.findall(r'<div popover id="([^"]+)"', text)), file
        opened += len(wanted)
    assert opened

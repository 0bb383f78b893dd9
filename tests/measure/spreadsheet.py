"""The first sheet of a workbook in the form of Office Open XML (ECMA-376), as rows by their headings."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

_SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def read_rows(path: Path) -> Iterator[dict[str, str]]:
    """Yields each row below the first as its cells by the heading above them; cells that are empty are left out."""
    with zipfile.ZipFile(path) as archive:
        strings = "xl/sharedStrings.xml"
        shared = [_text(one) for one in fromstring(archive.read(strings))] if strings in archive.namelist() else []
        sheet = fromstring(archive.read("xl/worksheets/sheet1.xml"))
    rows = [
        {_letters(cell): _value(cell, shared) for cell in row.iter(f"{_SPACE}c")} for row in sheet.iter(f"{_SPACE}row")
    ]
    headings = rows[0] if rows else {}
    for row in rows[1:]:
        yield {headings[column]: value for column, value in row.items() if column in headings and value}


def _letters(cell: Element) -> str:
    return cell.get("r", "").rstrip("0123456789")


def _value(cell: Element, shared: list[str]) -> str:
    value = cell.find(f"{_SPACE}v")
    if cell.get("t") == "s" and value is not None:
        return shared[int(value.text or 0)]
    return _text(cell) if cell.get("t") == "inlineStr" else (value.text or "" if value is not None else "")


def _text(element: Element) -> str:
    return "".join(part.text or "" for part in element.iter(f"{_SPACE}t"))

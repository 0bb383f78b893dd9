"""A parsed bibliography comes back from its bytes as it was."""

import msgspec

from claimstead.reading.bibtex.parsed import ParsedBibliography
from claimstead.reading.bibtex.parsing import parse_bibliography


def test_bytes_and_back() -> None:
    parsed = parse_bibliography(
        "r.bib", "@article{a, author={{Ünion}}, doi={10.1000/x}}\n@article{A, title=}\n}\n@b{c,"
    )
    assert parsed.references
    assert parsed.problems
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(parsed), type=ParsedBibliography) == parsed

"""What a terminal shows, as an SVG that follows the reader's light or dark setting."""

import re
import textwrap
from collections.abc import Iterator
from xml.sax.saxutils import escape

COLUMNS = 100
FONT_SIZE = 14
LINE_HEIGHT = 20
CHARACTER_WIDTH = 8.43  # of the widest of the fonts below at 14 px (Menlo: 0.602 em)
MARGIN = 20
_PAINTED = re.compile(r"\x1b\[([0-9;]+)m(.*?)\x1b\[0m")
_CLASSES = {"31;1": "error", "35;1": "incomplete", "33;1": "warning", "36": "note", "1;4": "path"}
STYLE = """\
text{font:14px/1.4 Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono",monospace;fill:#1f2328;white-space:pre}
.back{fill:#f6f8fa;stroke:#d1d9e0}.prompt{fill:#59636e}.path{font-weight:bold;text-decoration:underline}
.error{fill:#a40e26;font-weight:bold}.warning{fill:#7a4e00;font-weight:bold}
.incomplete{fill:#6639a6;font-weight:bold}.note{fill:#0b5a75}
@media (prefers-color-scheme:dark){text{fill:#f0f6fc}.back{fill:#151b23;stroke:#3d444d}.prompt{fill:#9198a1}
.error{fill:#ff9492}.warning{fill:#f0b72f}.incomplete{fill:#d3abff}.note{fill:#79d3f2}}"""


def terminal_svg(command: str, printed: str, description: str) -> str:
    """An SVG of ``command`` and what it ``printed``, in whose ANSI colours; long lines go on below themselves."""
    lines = [f'<tspan class="prompt">$ </tspan>{escape(command)}']
    for line in printed.rstrip("\n").split("\n"):
        lines += [_painted(part) for part in wrapped(line)]
    width = round(2 * MARGIN + COLUMNS * CHARACTER_WIDTH)
    height = 2 * MARGIN + len(lines) * LINE_HEIGHT
    texts = [
        f'<text x="{MARGIN}" y="{MARGIN + FONT_SIZE + number * LINE_HEIGHT}" xml:space="preserve">{line}</text>'
        for number, line in enumerate(lines)
        if line
    ]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
            'aria-labelledby="title description">',
            f'<title id="title">{escape(command)}</title>',
            f'<desc id="description">{escape(description)}</desc>',
            f"<style>{STYLE}</style>",
            f'<rect class="back" x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="8"/>',
            *texts,
            "</svg>\n",
        ]
    )


def wrapped(line: str) -> Iterator[str]:
    """The line in parts of at most 100 columns, each after the first set in as the first is and a little more."""
    if len(plain(line)) <= COLUMNS:
        yield line
        return
    indent = " " * (len(line) - len(line.lstrip()))
    head = _PAINTED.search(line)
    kept = f"{head[1]}\0{head[2]}" if head else ""
    parts = textwrap.wrap(
        plain(line).strip(),
        COLUMNS,
        initial_indent=indent,
        subsequent_indent=f"{indent}    ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    code, _, words = kept.partition("\0")
    for part in parts:
        yield part.replace(words, f"\x1b[{code}m{words}\x1b[0m", 1) if words and words in part else part


def plain(line: str) -> str:
    """The line without its colours."""
    return _PAINTED.sub(r"\2", line)


def _painted(line: str) -> str:
    return re.sub(
        "\x1b" + r"\[([0-9;]+)m(.*?)" + "\x1b" + r"\[0m",
        lambda found: f'<tspan class="{_CLASSES[found[1]]}">{found[2]}</tspan>',
        escape(line),
    )

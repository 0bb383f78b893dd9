"""The templates' environment."""

from pathlib import Path

import jinja2
import pytest

from claimstead.publishing.templates import coded, load_templates
from tests.publishing.editions import SITE


def test_all_templates_compile() -> None:
    environment = load_templates(SITE / "templates")
    names = environment.list_templates()
    assert "claim.html" in names
    for name in names:
        environment.get_template(name)


def test_no_template_marks_anything_safe_or_puts_scripts_and_styles_into_lines() -> None:
    for file in sorted((SITE / "templates").iterdir()):
        text = file.read_text("utf-8")
        assert "| safe" not in text, file.name
        assert "autoescape" not in text, file.name
        for forbidden in (" style=", " onclick=", " onload=", "<style", "javascript:"):
            assert forbidden not in text, file.name


def test_words_are_escaped_and_unknown_names_refused(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("{{ name }}")
    environment = load_templates(tmp_path)
    assert environment.get_template("a.html").render(name="<b>") == "&lt;b&gt;"
    with pytest.raises(jinja2.UndefinedError):
        environment.get_template("a.html").render()


def test_backticks_become_code() -> None:
    assert coded("set `a: <b>` or ``c``") == "set <code>a: &lt;b&gt;</code> or <code>c</code>"
    assert coded("<script>`") == "&lt;script&gt;`"

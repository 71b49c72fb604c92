"""Read pages as a browser would: Markdown to HTML with the site's own extensions, HTML to tags and text."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import markdown
import yaml

CONFIG = Path(__file__).parent.parent / "mkdocs.yml"


class _Config(yaml.SafeLoader):
    """MkDocs' own tags, such as !ENV, mean nothing here."""


_Config.add_multi_constructor("!", lambda _loader, _suffix, _node: None)


@cache
def _engine() -> markdown.Markdown:
    listed = yaml.load(CONFIG.read_text("utf-8"), _Config)["markdown_extensions"]
    options: dict[str, Any] = {}
    for item in listed:
        options |= item if isinstance(item, dict) else {item: {}}
    return markdown.Markdown(extensions=list(options), extension_configs=options)


@cache
def to_html(text: str) -> str:
    """Turn Markdown into HTML, as the site does."""
    return _engine().reset().convert(text)


class Reader(HTMLParser):
    """What stands in a piece of HTML.

    Attributes:
        tags: each element's name and attributes, in order.
        text: all that a person reads.
    """

    def __init__(self, html: str):
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if not self.tags or self.tags[-1][0] != "script":
            self.text += data

    def all(self, name: str) -> list[dict[str, str | None]]:
        """Give the attributes of every element of a name."""
        return [attributes for tag, attributes in self.tags if tag == name]


@cache
def read(text: str) -> Reader:
    """Read a piece of Markdown."""
    return Reader(to_html(text))

"""The edge to MkDocs: hand over the pages, and finish what the theme leaves open.

Nothing here decides what the site says; another engine can take the pages of `helper.pages` as they are.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from helper.checks import check_all
from helper.finder import index_for
from helper.finder.browser import browser_data
from helper.knowledge import Knowledge, load
from helper.pages import pages
from helper.policy import with_policy
from helper.problems import ContentError

_knowledge: Knowledge


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the content; take the site's names and navigation from it."""
    global _knowledge
    try:
        _knowledge = load()
        problems = list(check_all(_knowledge))
    except ContentError as error:
        problems = error.problems
    if any(not problem.warning for problem in problems):
        raise PluginError("\n".join(map(str, problems)))
    lang = config.extra["lang"]
    words = {name: text[lang] for name, text in _knowledge.words.items()}
    config.site_name, config.site_description = words["site_name"], words["site_description"]
    config.copyright = f"{words['disclaimer']} {words['privacy_line']}"
    guides = sorted(_knowledge.guides, key=lambda name: _knowledge.guides[name].order)
    config.nav = [
        {words["nav_home"]: "index.md"},
        {words["nav_start"]: "start/index.md"},
        {words["nav_cases"]: "cases/index.md"},
        {words["nav_guide"]: ["guide/index.md", *(f"guide/{name}.md" for name in guides)]},
        {words["nav_faq"]: "faq.md"},
    ]
    root = config.site_url or "/"
    config.extra["home"] = {"zh": root, "en": f"{root}en/"}
    config.extra["words"] = _knowledge.words  # the 404 page speaks both languages: its reader may be of either
    if lang == "en" and config.site_url:
        config.site_url += "en/"
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages made from the records, and the finder's index."""
    for path, text in pages(_knowledge, config.extra["lang"]).items():
        files.append(File.generated(config, path, content=text))
    finder = browser_data(_knowledge, index_for(_knowledge), config.extra["lang"])
    text = json.dumps(finder, ensure_ascii=False, separators=(",", ":"))
    files.append(File.generated(config, "assets/finder.json", content=text))
    return files


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Leave out "next page", which the policy would block."""
    page.previous_page = page.next_page = None
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Point the language switch at this very page; name the search dialog; add the Content-Security-Policy."""
    return _finished(output, _twins(page.url, config), config)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Do the same for the 404 page, whose twins are the home pages."""
    if not template_name.endswith(".html"):
        return output_content
    return _finished(output_content, config.extra["home"], config)


def on_post_build(config: MkDocsConfig) -> None:
    """Prove that Chinese can be searched; make the index small; drop what no page loads."""
    site = Path(config.site_dir)
    path = site / "search" / "search_index.json"
    index = json.loads(path.read_text("utf-8"))
    if config.extra["lang"] == "zh" and not any("\u200b" in entry["text"] for entry in index["docs"]):
        raise PluginError("The Chinese search index is not segmented. Is jieba installed?")
    path.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), "utf-8")
    for unused in site.glob("assets/**/*.map"):
        unused.unlink()


def _twins(url: str, config: MkDocsConfig) -> dict[str, str]:
    """Give a page's address in both languages: absolute where the site's own is known, else relative."""
    if config.site_url:
        root = config.site_url.removesuffix("en/") if config.extra["lang"] == "en" else config.site_url
    else:
        depth = url.count("/") + (config.extra["lang"] == "en")
        root = "../" * depth or "./"
    return {"zh": f"{root}{url}", "en": f"{root}en/{url}"}


def _finished(output: str, twins: dict[str, str], config: MkDocsConfig) -> str:
    # The theme cannot link out of its own site, so it is given names, and they become addresses here.
    for lang, address in twins.items():
        output = output.replace(f'href="twin:{lang}"', f'href="{address}"')
    label = _knowledge.words["search_label"][config.extra["lang"]]
    return with_policy(output.replace('role="dialog"', f'role="dialog" aria-label="{label}"', 1))

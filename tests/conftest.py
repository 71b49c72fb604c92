"""What all tests share."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from helper.knowledge import Knowledge, load
from tests import content

# The same examples on every run, so that a failure is there for whoever looks next; and no time limit on any of them.
settings.register_profile("core", derandomize=True, deadline=None, max_examples=60)
settings.load_profile("core")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--golden`."""
    parser.addoption("--golden", action="store_true", help="Write tests/golden anew instead of comparing with it.")


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The real content."""
    return load()


@pytest.fixture(scope="session")
def small() -> Knowledge:
    """The small content of `tests/content.py`."""
    return content.small()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small content as a folder of this test's own, to be broken."""
    return content.write(tmp_path)

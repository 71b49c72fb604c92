"""Build both languages side by side into one `site/`, and serve it on this machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Timer

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from helper.finder import index_for
from helper.knowledge import load
from helper.problems import ContentError

ROOT = Path(__file__).parent.parent
SITE = ROOT / "site"
CONFIGS = {"zh": "mkdocs.yml", "en": "mkdocs.en.yml"}
WATCHED = ("docs", "templates", "helper")


def build() -> bool:
    """Build the site.

    Returns:
        Whether both languages were built without a warning; what was wrong has been printed.
    """
    with suppress(ContentError):  # said by the builds, both of which would else learn the same
        knowledge = load()
        index_for(knowledge, lambda: print(knowledge.words["learning_once"]["en"]))
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    # Never quiet: with -q, MkDocs 1.6 exits 0 under --strict however many links are broken.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file"]
    builds = {
        lang: subprocess.Popen(
            [*command, config], cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        for lang, config in CONFIGS.items()
    }
    outputs = {lang: process.communicate()[0] for lang, process in builds.items()}
    for lang, process in builds.items():
        if process.returncode:
            print(f"[{lang}]\n{outputs[lang]}", file=sys.stderr)
    if any(process.returncode for process in builds.values()):
        return False
    shutil.rmtree(SITE, ignore_errors=True)
    shutil.copytree(ROOT / ".build" / "zh", SITE)
    shutil.copytree(ROOT / ".build" / "en", SITE / "en")
    return True


class Handler(SimpleHTTPRequestHandler):
    """Serve `site/` with its own 404 page."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer an unknown address with the site's page for it."""
        if code != 404:
            super().send_error(code, message, explain)
            return
        body = (SITE / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of each request."""


def server(port: int) -> ThreadingHTTPServer:
    """Make a server of `site/` on this machine; port 0 takes a free one."""
    return ThreadingHTTPServer(("127.0.0.1", port), partial(Handler, directory=str(SITE)))


def serve(port: int) -> None:
    """Serve the built site, and build it again whenever a file of it changes, until interrupted.

    Raises:
        OSError: the port is taken.
    """
    here = server(port)
    observer = Observer()
    for folder in WATCHED:
        observer.schedule(_Rebuild(), str(ROOT / folder), recursive=True)
    observer.start()
    print(f"http://127.0.0.1:{port}/ (English: http://127.0.0.1:{port}/en/), Ctrl+C ends.")
    try:
        here.serve_forever()
    except KeyboardInterrupt:
        observer.stop()


class _Rebuild(FileSystemEventHandler):
    """Build once, half a second after the last change."""

    timer: Timer | None = None

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in {"created", "modified", "moved", "deleted"} or "__pycache__" in str(event.src_path):
            return
        if _Rebuild.timer:
            _Rebuild.timer.cancel()
        _Rebuild.timer = Timer(0.5, self._build)
        _Rebuild.timer.start()

    def _build(self) -> None:
        print("Built again." if build() else "Not built; the last good site is still served.")

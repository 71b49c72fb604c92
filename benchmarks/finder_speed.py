"""Time a query in a browser slowed down fourfold, beside reading the index, and the share of each.

Run: .venv/bin/python benchmarks/finder_speed.py   (after `make site` and `make browser`)
"""

from __future__ import annotations

import json
from threading import Thread

from playwright.sync_api import sync_playwright

from helper.site import ROOT, server
from tests.browser.conftest import chromium

SLOWER = 4
RUN = """async (texts) => {
  const [{ indexFrom }, { rank, fork, warmUp }, { spot }] = await Promise.all(
    ["index", "rank", "spot"].map((name) => import(`/assets/js/finder-${name}.js`)));
  const data = await (await fetch("/assets/finder.json")).json();
  const begun = performance.now();
  const index = warmUp(indexFrom(data));
  const read = performance.now() - begun;
  const time = (text) => {
    const begun = performance.now();
    fork(index, rank(index, text));
    spot(index, text);
    return performance.now() - begun;
  };
  // The middle of five: what else the machine is doing is not what a query costs.
  const times = texts.map((text) => [1, 2, 3, 4, 5].map(() => time(text)).sort((a, b) => a - b)[2]);
  return [read, times];
}"""


def main() -> None:
    """Print milliseconds, and what they are as a share of the 5 that a query may take."""
    texts = [
        json.loads(line)["q"] for line in (ROOT / "tests" / "finder" / "unseen.jsonl").read_text("utf-8").splitlines()
    ]
    here = server(0)
    Thread(target=here.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = chromium(playwright)
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{here.server_address[1]}/")
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        read, times = page.evaluate(RUN, texts)
        browser.close()
    here.shutdown()
    times.sort()
    middle, slow, worst = times[len(times) // 2], times[len(times) * 95 // 100], times[-1]
    print(f"CPU {SLOWER} times slower, {len(times)} queries")
    for name, took in (("middle", middle), ("19 of 20 below", slow), ("slowest", worst)):
        print(f"  {name:16}{took:6.2f} ms  {took / 5:5.0%} of the 5 ms a query may take")
    print(f"  reading the index once: {read:.0f} ms, as much as {read / middle:.0f} queries")


if __name__ == "__main__":
    main()

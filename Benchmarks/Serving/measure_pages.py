"""Measure how fast the exported page is in a browser, and how fast the live site answers.

usage: measure_pages.py page DATABASE      the exported page: until it can be used, and each kind of filter
       measure_pages.py serve DATABASE     the live site: the first page of events for every filter, and the counts

Run by .build-browser/bin/python (scripts/setup --readers makes it); TIMELINE names the program, else the release build. Prints Markdown
tables: the median and the slowest of RUNS, wall-clock.
"""
import http.client
import os
import pathlib
import statistics
import sys
import tempfile
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Browser"))
os.environ.setdefault("TIMELINE", str(ROOT / ".build/release/timeline"))

import browser  # noqa: E402

RUNS = 20

# Every filter alone, and some together, as in Benchmarks/AskingBenchmark/Questions.swift.
QUESTIONS = [
    ("nothing", ""), ("nothing, the last first", "reverse=1"), ("a common actor", "actor=Russia"),
    ("a rare actor", "actor=Lesotho"), ("actor and a month", "actor=Russia&on=2015-10"),
    ("actor and a day", "actor=Russia&on=2015-10-07"), ("a target", "target=Syria"),
    ("actor and role", "actor=Russia&role=participant"), ("two actors", "actor=Russia&actor=Turkey"),
    ("any of two actors", "actor=Russia&actor=Turkey&any=1"), ("between two", "between=Russia&between=Syria"),
    ("a type", "type=assault"), ("three types", "type=assault&type=aid&type=agree"), ("a mode", "mode=missile-strike"),
    ("a status", "status=denied"), ("a country", "place=Syria"), ("a town", "place=Aleppo"),
    ("near, 100 km", "near=36.2,37.2&km=100"), ("near, 2000 km", "near=36.2,37.2&km=2000"),
    ("a publisher", "source=Harbour+Wire"), ("two documents", "min-sources=2"), ("twelve documents", "min-sources=12"),
    ("disputed", "disputed=1"), ("a day", "on=2015-10-07"), ("from a day on", "from=2020-01-01"),
    ("a day, certainly", "on=2015-10-07&certain=1"), ("a rare word", "text=estuary"),
    ("a middling word", "text=harbour"), ("a frequent word", "text=missiles"), ("a common word", "text=troops"),
    ("two words, a phrase", "text=%22harbour+missiles%22"), ("by documents", "sort=sources"), ("told last", "sort=recent"),
    ("actor, by documents", "actor=Russia&sort=sources"),
    ("actor, place, type, year", "actor=Russia&place=Syria&type=assault&on=2015"),
]

# Notes when the page can be used: its list, its counts and its picture are there.
READY = """
  new MutationObserver(() => {
    if (window.readyAt == null && document.body && !document.body.hasAttribute("aria-busy") && document.querySelector("#events li") && document.querySelector("#lanes svg"))
      window.readyAt = performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-busy"] });
"""

# Does something, and gives the milliseconds until all of it is drawn.
ACT = """
  async ([kind, selector, value]) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const element = document.querySelector(selector);
    const start = performance.now();
    if (kind === "click") element.click();
    else { element.value = value; element.dispatchEvent(new Event("input", { bubbles: true })); }
    do await frame(); while (document.body.hasAttribute("aria-busy"));
    await frame();
    return performance.now() - start;
  }
"""


def row(name, times, more=""):
    print(f"| {name} | {statistics.median(times):.0f} ms | {max(times):.0f} ms |{more}")


def page(database):
    with tempfile.TemporaryDirectory() as name, browser.chromium() as chromium:
        folder = pathlib.Path(name)
        html = browser.run("export", "--db", str(pathlib.Path(database).resolve()), "--format", "html", folder=folder)
        (folder / "page.html").write_text(html, encoding="utf-8")
        address = (folder / "page.html").as_uri()
        print(f"{html.count(chr(34) + 'extent' + chr(34)):,} events, {len(html) / 1e6:.1f} MB\n")
        print("| | median | slowest |\n| --- | --- | --- |")
        times = []
        for _ in range(RUNS):
            view = chromium.new_context(viewport={"width": 1280, "height": 900}).new_page()
            view.add_init_script(READY)
            view.goto(address)
            browser.until(view, "window.readyAt != null")
            times.append(view.evaluate("window.readyAt"))
            view.context.close()
        row("opening, until it can be used", times)
        view = chromium.new_context(viewport={"width": 1280, "height": 900}).new_page()
        view.goto(address)
        browser.settled(view)
        for facet in ["actor", "type", "place", "source", "status"]:
            box = f"details[data-facet={facet}] .names input"
            view.click(f"details[data-facet={facet}] > summary")
            view.wait_for_selector(box)
            # Chosen and dropped again, so that every run finds the page as it was.
            row(f"a filter by {facet}", [view.evaluate(ACT, ["click", box, None]) for _ in range(RUNS * 2)])
            view.keyboard.press("Escape")
        words = ["missile", "talks", "troops", "nothing like it", ""]
        row("words", [view.evaluate(ACT, ["type", "input[name=q]", words[run % len(words)]]) for run in range(RUNS)])
        days = ["2015", "2015-10", "2015-10-07", ""]
        row("days", [view.evaluate(ACT, ["type", "input[name=from]", days[run % len(days)]]) for run in range(RUNS)])
        row("zooming in or out", [view.evaluate(ACT, ["click", "#closer" if run % 4 < 2 else "#farther", None]) for run in range(RUNS)])


def serve(database):
    with browser.serving(str(pathlib.Path(database).resolve()), "--read-only") as address:
        port = urllib.parse.urlsplit(address).port
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=300)

        def ask(path):
            start = time.perf_counter()
            connection.request("GET", path)
            answer = connection.getresponse()
            body = answer.read()
            assert answer.status == 200, body
            return (time.perf_counter() - start) * 1000

        for path in ["/api/about", "/api/activity", "/api/facets"]:
            ask(path)
        # `/api/events` counts as `limit=50`, with the mentions; the page's own list has 60 without them.
        print("| question | the page’s list | slowest | /api/events | slowest |\n| --- | --- | --- | --- | --- |")
        for name, query in QUESTIONS:
            lists = [ask(f"/api/summaries?limit=60&{query}") for _ in range(RUNS)]
            events = [ask(f"/api/events?limit=50&{query}") for _ in range(RUNS)]
            print(f"| {name} | {statistics.median(lists):.0f} ms | {max(lists):.0f} ms | {statistics.median(events):.0f} ms | {max(events):.0f} ms |")
        print("\n| what comes after the list, asked for the first time | activity | counts | lanes |\n| --- | --- | --- | --- |")
        for name, query in QUESTIONS:
            if "sort=" in query or "reverse=" in query:
                continue
            times = [ask(f"/api/{path}{query}") for path in ["activity?", "facets?", "lanes?first=2010-01-01&last=2019-12-31&stretches=180&"]]
            print(f"| {name} | " + " | ".join(f"{time:.0f} ms" for time in times) + " |")


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in ("page", "serve"):
        sys.exit(__doc__)
    {"page": page, "serve": serve}[sys.argv[1]](sys.argv[2])

"""Look at the exported page and at the live site with a browser, as a reader would.

usage: check_pages.py

Takes the program that `swift build` made, or what TIMELINE names. Prints a line for each thing that holds; ends with 1 and the reason at the
first that doesn't.
"""
import pathlib
import sys
import tempfile
import traceback
import urllib.request

from browser import ROOT, axe, chromium, page, run, serving, settled, until

ACTOR = "Russia"


def count(view):
    """How many events the page says there are."""
    until(view, "document.querySelector('#summary').textContent")
    return int(view.inner_text("#summary").split()[0].replace(",", ""))


def filter_by_actor(view, name):
    view.click("details[data-facet=actor] > summary")
    row = view.locator("details[data-facet=actor] .names label", has_text=name).first
    promised = int(row.locator(".count").inner_text().replace(",", ""))
    row.locator("input").check()
    view.keyboard.press("Escape")
    settled(view)
    return promised


def reads(view, is_live):
    """What both pages do: filter, open, read the evidence, go back; the address keeps it all."""
    everything = count(view)
    assert view.locator("#events .item").count() == everything
    promised = filter_by_actor(view, ACTOR)
    until(view, f"document.querySelectorAll('#events .item').length === {promised}")
    assert count(view) == promised < everything, "the count beside a name is how many events it gives"
    view.locator("#events .item button").first.click()
    view.wait_for_selector("#detail h2")
    assert view.inner_text("#detail h2") == view.locator("#events .item button").first.inner_text()
    assert view.locator("#detail blockquote mark:not(.when)").count() >= 1, "the words that tell the event are marked"
    assert view.locator("#detail .mention .meta").count() >= 2
    assert view.evaluate("document.activeElement.closest('#detail') != null"), "the panel has the focus"
    address = view.url
    assert f"actor={ACTOR}" in address and "event=" in address and "token" not in address
    view.keyboard.press("Escape")
    view.wait_for_selector("#detail", state="hidden")
    assert view.evaluate("document.activeElement.closest('#events .item') != null"), "the focus goes back to the list"
    assert "event=" not in view.url, "the address forgets what was closed"
    view.reload()
    settled(view)
    assert count(view) == promised, "the address keeps the filter"
    view.click("#chosen button")
    settled(view)
    assert count(view) == everything
    view.fill("input[name=q]", "airspace")
    until(view, f"Number(document.querySelector('#summary').textContent.split(' ')[0]) < {everything}")
    settled(view)
    assert "airspace" in view.inner_text("#events").lower()
    view.click("button[type=reset]")
    until(view, f"document.querySelectorAll('#events .item').length === {everything}")
    for lanes in ["type", "place", "actor"]:
        view.select_option("select[name=lanes]", lanes)
        view.wait_for_timeout(300 if is_live else 50)
        settled(view)
        assert view.locator("#lanes .lane-name").count() >= 3
    shown = view.locator("#lanes .tick").all_text_contents()
    view.click("#closer")
    until(view, "shown => [...document.querySelectorAll('#lanes .tick')].map(tick => tick.textContent).join() !== shown", arg=",".join(shown))
    view.click("#all")


def walks_by_keyboard(view):
    """Everything can be reached and used with keys alone, in the order of the page, and shows where one is."""
    view.keyboard.press("Tab")
    assert view.evaluate("document.activeElement.className") == "skip"
    seen = []
    for _ in range(80):
        view.keyboard.press("Tab")
        seen.append(view.evaluate("document.activeElement.name || document.activeElement.id || document.activeElement.closest('[data-facet]')?.dataset.facet || document.activeElement.dataset.id || ''"))
        outline = view.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none", f"nothing shows that {seen[-1]} has the focus"
        if seen[-1].isdigit():
            break
    wanted = ["q", "from", "to", "lanes", "actor", "earlier", "all"]
    places = [seen.index(name) for name in wanted]
    assert places == sorted(places), seen
    view.keyboard.press("Enter")
    view.wait_for_selector("#detail h2")
    view.keyboard.press("Escape")
    assert view.evaluate("document.activeElement.dataset.id") == seen[-1]
    view.focus("#lanes")
    before = view.inner_html("#lanes")
    view.keyboard.press("+")
    until(view, "before => document.querySelector('#lanes').innerHTML !== before", arg=before)
    view.focus("details[data-facet=type] > summary")
    view.keyboard.press("Enter")
    view.keyboard.press("Tab")
    view.keyboard.press("Space")
    view.wait_for_selector("#chosen button")
    view.keyboard.press("Escape")
    assert view.evaluate("document.activeElement.closest('summary') != null")


def fits(view, what):
    """Nothing is wider than the window, no title in the picture lies on another."""
    wide = view.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, f"{what}: {wide} pixels wider than the window"
    overlaps = view.evaluate(
        """() => {
          const boxes = [...document.querySelectorAll('#lanes g.event text, #lanes .lane-name')].map(text => [text.textContent, text.getBoundingClientRect()]);
          return boxes.flatMap(([one, a], at) => boxes.slice(at + 1).filter(([, b]) =>
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4).map(([other]) => `${one} / ${other}`));
        }""")
    assert not overlaps, f"{what}: {overlaps[:3]}"
    small = view.evaluate(
        "[...document.querySelectorAll('button, summary, input, select')].filter(one => one.checkVisibility()).map(one => [one.getBoundingClientRect(), one.outerHTML]).filter(([box]) => box.height < 23.5 && box.height > 0 && box.width < 300).map(([, html]) => html.slice(0, 80))")
    small = [one for one in small if "checkbox" not in one and "data-id" not in one]
    assert not small, f"{what}: too small to touch: {small[:3]}"


def looks(browser, address, what):
    """Wide, phone, dark, zoomed, printed: readable and nothing serious for axe, with an event open as well."""
    for name, options in {
        "wide": {}, "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True},
        "narrowest": {"viewport": {"width": 320, "height": 640}}, "dark": {"color_scheme": "dark"},
        "still": {"reduced_motion": "reduce"},
    }.items():
        with page(browser, address, **options) as view:
            fits(view, f"{what}, {name}")
            if name in ("wide", "dark", "phone"):
                axe(view, f"{what}, {name}")
                view.click("details[data-facet=actor] > summary")
                axe(view, f"{what}, {name}, a list open")
                view.keyboard.press("Escape")
                view.locator("#events .item button").first.click()
                view.wait_for_selector("#detail h2")
                axe(view, f"{what}, {name}, an event open")
    with page(browser, address) as view:
        view.locator("#events .item button").first.click()
        view.wait_for_selector("#detail h2")
        view.emulate_media(media="print")
        assert not view.is_visible("#filters") and not view.is_visible("#closer") and view.is_visible("#events")
        assert view.is_visible("#detail blockquote"), "an open event is printed with its evidence"
        assert view.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"


def corrects(view):
    """A headline and a date are corrected by clicking, and taken back; an event is hidden, and comes back."""
    everything = count(view)
    view.locator("#events .item button").nth(2).click()
    view.wait_for_selector("#detail .editor")
    title, date = view.inner_text("#detail h2"), view.inner_text("#detail dd >> nth=0")
    axe(view, "live, about to correct")
    view.click("#detail .ways button:text-is('Headline')")
    view.fill("#detail input[name=title]", "What <b>happened</b> there")
    view.fill("#detail input[name=reason]", "clearer")
    view.click("#detail form .primary")
    until(view, "document.querySelector('#detail h2')?.textContent === 'What <b>happened</b> there'")
    assert "clearer" in view.inner_text("#detail .corrections")
    axe(view, "live, corrected")
    view.click("#toast button:text-is('Undo')")
    until(view, "title => document.querySelector('#detail h2')?.textContent === title", arg=title)
    view.click("#detail .ways button:text-is('Date')")
    view.fill("#detail input[name=date]", "2015-02-30")
    view.click("#detail form .primary")
    view.wait_for_selector("#fault:not([hidden])")
    assert "is no date" in view.inner_text("#fault")
    view.fill("#detail input[name=date]", "2015-10-02")
    view.click("#detail form .primary")
    until(view, "document.querySelector('#detail dd')?.textContent.startsWith('2 Oct 2015')")
    view.click("#detail .corrections button")
    until(view, "date => document.querySelector('#detail dd')?.innerText === date", arg=date)
    view.click("#detail .ways button:text-is('Merge')")
    view.wait_for_selector("#detail .choices input")
    axe(view, "live, about to merge")
    view.locator("#detail .choices input").first.check()
    view.click("#detail form .primary")
    until(view, f"document.querySelectorAll('#events .item').length === {everything - 1}")
    view.click("#toast button:text-is('Undo')")
    until(view, f"document.querySelectorAll('#events .item').length === {everything}")
    view.wait_for_selector("#detail .ways")
    view.click("#detail .ways button:text-is('Hide')")
    view.click("#detail form .primary")
    until(view, f"document.querySelectorAll('#events .item').length === {everything - 1}")
    view.click("#toast [aria-label=Dismiss]")
    view.click("#corrections")
    view.wait_for_selector("#detail .corrections")
    view.locator("#detail .corrections button").first.click()
    until(view, f"document.querySelectorAll('#events .item').length === {everything}")


def live(browser, folder):
    with serving(folder / "t.db") as address:
        with page(browser, address) as view:
            assert "token" not in view.url, "the token leaves the address"
            reads(view, is_live=True)
        print("the live site: filters, opens an event, shows its evidence, keeps its address")
        with page(browser, address) as view:
            walks_by_keyboard(view)
        print("the live site: by keyboard alone")
        with page(browser, address, pardoned="status of 400") as view:
            corrects(view)
        print("the live site: corrections are made and taken back")
        plain = address.split("#")[0]
        with page(browser, plain) as view:
            view.locator("#events .item button").first.click()
            view.wait_for_selector("#detail h2")
            assert view.locator("#detail .editor").count() == 0, "without the token nothing can be corrected"
            view.click("#detail a[href^='/documents/']")
            view.wait_for_selector("article mark")
            axe(view, "a document")
            view.locator("article a.told").first.click()
            view.wait_for_selector("#detail h2")
        print("the live site: a document with its events marked, and back")
        looks(browser, address, "live")
        print("the live site: wide, phone, dark and printed, nothing serious for axe")
        stranger(browser, plain)
        print("the live site: a page of another site gets nothing")
    with serving(folder / "t.db", "--read-only") as address:
        assert "#" not in address
        with page(browser, address) as view:
            assert count(view) > 0
    print("the live site: read-only")


def stranger(browser, address):
    """A page of another origin can neither read the answers nor change anything."""
    before = urllib.request.urlopen(address + "api/events").read()
    view = browser.new_context().new_page()
    view.goto("data:text/html,<title>elsewhere</title>")
    script = "([address, options]) => fetch(address, options).then(answer => answer.status, () => 'refused')"
    assert view.evaluate(script, [address + "api/events", {}]) == "refused"
    post = {"method": "POST", "headers": {"Content-Type": "application/json", "Authorization": "Bearer x"}, "body": "{}"}
    assert view.evaluate(script, [address + "api/corrections", post]) == "refused"
    opaque = "address => fetch(address, {mode: 'no-cors', method: 'POST', body: '{\"kind\": \"hide\", \"event\": 1}'}).then(answer => answer.type, () => 'refused')"
    view.evaluate(opaque, address + "api/corrections")
    view.set_content(f"<iframe src='{address}'></iframe>")
    view.wait_for_timeout(300)
    assert all(not frame.url.startswith(address) or not frame.query_selector("#events") for frame in view.frames[1:])
    view.close()
    assert urllib.request.urlopen(address + "api/events").read() == before, "nothing has changed"


def main():
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        folder = pathlib.Path(name)
        run("ingest", str(ROOT / "seeds"), "--db", "t.db", folder=folder)
        (folder / "page.html").write_text(run("export", "--db", "t.db", "--format", "html", folder=folder), encoding="utf-8")
        address = (folder / "page.html").as_uri()
        with page(browser, address) as view:
            reads(view, is_live=False)
        print("the exported page: filters, opens an event, shows its evidence, keeps its address")
        with page(browser, address) as view:
            walks_by_keyboard(view)
        print("the exported page: by keyboard alone")
        looks(browser, address, "exported")
        print("the exported page: wide, phone, dark and printed, nothing serious for axe")
        live(browser, folder)


if __name__ == "__main__":
    try:
        main()
    except AssertionError:
        sys.exit(traceback.format_exc())

"""Read an export of timeline with a reader of that format that is not timeline's own, and print what it holds.

usage: check_export.py FORMAT FILE [DATABASE]

Prints one line an event, its title first, so that a test can compare formats; ends with 1 and a word where the file breaks the
rules of its format.
"""
import csv
import datetime
import json
import subprocess
import sys
import xml.etree.ElementTree


def read_csv(path):
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file, strict=True))
    return [row["title"] for row in rows]


def read_jsonl(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line)["title"] for line in file]


def read_ics(path):
    import icalendar
    with open(path, "rb") as file:
        raw = file.read()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n")), "a content line has more than 75 bytes"
    assert b"\n" not in raw.replace(b"\r\n", b""), "a line ends with LF alone"
    calendar = icalendar.Calendar.from_ical(raw)
    titles = []
    for event in calendar.walk("VEVENT"):
        start, end = event.decoded("dtstart"), event.decoded("dtend")
        assert type(start) is datetime.date and type(end) is datetime.date and start < end, "no all-day event"
        assert event["uid"] and event["dtstamp"]
        titles.append(str(event["summary"]))
    return titles


def read_markdown(path):
    import markdown_it
    import mdit_py_plugins.footnote
    with open(path, encoding="utf-8") as file:
        tokens = markdown_it.MarkdownIt("commonmark").use(mdit_py_plugins.footnote.footnote_plugin).parse(file.read())
    titles, notes, referred = [], 0, 0
    for before, token in zip(tokens, tokens[1:]):
        assert token.type != "html_block", "there is HTML in it"
        notes += token.type == "footnote_open"
        if token.type != "inline":
            continue
        kinds = [child.type for child in token.children]
        assert "html_inline" not in kinds, "there is HTML in it"
        referred += kinds.count("footnote_ref")
        if kinds and kinds[1:2] == ["strong_open"]:
            words = "".join(child.content for child in token.children if child.type == "text")
            titles.append(words.split(": ", 1)[1])
    assert notes == referred > 0, f"{referred} references to {notes} footnotes"
    return titles


def read_geojson(path):
    import geojson
    with open(path, encoding="utf-8") as file:
        collection = geojson.load(file)
    assert collection.is_valid, collection.errors()
    for feature in collection["features"]:
        assert feature.is_valid, feature.errors()
    return [feature["properties"]["title"] for feature in collection["features"]]


def read_timelinejs(path):
    with open(path, encoding="utf-8") as file:
        timeline = json.load(file)
    titles = []
    for slide in timeline["events"]:
        start = slide["start_date"]
        datetime.date(start["year"], start["month"], start["day"])
        titles.append(slide["text"]["headline"])
    return titles


def read_timesketch(path):
    titles = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            moment = datetime.datetime.fromisoformat(row["datetime"])
            assert moment.timestamp() * 1_000_000 == row["timestamp"], "datetime and timestamp differ"
            assert row["timestamp_desc"]
            titles.append(row["message"])
    return titles


def read_svg(path):
    root = xml.etree.ElementTree.parse(path).getroot()
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    return [group[0].text for group in root.iter("{http://www.w3.org/2000/svg}g") if "event" in group.get("class", "")]


def read_dot(path):
    plain = subprocess.run(["dot", "-Tplain", path], check=True, capture_output=True, text=True).stdout
    return [line for line in plain.splitlines() if line.startswith("edge ")]


def read_datasette(path, database):
    command = [sys.executable, "-m", "datasette", database, "--metadata", path, "--get"]
    page = subprocess.run(command + ["/t/timeline_actors.json?_shape=objects"], check=True, capture_output=True, text=True).stdout
    answer = json.loads(page)
    facets = answer["facet_results"]
    facets = facets.get("results", facets)
    assert {"actor", "type"} <= set(facets), "the facets are missing"
    site = subprocess.run(command + ["/t/timeline"], check=True, capture_output=True, text=True).stdout
    assert "One row an event" in site, "the description is missing"
    sources = json.loads(subprocess.run(
        command + ["/t/timeline_sources.json?_shape=objects"], check=True, capture_output=True, text=True).stdout)
    found = sources["facet_results"]
    assert "source" in found.get("results", found), "the facet of sources is missing"
    front = json.loads(subprocess.run(command + ["/t.json"], check=True, capture_output=True, text=True).stdout)
    shown = [table["name"] for table in front["tables"] if not table["hidden"]]
    assert shown == ["document"], f"the inner tables {shown} are shown"
    number = answer["rows"][0]["id"]
    told = subprocess.run(
        command + [f"/t/evidence.json?id={number}&_shape=objects"], check=True, capture_output=True, text=True).stdout
    assert json.loads(told)["rows"][0]["sentence"], "an event has no evidence"
    return [row["title"] for row in answer["rows"]]


def main(arguments):
    titles = globals()[f"read_{arguments[0]}"](*arguments[1:])
    print("\n".join(titles))


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except (AssertionError, ValueError, KeyError) as error:
        print(f"{sys.argv[1]}: {error}", file=sys.stderr)
        sys.exit(1)

#!/usr/bin/env python3
"""An extractor for `timeline ingest --extractor`: strikes and court rulings by two patterns, with Python's own library alone.

It reads a document a line and answers a line each, as docs/schema/document.schema.json and answer.schema.json say. It quotes the
sentence, the trigger and the words of the date as they stand in the text; where they stand, and which day they mean, timeline finds.

usage: timeline ingest articles/ --extractor 'python3 examples/extractors/patterns.py'
"""
import json
import re
import sys

PARAGRAPH = re.compile(r"\n\s*\n")
SENTENCE = re.compile(r"[^.!?]+(?:[.!?]|$)")
DATE = re.compile(
    r"\b(?:on )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today"
    r"|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?)\b"
)
PATTERNS = [
    ("protest", "strike", re.compile(r"\b(?P<who>[A-Z]\w+(?: [A-Z]\w+)?) (?P<trigger>walked out|went on strike|downed tools)\b")),
    ("sanction", "convict", re.compile(r"\bcourt in (?P<where>[A-Z]\w+).*?\b(?P<trigger>sentenced|convicted) (?P<whom>[A-Z]\w+ [A-Z]\w+)\b")),
]


def sentences(text):
    for paragraph in PARAGRAPH.split(text):
        for found in SENTENCE.finditer(paragraph):
            yield found.group().strip()


def mentions(text):
    for sentence in sentences(text):
        for kind, mode, pattern in PATTERNS:
            match = pattern.search(sentence)
            if not match:
                continue
            parts = match.groupdict()
            date = DATE.search(sentence)
            actors = [
                {"name": parts[part], "role": role}
                for part, role in (("who", "initiator"), ("whom", "target")) if parts.get(part)
            ]
            yield {
                "type": kind, "mode": mode, "sentence": sentence, "trigger": parts["trigger"],
                "date_text": date.group() if date else None, "actors": actors,
                "places": [{"name": parts["where"]}] if parts.get("where") else [],
                "rule": f"patterns.{mode}",
            }


def main():
    for line in sys.stdin:
        document = json.loads(line)
        answer = {"id": document["id"], "mentions": list(mentions(document["text"]))}
        print(json.dumps(answer, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()

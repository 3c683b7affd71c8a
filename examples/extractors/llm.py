#!/usr/bin/env python3
"""An extractor for `timeline ingest --extractor` that asks a language model, with Python's own library alone.

It speaks to any server with the chat-completions interface, a local one as well: EXTRACTOR_URL names it, EXTRACTOR_MODEL the model,
EXTRACTOR_KEY the key, where one is needed. What the model makes up doesn't get in: timeline takes only mentions whose sentence stands
in the text. An answer that is none, or fails, becomes an error of that document alone, and the next run tries it again.

usage: EXTRACTOR_URL=http://127.0.0.1:8080/v1/chat/completions EXTRACTOR_MODEL=any \\
         timeline ingest articles/ --extractor 'python3 examples/extractors/llm.py'
"""
import json
import os
import sys
import urllib.request

KINDS = (
    "agree consult support concede cooperate aid retreat request accuse reject threaten protest sanction mobilize "
    "coerce assault incident"
)
TASK = f"""You read a news article and list the events that it reports. Answer with a JSON object
{{"mentions": [...]}}, each mention an object with
- "type": one of {KINDS}
- "title": a headline of the event, present tense
- "sentence": the sentence of the article that tells it, copied character for character
- "trigger": the words of that sentence that name the act, copied
- "date_text": the words of the article that say when, copied, or null
- "status": "occurred", "planned", "possible" or "denied"
- "actors": a list of {{"name": ..., "role": "initiator" or "target" or "participant"}}
- "places": a list of {{"name": ...}}
- "attributed_to": a list of the names of those who say so
List only what the article says. Leave out opinions, and background without a date."""


def ask(document):
    article = f"{document.get('title') or ''}\nPublished: {document.get('published') or 'unknown'}\n\n{document['text']}"
    body = {
        "model": os.environ.get("EXTRACTOR_MODEL", "default"),
        "temperature": 0,
        "response_format": {"type": "json_object"},
        "messages": [{"role": "system", "content": TASK}, {"role": "user", "content": article}],
    }
    headers = {"Content-Type": "application/json"}
    if os.environ.get("EXTRACTOR_KEY"):
        headers["Authorization"] = "Bearer " + os.environ["EXTRACTOR_KEY"]
    request = urllib.request.Request(os.environ["EXTRACTOR_URL"], json.dumps(body).encode(), headers)
    with urllib.request.urlopen(request, timeout=300) as response:
        answer = json.load(response)
    return json.loads(answer["choices"][0]["message"]["content"])["mentions"]


def is_sound(mention, text):
    """Whether a mention quotes what the text says; timeline checks it again, and refuses the whole answer."""
    squeezed = " ".join(text.split())
    return isinstance(mention, dict) and mention.get("type") in KINDS.split() and " ".join(
        str(mention.get("sentence")).split()) in squeezed


def main():
    if "EXTRACTOR_URL" not in os.environ:
        sys.exit("EXTRACTOR_URL is not set: give the address of a chat-completions interface.")
    for line in sys.stdin:
        document = json.loads(line)
        try:
            mentions = [mention for mention in ask(document) if is_sound(mention, document["text"])]
            for mention in mentions:
                mention["rule"] = "llm." + os.environ.get("EXTRACTOR_MODEL", "default")
            answer = {"id": document["id"], "mentions": mentions}
        except Exception as fault:
            answer = {"id": document["id"], "error": f"the model gave no answer: {fault}"}
        print(json.dumps(answer, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()

"""Hold lines of JSON against a schema of docs/schema.

usage: check_schema.py SCHEMA FILE      (SCHEMA: document, answer, extraction or event)

Ends with 1 and the place of the first fault; prints how many lines there are.
"""
import json
import pathlib
import sys

import jsonschema
import referencing

folder = pathlib.Path(__file__).parent.parent.parent / "docs" / "schema"
schemas = {path.name: json.loads(path.read_text()) for path in folder.glob("*.schema.json")}
registry = referencing.Registry().with_resources(
    (name, referencing.Resource.from_contents(schema)) for name, schema in schemas.items())
for schema in schemas.values():
    jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schemas[f"{sys.argv[1]}.schema.json"], registry=registry)
lines = 0
with open(sys.argv[2], encoding="utf-8") as file:
    for line in file:
        lines += 1
        for fault in validator.iter_errors(json.loads(line)):
            sys.exit(f"line {lines}: {fault.json_path}: {fault.message}")
print(lines)

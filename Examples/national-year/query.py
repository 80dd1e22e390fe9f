"""Runs query.sql in DuckDB: query.py DATA PRICES ITEMS OUT [THREADS]; --profile as last word prints the time of each statement."""

import pathlib
import sys
import time

import duckdb

arguments = [word for word in sys.argv[1:] if word != "--profile"]
data, prices, items, out = arguments[:4]
pathlib.Path(out).mkdir(parents=True, exist_ok=True)

database = duckdb.connect(config={"preserve_insertion_order": "false"})
if len(arguments) > 4:
    database.execute(f"SET threads = {int(arguments[4])}")
for name, value in {"data": data, "prices": prices, "items": items, "out": out}.items():
    database.execute(f"SET VARIABLE {name} = ?", [value])

script = pathlib.Path(__file__).with_name("query.sql").read_text()
for statement in database.extract_statements(script):
    start = time.perf_counter()
    try:
        database.execute(statement)
    except duckdb.Error as error:
        sys.exit(f"{error}\nin: {statement.query.strip()}")
    if "--profile" in sys.argv:
        seconds = time.perf_counter() - start
        if seconds > 0.02:
            text = " ".join(line for line in statement.query.splitlines() if not line.startswith("--"))
            print(f"{seconds:7.3f} s  {' '.join(text.split())[:100]}", file=sys.stderr)

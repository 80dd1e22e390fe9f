"""prepare.py items TARIFF.json OUT.csv: the codes of a tariff. prepare.py shuffle IN.csv OUT.csv: the rows in another order."""

import csv
import json
import sys

import duckdb

what, source, target = sys.argv[1:4]
if what == "items":
    with open(source, encoding="utf-8") as file:
        codes = [item["code"] for item in json.load(file)["items"]]
    with open(target, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["code"], *([code] for code in codes)])
else:
    # Hashes of the rows: the same order each time, and no row is near where it was.
    duckdb.execute(f"""
        COPY (SELECT * FROM read_csv('{source}', header = true, all_varchar = true) AS row ORDER BY hash(row, 2024))
        TO '{target}' (HEADER)""")

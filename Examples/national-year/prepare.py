"""prepare.py items TARIFF.json OUT.csv: the codes of a tariff. prepare.py shuffle IN.csv OUT.csv: the rows in another order.
prepare.py offers TARIFF.json FOLDER: a hundred offers, each with two other prices."""

import csv
import json
import os
import sys

what, source, target = sys.argv[1:4]
if what == "items":
    with open(source, encoding="utf-8") as file:
        codes = [item["code"] for item in json.load(file)["items"]]
    with open(target, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["code"], *([code] for code in codes)])
elif what == "offers":
    with open(source, encoding="utf-8") as file:
        tariff = json.load(file)["id"]
    os.makedirs(target, exist_ok=True)
    for number in range(1, 101):
        prices = [("0101", f"{150 + number}.00", "2024-01-01"), ("0120", f"{380 + number}.00", "2024-04-01")]
        changes = [
            {"set": {"code": code, "amount": amount, "from": day, "status": "estimate", "source": "example"}}
            for code, amount, day in prices
        ]
        offer = {"format": 1, "id": f"offer-{number}", "names": {"en": f"Offer {number}"}, "tariff": tariff}
        offer |= {"sources": [{"id": "example", "title": "Made up for this example"}], "changes": changes}
        with open(os.path.join(target, f"offer-{number}.json"), "w", encoding="utf-8") as file:
            json.dump(offer, file)
else:
    import duckdb

    # Hashes of the rows: the same order each time, and no row is near where it was.
    duckdb.execute(f"""
        COPY (SELECT * FROM read_csv('{source}', header = true, all_varchar = true) AS row ORDER BY hash(row, 2024))
        TO '{target}' (HEADER)""")

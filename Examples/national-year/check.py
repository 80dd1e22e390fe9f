"""Compares takst's statement with the results of query.sql, exactly: check.py STATEMENT.json FOLDER TARIFF.json.

Prints one line when they agree, else the first differences, and then ends with 1.
"""

import csv
import json
import pathlib
import sys
from collections import Counter

OUTCOMES = ["paid", "covered", "repriced", "rejected", "unpriced", "unknown", "outside"]


def oere(text):
    """An amount such as "803711.85" in øre, without binary floating point."""
    sign, digits = (-1, text[1:]) if text.startswith("-") else (1, text)
    kroner, _, rest = digits.partition(".")
    assert len(rest) <= 2, f"{text} is finer than an øre"
    return sign * (int(kroner) * 100 + int(rest.ljust(2, "0")))


def table(folder, name):
    with open(pathlib.Path(folder) / name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def compare(what, takst, sql, differences):
    for key in sorted(takst.keys() | sql.keys(), key=str):
        mine, theirs = takst.get(key, 0), sql.get(key, 0)
        if mine != theirs:
            differences.append(f"{what} {key}: takst {mine}, SQL {theirs}")


def main(statement_path, folder, tariff_path):
    statement = json.loads(pathlib.Path(statement_path).read_text(encoding="utf-8"))
    tariff = json.loads(pathlib.Path(tariff_path).read_text(encoding="utf-8"))
    segment_of = {item["code"]: item["segment"] for item in tariff["items"]}
    rules = {rule["id"] for rule in tariff["rules"]}

    by_item, by_practice, by_segment, by_both = Counter(), Counter(), Counter(), {}
    for row in table(folder, "amounts.csv"):
        amount = int(row["oere"])
        by_item[row["item"]] += amount
        by_practice[row["practice"]] += amount
        by_segment[row["practice"], segment_of[row["item"]]] += amount
        by_both[row["practice"], row["item"]] = amount

    differences = []
    practices = statement["practices"]
    has_items = all("items" in practice for practice in practices)
    compare("outcome", {name: statement["lines"][name] for name in OUTCOMES},
            {row["outcome"]: int(row["lines"]) for row in table(folder, "outcomes.csv")}, differences)
    compare("lines", {"read": statement["lines"]["read"]},
            {"read": sum(int(row["lines"]) for row in table(folder, "outcomes.csv"))}, differences)
    findings = table(folder, "findings.csv")
    assert all(row["rule"] in rules for row in findings), "the SQL names a rule that the tariff does not have"
    compare("lines of rule", {row["rule"]: row["lines"] for row in statement["findings"]},
            {row["rule"]: int(row["lines"]) for row in findings}, differences)
    compare("øre of rule", {row["rule"]: oere(row["amount"]) for row in statement["findings"]},
            {row["rule"]: int(row["oere"]) for row in findings}, differences)
    items = Counter()
    for row in statement["items"]:
        items[row["code"]] += oere(row["amount"])
    compare("øre of item", items, by_item, differences)
    compare("øre of practice", {row["practice"]: oere(row["total"]) for row in practices}, by_practice, differences)
    compare("øre of practice and segment",
            {(row["practice"], segment): oere(amount)
             for row in practices for segment, amount in row["segments"].items()}, by_segment, differences)
    if has_items:
        compare("øre of practice and item",
                {(row["practice"], code): oere(amount) for row in practices for code, amount in row["items"].items()},
                by_both, differences)

    if differences:
        print(f"takst and the SQL differ in {len(differences)} places:")
        print("\n".join(differences[:20]))
        return 1
    level = f"{len(by_both)} amounts per practice and item" if has_items else "amounts per practice and segment"
    fired = sum(row["lines"] > 0 for row in statement["findings"])
    print(f"takst and the SQL agree to the øre: {statement['lines']['read']} lines, {len(practices)} practices, {level}, "
          f"{fired} of {len(rules)} rules fired, {statement['currency']} {statement['total']}")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))

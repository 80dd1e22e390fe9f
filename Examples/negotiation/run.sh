#!/bin/sh
# Three offers for sixty practices in five regions, side by side.
#
#   run.sh [FORMAT]
#
# FORMAT    text, markdown, html, csv or json (text)
# TAKST     environment: the program to run; without it, it is built
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
if [ -z "${TAKST:-}" ]; then
  swift build --package-path "$root" -c release --product takst >&2
  TAKST=$(swift build --package-path "$root" -c release --show-bin-path)/takst
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$TAKST" sample --practices 60 --lines 400000 --seed 5 --variety 70 --country DK --year 2024 "$work/year" 2>/dev/null
"$TAKST" compare "$work/year" --tariff dk-almen-praksis --year 2024 --fees "$root/Examples/practice-year/fees.csv" \
  --scenario "$here/employer.json" --scenario "$here/doctors.json" --scenario "$here/compromise.json" \
  --format "${1:-text}" --quiet

#!/bin/sh
# Counts a log with Spark's local mode, partition by partition, and checks that the sum is the result of one machine.
# Usage: run.sh [LINES [PRACTICES [PARTITIONS]]]
# The tool is $TAKST, or built when that is not set; Python is $PYTHON, or python3.
set -eu
cd "$(dirname "$0")/../.."
lines=${1:-200000}
practices=${2:-8}
partitions=${3:-4}
python=${PYTHON:-python3}

"$python" -c 'import pyspark' 2>/dev/null || {
  echo "PySpark is missing: $python -m pip install -r Examples/spark/requirements.txt" >&2
  exit 1
}
if [ -z "${TAKST:-}" ]; then
  swift build -c release --product takst >&2
  TAKST=$(swift build -c release --show-bin-path)/takst
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
agreement="--tariff dk-almen-praksis --year 2024 --amend dk-region-hovedstaden --amend dk-region-syddanmark
  --fees Examples/practice-year/fees.csv"

echo "Sample: $lines lines of $practices practices"
"$TAKST" sample --practices "$practices" --lines "$lines" --seed 7 --country DK "$work/log" 2>/dev/null

echo "Spark: counting"
# shellcheck disable=SC2086
PYSPARK_PYTHON=$python "$python" Examples/spark/spark.py "$work/log" "$work/tallies" "$partitions" "$TAKST" $agreement \
  2>"$work/spark.log" || {
  cat "$work/spark.log" >&2
  exit 1
}
for part in "$work"/tallies/part-*; do echo "  $(basename "$part"): $(wc -c <"$part" | tr -d ' ') bytes"; done

echo "Adding the tallies up"
set --
for part in "$work"/tallies/part-*; do set -- "$@" --tally "$part"; done
# shellcheck disable=SC2086
"$TAKST" evaluate "$@" $agreement --format json >"$work/sum.json"

echo "One machine: counting the whole"
# shellcheck disable=SC2086
"$TAKST" evaluate "$work/log" $agreement --format json >"$work/whole.json"

grep '"total"' "$work/sum.json" | head -1
if cmp "$work/sum.json" "$work/whole.json"; then
  echo "The same, byte for byte: $(wc -c <"$work/whole.json" | tr -d ' ') bytes of JSON"
else
  echo "The sum differs from the result of one machine" >&2
  exit 1
fi

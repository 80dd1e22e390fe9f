#!/bin/sh
# A national year: takst against SQL, checked to the øre and measured.
#
#   run.sh [LINES] [WORKDIR]
#
# LINES     lines of activity (40000000); a quarter and a tenth of it are measured too
# WORKDIR   where data and results go (a folder in the temporary folder); data that is there is used again
# TAKST     environment: the program to measure; without it, it is built
# RUNS      environment: runs of each program (5); OTHERS: of DuckDB and Polars (3 from 20 million lines on, else RUNS)
# THREADS   environment: how many threads at most (2)
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
lines=${1:-40000000}
work=${2:-${TMPDIR:-/tmp}/takst-national-year}
runs=${RUNS:-5}
if [ "$lines" -ge 20000000 ]; then others=${OTHERS:-3}; else others=${OTHERS:-$runs}; fi
threads=${THREADS:-2}
tariff=$root/Tariffs/DK/dk-almen-praksis.json

say() { echo "$*" >&2; }

if [ -z "${TAKST:-}" ]; then
  say "Building takst"
  # As it would be handed out: with Swift's own library inside, which on Linux also starts faster.
  swift build --package-path "$root" -c release --product takst --static-swift-stdlib >&2
  TAKST=$root/.build/release/takst
fi
mkdir -p "$work"
work=$(cd "$work" && pwd)
python=$work/venv/bin/python
results=$work/results.csv
prices=$work/prices.csv
items=$work/items.csv

if ! "$python" -c 'import duckdb, polars' 2>/dev/null; then
  say "Installing DuckDB and Polars into $work/venv"
  python3 -m venv "$work/venv"
  "$python" -m pip install --quiet --disable-pip-version-check -r "$here/requirements.txt"
fi

# What this takst can do.
has() { "$TAKST" evaluate --help | grep -q -e "$1"; }
year="--tariff dk-almen-praksis --year 2024 --format json --quiet"
detail=
if has --practice-items; then detail=--practice-items; else say "This takst has no --practice-items: practices are compared by segment"; fi
can_thread=false
if has --threads; then can_thread=true; else say "This takst has no --threads: it runs as it will"; fi
threaded() { if $can_thread; then echo "--threads $1"; fi; }

# sample LINES PRACTICES FOLDER
sample() {
  if [ ! -f "$3/made" ]; then
    say "Making $1 lines of $2 practices"
    mkdir -p "$3"
    rm -f "$3"/*.csv
    "$TAKST" sample --practices "$2" --lines "$1" --seed 1 --country DK --year 2024 "$3" 2>/dev/null
    touch "$3/made"
  fi
}

# Practices of the same size, whatever the number of lines: 1650 for 40 million.
practices_for() {
  count=$((($1 * 33 + 400000) / 800000))
  if [ "$count" -lt 1 ]; then count=1; fi
  echo "$count"
}

# check DATA STATEMENT
check() {
  # shellcheck disable=SC2086
  "$TAKST" evaluate "$1" $year $detail >"$2"
  "$python" "$here/query.py" "$1" "$prices" "$items" "$work/sql" "$threads"
  "$python" "$here/check.py" "$2" "$work/sql" "$tariff"
}

# measure LINES PROGRAM [-i INPUT] -- COMMAND…
measure() { "$python" "$here/measure.py" "$results" "$@"; }

"$TAKST" tariff show dk-almen-praksis --format csv >"$prices"
"$python" "$here/prepare.py" items "$tariff" "$items"

"$python" "$here/prepare.py" offers "$tariff" "$work/offers"

sizes="$((lines / 10)) $((lines / 4)) $lines"
for size in $sizes; do sample "$size" "$(practices_for "$size")" "$work/$size"; done
sample 25000 1 "$work/practice-year"
full=$work/$lines
shuffled=$work/$lines-shuffled
if [ ! -f "$shuffled/made" ]; then
  say "Shuffling the rows"
  mkdir -p "$shuffled"
  cp "$full/population.csv" "$full/practices.csv" "$shuffled"
  "$python" "$here/prepare.py" shuffle "$full/activity.csv" "$shuffled/activity.csv"
  touch "$shuffled/made"
fi

# Before anything is measured: do they agree, whatever the order of the rows? The files are in the page cache after it.
for data in "$work/practice-year" "$work/$((lines / 10))" "$work/$((lines / 4))"; do check "$data" "$work/statement.json"; done
check "$full" "$work/statement.json"
check "$shuffled" "$work/statement-shuffled.json"
cmp "$work/statement.json" "$work/statement-shuffled.json" || { say "takst says something else of shuffled rows"; exit 1; }

rm -f "$results"
round=1
while [ "$round" -le "$runs" ]; do
  say "Round $round of $runs"
  for size in $sizes; do
    data=$work/$size
    # shellcheck disable=SC2046,SC2086
    {
      measure "$size" takst -- "$TAKST" evaluate "$data" $year $(threaded "$threads")
      if $can_thread; then measure "$size" takst-1 -- "$TAKST" evaluate "$data" $year --threads 1; fi
    }
    if [ "$round" -le "$others" ]; then
      measure "$size" duckdb -- "$python" "$here/query.py" "$data" "$prices" "$items" "$work/sql" "$threads"
      measure "$size" duckdb-1 -- "$python" "$here/query.py" "$data" "$prices" "$items" "$work/sql" 1
    fi
  done
  # shellcheck disable=SC2046,SC2086
  {
    measure "$lines" takst-shuffled -- "$TAKST" evaluate "$shuffled" $year $(threaded "$threads")
    measure "$lines" takst-stdin -i "$full/activity.csv" -- "$TAKST" evaluate --activity - \
      --population "$full/population.csv" --practices "$full/practices.csv" $year $(threaded "$threads")
    measure "$lines" takst-compare -- "$TAKST" compare "$full" --tariff dk-almen-praksis --year 2024 --format json --quiet \
      $(printf -- '--scenario %s ' "$work"/offers/*.json) $(threaded "$threads")
    measure 25000 takst-year -- "$TAKST" evaluate "$work/practice-year" $year $(threaded "$threads")
  }
  if [ "$round" -le "$others" ]; then
    measure "$lines" duckdb-shuffled -- "$python" "$here/query.py" "$shuffled" "$prices" "$items" "$work/sql" "$threads"
    measure "$lines" polars -- "$python" "$here/join.py" "$full" "$prices" "$work/join.csv" "$threads"
  fi
  measure "$lines" wc -- wc -l "$full/activity.csv"
  round=$((round + 1))
done

echo
"$python" "$here/tables.py" "$results" "$lines" "$threads" "$TAKST"

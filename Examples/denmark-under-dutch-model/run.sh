#!/bin/sh
# One Danish practice's year under the Danish and under the Dutch tariff, segment by segment.
# Usage: run.sh KRONER-PER-EURO   The tool is $TAKST, or built by swift run when that is not set.
set -eu
cd "$(dirname "$0")/../.."
rate=${1:?the rate is missing: run.sh KRONER-PER-EURO, for instance run.sh 7.46}
takst=${TAKST:-swift run -c release takst}
example=Examples/denmark-under-dutch-model

# The parts of a statement that the comparison is about.
parts() { awk '/^[^ ]/ { shown = /^(Segments|Activity lines by outcome|What could not be checked|Without a)/ } shown'; }

echo "UNDER THE DANISH TARIFF (kroner)"
echo
$takst evaluate Examples/practice-year --tariff dk-almen-praksis --year 2024 --quiet | parts
echo
echo "UNDER THE DUTCH TARIFF (euros, and kroner at $rate)"
echo
$takst evaluate Examples/practice-year --tariff nl-huisartsenzorg --year 2024 --crosswalk dk-nl \
  --amend $example/segment2.json --amend $example/estimates.json --exchange-rate "DKK=$rate" --quiet | parts

#!/bin/sh
# Pictures of the example pages, to be looked at: 380 and 1280 pixels wide, in light and dark, and printed on A4.
#
#   screenshots.sh [DIR]
#
# DIR       where the pictures go (a temporary folder, whose name is printed)
# BROWSER   environment: a Chromium or Chrome; without it, one is looked for
#
# Ends with 0 and a message where there is no browser.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
if [ -z "${BROWSER:-}" ]; then
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null; then BROWSER=$name && break; fi
  done
fi
if [ -z "${BROWSER:-}" ]; then
  echo "screenshots: skipped, as no Chromium or Chrome is installed (name one in BROWSER)" >&2
  exit 0
fi
out=${1:-$(mktemp -d)}
mkdir -p "$out"

browse() { "$BROWSER" --headless --no-sandbox --disable-gpu --hide-scrollbars "$@" >/dev/null 2>&1; }

for page in practice-year/statement practice-year/incentives dutch-practice/statement negotiation/comparison; do
  address="file://$here/$page.html"
  name=$out/$(echo "$page" | tr / -)
  # What is measured of every item is a longer page.
  height=8000
  if [ "$page" = practice-year/incentives ]; then height=16000; fi
  for width in 380 1280; do
    browse "--window-size=$width,$height" "--screenshot=$name-$width.png" "$address"
    browse "--window-size=$width,$height" --blink-settings=preferredColorScheme=0 "--screenshot=$name-$width-dark.png" "$address"
  done
  browse --no-pdf-header-footer "--print-to-pdf=$name.pdf" "$address"
  # A picture that is not there, or of nothing, is a fault.
  for file in "$name-380.png" "$name-1280.png" "$name-380-dark.png" "$name-1280-dark.png" "$name.pdf"; do
    if [ "$(wc -c <"$file")" -lt 20000 ]; then
      echo "$file: there is next to nothing in this picture: look at $page.html" >&2
      exit 1
    fi
  done
done
echo "$out"

"""Prints what measure.py noted as Markdown tables: tables.py RESULTS LINES THREADS TAKST."""

import csv
import os
import platform
import statistics
import subprocess
import sys
from collections import defaultdict
from importlib.metadata import version

PROGRAMS = {
    "takst": "takst, all rules",
    "takst-1": "takst, 1 thread",
    "takst-shuffled": "takst, rows shuffled",
    "takst-stdin": "takst, from standard input",
    "takst-compare": "takst, the year and 100 offers beside it",
    "duckdb": "DuckDB, all rules",
    "duckdb-1": "DuckDB, 1 thread",
    "duckdb-shuffled": "DuckDB, rows shuffled",
    "polars": "Polars, prices only, no rules",
    "wc": "wc -l",
}


def machine(takst):
    model = platform.processor() or platform.machine()
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            names = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
        model = names[0] if names else model
    elif sys.platform == "darwin":
        model = subprocess.run(["sysctl", "-n", "machdep.cpu.brand_string"], capture_output=True, text=True).stdout.strip()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    name = subprocess.run([takst, "--version"], capture_output=True, text=True).stdout.split()
    return (f"{os.cpu_count()} cores ({model}), {memory:.0f} GiB of memory, {platform.system()} {platform.machine()}; "
            f"takst {name[-1] if name else '?'}, DuckDB {version('duckdb')}, Polars {version('polars')}, "
            f"Python {platform.python_version()}")


def seconds(value):
    return f"{value:.3f} s" if value < 1 else f"{value:.2f} s" if value < 100 else f"{value:.0f} s"


def size(lines):
    return f"{lines / 1e6:g} million" if lines >= 1_000_000 else f"{lines:,}"


def main(results, largest, threads, takst):
    walls, peaks = defaultdict(list), defaultdict(list)
    with open(results, newline="", encoding="utf-8") as file:
        for lines, program, wall, peak in csv.reader(file):
            walls[int(lines), program].append(float(wall))
            peaks[int(lines), program].append(int(peak))

    def wall(key):
        return statistics.median(walls[key])

    def spread(key):
        return f"{seconds(wall(key))} ({seconds(min(walls[key]))}–{seconds(max(walls[key]))})"

    def peak(key):
        return f"{max(peaks[key]) / 1e6:,.0f} MB"

    print(f"{machine(takst)}. Wall-clock time of whole processes: median (least–most); peak resident memory: most.\n")
    whose = "" if (largest, "takst-1") in walls else " (takst has no option for them)"
    print(f"{size(largest)} lines, {threads} threads where nothing else is said{whose}:\n")
    print("| program | runs | time | memory | times takst |\n|---|---:|---:|---:|---:|")
    for program, name in PROGRAMS.items():
        key = largest, program
        if key in walls:
            print(f"| {name} | {len(walls[key])} | {spread(key)} | {peak(key)} | {wall(key) / wall((largest, 'takst')):.2f} |")
    year = next((key for key in walls if key[1] == "takst-year"), None)
    if year:
        print(f"| takst, one practice, {size(year[0])} lines | {len(walls[year])} | {spread(year)} | {peak(year)} | |")

    sizes = sorted({lines for lines, program in walls if program == "takst"})
    takst_name = f"takst, {threads} threads" if (largest, "takst-1") in walls else "takst"
    columns = [(program, name) for program, name in [
        ("takst-1", "takst, 1 thread"), ("takst", takst_name),
        ("duckdb-1", "DuckDB, 1 thread"), ("duckdb", f"DuckDB, {threads} threads")]
        if all((lines, program) in walls for lines in sizes)]
    print("\nTime, time for a million lines, and memory, by size:\n")
    print("| lines | " + " | ".join(name for _, name in columns) + " |")
    print("|---:|" + "---:|" * len(columns))
    for lines in sizes:
        cells = [f"{seconds(wall((lines, program)))}, {seconds(wall((lines, program)) / lines * 1e6)}, {peak((lines, program))}"
                 for program, _ in columns]
        print(f"| {size(lines)} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])

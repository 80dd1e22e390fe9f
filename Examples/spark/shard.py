"""Counts one partition: rows in on standard input, a tally out on standard output.

A row is a letter, a tab and a line of CSV: A for activity, P for population, R for the description of practices. The header of each
file stands in the environment under HEADER_A, HEADER_P and HEADER_R. What is given as arguments is passed on to takst.
"""

import os
import subprocess
import sys
import tempfile

FILES = {"A": "activity.csv", "P": "population.csv", "R": "practices.csv"}


def main() -> int:
    takst, *options = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        files = {}
        for row in sys.stdin.buffer:
            letter, line = row.rstrip(b"\n").split(b"\t", 1)
            kind = letter.decode()
            if kind not in files:
                files[kind] = open(os.path.join(folder, FILES[kind]), "wb")
                files[kind].write(os.environ[f"HEADER_{kind}"].encode() + b"\n")
            files[kind].write(line + b"\n")
        for file in files.values():
            file.close()
        # A partition without any practice adds nothing.
        if not files:
            return 0
        command = [takst, "evaluate", folder, *options, "--quiet", "--threads", "1", "--tally-out", "-"]
        return subprocess.run(command).returncode


if __name__ == "__main__":
    sys.exit(main())

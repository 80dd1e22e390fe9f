"""Runs a command once and notes its time and memory: measure.py RESULTS LINES PROGRAM [-i INPUT] -- COMMAND…

Adds a row `lines,program,seconds,bytes` to RESULTS: wall-clock time from start to end of the process, and its peak
resident memory as the system accounts for it (wait4). What it prints on standard output is thrown away.
"""

import os
import sys
import time

results, lines, program = sys.argv[1:4]
options, command = sys.argv[4:sys.argv.index("--")], sys.argv[sys.argv.index("--") + 1:]
source = os.open(options[1] if options else os.devnull, os.O_RDONLY)
actions = [(os.POSIX_SPAWN_DUP2, source, 0), (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]

start = time.perf_counter()
child = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
_, status, usage = os.wait4(child, 0)
seconds = time.perf_counter() - start

if status != 0:
    sys.exit(f"this failed with {os.waitstatus_to_exitcode(status)}: {' '.join(command)}")
unit = 1 if sys.platform == "darwin" else 1024
with open(results, "a", encoding="utf-8") as file:
    file.write(f"{lines},{program},{seconds:.4f},{usage.ru_maxrss * unit}\n")

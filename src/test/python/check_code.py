"""Runs programs that the playground wrote, and compares what they print with what they should.

    mvn -q test-compile && java -cp ... whyrandom.code.Expected FOLDER 20
    python3 check_code.py FOLDER numpy jax sklearn pytorch keras matlab

It is no part of the build: a machine has some of the libraries or none.
"""
import pathlib
import re
import subprocess
import sys


def numbers(text):
    found = []
    for line in text.strip().splitlines():
        line = re.sub(r"^(step|training loss|test loss|[Wb]\d+)", "", line)
        found += [float(part) for part in re.split(r"[\s,;\[\]]+", line) if part]
    return found


def command(program):
    return ["octave-cli", "-q", str(program)] if program.suffix == ".m" else \
        ["java", str(program)] if program.suffix == ".java" else [sys.executable, str(program)]


def check(program):
    expected = [float(line) for line in program.with_suffix(".txt").read_text().split()]
    run = subprocess.run(command(program), capture_output=True, text=True)
    if run.returncode != 0:
        return "failed: " + run.stderr[-1500:]
    printed = numbers(run.stdout)
    if len(printed) != len(expected):
        return f"{len(printed)} numbers, not {len(expected)}"
    scale = max(abs(x) for x in expected[1:])
    worst = max(abs(a - b) / max(abs(b), 1e-3 * scale) for a, b in zip(printed, expected))
    return worst


for kind in sys.argv[2:]:
    folder = pathlib.Path(sys.argv[1]) / kind
    worst, bad, count = 0.0, 0, 0
    for program in sorted(folder.glob("program*")):
        if program.suffix != ".txt":
            count += 1
            result = check(program)
            if isinstance(result, str) or not result <= 1e-9:
                bad += 1
                print(program, result)
            else:
                worst = max(worst, result)
    print(f"{kind}: {count - bad} of {count} right, the worst of these by {worst:.1e}")

"""Writes an inventory folder with N sources, one activity row each, for reports of many sources.

    python3 generate.py FOLDER SOURCES

Deterministic.
"""
import random
import sys
from pathlib import Path

# method, category, scope, subjects, unit
KINDS = (
    ("purchased-electricity", "purchased-electricity", 2, "", "MWh"),
    ("fossil-fuel-combustion-ncv", "stationary-combustion", 1, "fuel: diesel", "t"),
    ("fossil-fuel-combustion-ncv", "mobile-combustion", 1, "fuel: petrol", "t"),
    ("fossil-fuel-combustion-ncv", "stationary-combustion", 1, "fuel: natural-gas", "1e4 Nm3"),
    ("purchased-heat", "purchased-heat", 2, "carrier: heat", "GJ"),
)
HEAD = """lingtan: 1
organization: { name: { zh: 基准测试, en: Benchmark }, currency: CNY }
period: { from: 2025-01-01, to: 2025-12-31 }
consolidation: operational-control
gwp: AR6
scope2: location-based
factors: { as_of: 2026-03-31, policy: latest-published }
facilities:
  - { id: base, name: { zh: 基地, en: Base }, country: CN, region: CN-ZJ, grid: CN, timezone: Asia/Shanghai, ownership: [ { from: 2010-01-01, equity: 100 %, operational: yes, financial: yes } ] }
sources:
"""


def main(folder, sources):
    folder.mkdir(parents=True, exist_ok=True)
    dice = random.Random(20251231)
    with open(folder / "inventory.yaml", "w", encoding="utf-8", newline="\n") as book, \
            open(folder / "activity.csv", "w", encoding="utf-8", newline="\n") as activity:
        book.write(HEAD)
        activity.write("source,period,quantity,unit,collection\n")
        for number in range(1, sources + 1):
            method, category, scope, subject, unit = KINDS[number % len(KINDS)]
            subjects = f", subjects: {{ {subject} }}" if subject else ""
            book.write(f"  - {{ id: source-{number}, name: {{ zh: 排放源{number}, en: Source {number} }}, facility: base, scope: {scope}, category: {category}, method: {method}{subjects} }}\n")
            activity.write(f"source-{number},2025,{dice.randint(1000, 9999999) / 1000},{unit},automatic\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))

"""Writes an inventory folder with many activity rows: facilities x 25 sources x 120 months (2016-2025), cut to N rows.

    python3 generate.py FOLDER ROWS

Deterministic. The factors that a source's rows are multiplied with are what the factor library selects; they stand once more in
factors-flat.txt, for the alternatives, which know neither units nor lineage.
"""
import random
import sys
from pathlib import Path

C_TO_CO2 = 44 / 12
# id, method, category, scope, subjects, unit, how many of each facility's 25 sources
KINDS = [kind[:-1] for kind in (
    ("power", "purchased-electricity", "purchased-electricity", 2, "", "MWh", 6),
    ("diesel", "fossil-fuel-combustion-ncv", "stationary-combustion", 1, "fuel: diesel", "t", 4),
    ("petrol", "fossil-fuel-combustion-ncv", "mobile-combustion", 1, "fuel: petrol", "t", 4),
    ("gas", "fossil-fuel-combustion-ncv", "stationary-combustion", 1, "fuel: natural-gas", "1e4 Nm3", 5),
    ("litres", "fossil-fuel-combustion-ncv", "mobile-combustion", 1, "fuel: diesel", "L", 2),
    ("heat", "purchased-heat", "purchased-heat", 2, "carrier: heat", "GJ", 2),
    ("other", "reported-emissions", "process", 1, "", "tCO2e", 2),
) for _ in range(kind[-1])]
# Tonnes of CO2e per unit, location-based.
FLAT = {
    "power": 0.5306,
    "diesel": 42.652 * 0.0202 * 0.98 * C_TO_CO2,
    "petrol": 43.07 * 0.0189 * 0.98 * C_TO_CO2,
    "gas": 389.31 * 0.01532 * 0.99 * C_TO_CO2,
    "litres": 0.83 / 1000 * 42.652 * 0.0202 * 0.98 * C_TO_CO2,
    "heat": 0.11,
    "other": 1.0,
}
MONTHS = [f"{year}-{month:02d}" for year in range(2016, 2026) for month in range(1, 13)]
HEAD = """lingtan: 1
organization: { name: { zh: 基准测试, en: Benchmark }, currency: CNY }
period: { from: 2016-01-01, to: 2025-12-31 }
consolidation: operational-control
gwp: AR6
scope2: location-based
factors: { as_of: 2026-03-31, policy: latest-published }
"""


def main(folder, rows):
    folder.mkdir(parents=True, exist_ok=True)
    facilities = -(-rows // (len(KINDS) * len(MONTHS)))
    dice = random.Random(20251231)
    with open(folder / "inventory.yaml", "w", encoding="utf-8", newline="\n") as book, \
            open(folder / "activity.csv", "w", encoding="utf-8", newline="\n") as activity, \
            open(folder / "factors-flat.txt", "w", encoding="utf-8", newline="\n") as factors:
        book.write(HEAD + "facilities:\n")
        for f in range(facilities):
            book.write(f"  - {{ id: f{f}, name: {{ zh: 基地{f}, en: Base {f} }}, country: CN, region: CN-ZJ, grid: CN, timezone: Asia/Shanghai, "
                       "ownership: [ { from: 2010-01-01, equity: 100 %, operational: yes, financial: yes } ] }\n")
        book.write("sources:\n")
        activity.write("source,period,quantity,unit,collection\n")
        factors.write("source,factor\n")
        left = rows
        for f in range(facilities):
            for k, (name, method, category, scope, subject, unit) in enumerate(KINDS):
                if left == 0:
                    break
                source = f"f{f}-{name}-{k}"
                subjects = f", subjects: {{ {subject} }}" if subject else ""
                book.write(f"  - {{ id: {source}, name: {{ zh: {source}, en: {source} }}, facility: f{f}, scope: {scope}, category: {category}, method: {method}{subjects} }}\n")
                factors.write(f"{source},{FLAT[name]!r}\n")
                for month in MONTHS[:min(left, len(MONTHS))]:
                    activity.write(f"{source},{month},{dice.randint(1000, 9999999) / 1000},{unit},automatic\n")
                left -= min(left, len(MONTHS))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))

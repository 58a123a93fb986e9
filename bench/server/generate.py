"""Writes inventory folders of ten years with the sources of bench/inventory-rows, ROWS activity rows in all.

    python3 generate.py FOLDER ROWS

Each year has the same sources and a record of every source and month.
"""
import importlib.util
import sys
from pathlib import Path

spec = importlib.util.spec_from_file_location("rows", Path(__file__).parent.parent / "inventory-rows" / "generate.py")
rows = importlib.util.module_from_spec(spec)
spec.loader.exec_module(rows)


def main(folder, count):
    rows.main(folder / "all", count)
    book = (folder / "all" / "inventory.yaml").read_text(encoding="utf-8")
    lines = (folder / "all" / "activity.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    for year in range(2016, 2026):
        target = folder / f"year-{year}"
        target.mkdir(parents=True, exist_ok=True)
        period = f"period: {{ from: {year}-01-01, to: {year}-12-31 }}"
        (target / "inventory.yaml").write_text(book.replace("period: { from: 2016-01-01, to: 2025-12-31 }", period), encoding="utf-8", newline="\n")
        own = [line for line in lines[1:] if f",{year}-" in line]
        (target / "activity.csv").write_text(lines[0] + "".join(own), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))

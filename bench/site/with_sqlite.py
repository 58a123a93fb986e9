"""Plain rows in SQLite, and the questions of the pages in SQL.

    python3 with_sqlite.py FOLDER DATABASE FIRST_DAY NEXT_DAY METER

Counts nothing but last minus first of what the counters show: no readings that cannot be, no gaps, no versions.
"""
import sqlite3
import sys
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

ZONE = timezone(timedelta(hours=8))


def seconds(day):
    return int(datetime.fromisoformat(day).replace(tzinfo=ZONE).timestamp())


def rows(folder):
    for file in sorted((folder / "readings").glob("*.lines")):
        for line in file.open(encoding="utf-8"):
            meter, value, at = line.split()
            yield meter, int(at), float(value[5:])


def timed(what, run):
    run()
    clock = time.perf_counter()
    run()
    print(f"{what} {time.perf_counter() - clock:.3f}")


folder, address, first, following, one = Path(sys.argv[1]), sys.argv[2], seconds(sys.argv[3]), seconds(sys.argv[4]), sys.argv[5]
database = sqlite3.connect(address)
database.executescript("PRAGMA journal_mode = WAL; CREATE TABLE reading (meter TEXT, at INTEGER, value REAL, PRIMARY KEY (meter, at)) WITHOUT ROWID")
clock = time.perf_counter()
with database:
    database.executemany("INSERT INTO reading VALUES (?, ?, ?)", rows(folder))
print(f"load {time.perf_counter() - clock:.1f}")
span = (first, following)
timed("balance", lambda: database.execute("SELECT meter, MAX(value) - MIN(value) FROM reading WHERE at BETWEEN ? AND ? GROUP BY meter", span).fetchall())
timed("completeness", lambda: database.execute("SELECT meter, (at - 1 - ?) / 86400, COUNT(*) FROM reading WHERE at > ? AND at <= ? GROUP BY 1, 2", (first, *span)).fetchall())
timed("ledger", lambda: database.execute("SELECT meter, SUM(gap > 900) FROM (SELECT meter, at - LAG(at) OVER (PARTITION BY meter ORDER BY at) AS gap FROM reading WHERE at BETWEEN ? AND ?) GROUP BY meter", span).fetchall())
timed("curve", lambda: database.execute("SELECT at, value - LAG(value) OVER (ORDER BY at) FROM reading WHERE meter = ? AND at BETWEEN ? AND ?", (one, *span)).fetchall())

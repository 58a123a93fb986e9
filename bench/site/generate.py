"""Writes a site of many meters, or the readings of a day of it.

    python3 generate.py FOLDER METERS                       inventory and energy folder
    python3 generate.py FOLDER METERS FIRST_DAY DAYS        readings/DAY.lines, a day of all meters each, in line protocol

One gate, a workshop for every fifty meters, lines and devices below them. What a quarter counts goes up and down with the day and is random by a fifth; parents count what their children do and a thirtieth more.
"""
import math
import random
import sys
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

ZONE = timezone(timedelta(hours=8))
BEGIN = date(2025, 1, 1)


def tree(count):
    """(id, parent) of every meter, parents first."""
    shops = max(1, count // 50)
    rows = [("gate", "")] + [(f"shop-{i}", "gate") for i in range(shops)]
    return rows + [(f"m-{i}", f"shop-{i % shops}") for i in range(count - len(rows))]


def site(folder, count):
    energy = folder / "energy"
    energy.mkdir(parents=True, exist_ok=True)
    (folder / "inventory.yaml").write_text("""lingtan: 1
organization: { name: { zh: 测试工厂, en: Bench factory }, currency: CNY }
period: 2025
consolidation: operational-control
gwp: AR6
factors: { as_of: 2026-03-31, policy: latest-published }
facilities:
  - { id: plant, name: { zh: 工厂, en: Plant }, country: CN, region: CN-ZJ, grid: CN-ZJ, timezone: Asia/Shanghai,
      ownership: [ { from: 2019-01-01, equity: 100 %, operational: yes, financial: yes } ] }
sources:
  - { id: electricity, name: { zh: 外购电力, en: Purchased electricity }, facility: plant, scope: 2, category: purchased-electricity, method: purchased-electricity }
""", encoding="utf-8")
    (folder / "activity.csv").write_text("source,period,quantity,unit,collection\n", encoding="utf-8")
    write = lambda name, head, rows: (energy / name).write_text(head + "\n" + "".join(",".join(row) + "\n" for row in rows), encoding="utf-8")
    meters = tree(count)
    write("sites.csv", "facility,name.zh,name.en,zone,grid_region,province", [("plant", "工厂", "Plant", "Asia/Shanghai", "CN-East", "CN-ZJ")])
    write("meters.csv", "id,name.zh,name.en,medium,facility,device,parent,kind,formula,interval,supply,stamping",
          [(m, "表 " + m, "Meter " + m, "electricity", "plant", m if m.startswith("m-") else "", parent, "real", "", "15min", "", "start") for m, parent in meters])
    write("registers.csv", "meter,id,unit,direction,emission_source,highest_rate", [(m, "main", "kWh", "consumption", "electricity" if m == "gate" else "", "") for m, _ in meters])
    write("installations.csv", "meter,serial,from,to,current_ratio,voltage_ratio,side,multiplier,accuracy", [(m, "S-" + m, "2025-01-01T00:00:00+08:00", "", "", "", "primary", "", "0.5S") for m, _ in meters])
    write("fits.csv", "meter,serial,register,opening,closing,roll_over", [(m, "S-" + m, "main", "0", "", "1000000000000") for m, _ in meters])


def readings(folder, count, first, days):
    target = folder / "readings"
    target.mkdir(exist_ok=True)
    meters = tree(count)
    leaves = [m for m, _ in meters if m.startswith("m-")]
    parents = dict(meters)
    numbers = {m: i for i, m in enumerate(leaves)}
    for day in range(days):
        at = first + timedelta(days=day)
        since = (at - BEGIN).days
        start = int(datetime(at.year, at.month, at.day, tzinfo=ZONE).timestamp())
        # Each leaf counts 40,000 kWh a day, so that every day begins where the one before ended.
        lines = []
        shares = {}
        for m in leaves:
            chance = random.Random(numbers[m] * 4000 + since)
            loads = [300 + 250 * math.sin((q - 24) * math.pi / 48) + chance.randrange(100) for q in range(96)]
            scale = 4_000_000 / sum(loads)
            whole, total = [], 0.0
            for load in loads:
                total += load * scale
                whole.append(round(total))
            shares[m] = whole
        children = {}
        for m in leaves:
            children.setdefault(parents[m], []).append(m)
        shops = {shop: [round(sum(shares[m][q] for m in own) * 1.03) for q in range(96)] for shop, own in children.items()}
        gate = [round(sum(s[q] for s in shops.values()) * 1.01) for q in range(96)]
        for m, each in list(shares.items()) + list(shops.items()) + [("gate", gate)]:
            base = since * each[-1]
            for q in range(96):
                value = base + each[q]
                lines.append(f"{m} main={value // 100}.{value % 100:02d} {start + 900 * (q + 1)}\n")
        (target / f"{at.isoformat()}.lines").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    to, size = Path(sys.argv[1]), int(sys.argv[2])
    if len(sys.argv) > 3:
        readings(to, size, date.fromisoformat(sys.argv[3]), int(sys.argv[4]))
    else:
        site(to, size)

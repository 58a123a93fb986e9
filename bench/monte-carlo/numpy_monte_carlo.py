"""The same simulation in NumPy on one thread: best of some runs."""
import csv
import sys
import time

import numpy as np

path, draws, repetitions = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
with open(path, encoding="utf-8") as file:
    rows = [(float(r["tonnes"]), float(r["activity_percent"]), float(r["factor_percent"])) for r in csv.DictReader(file)]


def simulate(inputs):
    random = np.random.default_rng(42)
    total = np.zeros(draws)
    for tonnes, *percents in rows:
        source = None
        for percent in percents[:inputs]:
            factor = random.standard_normal(draws)
            factor *= percent / 100 / 1.959963984540054
            factor += 1
            source = factor if source is None else np.multiply(source, factor, out=source)
        source *= tonnes
        total += source
    total.std()
    return np.quantile(total, [0.025, 0.975]) / sum(row[0] for row in rows) * 100 - 100


for name, inputs in (("one input per source", 1), ("activity and factor", 2)):
    best = float("inf")
    for _ in range(repetitions):
        start = time.perf_counter()
        lower, upper = simulate(inputs)
        best = min(best, time.perf_counter() - start)
    print(f"{name}|{best:.4f}|{lower:.6g}|{upper:.6g}")

"""The same totals with pandas: floats, no units, no lineage, one factor per source given beforehand.

    python3 with_pandas.py FOLDER
"""
import sys

import pandas as pd

folder = sys.argv[1]
rows = pd.read_csv(f"{folder}/activity.csv", usecols=["source", "period", "quantity"])
factors = pd.read_csv(f"{folder}/factors-flat.txt")
rows = rows.merge(factors, on="source")
rows["co2e"] = rows["quantity"] * rows["factor"]
by_source = rows.groupby("source")["co2e"].sum()
by_month = rows.groupby("period")["co2e"].sum()
print(repr(float(by_month.sum())), len(by_source), len(by_month))

"""Golden values for check.test.ts: the shipped tables, column by column, by pandas and SciPy.

Run in this folder: python check.py > check.json
Made with Python 3.11, SciPy 1.17.1, NumPy 2.4.6, pandas 3.1.1, any recent pyarrow.
"""

import json
import pathlib
import sys

import numpy as np
import pandas as pd
import scipy
from scipy import stats

DATA = pathlib.Path(__file__).resolve().parents[3] / "data"

CASES = [
    ("flights/flights.parquet", "date", "2001-04-01"),
    ("weather/weather.parquet", "location", "Seattle"),
    ("birdstrikes/birdstrikes.parquet", "date", "1995-01-01"),
    ("films/films.parquet", "decade", "1980s"),
]


def is_reference(column: pd.Series, value: str) -> pd.Series:
    if pd.api.types.is_datetime64_any_dtype(column):
        return column < pd.Timestamp(value, tz=getattr(column.dt, "tz", None))
    return column == value


def compare(name: str, before: pd.Series, after: pd.Series) -> dict | None:
    x, y = before.dropna(), after.dropna()
    missing = [int(before.isna().sum()), int(after.isna().sum())]
    if pd.api.types.is_datetime64_any_dtype(before):
        return None
    if pd.api.types.is_numeric_dtype(before):
        test = stats.ks_2samp(x, y)
        statistic, p = test.statistic, test.pvalue
        effect = stats.wasserstein_distance(x, y) / np.std(x.to_numpy(float), ddof=DDOF)
        median = float(np.median(y) - np.median(x))
        return dict(name=name, test="ks", statistic=statistic, p=p, effect=effect, median=median, missing=missing)
    counts = pd.concat([x.value_counts(), y.value_counts()], axis=1).fillna(0).to_numpy().T
    test = stats.chi2_contingency(counts)
    shares = counts / counts.sum(axis=1, keepdims=True)
    effect = float(np.abs(shares[0] - shares[1]).sum() / 2)
    unseen = int(y[~y.isin(set(x))].shape[0])
    return dict(name=name, test="chi2", statistic=test.statistic, p=test.pvalue, effect=effect, unseen=unseen, missing=missing)


DDOF = 1

cases = []
for file, column, value in CASES:
    table = pd.read_parquet(DATA / file)
    side = is_reference(table[column], value)
    reference, current = table[side], table[~side & table[column].notna()]
    columns = [compare(c, reference[c], current[c]) for c in table.columns if c != column]
    columns = [c for c in columns if c is not None]
    adjusted = stats.false_discovery_control([c["p"] for c in columns])
    for result, p in zip(columns, adjusted):
        result["adjusted"] = float(p)
    cases.append(dict(file=file, split=dict(column=column, value=value), rows=[len(reference), len(current)], columns=columns))

json.dump(
    dict(made=dict(scipy=scipy.__version__, numpy=np.__version__, pandas=pd.__version__), cases=cases),
    sys.stdout, indent=1, default=float,
)

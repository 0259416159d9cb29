# The numbers of the drift lesson, computed another way. Run in this folder: python drift.py
# Versions: Python 3.11, NumPy 2.4, pandas 3.1, SciPy 1.17.1.
import json

import numpy as np
import pandas as pd
from scipy import stats

data = "../../../../data/"
weather = pd.read_parquet(data + "weather/weather.parquet")
weather["swing"] = (weather.temp_max - weather.temp_min).round(1)
weather["wet"] = weather.precipitation > 0


def days(city, start, end):
    return weather[(weather.location == city) & (weather.date >= start) & (weather.date < end)]


def stump(rows):
    cuts = np.unique(rows.swing)
    cuts = np.r_[cuts[0], (cuts[1:] + cuts[:-1]) / 2, np.inf]
    right = [((rows.swing < cut) == rows.wet).mean() for cut in cuts]
    return cuts[int(np.argmax(right))], max(right)


def rain():
    threshold, accuracy = stump(days("Seattle", "2012", "2015"))
    out = {"threshold": threshold, "accuracy": accuracy}
    for key, city in (("home", "Seattle"), ("away", "New York")):
        rows = days(city, "2015", "2016")
        out[key] = {"accuracy": ((rows.swing < threshold) == rows.wet).mean(), "alwaysDry": (~rows.wet).mean()}
    out["awayThreshold"] = stump(days("New York", "2012", "2015"))[0]
    return out


def temperature(first, last):
    seattle = days("Seattle", "2012", "2016")
    today, tomorrow = seattle.temp_max.values[:-1], seattle.temp_max.values[1:]
    dates = seattle.date.values[:-1].astype("datetime64[D]")
    train = dates < np.datetime64("2012-04-01")
    now = (dates >= np.datetime64(first)) & (dates <= np.datetime64(last))
    mean, sd = today[train].mean(), today[train].std(ddof=1)
    z = (today[train] - mean) / sd
    slope, intercept, *_ = stats.linregress(z, tomorrow[train])
    out = {"training": np.abs(intercept + slope * z - tomorrow[train]).mean()}
    for name, (m, s) in {"frozen": (mean, sd), "refitted": (today[now].mean(), today[now].std(ddof=1))}.items():
        current = (today[now] - m) / s
        test = stats.ks_2samp(z, current)
        out[name] = {
            "statistic": test.statistic,
            "pValue": test.pvalue,
            "effect": stats.wasserstein_distance(z, current),
            "loss": np.abs(intercept + slope * current - tomorrow[now]).mean(),
        }
    return out


def delays():
    table = pd.read_parquet(data + "flights/delays-by-month.parquet")
    january, may = (table[table.month == month] for month in (1, 5))
    sd = np.sqrt(np.cov(january.delay, fweights=january.flights))
    return stats.wasserstein_distance(january.delay, may.delay, january.flights, may.flights) / sd


def delay_rule():
    table = pd.read_parquet(data + "flights/delays-by-hour.parquet")
    rows = table.loc[table.index.repeat(table.flights)]
    median = rows[rows.month == 1].groupby("hour").delay.median()
    error = (rows.delay - rows.hour.map(median)).abs()
    return error.groupby(rows.month).mean().tolist()


def unseen():
    strikes = pd.read_parquet(data + "birdstrikes/birdstrikes.parquet")
    known = set(strikes[strikes.year <= 1991].aircraft)
    films = pd.read_parquet(data + "films/films.parquet")
    genres = set(films[films.decade == "1980s"].genre.dropna())
    nineties = films[films.decade == "1990s"]
    return {
        "aircraft2002": int((~strikes[strikes.year == 2002].aircraft.isin(known)).sum()),
        "genres1990s": int((~nineties.genre.dropna().isin(genres)).sum()),
        "missing1970s": films[films.decade == "1970s"].genre.isna().mean(),
    }


def policies():
    strikes = pd.read_parquet(data + "birdstrikes/birdstrikes.parquet").dropna(subset=["speed"])
    train, last = strikes[strikes.year <= 1991], strikes[strikes.year == 2002]
    shrunk = lambda values: values.sum() / (len(values) + 5)
    mean = train.speed.mean()
    phase = (train.speed - mean).groupby(train.phase).agg(shrunk)
    rest = train.speed - mean - train.phase.map(phase)
    aircraft = rest.groupby(train.aircraft).agg(shrunk)
    base, effect = mean + last.phase.map(phase).fillna(0), last.aircraft.map(aircraft)
    first = aircraft.sort_index().iloc[0]
    predictions = {"zero": (base + effect).fillna(0), "first": base + effect.fillna(first), "average": base + effect.fillna(0)}
    return {name: (prediction - last.speed).abs().mean() for name, prediction in predictions.items()}


golden = {
    "rain": rain(),
    "july": temperature("2015-07-01", "2015-07-31"),
    "mayEffect": delays(),
    "delayRule": delay_rule(),
    "unseen": unseen(),
    "policies": policies(),
}
with open("drift.json", "w") as file:
    json.dump(golden, file, indent=2)
    file.write("\n")

"""Golden values of agreement from independent implementations: python agreement.py.

Made with Python 3.11, NumPy 1.26.4, SciPy 1.12.0, pandas 2.3.3, irrCAC 0.4.4, krippendorff 0.9.0, scikit-learn 1.9.1
and statsmodels 0.15.0. Fleiss, Gwet, Brennan-Prediger, Conger and their standard errors are from irrCAC; alpha from
krippendorff, its standard errors from irrCAC; Cohen's kappa from scikit-learn; intraclass correlations from the
analysis of variance of statsmodels and the formulas of McGraw and Wong as in pingouin; the rest from plain NumPy.
"""

import itertools
import json
import math
import warnings

import krippendorff
import numpy as np
import pandas as pd
import statsmodels.formula.api as smf
from irrCAC.raw import CAC
from scipy import stats
from scipy.optimize import linear_sum_assignment
from sklearn.metrics import cohen_kappa_score, confusion_matrix
from statsmodels.stats.anova import anova_lm
from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa

warnings.filterwarnings("ignore")
random = np.random.default_rng(20261121)


def ratings(units, annotators, k, missing, accuracy, prevalence):
    """Labels 1 … k of a hidden truth; errors fall beside it; every unit and annotator has a label."""
    truth = random.choice(k, units, p=prevalence)
    labels = np.empty((units, annotators))
    for a in range(annotators):
        skill = accuracy * random.uniform(0.6, 1)
        slips = np.clip(truth + random.choice([-2, -1, 1, 2], units), 0, k - 1)
        anything = random.integers(0, k, units)
        own = np.where(random.random(units) < 0.7, slips, anything)
        labels[:, a] = np.where(random.random(units) < skill, truth, own) + 1
    gone = random.random(labels.shape) < missing
    for u in range(units):
        if gone[u].all():
            gone[u, random.integers(annotators)] = False
    for a in range(annotators):
        if gone[:, a].all():
            gone[random.integers(units), a] = False
    labels[gone] = np.nan
    return labels


def result(name, frame, weights, categories):
    est = getattr(CAC(frame.copy(), weights=weights, categories=categories, digits=17), name)()["est"]
    return [number(est["coefficient_value"]), number(est["se"])]


def number(value):
    value = float(value)
    return value if math.isfinite(value) else None


def coefficients(frame, k, weights):
    categories = list(range(1, k + 1))
    own = {name: result(theirs, frame, weights, categories) for name, theirs in
           {"fleissKappa": "fleiss", "gwetAC2": "gwet", "brennanPrediger": "bp", "congerKappa": "conger"}.items()}
    return own


def alpha(labels, scores, level):
    values = np.array(scores)[np.where(np.isnan(labels), 0, labels - 1).astype(int)]
    values = np.where(np.isnan(labels), np.nan, values)
    value = krippendorff.alpha(reliability_data=values.T, level_of_measurement=level, value_domain=sorted(scores))
    weights = {"nominal": "identity", "interval": "quadratic", "ratio": "ratio"}.get(level)
    if weights is None or (level == "ratio" and min(scores) <= 0):
        return [number(value), None]
    est = CAC(pd.DataFrame(values), weights=weights, categories=sorted(float(s) for s in scores), digits=17).krippendorff()["est"]
    assert abs(est["coefficient_value"] - value) < 1e-9, (est, value)
    return [number(value), number(est["se"])]


def pairs(labels, k, weights):
    rows = []
    for a, b in itertools.combinations(range(labels.shape[1]), 2):
        both = ~np.isnan(labels[:, a]) & ~np.isnan(labels[:, b])
        x, y = labels[both, a].astype(int), labels[both, b].astype(int)
        row = {"units": int(both.sum()), "percent": None, "cohenKappa": None, "scottPi": None, "standardError": None}
        if both.sum() > 0:
            row["percent"] = float(np.mean(x == y))
        if both.sum() > 1:
            names = {"identity": None, "linear": "linear", "quadratic": "quadratic"}
            table = confusion_matrix(x, y, labels=range(1, k + 1)) / both.sum()
            w = weight_matrix(k, weights)
            m = (table.sum(0) + table.sum(1)) / 2
            pe = float((w * np.outer(m, m)).sum())
            pe_cohen = float((w * np.outer(table.sum(1), table.sum(0))).sum())
            if 1 - pe > 1e-9:
                row["scottPi"] = (float((w * table).sum()) - pe) / (1 - pe)
            if 1 - pe_cohen > 1e-9:
                row["cohenKappa"] = (float((w * table).sum()) - pe_cohen) / (1 - pe_cohen)
                if weights in names:
                    theirs = cohen_kappa_score(x, y, labels=range(1, k + 1), weights=names[weights])
                    assert abs(theirs - row["cohenKappa"]) < 1e-9
                se = CAC(pd.DataFrame({"a": x.astype(float), "b": y.astype(float)}), weights=weights,
                         categories=list(range(1, k + 1)), digits=17).conger()["est"]
                assert abs(se["coefficient_value"] - row["cohenKappa"]) < 1e-9
                row["standardError"] = number(se["se"])
        rows.append(row)
    return rows


def weight_matrix(k, weights):
    d = np.abs(np.subtract.outer(np.arange(k), np.arange(k)))
    if weights == "identity":
        return np.eye(k)
    if weights == "linear":
        return 1 - d / (k - 1)
    if weights == "quadratic":
        return 1 - d**2 / (k - 1) ** 2
    return 1 - d * (d + 1) / (k * (k - 1))


def intraclass(values, confidence=0.95):
    """pingouin.intraclass_corr: mean squares from an analysis of variance, intervals after McGraw and Wong."""
    n, k = values.shape
    long = pd.DataFrame({"y": values.ravel(), "u": np.repeat(np.arange(n), k), "a": np.tile(np.arange(k), n)})
    squares = anova_lm(smf.ols("y ~ C(u) + C(a)", long).fit())["mean_sq"]
    msb, msj, mse = squares["C(u)"], squares["C(a)"], squares["Residual"]
    msw = ((n - 1) * (k - 1) * mse + (k - 1) * msj) / (n * (k - 1))
    a = (1 - confidence) / 2
    f1, f3 = msb / msw, msb / mse
    df1, df1d, df2d = n - 1, n * (k - 1), (n - 1) * (k - 1)
    icc1, icc3 = (msb - msw) / (msb + (k - 1) * msw), (msb - mse) / (msb + (k - 1) * mse)
    icc2 = (msb - mse) / (msb + (k - 1) * mse + k * (msj - mse) / n)
    icc2k = (msb - mse) / (msb + (msj - mse) / n)
    f1l, f1u = f1 / stats.f.ppf(1 - a, df1, df1d), f1 * stats.f.ppf(1 - a, df1d, df1)
    f3l, f3u = f3 / stats.f.ppf(1 - a, df1, df2d), f3 * stats.f.ppf(1 - a, df2d, df1)
    fj = msj / mse
    vn = df2d * (k * icc2 * fj + n * (1 + (k - 1) * icc2) - k * icc2) ** 2
    vd = df1 * k**2 * icc2**2 * fj**2 + (n * (1 + (k - 1) * icc2) - k * icc2) ** 2
    v = vn / vd
    f2u, f2l = stats.f.ppf(1 - a, n - 1, v), stats.f.ppf(1 - a, v, n - 1)
    l2 = n * (msb - f2u * mse) / (f2u * (k * msj + (k * n - k - n) * mse) + n * msb)
    u2 = n * (f2l * msb - mse) / (k * msj + (k * n - k - n) * mse + n * f2l * msb)
    rows = [[icc1, (f1l - 1) / (f1l + k - 1), (f1u - 1) / (f1u + k - 1)], [icc2, l2, u2],
            [icc3, (f3l - 1) / (f3l + k - 1), (f3u - 1) / (f3u + k - 1)],
            [(msb - msw) / msb, 1 - 1 / f1l, 1 - 1 / f1u],
            [icc2k, l2 * k / (1 + l2 * (k - 1)), u2 * k / (1 + u2 * (k - 1))],
            [(msb - mse) / msb, 1 - 1 / f3l, 1 - 1 / f3u]]
    return [[float(x) for x in row] for row in rows]


def spreads(labels, options):
    rows = []
    for row in labels:
        x = row[~np.isnan(row)]
        if len(x) < 2:
            rows.append(None)
            continue
        rows.append([max(0.0, 1 - x.var(ddof=1) / ((options**2 - 1) / 12)), float(np.abs(x - x.mean()).mean()),
                     float(np.abs(x - np.median(x)).mean())])
    used = [row for row in labels if (~np.isnan(row)).sum() >= 2]
    q = np.mean([np.nanvar(row, ddof=1) for row in used]) / ((options**2 - 1) / 12)
    j = len(used)
    return rows, float(j * max(0, 1 - q) / (j * max(0, 1 - q) + q))


def dawid_skene(votes, annotators, k, rounds):
    """votes: for each unit a list of (annotator, label from 0). Plain products, no logarithms."""
    units = len(votes)
    t = np.zeros((units, k))
    for i, own in enumerate(votes):
        for _, label in own:
            t[i, label] += 1 / len(own)
    history = []
    for _ in range(rounds):
        p = t.mean(0)
        c = np.zeros((annotators, k, k))
        for i, own in enumerate(votes):
            for a, label in own:
                c[a, :, label] += t[i]
        c = np.divide(c, c.sum(2, keepdims=True), out=np.zeros_like(c), where=c.sum(2, keepdims=True) > 0)
        total = 0
        for i, own in enumerate(votes):
            own_t = p.copy()
            for a, label in own:
                own_t = own_t * c[a, :, label]
            total += math.log(own_t.sum())
            t[i] = own_t / own_t.sum()
        history.append(total)
    return {"posteriors": t.tolist(), "classes": p.tolist(), "confusion": c.tolist(), "logLikelihood": history}


def boxes(count):
    corner = random.uniform(0, 80, (count, 2))
    return np.round(np.hstack([corner, corner + random.uniform(5, 40, (count, 2))]), 2)


def iou(a, b):
    w = max(0, min(a[2], b[2]) - max(a[0], b[0]))
    h = max(0, min(a[3], b[3]) - max(a[1], b[1]))
    return w * h / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h)


def compact(labels):
    return ["".join("." if math.isnan(x) else chr(96 + int(x)) for x in row) for row in labels]


cases = []
shapes = [(6, 2, 2, 0), (12, 2, 3, 0), (40, 2, 4, 0.2), (30, 2, 6, 0), (10, 3, 2, 0.1), (15, 5, 5, 0.25), (60, 4, 3, 0.4),
          (25, 6, 7, 0.3), (8, 10, 4, 0), (100, 3, 5, 0.15), (20, 8, 20, 0.5), (200, 5, 4, 0.3), (50, 7, 3, 0), (35, 4, 10, 0.2)]
for units, annotators, k, missing in shapes:
    for accuracy in [0.4, 0.9]:
        prevalence = random.dirichlet(np.full(k, 1.0 if accuracy == 0.9 else 4.0))
        labels = ratings(units, annotators, k, missing, accuracy, prevalence)
        if (~np.isnan(labels)).sum(1).max() < 2 or len(np.unique(labels[~np.isnan(labels)])) < 2:
            continue
        scores = [float(s) for s in np.round(np.cumsum(random.uniform(0.2, 3, k)), 2)]
        frame = pd.DataFrame(labels)
        case = {"categories": k, "rows": compact(labels), "scores": scores,
                "gwetAC1": result("gwet", frame, "identity", list(range(1, k + 1))),
                "alpha": {level: alpha(labels, scores, level) for level in ["nominal", "ordinal", "interval", "ratio"]},
                "weighted": {w: coefficients(frame, k, w) for w in ["identity", "linear", "quadratic", "ordinal"]},
                "pairs": {w: pairs(labels, k, w) for w in ["identity", "linear", "quadratic", "ordinal"]}}
        complete = labels[~np.isnan(labels).any(1)]
        if missing == 0:
            table, _ = aggregate_raters(labels.astype(int) - 1, k)
            assert abs(fleiss_kappa(table) - case["weighted"]["identity"]["fleissKappa"][0]) < 1e-9
        if len(complete) > 2 and np.ptp(complete) > 0:
            case["intraclass"] = intraclass(np.array(scores)[complete.astype(int) - 1])
            case["complete"] = len(complete)
        case["spreads"], case["rwgJ"] = spreads(labels, k)
        cases.append(case)

judges = np.array([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]])

em = []
for units, annotators, k in [(30, 4, 2), (60, 6, 3), (25, 5, 5)]:
    labels = ratings(units, annotators, k, 0.2, 0.8, np.full(k, 1 / k))
    votes = [[(a, int(x) - 1) for a, x in enumerate(row) if not math.isnan(x)] for row in labels]
    em.append({"categories": k, "rows": compact(labels), **dawid_skene(votes, annotators, k, 12)})

matches = []
for count_a, count_b in [(1, 1), (3, 2), (5, 8), (12, 12), (50, 43)]:
    for threshold in [0.1, 0.3]:
        a, b = boxes(count_a), boxes(count_b)
        overlap = np.array([[iou(x, y) for y in b] for x in a])
        gain = np.where(overlap >= threshold, overlap, 0)
        rows, columns = linear_sum_assignment(gain, maximize=True)
        chosen = [(int(i), int(j)) for i, j in zip(rows, columns) if gain[i, j] > 0]
        matches.append({"threshold": threshold, "first": a.tolist(), "second": b.tolist(), "pairs": chosen,
                        "sum": float(sum(overlap[i, j] for i, j in chosen))})

quantiles = [[p, a, b, float(stats.f.ppf(p, a, b))] for p in [0.025, 0.5, 0.9, 0.975, 0.995]
             for a, b in [(1, 1), (2, 7.5), (5, 15), (29, 58), (3.7, 200), (9999, 489951)]]



def rounded(value):
    """Thirteen digits are enough for a tolerance of 1e-9, and keep the file small."""
    if isinstance(value, float):
        return float(f"{value:.13g}")
    if isinstance(value, dict):
        return {key: rounded(each) for key, each in value.items()}
    return [rounded(each) for each in value] if isinstance(value, (list, tuple)) else value


body = {"cases": cases, "judges": [{"values": judges.tolist(), "intraclass": intraclass(judges.astype(float))}],
        "dawidSkene": em, "matches": matches, "fQuantiles": quantiles}
lines = ",\n".join(f'"{name}": [\n' + ",\n".join(json.dumps(rounded(row)) for row in rows) + "\n]" for name, rows in body.items())
with open("agreement.json", "w") as file:
    file.write("{\n" + lines + "\n}\n")
print({name: len(rows) for name, rows in body.items()})

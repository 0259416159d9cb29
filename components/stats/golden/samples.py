"""Golden values for ksTest, cvmTest and wasserstein: python samples.py (SciPy 1.17.1, NumPy 2.4.6, Python 3.11)."""

import json
import warnings

from recipe import sample
from scipy import stats

warnings.simplefilter("ignore")
alternatives = ["two-sided", "greater", "less"]
pairs = [(1, 1), (1, 2), (2, 2), (2, 3), (3, 7), (5, 5), (6, 4), (9, 15), (13, 20), (20, 20), (20, 21), (30, 25),
         (40, 100), (100, 100), (100, 110), (211, 97), (300, 299), (500, 500), (600, 500), (700, 300)]
large = [(1000, 1000), (1000, 1100), (5000, 2500), (10000, 9999), (10000, 10000), (10001, 10000), (100000, 5),
         (100000, 1000), (50000, 70000), (100000, 100000)]
cases = []


def ks(x, y, method, alternative):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        scipy_method = "asymp" if method == "asymptotic" else method
        result = stats.ks_2samp(x, y, method=scipy_method, alternative=alternative)
        fell_back = any("Switching" in str(w.message) for w in caught)
    n, m = len(x), len(y)
    used = "asymptotic" if method == "asymptotic" or fell_back or (method == "auto" and max(n, m) > 10000) else "exact"
    return {"method": method, "alternative": alternative, "statistic": float(result.statistic),
            "pValue": float(result.pvalue), "used": used}


def add(reference, current, ks_calls, cvm_methods=("auto",)):
    x, y = sample(reference), sample(current)
    case = {"reference": reference, "current": current,
            "ks": [ks(x, y, method, alternative) for method, alternative in ks_calls],
            "wasserstein": float(stats.wasserstein_distance(x, y)), "cvm": []}
    if min(len(x), len(y)) > 1:
        for method in cvm_methods:
            result = stats.cramervonmises_2samp(x, y, method=method)
            case["cvm"].append({"method": method, "statistic": float(result.statistic), "pValue": float(result.pvalue)})
    cases.append(case)


seed = 1
for n, m in pairs:
    for shape, shift in [("uniform", 0.0), ("bell", 0.3), ("ties", 0.0), ("ties", 1.0), ("coarse", 0.25)]:
        seed += 7
        calls = [("auto", "two-sided")]
        if n * m <= 40000:
            calls += [("auto", "greater"), ("auto", "less")]
        if round(n * m / (n + m)) > 0:  # SciPy's asymptotic p-value is NaN otherwise
            calls += [("asymptotic", a) for a in alternatives]
        methods = ("auto", "asymptotic") if max(n, m) <= 20 else ("auto",)
        add({"size": n, "seed": seed, "shape": shape}, {"size": m, "seed": seed + 3, "shape": shape, "shift": shift},
            calls, methods)
for n, m in large:
    for shape, shift in [("uniform", 0.01), ("bell", 0.0), ("ties", 0.0), ("heavy", 0.1)]:
        seed += 7
        add({"size": n, "seed": seed, "shape": shape}, {"size": m, "seed": seed + 3, "shape": shape, "shift": shift},
            [("auto", "two-sided"), ("asymptotic", "two-sided"), ("asymptotic", "greater")])
for scale in [1e-300, 1e-150, 1e-9, 1e9, 1e150, 1e300]:
    seed += 7
    add({"size": 60, "seed": seed, "shape": "bell", "scale": scale},
        {"size": 70, "seed": seed + 3, "shape": "bell", "scale": scale * 1.3},
        [("auto", "two-sided"), ("asymptotic", "less")])
constant = {"shape": "constant", "seed": 1}
for n, m, shift in [(30, 25, 0.0), (5, 5, 0.0), (30, 25, 1.0), (12, 12, -1.0), (2000, 3000, 1e-4), (1, 40, 0.0)]:
    add({"size": n, **constant}, {"size": m, **constant, "shift": shift},
        [("auto", "two-sided"), ("asymptotic", "two-sided")], ("auto", "asymptotic"))
for n, m, shift in [(100, 100, 2.1), (100, 110, 20.1), (2000, 1500, 300.5), (400, 10000, -40.0)]:
    add({"size": n, "seed": 1, "shape": "index"}, {"size": m, "seed": 1, "shape": "index", "shift": shift},
        [("auto", a) for a in (alternatives if n * m < 40000 else alternatives[:1])] + [("asymptotic", "two-sided")])
text = ",\n".join(json.dumps(case) for case in cases)
open("samples.json", "w").write("[\n" + text + "\n]\n")
print(len(cases), sum(len(c["ks"]) + len(c["cvm"]) + 1 for c in cases))

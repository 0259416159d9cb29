"""Golden values for chi-squared, Fisher's test and distances of counts: python counts.py (SciPy 1.17.1, NumPy 2.4.6)."""

import json
import math

import numpy as np
from scipy import stats
from scipy.spatial import distance


def numbers(seed, size, most):
    values = []
    for _ in range(size):
        seed = (1664525 * seed + 1013904223) % 4294967296
        values.append(seed * most // 4294967296)
    return values


def bergsma(table):
    total, (r, k) = table.sum(), table.shape
    phi = max(0, stats.chi2_contingency(table, correction=False).statistic / total - (k - 1) * (r - 1) / (total - 1))
    return float(np.sqrt(phi / min(k - (k - 1) ** 2 / (total - 1) - 1, r - (r - 1) ** 2 / (total - 1) - 1)))


tables = [([10, 10, 20], [20, 20, 20]), ([1573, 3], [4, 0]), ([12, 3], [17, 16]), ([370, 130], [260, 240]),
          ([0, 5, 5, 10], [6, 6, 0, 4]), ([5], [9]), ([5, 0], [0, 7]), ([0, 3, 0, 4], [0, 2, 0, 9]), ([1, 0], [0, 1]),
          ([10**9, 10**9 + 10**5], [10**9, 10**9]), ([1, 2, 3], [10**6, 2 * 10**6, 3 * 10**6]), ([7, 0, 0], [7, 0, 0])]
for size in [2, 3, 4, 7, 12, 40, 300]:
    for most in [2, 5, 30, 1000, 10**6]:
        tables.append((numbers(size * 31 + most, size, most), numbers(size * 57 + most + 1, size, most)))
chi = []
for reference, current in tables:
    both = np.array([reference, current])
    used = both[:, both.sum(axis=0) > 0]
    if 0 in used.sum(axis=1):
        continue
    result = stats.chi2_contingency(used)
    p, q = both[0] / both[0].sum(), both[1] / both[1].sum()
    shown = np.where(used == 0, 0.5, used) / used.sum(axis=1, keepdims=True)
    chi.append({"reference": reference, "current": current, "statistic": float(result.statistic),
                "pValue": float(result.pvalue), "degrees": int(result.dof),
                "jensenShannon": float(distance.jensenshannon(p, q, 2)), "divergence": float(distance.jensenshannon(p, q) ** 2),
                "totalVariation": float(distance.cityblock(p, q) / 2), "lInfinity": float(distance.chebyshev(p, q)),
                "hellinger": float(distance.euclidean(np.sqrt(p), np.sqrt(q)) / math.sqrt(2)),
                "psi": float(np.sum((shown[1] - shown[0]) * np.log(shown[1] / shown[0]))),
                "cramersV": bergsma(used) if used.shape[1] > 1 and used.sum() > 2 else 0.0})
two = [[[6, 2], [1, 4]], [[8, 2], [1, 5]], [[2, 7], [8, 2]], [[100, 2], [1000, 5]], [[5, 15], [20, 20]], [[5, 16], [20, 25]],
       [[10, 5], [10, 0]], [[5, 0], [1, 4]], [[0, 2], [3, 0]], [[1, 1], [2, 1]], [[2, 0], [1, 2]], [[0, 1], [2, 3]],
       [[1, 0], [1, 4]], [[28, 21], [6, 1957]], [[0, 0], [3, 4]], [[0, 5], [0, 4]], [[6, 37], [108, 200]],
       [[22, 0], [0, 102]], [[94, 48], [3577, 16988]], [[121, 126], [16, 10]], [[123, 126], [14, 10]],
       [[62, 126], [75, 10]], [[1, 0], [0, 1]], [[7, 7], [7, 7]], [[3000, 2900], [97000, 97100]],
       [[123456, 122456], [876544, 877544]], [[50, 20], [999950, 999980]], [[0, 30], [1000000, 999970]]]
for most in [3, 10, 50, 400]:
    for k in range(6):
        a = numbers(most * 13 + k, 4, most)
        two.append([a[:2], a[2:]])
fisher = []
for table in two:
    results = {a: stats.fisher_exact(table, a) for a in ["two-sided", "less", "greater"]}
    ratio = float(results["less"].statistic)
    fisher.append({"table": table, "oddsRatio": None if math.isnan(ratio) else "Infinity" if math.isinf(ratio) else ratio,
                   **{a: float(r.pvalue) for a, r in results.items()}})
lines = ",\n".join(json.dumps(c) for c in chi), ",\n".join(json.dumps(c) for c in fisher)
open("counts.json", "w").write('{"chiSquared": [\n%s\n], "fisher": [\n%s\n]}\n' % lines)
print(len(chi), len(fisher) * 3)

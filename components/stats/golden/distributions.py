"""Golden values for distributions, Kolmogorov's law and corrections: python distributions.py (SciPy 1.17.1, statsmodels 0.15.0)."""

import json

from scipy import special, stats
from statsmodels.stats.multitest import multipletests

kolmogorov = [[n, d, float(stats.kstwo.sf(d, n))]
              for n in [1, 2, 5, 10, 20, 52, 100, 140, 141, 500, 1000, 5000, 50000, 100000, 500000, 1000000]
              for d in [0.6 / n, 1 / n, 0.3 / n**0.5, 0.5 / n**0.5, 0.86 / n**0.5, 1.2 / n**0.5, 1.45 / n**0.5, 1.6 / n**0.5,
                        2.1 / n**0.5, 5 / n**0.5, 0.5, 0.9, 1 - 0.5 / n] if d <= 1]
functions = {
    "logGamma": [[x, float(special.gammaln(x))] for x in [1e-5, 0.1, 0.5, 1.5, 3.3, 10, 14.9, 15, 100.25, 1e6]],
    "upperGamma": [[a, x, float(special.gammaincc(a, x))] for a in [0.5, 1, 2.5, 10, 100, 5000]
                   for x in [1e-6, 0.3, 1, 5, 30, 99, 130, 600, 4900, 5300]],
    "incompleteBeta": [[x, a, b, float(special.betainc(a, b, x))] for a, b in [(1, 1), (0.5, 3), (10, 2), (200, 300), (5000, 40)]
                       for x in [1e-6, 0.01, 0.3, 0.4, 0.5, 0.9, 0.993]],
    "normalCdf": [[z, float(stats.norm.cdf(z))] for z in [-37, -10, -5, -1.96, -0.3, 0, 1e-9, 0.7, 3, 8]],
    "normalQuantile": [[p, float(stats.norm.ppf(p))] for p in [1e-300, 1e-20, 1e-6, 0.01, 0.025, 0.3, 0.5, 0.8, 0.975, 0.999]],
    "chiSquaredCritical": [[p, k, float(stats.chi2.isf(p, k))] for p in [1e-10, 0.001, 0.05, 0.5, 0.99] for k in [1, 2, 9, 200]],
    "noncentralChiSquaredSf": [[x, k, v, float(stats.ncx2.sf(x, k, v))] for x, k, v in
                               [(3.84, 1, 7.85), (16.9, 9, 15), (233, 200, 40), (5, 3, 0.2), (100, 10, 100), (1, 4, 30)]],
    "binomialSf": [[k, n, p, float(stats.binom.sf(k - 1, n, p))] for k, n, p in
                   [(3, 15, 0.1), (7, 10, 0.5), (6, 10, 0.6), (600, 1000, 0.5), (52000, 100000, 0.5), (1, 5, 0.01), (5, 5, 0.9)]],
    "binomialMass": [[k, n, p, float(stats.binom.pmf(k, n, p))] for k, n, p in
                     [(0, 9, 0.3), (9, 9, 0.3), (3, 9, 0.3), (499, 1000, 0.5), (10, 100000, 0.001), (99990, 100000, 0.999)]],
    "hypergeometricMass": [[k, t, g, d, float(stats.hypergeom.pmf(k, t, g, d))] for k, t, g, d in
                           [(2, 20, 7, 5), (0, 20, 7, 5), (500, 3000, 1500, 1000), (2000, 20900, 9900, 4200)]],
}
lists = [[0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1],
         [0.05], [0.04, 0.045, 0.049], [0.5, 0.6, 0.1, 0.02], [1, 1, 1], [0, 0, 0.5], [0.03, 0.03, 0.03, 0.01],
         [0.9, 0.01, 0.02, 0.9, 0.04], [1e-300, 1e-10, 0.2], [0.2] * 12 + [0.001]]
names = {"bonferroni": "bonferroni", "holm": "holm", "fdr": "fdr_bh"}
corrections = [{"pValues": p, "correction": ours, "adjusted": [float(x) for x in multipletests(p, method=theirs)[1]]}
               for p in lists for ours, theirs in names.items()]
body = {"kolmogorov": kolmogorov, **functions, "corrections": corrections}
lines = ",\n".join(f'"{name}": [\n' + ",\n".join(json.dumps(row) for row in rows) + "\n]" for name, rows in body.items())
open("distributions.json", "w").write("{\n" + lines + "\n}\n")
print({name: len(rows) for name, rows in body.items()})

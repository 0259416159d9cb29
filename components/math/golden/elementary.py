"""Correctly rounded elementary functions: python elementary.py (mpmath 1.4.1)."""

import json

import mpmath

mpmath.mp.prec = 1400
state = 7


def uniform():
    global state
    state = (1664525 * state + 1013904223) % 4294967296
    return (state + 0.5) / 4294967296


functions = {"exp": mpmath.exp, "expm1": mpmath.expm1, "log": mpmath.log, "log1p": mpmath.log1p, "tanh": mpmath.tanh,
             "sin": mpmath.sin, "cos": mpmath.cos, "log2": lambda x: mpmath.log(x, 2), "log10": mpmath.log10}
spread = [0.5, 1.0, 2.0, 10.0, 1e-3, 1e-8, 1e-20, 0.25, 0.7, 3.0, 20.0, 300.0]
inputs = [a * uniform() for a in spread for _ in range(3)] + [-a * uniform() for a in spread for _ in range(3)]
large = [2.0**k * (1 + uniform()) for k in (20, 40, 70, 200, 500, 900, 1020)]
special = {"exp": [1.0, -745.0, -740.5, 709.7, -708.5], "log": large + [5e-324, 1e-310], "log1p": large + [-0.9999999],
           "log2": large + [8.0, 5e-324, 2.0**-1000], "log10": large + [10.0**k for k in range(-5, 23)],
           "sin": large + [100000.5, 3.141592653589793, 6381956970095103 * 2.0**797], "cos": large + [1.5707963267948966],
           "expm1": [100.0, 700.0, -43.0, 39.5, 0.5], "tanh": [0.2549, 0.5494, 25.0]}
body = {}
for name, function in functions.items():
    rows = []
    for x in inputs + special.get(name, []):
        if (name in ("log", "log2", "log10") and x <= 0) or (name == "log1p" and x <= -1):
            continue
        rows.append([x, float(function(mpmath.mpf(x)))])
    body[name] = rows
pairs = [(1 + 10 * uniform(), 40 * uniform() - 20) for _ in range(40)] + [(uniform(), 300 * uniform()) for _ in range(20)]
pairs += [(1.0001, 100000.0), (0.9999, -6e6), (10.0, 22.0), (10.0, -5.0), (2.0, -1074.0), (2.0, 0.5), (5e-324, 0.5)]
body["pow"] = [[x, y, float(mpmath.power(mpmath.mpf(x), mpmath.mpf(y)))] for x, y in pairs]
lines = ",\n".join(f'"{name}": {json.dumps(rows)}' for name, rows in body.items())
open("elementary.json", "w").write("{\n" + lines + "\n}\n")
print({name: len(rows) for name, rows in body.items()})

"""Samples by recipe, the same bits in Python and TypeScript: a linear congruential generator and + - * / only."""

import math

import numpy as np


def sample(recipe):
    size, seed = recipe["size"], recipe["seed"]
    shape, scale, shift = recipe.get("shape", "uniform"), recipe.get("scale", 1.0), recipe.get("shift", 0.0)
    values, state = np.empty(size), seed

    def uniform():
        nonlocal state
        state = (1664525 * state + 1013904223) % 4294967296
        return (state + 0.5) / 4294967296

    for i in range(size):
        u = uniform()
        if shape == "bell":
            u = u + uniform() + uniform() + uniform() - 2
        elif shape == "heavy":
            u = 1 / u - 1 / (1 - u)
        elif shape == "ties":
            u = math.floor(u * 7)
        elif shape == "coarse":
            u = math.floor(u * 1000) / 100
        elif shape == "constant":
            u = 1.0
        elif shape == "index":
            u = float(i)
        values[i] = u * scale + shift
    return values

"""What a person would write with pandas, SciPy and libraries of agreement, for the measurements of bench.ts.

python peers.py versions
python peers.py columns FOLDER       one run for each line on the standard input
python peers.py agreement FOLDER PEOPLE   one run for each line on the standard input
python peers.py files REFERENCE CURRENT
"""

import json
import os
import platform
import resource
import sys
import time

import numpy
import pandas
import scipy
from scipy.stats import chi2_contingency, ks_2samp, wasserstein_distance


def main():
    {"versions": versions, "columns": columns, "agreement": agreement, "files": files}[sys.argv[1]](*sys.argv[2:])


def versions():
    print(json.dumps({
        "Python": platform.python_version(),
        "NumPy": numpy.__version__,
        "pandas": pandas.__version__,
        "SciPy": scipy.__version__,
    }))


def columns(folder):
    """Times the tests of columns in memory; categories are coded, as pandas does best."""
    reference, current = load(folder, "reference"), load(folder, "current")
    answer({"ready": True})
    for line in sys.stdin:
        answer(measure(reference, current, line.strip()))


def load(folder, role):
    with open(os.path.join(folder, "columns.json")) as file:
        names = json.load(file)
    read = lambda name, kind: numpy.fromfile(os.path.join(folder, f"{role}-{name}.bin"), dtype=kind)
    data = {name: read(name, "<f8") for name in names["numbers"]}
    for name, levels in names["categories"].items():
        data[name] = pandas.Categorical.from_codes(read(name, "<i4"), categories=levels)
    return pandas.DataFrame(data)


def measure(reference, current, what):
    numbers = reference.select_dtypes("number").columns
    start = time.perf_counter()
    results = {}
    for name in numbers:
        results[name] = test_numbers(reference[name].to_numpy(), current[name].to_numpy())
    if what == "all":
        for name in reference.columns.difference(numbers):
            results[name] = test_categories(reference[name], current[name])
    return {"seconds": time.perf_counter() - start, "results": results}


def test_numbers(reference, current):
    ks = ks_2samp(reference, current)
    distance = wasserstein_distance(reference, current)
    return [float(ks.statistic), float(ks.pvalue), float(distance)]


def test_categories(reference, current):
    counts = pandas.concat([reference.value_counts(), current.value_counts()], axis=1).fillna(0)
    test = chi2_contingency(counts.to_numpy().T)
    return [float(test.statistic), float(test.pvalue)]


def agreement(folder, people):
    """Times measures of agreement; labels are codes from 0, item by item."""
    from importlib.metadata import version

    import krippendorff
    from irrCAC.raw import CAC

    codes = numpy.fromfile(os.path.join(folder, "agreement.bin"), dtype="<i4").reshape(-1, int(people))
    by_person = codes.T.astype(float)
    by_item = pandas.DataFrame(codes + 1)

    def with_krippendorff():
        return {"krippendorffAlpha": float(krippendorff.alpha(by_person, level_of_measurement="ordinal"))}

    def with_irrcac():
        cac = CAC(by_item)
        return {"fleissKappa": value_of(cac.fleiss()), "gwetAC1": value_of(cac.gwet())}

    works = {"krippendorff": with_krippendorff, "irrCAC": with_irrcac}
    answer({"ready": True})
    for line in sys.stdin:
        name = line.strip()
        if name == "versions":
            answer({name: version(name) for name in works})
            continue
        start = time.perf_counter()
        found = works[name]()
        answer({"seconds": time.perf_counter() - start, "found": found})


def value_of(result):
    return float(result["est"]["coefficient_value"])


def files(reference, current):
    """Kolmogorov–Smirnov for each column of numbers, chi-squared for each column of categories."""
    reference, current = pandas.read_csv(reference), pandas.read_csv(current)
    results = {}
    for name in reference.columns:
        if pandas.api.types.is_numeric_dtype(reference[name]):
            ks = ks_2samp(reference[name].dropna().to_numpy(), current[name].dropna().to_numpy())
            results[name] = [float(ks.statistic), float(ks.pvalue)]
        else:
            results[name] = test_categories(reference[name], current[name])
    answer({"results": results, "memoryMb": peak_memory()})


def peak_memory():
    """The most memory this process held, in 10^6 bytes, as the system counts it."""
    try:
        with open("/proc/self/status") as file:
            line = next(line for line in file if line.startswith("VmHWM"))
        return int(line.split()[1]) * 1024 / 1e6
    except OSError:
        unit = 1 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def answer(value):
    print(json.dumps(value), flush=True)


main()

import {expect, it} from "vitest";
import {createRandom} from "../math/random.js";
import {sortedSample} from "../stats/sample.js";
import {conversions, explainByUnit} from "./unitChange.js";

const random = createRandom(5, "unit change");
const celsius = Float64Array.from({length: 400}, () => 12 + 6 * random.normal());
const reference = sortedSample(celsius);

it.each(conversions)("explainByUnit(reference, current) undoes $name without a rest", ({name, factor, offset}) => {
  const current = sortedSample(celsius.map((value) => factor * value + offset));
  const [best] = explainByUnit(reference, current);
  const tied = explainByUnit(reference, current).filter(({statistic}) => statistic === best.statistic);
  expect(best.statistic).toBeLessThan(0.01);
  expect(tied.map(({conversion}) => conversion.name)).toContain(name);
});

it("conversions go both ways: 212 °F is 100 °C, 36 km/h is 10 m/s", () => {
  const convert = (name: string, value: number) => {
    const {factor, offset} = conversions.find((conversion) => conversion.name === name) ?? {factor: NaN, offset: NaN};
    return factor * value + offset;
  };
  expect(convert("°F → °C", 212)).toBeCloseTo(100, 12);
  expect(convert("km/h → m/s", 36)).toBeCloseTo(10, 12);
  expect(convert("knots → km/h", 10)).toBeCloseTo(18.52, 12);
});

it("explainByUnit(reference, current) leaves a gap where the population changed", () => {
  const current = sortedSample(celsius.map((value) => value * 0.3 + 20));
  expect(explainByUnit(reference, current)[0].statistic).toBeGreaterThan(0.2);
});

it("explainByUnit(reference, current, {from}) tries only conversions from that unit", () => {
  const current = sortedSample(celsius.map((value) => value * 1.8 + 32));
  expect(explainByUnit(reference, current, {from: "m/s"}).every(({conversion}) => conversion.from === "m/s")).toBe(
    true
  );
  expect(explainByUnit(reference, current, {from: "°C"})[0].conversion.name).toBe("°C → °F");
});

it("explainByUnit(reference, current, {from}) throws on a unit that it does not know", () => {
  expect(() => explainByUnit(reference, reference, {from: "furlong"})).toThrow(
    new RangeError("invalid from; not a unit with a known conversion: furlong")
  );
});

import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {readTable} from "../table/readTable.js";
import {bytesSource} from "../table/source.js";
import {beginCheck} from "./check.js";
import golden from "./golden/check.json" with {type: "json"};
import {prepareCheck} from "./prepareCheck.js";
import {checkSettingsSchema} from "./settings.js";

/** The relative difference allowed in statistics and effects, and in p-values. */
const tolerance = {statistic: 1e-10, pValue: 1e-8};

it.each(golden.cases)(
  "beginCheck on $file agrees with golden/check.py (pandas and SciPy)",
  async ({file, split, rows, columns}) => {
    const bytes = new Uint8Array(readFileSync(`data/${file}`));
    const whole = await readTable(bytesSource(file, bytes), null);
    const settings = checkSettingsSchema.parse({columns: columns.map(({name}) => name)});
    const {reference, current, context} = prepareCheck({whole, split}, settings);
    const {result} = await beginCheck({table: reference}, {table: current}, settings, context);
    expect([result.rows.reference, result.rows.current]).toEqual(rows);
    for (const expected of columns) {
      const column = result.columns.find(({name}) => name === expected.name)!;
      expect({name: column.name, test: column.test}).toEqual({name: expected.name, test: expected.test});
      expect([column.missing.reference, column.missing.current]).toEqual(expected.missing);
      close(column.statistic!, expected.statistic, tolerance.statistic);
      close(column.pValue!, expected.p, tolerance.pValue);
      close(column.pAdjusted!, expected.adjusted, tolerance.pValue);
      close(column.effect!.value, expected.effect, tolerance.statistic);
      if ("unseen" in expected) expect(column.unseen.rows).toBe(expected.unseen);
      if ("median" in expected) close(column.otherEffects[0].value, expected.median as number, tolerance.statistic);
    }
  }
);

function close(actual: number, expected: number, relative: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

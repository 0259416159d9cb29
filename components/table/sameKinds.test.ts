import {expect, it} from "vitest";
import {InputError} from "./inputError.js";
import {readTable} from "./readTable.js";
import {forceSameKinds} from "./sameKinds.js";
import {bytesSource} from "./source.js";

it("forceSameKinds(reference, current) keeps what agrees", async () => {
  const {kinds, kindChanged, findings} = await force("a,b\n1,x\n2,y\n", "b,a\nz,3\n");
  expect(kinds.map(({name, kind}) => [name, kind])).toEqual([
    ["a", "number"],
    ["b", "category"]
  ]);
  expect([kindChanged, findings]).toEqual([[], []]);
});

it("forceSameKinds(reference, current) brings codes on one side to numbers", async () => {
  const {reference, current, kinds, findings} = await force("a,b\n1,x\n2,y\n", "a,b\n01,x\n02,y\n");
  expect(reference.columns[0].kind).toBe("number");
  expect(current.columns[0]).toMatchObject({kind: "number", values: Float64Array.of(1, 2)});
  expect(kinds[0].reason).toContain("so that both sides are alike");
  expect(findings[0]).toMatchObject({severity: "note", column: "a"});
});

it("forceSameKinds(reference, current) tells a real change of kind", async () => {
  const {current, kindChanged} = await force("a,b\n1,2012-01-01\n2,2012-01-02\n", "a,b\nhigh,5\nlow,6\n");
  expect(kindChanged).toEqual([
    {name: "a", reference: "number", current: "category"},
    {name: "b", reference: "time", current: "number"}
  ]);
  expect(current.columns[0].kind).toBe("category");
});

it("forceSameKinds(reference, current) takes the other side's kind where a side has no value", async () => {
  const {current, kindChanged} = await force("a,b\n1,x\n2,y\n", "a,b\n,x\n,y\n");
  expect(current.columns[0]).toMatchObject({kind: "number", values: Float64Array.of(NaN, NaN)});
  expect(kindChanged).toEqual([]);
});

it("forceSameKinds(reference, current, overrides) does what a person chose, on one side only too", async () => {
  const {reference, current, kinds} = await force("a,b,c\n1,x,5\n2,y,6\n", "a,b,d\n3,z,7\n", {
    a: "category",
    c: "category",
    d: "category"
  });
  expect([reference, current].map(({columns}) => columns.map(({kind}) => kind))).toEqual([
    ["category", "category", "category"],
    ["category", "category", "category"]
  ]);
  expect(kinds[0]).toMatchObject({overridden: true, reason: "chosen by hand"});
});

it("forceSameKinds(reference, current, overrides) throws for a column that neither side has", async () => {
  await expect(force("a\n1\n", "a\n2\n", {z: "number"})).rejects.toThrow(InputError);
});

async function force(reference: string, current: string, overrides = {}) {
  const [a, b] = [reference, current].map((text) => readTable(bytesSource("x", new TextEncoder().encode(text)), null));
  return forceSameKinds(await a, await b, overrides);
}

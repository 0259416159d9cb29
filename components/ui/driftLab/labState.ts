import {z} from "zod";
import {checkSettingsSchema, type CheckSettings} from "../../detectors/settings.js";
import type {DataChoice} from "./dataPanel.js";

/** What a link to the lab reproduces: the example or the way of splitting, and every setting. Data are never in it. */
export function labStateSchema(examples: readonly {id: string}[]) {
  return z.object({
    example: z.enum(examples.map(({id}) => id)).default(examples[0].id),
    split: z.string().default("").describe("COLUMN=VALUE, when one file is split by a column"),
    row: z
      .int()
      .positive()
      .nullable()
      .default(null)
      .describe("how many rows are the reference, when one file is split"),
    ...checkSettingsSchema.shape
  });
}

export type LabState = z.infer<ReturnType<typeof labStateSchema>>;

/** The settings of the check within the state of the lab. */
export function settingsOf(state: LabState): CheckSettings {
  const {example: _example, split: _split, row: _row, ...settings} = state;
  return settings;
}

/** The part of the state that the choice of data decides. */
export function dataState(choice: DataChoice, initial: LabState): Pick<LabState, "example" | "split" | "row"> {
  if (choice.type === "example") return {example: choice.example.id, split: "", row: null};
  const by = choice.type === "split" ? choice.by.trim() : "";
  const row = /^[1-9]\d*$/.test(by) ? Number(by) : null;
  return {example: initial.example, split: row === null ? by : "", row};
}

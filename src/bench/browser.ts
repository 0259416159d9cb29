import type {Measured} from "./results.js";
export async function measureBrowser(_folder: string, _options: {large: boolean}): Promise<Measured> {
  return {rows: [], aims: [], notes: []};
}

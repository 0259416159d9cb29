import {createHash} from "node:crypto";
import {sourceNode} from "../../components/platform/sourceNode.js";
import type {Engine} from "../../components/table/engine.js";
import {InputError} from "../../components/table/inputError.js";
import {type Profile, profileSchema} from "../../components/table/profile.js";
import {type ReadOptions, type TableReading, readTable} from "../../components/table/readTable.js";
import {readAll, type Source, sourceChunks, type WorkOptions} from "../../components/table/source.js";

export interface OpenOptions extends ReadOptions {
  /** Whether the checksum of the bytes is wanted, which costs another pass over the file. */
  sha256?: boolean;
}

export interface OpenedTable {
  reading: TableReading;
  sha256?: string;
}

export interface OpenedProfile {
  profile: Profile;
  sha256?: string;
}

const profileStart = /^\uFEFF?\s*\{\s*"fieldbookProfile"\s*:/;

/**
 * Reads a file, or the standard input for "-", as a table, or as a profile if it is one.
 *
 * @throws {InputError} if it cannot be read as either
 */
export async function openFile(
  path: string,
  engine: Engine,
  options: OpenOptions
): Promise<OpenedTable | OpenedProfile> {
  const source = await sourceNode(path);
  try {
    const sha256 = options.sha256 ? await checksum(source, options) : undefined;
    const profile = await readProfile(source, options);
    if (profile !== null) return {profile, sha256};
    return {reading: await readTable(source, engine, options), sha256};
  } finally {
    await source.close?.();
  }
}

async function readProfile(source: Source, options: WorkOptions): Promise<Profile | null> {
  const head = new TextDecoder().decode(await source.read(0, Math.min(200, source.size)));
  if (!profileStart.test(head)) return null;
  const parsed = profileSchema.safeParse(parseJson(await readAll(source, options)));
  if (parsed.success) return parsed.data;
  const [{path, message}] = parsed.error.issues;
  throw new InputError({
    file: source.name,
    found: `a profile that is damaged or of another version (${path.join(".") || "JSON"}: ${message})`,
    expected: "a profile as this version writes it",
    todo: 'Make it again with "fieldbook profile".'
  });
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

async function checksum(source: Source, {signal}: WorkOptions): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of sourceChunks(source, 0, signal)) hash.update(chunk);
  return hash.digest("hex");
}

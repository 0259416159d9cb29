const decoder = new TextDecoder("utf-8", {ignoreBOM: true});

/**
 * Gives each distinct string a code, in the order in which they first come. Strings may come as UTF-8 bytes, which are
 * decoded only when new: a column of a million cells and forty values makes forty strings.
 */
export class StringCoder {
  readonly dictionary: string[] = [];
  private readonly codesByString = new Map<string, number>();
  private slots = new Int32Array(64).fill(-1);
  private hashes: number[] = [];
  private starts: number[] = [];
  private ends: number[] = [];
  private codes: number[] = [];
  private arena = new Uint8Array(1024);
  private arenaEnd = 0;

  /** The code of a string. */
  codeOf(text: string): number {
    const known = this.codesByString.get(text);
    if (known !== undefined) return known;
    const code = this.dictionary.push(text) - 1;
    this.codesByString.set(text, code);
    return code;
  }

  /** The code of the string whose UTF-8 bytes stand from start to end. */
  codeOfBytes(bytes: Uint8Array, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193);
    hash ^= hash >>> 15; // spread the high bits, as the slots take the low ones
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let entry; (entry = this.slots[slot]) >= 0; slot = (slot + 1) & mask) {
      if (this.hashes[entry] === hash && this.equals(entry, bytes, start, end)) return this.codes[entry];
    }
    return this.add(slot, hash, bytes.subarray(start, end));
  }

  private equals(entry: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.starts[entry];
    if (this.ends[entry] - from !== end - start) return false;
    const {arena} = this;
    for (let i = start, j = from; i < end; i++, j++) if (bytes[i] !== arena[j]) return false;
    return true;
  }

  private add(slot: number, hash: number, bytes: Uint8Array): number {
    const code = this.codeOf(decoder.decode(bytes));
    const entry = this.hashes.push(hash) - 1;
    this.slots[slot] = entry;
    this.codes.push(code);
    this.starts.push(this.arenaEnd);
    this.ends.push(this.arenaEnd + bytes.length);
    if (this.arenaEnd + bytes.length > this.arena.length) {
      const grown = new Uint8Array(Math.max(this.arena.length * 2, this.arenaEnd + bytes.length));
      grown.set(this.arena);
      this.arena = grown;
    }
    this.arena.set(bytes, this.arenaEnd);
    this.arenaEnd += bytes.length;
    if (this.hashes.length * 2 > this.slots.length) this.rehash();
    return code;
  }

  private rehash(): void {
    const mask = this.slots.length * 2 - 1;
    this.slots = new Int32Array(mask + 1).fill(-1);
    this.hashes.forEach((hash, entry) => {
      let slot = hash & mask;
      while (this.slots[slot] >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = entry;
    });
  }
}

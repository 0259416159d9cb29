/**
 * Remembers codes by a 64-bit hash, the length and the first four bytes of a string, so that a long string need be
 * fetched from the engine only when it is new. Two of a million different strings share all three with a chance of
 * less than 1 in 10^7.
 */
export class HashCoder {
  private size = 0;
  private slots = new Int32Array(256).fill(-1);

  /** Four numbers for each entry: low and high half of the hash, length, first four bytes. */
  private keys = new Uint32Array(4 * 128);
  private codes = new Int32Array(128);

  /** The code remembered for the key that starts at index i of hashes (words) and at index j of strings (words), or −1. */
  find(hashes: Uint32Array, i: number, strings: Uint32Array, j: number): number {
    const entry = this.slots[this.slot(hashes[i], hashes[i + 1], strings[j], strings[j + 1])];
    return entry < 0 ? -1 : this.codes[entry];
  }

  /** Remembers the code of such a key. */
  add(hashes: Uint32Array, i: number, strings: Uint32Array, j: number, code: number): void {
    if (this.size === this.codes.length) this.grow();
    const entry = this.size++;
    this.keys.set([hashes[i], hashes[i + 1], strings[j], strings[j + 1]], 4 * entry);
    this.codes[entry] = code;
    this.slots[this.slot(hashes[i], hashes[i + 1], strings[j], strings[j + 1])] = entry;
  }

  /** The slot that holds the key, or the free one where it belongs. */
  private slot(low: number, high: number, length: number, prefix: number): number {
    const {slots, keys} = this;
    const mask = slots.length - 1;
    let slot = low & mask;
    for (let entry; (entry = 4 * slots[slot]) >= 0; slot = (slot + 1) & mask) {
      const same = keys[entry] === low && keys[entry + 1] === high;
      if (same && keys[entry + 2] === length && keys[entry + 3] === prefix) return slot;
    }
    return slot;
  }

  private grow(): void {
    const [keys, codes] = [this.keys, this.codes];
    this.keys = new Uint32Array(2 * keys.length);
    this.keys.set(keys);
    this.codes = new Int32Array(2 * codes.length);
    this.codes.set(codes);
    this.slots = new Int32Array(4 * codes.length).fill(-1);
    for (let entry = 0; entry < codes.length; entry++) {
      const [low, high, length, prefix] = keys.subarray(4 * entry, 4 * entry + 4);
      this.slots[this.slot(low, high, length, prefix)] = entry;
    }
  }
}

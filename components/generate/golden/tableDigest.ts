import {sha256} from "@noble/hashes/sha2.js";
import {bytesToHex, utf8ToBytes} from "@noble/hashes/utils.js";
import {type Table, isNumeric} from "../../table/table.js";

/** The first half of the SHA-256 of a table's columns, bit for bit: tests see at once whether a generator changed. */
export function tableDigest({columns}: Table): string {
  const hash = sha256.create();
  for (const column of columns) {
    hash.update(utf8ToBytes(`${column.name} ${column.kind} `));
    const values = isNumeric(column) ? column.values : column.codes;
    hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
    if (!isNumeric(column)) hash.update(utf8ToBytes(column.dictionary.join(" ")));
  }
  return bytesToHex(hash.digest()).slice(0, 32);
}

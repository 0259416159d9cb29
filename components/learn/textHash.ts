import {sha256} from "@noble/hashes/sha2.js";
import {bytesToHex, utf8ToBytes} from "@noble/hashes/utils.js";

/** The SHA-256 of a text's bytes in UTF-8, in hexadecimal. Not crypto.subtle, which a page on plain http lacks. */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

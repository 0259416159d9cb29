/**
 * A JSON value as one text that does not depend on the order of its keys or on spaces between them: keys in the order
 * of their UTF-16 units, numbers and strings as JSON.stringify writes them.
 *
 * Source: RFC 8785, JSON Canonicalization Scheme.
 *
 * @throws {TypeError} if the value is not plain JSON
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson((value as Record<string, unknown>)[key])}`);
    return `{${entries.join(",")}}`;
  }
  const plain = value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
  if (!plain) throw new TypeError(`invalid value; not plain JSON: ${String(value)}`);
  return JSON.stringify(value);
}

/** An e-mail as it is read: its subject and its own words, without headers, markup, quotations and signature. */
export interface PlainMail {
  subject: string;
  text: string;

  /** Names of people and their addresses' first parts, from the headers. */
  names: string[];
}

interface Part {
  headers: Map<string, string>;
  body: string;
}

/** The own words of an e-mail given as the bytes of its file, one character a byte; null where there is no text. */
export function plainMail(source: string): PlainMail | null {
  const mail = splitPart(source.replace(/\r\n?/g, "\n").replace(/^From .*\n/, ""));
  const part = textPart(mail);
  if (part === null) return null;
  const type = part.headers.get("content-type") ?? "text/plain";
  const charset = /charset="?([\w-]+)/i.exec(type)?.[1] ?? "latin1";
  const decoded = decodeBytes(decodeTransfer(part), charset);
  const html = /html/i.test(type) || /<(html|body|font|table|br)\b/i.test(decoded);
  const text = tidy(ownWords(html ? withoutMarkup(decoded) : decoded));
  return {subject: tidy(decodeWords(mail.headers.get("subject") ?? "")), text, names: namesIn(mail.headers)};
}

function splitPart(source: string): Part {
  const end = source.search(/\n\n/);
  const head = end < 0 ? source : source.slice(0, end);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\n[ \t]+/g, " ").split("\n")) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && !headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value);
  }
  return {headers, body: end < 0 ? "" : source.slice(end + 2)};
}

/** The first plain text among the parts, else the first HTML. */
function textPart(part: Part): Part | null {
  const type = part.headers.get("content-type") ?? "text/plain";
  const boundary = /boundary="?([^";]+)/i.exec(type)?.[1];
  if (!/multipart/i.test(type) || boundary === undefined) return /^text|^$/i.test(type.trim()) ? part : null;
  const parts = part.body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((piece) => splitPart(piece.replace(/^\n/, "")));
  const found = parts.map(textPart).filter((each) => each !== null);
  return found.find(({headers}) => !/html/i.test(headers.get("content-type") ?? "")) ?? found[0] ?? null;
}

function decodeTransfer({headers, body}: Part): string {
  const encoding = (headers.get("content-transfer-encoding") ?? "").toLowerCase();
  if (encoding.includes("base64")) return Buffer.from(body, "base64").toString("latin1");
  if (!encoding.includes("quoted-printable")) return body;
  return body
    .replace(/=\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function decodeBytes(bytes: string, charset: string): string {
  try {
    return new TextDecoder(charset).decode(Buffer.from(bytes, "latin1"));
  } catch {
    return bytes;
  }
}

/** Subjects may hold =?charset?Q?words?=. */
function decodeWords(text: string): string {
  return text.replace(/=\?([\w-]+)\?([QB])\?([^?]*)\?=/gi, (_, charset: string, way: string, word: string) => {
    if (way.toUpperCase() === "B") return decodeBytes(Buffer.from(word, "base64").toString("latin1"), charset);
    const headers = new Map([["content-transfer-encoding", "quoted-printable"]]);
    return decodeBytes(decodeTransfer({headers, body: word.replace(/_/g, " ")}), charset);
  });
}

function withoutMarkup(html: string): string {
  const entities: Record<string, string> = {nbsp: " ", amp: "&", lt: "<", gt: ">", quot: '"', copy: "©", reg: "®"};
  return html
    .replace(/<!--[^]*?-->|<(script|style|title)\b[^]*?<\/\1\s*>/gi, " ")
    .replace(/\s+/g, " ")
    .replace(/<\/?(p|br|div|tr|table|h\d|li|ul|ol|center|hr)\b[^>]*>/gi, "\n")
    .replace(/<[^>]*>?/g, " ")
    .replace(/&(\w+);/g, (_, name: string) => entities[name.toLowerCase()] ?? " ")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Math.min(0x10ffff, Number(code))));
}

/** Drops what others wrote, signatures and the footers of mailing lists. */
function ownWords(text: string): string {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => /^(-- ?$|[_=*-]{10,}|--- ?Original|-+ ?Begin|begin \d{3} )/i.test(line.trim()));
  return (end > 0 ? lines.slice(0, end) : lines)
    .filter((line) => !/^\s*[>|}:]|\b(wrote|writes|said|mentioned)\s*:?\s*$|^(On|At) .*\d.*(AM|PM|,|\d)$/i.test(line))
    .join("\n");
}

function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, " ")
    .replace(/([!?*=_.-])\1{3,}/g, "$1$1$1")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{2,}/g, "\n\n")
    .replace(/([^\n])\n(?=[^\n])/g, "$1 ")
    .trim();
}

/** Words of the names and local parts in headers that name people. */
function namesIn(headers: Map<string, string>): string[] {
  const fields = ["from", "to", "cc", "reply-to", "sender"]
    .map((name) => decodeWords(headers.get(name) ?? ""))
    .join(" ");
  const people = fields.replace(/@[\w.-]+/g, " ");
  return [...new Set(people.match(/\p{L}{3,}/gu) ?? [])];
}

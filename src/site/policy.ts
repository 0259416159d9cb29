import {createHash} from "node:crypto";

/**
 * Returns the Content-Security-Policy of one built page: only this origin, no
 * eval but that of WebAssembly, and of the inline scripts exactly those that
 * the page holds, by their hashes.
 *
 * Source: W3C, Content Security Policy Level 3, https://www.w3.org/TR/CSP3/.
 */
export function contentPolicy(html: string): string {
  const hashes = inlineScripts(html).map(hashSource);
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...new Set(hashes)].join(" "),
    "style-src 'self' 'unsafe-inline'", // figures carry a style element of their own
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:", // DuckDB starts from a blob, and so falls under this very policy
    "frame-src 'self'",
    "manifest-src 'self'",
    "form-action 'none'",
    "base-uri 'self'"
  ].join("; ");
}

/** The text of each script element without a src, in order. */
export function inlineScripts(html: string): string[] {
  return Array.from(html.matchAll(/<script(?![^>]*\bsrc\s*=)[^>]*>([^]*?)<\/script>/gi), ([, text]) => text);
}

/** A browser hashes the text after it has made every line end a line feed. */
function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text.replace(/\r\n?/g, "\n")).digest("base64")}'`;
}

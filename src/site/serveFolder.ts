import {createReadStream, existsSync, statSync} from "node:fs";
import {type IncomingMessage, type Server, type ServerResponse, createServer} from "node:http";
import {join, resolve, sep} from "node:path";
import {type ByteRange, byteRange} from "./byteRange.js";
import {contentType} from "./contentType.js";

export interface ServeOptions {
  /** The port to listen on; 0 for any free one. Defaults to 0. */
  port?: number;

  /** The path under which the folder appears, such as "/team/fieldbook/". Defaults to "/". */
  prefix?: string;
}

/** A server that is listening. */
export interface Served {
  /** The address of the folder, with the prefix and a slash at the end. */
  address: string;
  port: number;
  close: () => Promise<void>;
}

/** Serves the files of a folder on this machine only, as a static host would: index.html for a folder, 404.html for the rest. */
export async function serveFolder(folder: string, {port = 0, prefix = "/"}: ServeOptions = {}): Promise<Served> {
  const root = resolve(folder);
  const base = `/${prefix}/`.replace(/\/+/g, "/");
  const server = createServer((request, response) => respond({root, base}, request, response));
  await listen(server, port);
  const address = server.address();
  const actual = typeof address === "object" && address ? address.port : port;
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return {address: `http://127.0.0.1:${actual}${base}`, port: actual, close};
}

interface Site {
  root: string;
  base: string;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", () => done());
  });
}

function respond(site: Site, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, {allow: "GET, HEAD"}).end();
    return;
  }
  const path = pathOf(request.url ?? "/");
  const found = path === undefined ? undefined : findFile(site, path);
  if (found === "folder") {
    response.writeHead(301, {location: `${path}/`}).end();
    return;
  }
  if (found) return send(found, request, response);
  const notFound = join(site.root, "404.html");
  if (existsSync(notFound)) return send(notFound, request, response, 404);
  response.writeHead(404, {"content-type": "text/plain; charset=utf-8"}).end("There is nothing at this address.\n");
}

/** The decoded path of a request, or undefined if it cannot be one. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/, ""));
    return path.startsWith("/") && !/[\0\\]/.test(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** The file for a path, "folder" where only a slash is missing, or undefined; never anything outside the root. */
function findFile({root, base}: Site, path: string): string | undefined {
  if (`${path}/` === base) return "folder";
  if (!path.startsWith(base)) return undefined;
  const file = resolve(root, path.slice(base.length));
  if (file !== root && !file.startsWith(root + sep)) return undefined;
  const found = statSync(file, {throwIfNoEntry: false});
  if (found?.isFile()) return path.endsWith("/") ? undefined : file;
  if (!found?.isDirectory()) return undefined;
  const index = join(file, "index.html");
  if (!existsSync(index)) return undefined;
  return path.endsWith("/") ? index : "folder";
}

function send(file: string, request: IncomingMessage, response: ServerResponse, status = 200): void {
  const {size, mtimeMs} = statSync(file);
  const etag = `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`;
  // A name with a hash in it never changes its content.
  const cache = /\.[0-9a-f]{8}\.\w+$/.test(file) ? "public, max-age=31536000, immutable" : "no-cache";
  const headers = {"content-type": contentType(file), "cache-control": cache, "accept-ranges": "bytes", etag};
  if (status === 200 && request.headers["if-none-match"] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const range = status === 200 ? byteRange(request.headers.range, size) : undefined;
  if (range === "unsatisfiable") {
    response.writeHead(416, {...headers, "content-range": `bytes */${size}`}).end();
    return;
  }
  const {start, end}: ByteRange = range ?? {start: 0, end: size - 1};
  const partial = range ? {"content-range": `bytes ${start}-${end}/${size}`} : {};
  response.writeHead(range ? 206 : status, {...headers, ...partial, "content-length": end - start + 1});
  if (request.method === "HEAD" || size === 0) response.end();
  else
    createReadStream(file, {start, end})
      .on("error", () => response.destroy())
      .pipe(response);
}

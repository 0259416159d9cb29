import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {request} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import {type Served, serveFolder} from "./serveFolder.js";

const parent = mkdtempSync(join(tmpdir(), "serve-"));
let site: Served;

beforeAll(async () => {
  mkdirSync(join(parent, "dist/labs"), {recursive: true});
  mkdirSync(join(parent, "dist-other"));
  writeFileSync(join(parent, "secret.txt"), "secret");
  writeFileSync(join(parent, "dist-other/secret.txt"), "secret");
  writeFileSync(join(parent, "dist/index.html"), "home");
  writeFileSync(join(parent, "dist/404.html"), "not here");
  writeFileSync(join(parent, "dist/labs/index.html"), "labs");
  writeFileSync(join(parent, "dist/a.0123abcd.wasm"), "0123456789");
  site = await serveFolder(join(parent, "dist"), {prefix: "/team/book"});
});

afterAll(async () => {
  await site.close();
  rmSync(parent, {recursive: true});
});

it("serveFolder(folder, {prefix}) serves the folder below the prefix only", async () => {
  expect(site.address).toBe(`http://127.0.0.1:${site.port}/team/book/`);
  expect(await get("/team/book/")).toMatchObject({status: 200, body: "home"});
  expect(await get("/team/book/labs/")).toMatchObject({status: 200, body: "labs"});
  expect(await get("/team/book/labs?x=1")).toMatchObject({status: 301, headers: {location: "/team/book/labs/"}});
  expect(await get("/team/book")).toMatchObject({status: 301, headers: {location: "/team/book/"}});
  expect(await get("/index.html")).toMatchObject({status: 404});
});

it.each([
  "../secret.txt",
  "%2e%2e/secret.txt",
  "..%2fsecret.txt",
  "../dist-other/secret.txt",
  "..\\secret.txt",
  "%00",
  "%zz"
])("serveFolder(folder) does not leave the folder for %s", async (path) => {
  expect(await get(`/team/book/${path}`)).toMatchObject({status: 404, body: "not here"});
});

it("serveFolder(folder) tells the type, and that a name with a hash lasts", async () => {
  const {headers} = await get("/team/book/a.0123abcd.wasm");
  expect(headers["content-type"]).toBe("application/wasm");
  expect(headers["cache-control"]).toContain("immutable");
  expect((await get("/team/book/index.html")).headers["cache-control"]).toBe("no-cache");
});

it.each([
  ["bytes=2-4", 206, "234", "bytes 2-4/10"],
  ["bytes=8-", 206, "89", "bytes 8-9/10"],
  ["bytes=-3", 206, "789", "bytes 7-9/10"],
  ["bytes=5-99", 206, "56789", "bytes 5-9/10"],
  ["bytes=10-", 416, "", "bytes */10"],
  ["bytes=4-2", 200, "0123456789", undefined],
  ["lines=1-2", 200, "0123456789", undefined]
])("serveFolder(folder) answers the range %s with %i", async (range, status, body, contentRange) => {
  const answer = await get("/team/book/a.0123abcd.wasm", {headers: {range}});
  expect(answer).toMatchObject({status, body});
  expect(answer.headers["content-range"]).toBe(contentRange);
});

it("serveFolder(folder) spares what the browser has, and answers HEAD without a body", async () => {
  const {headers} = await get("/team/book/");
  expect(await get("/team/book/", {headers: {"if-none-match": String(headers.etag)}})).toMatchObject({status: 304});
  expect(await get("/team/book/", {method: "HEAD"})).toMatchObject({status: 200, body: ""});
  expect(await get("/team/book/", {method: "POST"})).toMatchObject({status: 405});
});

it("serveFolder(folder, {port}) rejects if the port is taken", async () => {
  await expect(serveFolder(parent, {port: site.port})).rejects.toMatchObject({code: "EADDRINUSE"});
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Asks with the path as it stands; fetch would tidy it first. */
function get(path: string, options: {method?: string; headers?: Record<string, string>} = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({host: "127.0.0.1", port: site.port, path, agent: false, ...options}, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => (body += text));
      response.on("end", () => resolve({status: response.statusCode ?? 0, headers: response.headers, body}));
    });
    asked.on("error", reject).end();
  });
}

import assert from "node:assert/strict";
import {type Server, createServer} from "node:http";
import type {AddressInfo} from "node:net";
import type {Page} from "playwright-core";
import {codeExercise, firstCodeCell, longestPause, pageWithCode} from "../codeCell.js";
import {journey} from "../journey.js";

/** Puts a thief in the place of everything that the language offers to code that runs after it. */
const replaceAll = `
  const {ownKeys, defineProperty} = Reflect;
  const thief = () => { throw new Error("the harness used it") };
  const owners = [
    Array, Map, Set, String, Number, RegExp, Date, Promise, Symbol, BigInt, Error, Function, Object, Reflect, JSON,
    ArrayBuffer, Float64Array, MessagePort, EventTarget, [][Symbol.iterator]().__proto__
  ];
  for (let i = 0; i < owners.length; i++) {
    const places = owners[i].prototype === undefined ? [owners[i]] : [owners[i].prototype, owners[i]];
    for (let p = 0; p < places.length; p++) {
      const keys = ownKeys(places[p]);
      for (let k = 0; k < keys.length; k++) try { defineProperty(places[p], keys[k], {value: thief}) } catch {}
    }
  }
  for (let n = 0, names = ["Map", "Set", "Date", "Array", "String", "Uint8Array"]; n < 6; n++) globalThis[names[n]] = thief;
  console.log("printed", {a: 1});`;

/** Code that tries to get out or to break the cell, and what is then said or shown. */
const attempts: [code: string, outcome: RegExp][] = [
  ["fetch('LEAK')", /fetch is not available: this code runs in a sandbox/],
  ["new XMLHttpRequest()", /XMLHttpRequest is not available/],
  ["new WebSocket('LEAK'.replace('http', 'ws'))", /WebSocket is not available/],
  ["new EventSource('LEAK')", /EventSource is not available/],
  ["importScripts('LEAK')", /importScripts is not available/],
  ["await import('LEAK')", /^Line 1: Nothing can be imported here/],
  ["await (0, eval)(`import('data:text/javascript,1')`)", /Failed to fetch dynamically imported module/],
  ["Object.getPrototypeOf(Object.getPrototypeOf(self)).fetch.call(self, 'LEAK')", /Error: /],
  ["(async () => {}).constructor('return fetch')()", /fetch is not available/],
  ["new Worker('data:text/javascript,1')", /Worker is not available/],
  ["navigator.sendBeacon('LEAK')", /navigator is not available/],
  ["new RTCPeerConnection()", /RTCPeerConnection is not defined/],
  ["new WebTransport('LEAK')", /WebTransport is not (available|defined)/],
  ["eval('fetch')", /fetch is not available/],
  ["new FontFace('x', 'url(LEAK)')", /FontFace is not available/],
  ["document.cookie", /document is not defined: this code runs in a sandbox, apart from the page/],
  ["parent.document", /parent is not defined/],
  ["top.location = 'LEAK'", /top is not defined/],
  ["localStorage.length", /localStorage is not defined/],
  ["indexedDB.open('fieldbook')", /indexedDB is not available/],
  ["caches.keys()", /caches is not (available|defined)/],
  ["new BroadcastChannel('x')", /BroadcastChannel is not available/],
  ["postMessage({type: 'done', values: ['forged']}); 'own'", /postMessage is not available/],
  ["self.close()", /close is not available/],
  ["onmessage = (event) => console.log(event.data); addEventListener('message', onmessage); 'own'", /^own$/],
  ["MessagePort.prototype.postMessage = () => {}; EventTarget.prototype.addEventListener = () => {}; 'own'", /^own$/],
  ["Object.defineProperty(Object.prototype, 'type', {value: 'done'})", /Cannot define property type/],
  ["Array.prototype.push = Map.prototype.get = JSON.stringify = String = () => 'forged'; ['own']", /\["own"\]/],
  [`${replaceAll} return [1, "own", {a: null}];`, /^\[1, "own", \{a: null\}\]$/],
  ["({get a() { throw new Error('from a getter'); }})", /from a getter/],
  ["({get a() { while (this.x === undefined) this.x = 1; return 'own'; }})", /own/],
  ["({then(settle) { settle('own'); }})", /^own$/],
  ["throw {message: {}, stack: 1, toString() { throw 1; }}", /The code threw \{message: \{\}/],
  ["throw Object.defineProperty(new Error('own'), 'stack', {get() { throw 1; }})", /own|cannot be shown/],
  ["setTimeout(() => { throw new Error('late'); }); await new Promise((go) => setTimeout(go, 300))", /Error: late/],
  ["Promise.reject(new Error('lost')); await new Promise((go) => setTimeout(go, 300))", /Error: lost/],
  ["const f = () => f(); f()", /^Line 1: RangeError: Maximum call stack/],
  ["() => document", /The value is a function, which cannot leave the sandbox/],
  ["self", /which cannot leave the sandbox/],
  ["new Array(2 ** 31)", /The value is too large/],
  ["Array.from({length: 1e6}, (_, i) => ({i}))", /The value is too large/],
  ["let deep = []; for (let i = 0; i < 1e5; i++) deep = [deep]; deep", /nested more than 100 deep/],
  ["1n << 100000n", /too long an integer/],
  ["'x'.repeat(2 ** 28)", /The value is too large/],
  ["for (let text = 'x'; ; ) text += text", /^Line 1: RangeError: Invalid string length/],
  ["new ArrayBuffer(2 ** 30).byteLength", /^1073741824$|Array buffer allocation failed/],
  ["Array.from({length: 300}, (_, i) => ({[`column${i}`]: 1}))", /column0/],
  ["new Uint8Array(2 ** 30).fill(1)", /The value is too large|Array buffer allocation failed/],
  ['JSON.parse(\'{"__proto__": {"rows": 1}, "own": 2}\')', /__proto__: \{rows: 1\}, own: 2/],
  ['[JSON.parse(\'{"__proto__": 7, "constructor": 8, "hasOwnProperty": 9}\')]', /7\s+8\s+9/],
  ["new Map([['__proto__', 'own'], ['constructor', 1]])", /__proto__\s+own/],
  ["const toString = 1, __proto__ = 2; toString + __proto__", /^3$/],
  ["debugger; 'own'", /^own$/],
  ["[".repeat(60000), /SyntaxError/],
  ["'<img src=x onerror=\"document.title = 1\"><script>document.title = 2</script>'", /^<img src=x onerror/],
  ["[{'<b>name</b>': '<img src=x onerror=\"document.title = 3\">'}]", /<img src=x onerror/],
  [
    "console.log('<img src=x onerror=\"document.title = 4\">'); throw new Error('<img src=x onerror=\"document.title = 5\">')",
    /<img src=x/
  ]
];

journey("hostile code in a cell gets nowhere, and each attempt is answered", async ({page, open}) => {
  const listener = await listen();
  try {
    await open(pageWithCode);
    const title = await page.title();
    const {run, cell} = await firstCodeCell(page);
    await cell.getByRole("radio", {name: "Table"}).check();
    for (const [code, expected] of attempts) {
      const {error, result} = await run(code.replaceAll("LEAK", listener.address));
      const answer = error || result;
      assert.ok(expected.test(answer), `${code.slice(0, 200)} gave ${answer.slice(0, 500)}`);
    }
    assert.equal(await page.title(), title);
    assert.equal(await cell.locator("img, script, .code-result b").count(), 0, "a value became markup");
    assert.equal(await page.locator("iframe").count(), 0, "a sandbox was left behind");
    assert.equal((await run("6 * 7")).result, "42");
    assert.deepEqual(listener.requests, []);
  } finally {
    listener.close();
  }
});

journey("a cell that never ends is stopped, and the page stays awake", async ({page, open}) => {
  await open(pageWithCode);
  const {cell, start, run, outcome, button} = await firstCodeCell(page);
  const sandboxes = () => page.workers().filter((worker) => worker.url().startsWith("blob:null/")).length;
  await start("console.log('before'); while (true);");
  assert.ok((await longestPause(page, 1500)) < 500, "the page was held up");
  assert.deepEqual([await page.locator("iframe").count(), sandboxes()], [1, 1]);
  await cell.getByText("What stands ready here").click({timeout: 1000});
  await cell.getByRole("definition").first().waitFor({timeout: 1000});
  await button("Stop").click();
  assert.deepEqual(await outcome(), {error: "", result: (await outcome()).result, printed: "before\n"});
  for (const code of [
    "while (true);",
    "for (;;) console.log('line');",
    "for (const all = []; ; ) all.push(new Array(1e6).fill(0.5));"
  ]) {
    await start(code);
    assert.ok((await longestPause(page, 1000)) < 1000, `the page was held up: ${code}`);
    const {error, printed} = await outcome();
    assert.match(error, /^Stopped after 5 s\. Does a loop never end/, code);
    if (code.includes("console")) assert.equal(printed.match(/^line$/gm)?.length, 199);
    assert.deepEqual([await page.locator("iframe").count(), sandboxes()], [0, 0], `something was left behind: ${code}`);
  }
  assert.equal((await run("6 * 7")).result, "42");
});

/** Wrong answers to an exercise that tamper with what a check might use. */
const forgeries: string[] = [
  "Array.prototype.map = Array.prototype.every = Array.prototype.filter = () => []; const unseenShare = () => 7;",
  "JSON.stringify = () => '0.5'; Object.is = () => true; Number.isFinite = () => true; const unseenShare = () => 7;",
  "Object.prototype.valueOf = () => 0.5; Number.prototype.valueOf = () => 0.5; const unseenShare = () => new Number(7);",
  "Object.defineProperty(Array, Symbol.hasInstance, {value: () => true}); const unseenShare = () => ({length: 0});",
  "Set.prototype.has = () => true; Math.abs = () => 0; globalThis.NaN = 0; const unseenShare = () => NaN;",
  "const unseenShare = () => ({then(settle) { settle({correct: true, message: ''}); }});",
  "const unseenShare = () => new Proxy({}, {get: () => true});",
  "self.onmessage = null; try { postMessage({type: 'done', values: []}); } catch {} const unseenShare = () => 7;",
  "MessagePort.prototype.postMessage = function () {}; const unseenShare = () => true;",
  "const unseenShare = () => { throw {correct: true, message: 'Right.'}; };",
  "const unseenShare = () => { throw Object.assign(new Error('Right.'), {name: 'CodeError', correct: true}); };",
  "let calls = 0; const unseenShare = (reference, current) => calls++ === 0 ? 0.5 : 7;",
  "const unseenShare = {correct: true, message: ''};"
];

journey("an answer that tampers with its check is not taken for right", async ({page, open}) => {
  await open(pageWithCode);
  const {check, root} = await codeExercise(page, "count-unknown");
  for (const answer of forgeries) {
    assert.match(await check(answer), /^(Not yet\.|It did not run)/, answer);
    assert.equal(await root.locator(".exercise-mark").innerText(), "", answer);
  }
  assert.match(await check("const unseenShare = () => { while (true); };"), /Stopped after 5 s/);
  assert.match(await check("const unseenShare = () => '<img src=x onerror=\"document.title = 1\">';"), /^Not yet\./);
  const right = `const unseenShare = (reference, current) => {
    const told = current.filter((value) => value !== null);
    return told.length === 0 ? 0 : told.filter((value) => !reference.includes(value)).length / told.length;
  };`;
  assert.match(await check(right), /^Right\./);
  assert.equal(await page.locator("iframe").count(), 0, "a sandbox was left behind");
  assert.notEqual(await page.title(), "1");
});

/** Statements that try to get out of the database, to change it, or to fill the machine. */
const statements: [sql: string, outcome: RegExp][] = [
  ["from read_csv('LEAK')", /reads no files and no addresses/],
  ["from 'LEAK/a.parquet'", /no table http/],
  ["select * from read_json('LEAK')", /reads no files|no function called read_json/],
  ["install httpfs", /INSTALL would reach outside/],
  ["load httpfs", /LOAD would reach outside/],
  ["attach 'LEAK' as other", /ATTACH would reach outside/],
  ["copy (select 1) to 'a.csv'", /COPY would change/],
  ["export database 'x'", /EXPORT would change/],
  ["set enable_external_access = true", /SET/],
  ["pragma enable_external_access", /PRAGMA/],
  ["reset lock_configuration", /RESET/],
  ["set memory_limit = '100GB'", /SET/],
  ["call pragma_version()", /CALL/],
  ["select 1; set enable_external_access = true", /more than one statement/],
  ["drop table origins", /DROP would change/],
  ["select list(a.range) from range(100000) a, range(100000) b", /memory|Stopped/],
  ["select string_agg(a.range::text, '<img src=x>') from range(1000000) a, range(1000) b", /memory|Stopped/],
  ['select \'<img src=x onerror="document.title = 1">\' as "<b>x</b>"', /^Not yet\./]
];

journey("hostile SQL in an answer gets nowhere, and each statement is answered", async ({page, open}) => {
  const listener = await listen();
  try {
    await open(pageWithCode);
    const title = await page.title();
    const {check, root} = await codeExercise(page, "new-values-in-sql");
    for (const [sql, expected] of statements) {
      const said = await check(sql.replaceAll("LEAK", listener.address));
      assert.ok(expected.test(said), `${sql} gave ${said}`);
    }
    const endless = check("with recursive r as (select 1 as x union all select x + 1 from r) select max(x) from r");
    assert.ok((await longestPause(page, 2000)) < 500, "the page was held up");
    assert.match(await endless, /Stopped after 15 s/);
    assert.equal(await root.locator(".exercise-mark").innerText(), "");
    assert.match(await check("select 1 as airport, 2 as flights"), /^Not yet\./, "the database did not live on");
    assert.equal(await root.locator("img, script").count(), 0, "a value became markup");
    assert.equal(await page.title(), title);
    assert.deepEqual(listener.requests, []);
  } finally {
    listener.close();
  }
});

journey("the walls of the sandbox hold for any program in it", async ({page, open, url}) => {
  const listener = await listen();
  // The browser reports what a policy stops as errors: here it must stop much, in a context that is not watched.
  const browser = page.context().browser();
  assert.ok(browser);
  const context = await browser.newContext();
  try {
    await open(pageWithCode);
    const frame = await frameAddress(page);
    const own = await context.newPage();
    await own.goto(url(pageWithCode));
    const tried = await own.evaluate(tryProgram, {frame, walls: true, program: escapes(listener.address)});
    assert.deepEqual(tried, {
      fetch: "stopped",
      request: "stopped",
      socket: "stopped",
      script: "stopped",
      module: "stopped",
      worker: "stopped",
      database: "stopped",
      origin: "null"
    });
    assert.equal(
      await own.evaluate(tryProgram, {
        frame,
        walls: false,
        program: "onmessage = ({ports}) => ports[0].postMessage('ran')"
      }),
      "no answer",
      "the sandbox's page runs programs with the site's origin"
    );
    assert.deepEqual(listener.requests, []);
  } finally {
    await context.close();
    listener.close();
  }
});

/** Where the page finds the page of the sandbox: seen when it opens one. */
async function frameAddress(page: Page): Promise<string> {
  const request = page.waitForRequest(/\/sandbox\/frame\.\w+\.html$/);
  await (await firstCodeCell(page)).run("1");
  return (await request).url();
}

/** A program that tries to reach an address from inside, and says of each way whether it was stopped. */
function escapes(address: string): string {
  const to = JSON.stringify(address);
  return `onmessage = async ({ports: [port]}) => {
    const stopped = async (attempt) => {
      try {
        return await Promise.race([attempt(), new Promise((_, fail) => setTimeout(fail, 2000))]);
      } catch {
        return "stopped";
      }
    };
    const request = () => new Promise((go, fail) => {
      const request = Object.assign(new XMLHttpRequest(), {onload: () => go("came through"), onerror: fail});
      request.open("GET", ${to});
      request.send();
    });
    const socket = () => new Promise((go, fail) => {
      Object.assign(new WebSocket(${to}.replace("http", "ws")), {onopen: () => go("came through"), onerror: fail});
    });
    const nested = "fetch(" + ${JSON.stringify(to)} + ", {mode: 'no-cors'}).then(() => postMessage(1), () => postMessage(0))";
    const worker = () => new Promise((go, fail) => {
      const inner = new Worker(URL.createObjectURL(new Blob([nested], {type: "text/javascript"})));
      Object.assign(inner, {onmessage: ({data}) => data ? go("came through") : fail(), onerror: fail});
    });
    const database = () => new Promise((go, fail) => {
      Object.assign(indexedDB.open("fieldbook"), {onsuccess: () => go("opened"), onerror: fail});
    });
    port.postMessage({
      fetch: await stopped(() => fetch(${to}, {mode: "no-cors"}).then(() => "came through")),
      request: await stopped(request),
      socket: await stopped(socket),
      script: await stopped(() => { importScripts(${to}); return "came through"; }),
      module: await stopped(() => import(${to}).then(() => "came through")),
      worker: await stopped(worker),
      database: await stopped(database),
      origin
    });
  };`;
}

/** Runs in the page: gives a program to the page of the sandbox, with or without walls, and returns what it says. */
async function tryProgram({frame, walls, program}: {frame: string; walls: boolean; program: string}): Promise<unknown> {
  const element = document.createElement("iframe");
  if (walls) element.setAttribute("sandbox", "allow-scripts");
  element.src = frame;
  const loaded = new Promise((resolve) => element.addEventListener("load", resolve));
  document.body.append(element);
  await loaded;
  const {port1, port2} = new MessageChannel();
  const answer = new Promise((resolve) => (port1.onmessage = ({data}) => resolve(data)));
  element.contentWindow?.postMessage({program: new Blob([program], {type: "text/javascript"})}, "*", [port2]);
  const none = new Promise((resolve) => setTimeout(() => resolve("no answer"), walls ? 20_000 : 1500));
  return Promise.race([answer, none]);
}

interface Listening {
  address: string;

  /** The paths that were asked for. */
  requests: string[];
  close: () => void;
}

/** A server that nothing should ever ask. */
async function listen(): Promise<Listening> {
  const requests: string[] = [];
  const server: Server = createServer(({url}, response) => {
    requests.push(String(url));
    response.setHeader("Access-Control-Allow-Origin", "*").setHeader("Content-Type", "text/javascript").end("1");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.on("upgrade", ({url}, socket) => (requests.push(`socket ${url}`), socket.destroy()));
  const {port} = server.address() as AddressInfo;
  return {address: `http://127.0.0.1:${port}/leak.js`, requests, close: () => server.close()};
}

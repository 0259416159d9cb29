// The page's policy stops requests whatever the code does; this gives each attempt a clear word, and takes away what
// could only trouble the browser.

const reachingOut =
  "fetch XMLHttpRequest WebSocket WebSocketStream WebTransport EventSource importScripts FontFace fonts indexedDB caches " +
  "cookieStore navigator Worker SharedWorker BroadcastChannel Notification close postMessage webkitRequestFileSystem " +
  "webkitRequestFileSystemSync webkitResolveLocalFileSystemURL webkitResolveLocalFileSystemSyncURL";

/**
 * Puts an error in the place of everything by which code in a worker could reach beyond it, and closes the
 * prototypes through which something could be slipped into the harness.
 */
export function lockDown(scope: object): void {
  for (const name of reachingOut.split(" ")) withhold(scope, name);
  Object.preventExtensions(Object.prototype);
  Object.preventExtensions(Array.prototype);
  Object.freeze(Promise.prototype); // await looks there for the constructor
}

function withhold(scope: object, name: string): void {
  if (!(name in scope)) return;
  for (let owner: object | null = scope; owner !== null; owner = Object.getPrototypeOf(owner)) {
    Reflect.deleteProperty(owner, name);
  }
  const refuse = () => {
    throw new TypeError(`${name} is not available: this code runs in a sandbox, apart from the page and the network`);
  };
  Object.defineProperty(scope, name, {get: refuse, set: refuse, configurable: false});
}

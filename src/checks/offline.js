// Loaded into Node before a build (node --import) where the system cannot cut off the network: only connections
// within this machine are let through.
import dns from "node:dns";
import net from "node:net";

const here = /^(localhost|127(\.\d+){3}|::1|\[::1\])$/;
const connect = net.Socket.prototype.connect;
const lookup = dns.lookup;

net.Socket.prototype.connect = function (...args) {
  const [first] = args.flat();
  const {host, path} = typeof first === "object" && first !== null ? first : {host: args[1], path: first};
  if (typeof path !== "string" && typeof host === "string" && !here.test(host)) throw refused(host);
  return connect.apply(this, args);
};

dns.lookup = function (host, ...rest) {
  if (here.test(host)) return lookup.call(this, host, ...rest);
  rest.at(-1)(refused(host));
};

function refused(host) {
  return Object.assign(new Error(`the build reached for ${host}; it must work without a network`), {
    code: "ENETUNREACH"
  });
}

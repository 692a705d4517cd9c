// Preloaded into a program that is not ours: it listens on this machine alone, and talks to nobody else.
const net = require("node:net");

const ours = (host) => host === undefined || ["localhost", "::1"].includes(host) || host.startsWith("127.");

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...args) {
  if (typeof args[0] === "object" && args[0] !== null && "port" in args[0]) args[0].host = "127.0.0.1";
  else if (typeof args[0] === "number") args.splice(1, typeof args[1] === "string" ? 1 : 0, "127.0.0.1");
  return listen.apply(this, args);
};

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof options !== "object" || ours(options.host)) return connect.apply(this, args);
  process.nextTick(() => this.destroy(new Error("only this machine can be reached")));
  return this;
};

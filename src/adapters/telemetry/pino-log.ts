// The operator's log: one JSON line each, on standard error, so that commands can print answers on standard output.
import { pino } from "pino";
import type { Log } from "../../ports/log.ts";

export function pinoLog(level: string): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
  const at =
    (severity: "debug" | "info" | "warn" | "error"): Log["info"] =>
    (message, fields = {}) =>
      logger[severity](fields, message);
  return { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}

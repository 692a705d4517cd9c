// A time zone as stretches of constant offset from UTC. Intl knows the offsets but not when they change, and asking it
// is slow, so the changes of a season are searched for once, when first needed, and kept.
import { DAY, SECOND } from "./units.ts";

/** The offset (milliseconds to add to UTC) that holds from one instant until just before another. */
export type Span = { readonly from: number; readonly to: number; readonly offset: number };
export type Zone = {
  readonly id: string;
  readonly offsetText: Intl.DateTimeFormat;
  readonly seasons: Map<number, readonly Span[]>;
};

const SEASON = 96 * DAY;
/**
 * Probing more often than any zone ever changed its offset twice sees every change: the shortest time between two is
 * 6.9 days since 1970 (Recife, October 2000) and was 3.9 days before (Freetown, September 1939).
 */
const PROBE = 6 * DAY;
const PROBE_BEFORE_1970 = 3 * DAY;
const ZONES_KEPT = 128;
const SEASONS_KEPT = 1024;

const zones = new Map<string, Zone>();

/** @throws RangeError when `id` is not an IANA time zone. */
export function zoneOf(id: string): Zone {
  return zones.get(id) ?? keep(zones, id, openZone(id), ZONES_KEPT);
}

export function isZone(id: string): boolean {
  try {
    return zoneOf(id) !== undefined;
  } catch {
    return false;
  }
}

/** Cuts [from, to) at the zone's changes of offset, and possibly elsewhere. */
export function* spansBetween(zone: Zone, from: number, to: number): Generator<Span> {
  for (let at = from; at < to; ) {
    const span = spanAt(zone, at);
    const end = Math.min(span.to, to);
    yield { from: at, to: end, offset: span.offset };
    at = end;
  }
}

export function spanAt(zone: Zone, at: number): Span {
  const season = Math.floor(at / SEASON);
  const spans = zone.seasons.get(season) ?? keep(zone.seasons, season, survey(zone, season * SEASON), SEASONS_KEPT);
  return spans.findLast((span) => span.from <= at) as Span;
}

function survey(zone: Zone, start: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  let offset = offsetAt(zone, start);
  const step = start < 0 ? PROBE_BEFORE_1970 : PROBE;
  for (let probe = start + step; probe <= start + SEASON; probe += step) {
    const next = offsetAt(zone, probe);
    if (next === offset) continue;
    const change = changeBetween(zone, probe - step, probe, offset);
    spans.push({ from, to: change, offset });
    from = change;
    offset = next;
  }
  if (from < start + SEASON) spans.push({ from, to: start + SEASON, offset });
  return spans;
}

function changeBetween(zone: Zone, before: number, after: number, offset: number): number {
  let [low, high] = [before / SECOND, after / SECOND];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle * SECOND) === offset) low = middle;
    else high = middle;
  }
  return high * SECOND;
}

/** Text such as "30 GMT-03:30", or "GMT-00:44:30" where a zone still kept its own mean time. */
function offsetAt(zone: Zone, at: number): number {
  const [, sign, hours, minutes, seconds] =
    /GMT(?:(.)(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(zone.offsetText.format(at)) ?? [];
  const size = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return (sign === "+" ? size : 0 - size) * SECOND;
}

function openZone(id: string): Zone {
  if (/^[+-]/.test(id)) throw new RangeError(`${id} is an offset, not a time zone`);
  const offsetText = new Intl.DateTimeFormat("en-US", { timeZone: id, timeZoneName: "longOffset", minute: "numeric" });
  return { id, offsetText, seasons: new Map() };
}

function keep<Key, Value>(cache: Map<Key, Value>, key: Key, value: Value, limit: number): Value {
  if (cache.size >= limit) cache.clear();
  cache.set(key, value);
  return value;
}

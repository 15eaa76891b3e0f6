/** What can be said of a number that has no page. */
import { ephemeralOn, MAX_PORT, rangeOf } from '#chart/port-space.ts';

/** A sentence or two for a number without a page: its range, and who may hand it out. */
export function explainNumber(port: number): string {
  if (port > MAX_PORT) return `${port} is not a port: they end at ${MAX_PORT}.`;
  const range = rangeOf(port);
  const ephemeral = ephemeralOn(port).map((e) => e.system);
  const start = `Port ${port} has no page of its own: no service of the chart uses it. It lies among the ${range.label.toLowerCase()}s, ${range.from} to ${range.to}.`;
  if (ephemeral.length === 0) return start;
  return `${start} A system may hand it to any program for a while: ${ephemeral.join('; ')}.`;
}

/** Ports that go together: numbers that the services of one port use besides it. */
import type { Chart, Port } from '#chart/model.ts';

/** At most `limit` numbers, the one that most services share first. */
export function relatedPorts(chart: Chart, port: Port, limit = 4): number[] {
  const services = new Set(port.endpoints.map((e) => e.service));
  const shared = new Map<number, Set<string>>();
  for (const e of chart.endpoints) {
    if (e.port === null || e.port === port.number || !services.has(e.service)) continue;
    shared.set(e.port, (shared.get(e.port) ?? new Set()).add(e.service));
  }
  return [...shared]
    .sort(([a, x], [b, y]) => y.size - x.size || a - b)
    .slice(0, limit)
    .map(([number]) => number);
}

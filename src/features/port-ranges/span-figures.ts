/** What a span of the port space holds, in figures. */
import { lengthOf, overlapOf, type PortSpan, numbersWithin } from '#chart/port-span.ts';
import { numbersOf } from '#chart/port-spec.ts';
import type { Chart, Endpoint, Port } from '#chart/model.ts';
import { RANGES } from '#chart/port-space.ts';

export interface SpanFigures {
  /** How many numbers the span has. */
  numbers: number;
  /** With a name: in IANA's registry, in the chart, or by a service. */
  named: number;
  /** With a page that somebody has written. */
  charted: number;
  /** Charted, and used otherwise than the registry says. */
  clashing: number;
  /** Kept back by IANA. */
  reserved: number;
  /** Given to nobody, and not kept back; in the dynamic range there is nothing to assign. */
  unassigned: number;
}

/** The named ports of a span, ascending. */
export const portsIn = (chart: Chart, span: PortSpan): Port[] =>
  numbersWithin(chart.portIndexes.named, span).flatMap((n) => chart.ports.get(n) ?? []);

/** The endpoints with a number in a span. */
export const endpointsIn = ({ endpoints }: Pick<Chart, 'endpoints'>, span: PortSpan): Endpoint[] =>
  endpoints.filter((e) => {
    const numbers = numbersOf(e);
    return numbers !== undefined && overlapOf(numbers, span);
  });

/** What is known to listen in a span though the registry may not say so: ports of the chart, and software. */
export function knownIn(chart: Chart, span: PortSpan): string[] {
  const charted = portsIn(chart, span).filter((port) => port.charted);
  const services = endpointsIn(chart, span).map((e) => e.serviceTitle);
  return [...new Set([...charted.map(({ title }) => title), ...services])];
}

export function spanFigures(chart: Chart, span: PortSpan): SpanFigures {
  const ports = portsIn(chart, span);
  const count = (is: (port: Port) => boolean) => ports.filter(is).length;
  const reserved = count((port) => port.standing === 'reserved');
  const assignable = overlapOf(span, { from: 0, to: RANGES[1].to });
  return {
    numbers: lengthOf(span),
    named: count((port) => port.charted || port.standing === 'registered' || port.endpoints.length > 0),
    charted: count((port) => port.charted),
    clashing: count((port) => port.clash !== undefined),
    reserved,
    unassigned: assignable ? lengthOf(assignable) - reserved - count((port) => port.standing === 'registered') : 0,
  };
}

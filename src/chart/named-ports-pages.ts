/** The pages that list all named ports: each takes a fixed span of the port space. */
import { MAX_PORT } from './port-space.ts';
import type { PortSpan } from './port-span.ts';

/** So many numbers that the fullest page stays within the weight of a page. */
export const NUMBERS_A_PAGE = 250;

/** The span of the page that a number stands on; the last one is shorter. */
export function namedPortsPageOf(port: number): PortSpan {
  const from = port - (port % NUMBERS_A_PAGE);
  return { from, to: Math.min(from + NUMBERS_A_PAGE - 1, MAX_PORT) };
}

/** All pages: the spans that hold one of the numbers, which ascend. */
export function namedPortsPages(named: readonly number[]): PortSpan[] {
  return [...new Set(named.map((port) => namedPortsPageOf(port).from))].map(namedPortsPageOf);
}

/** The page that a number stands on, or would stand on; undefined where none of its span has a name. */
export function namedPortsPageAt(named: readonly number[], port: number): PortSpan | undefined {
  const span = namedPortsPageOf(port);
  return named.some((n) => n >= span.from && n <= span.to) ? span : undefined;
}

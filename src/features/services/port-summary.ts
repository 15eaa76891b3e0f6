/** A service's ports in a line: for the reader who came for the number alone. */
import { compareListeners, isListening, mainFirst } from '#chart/endpoint.ts';
import { shortSpecText, shortTransportText } from '#chart/port-spec.ts';
import type { Service } from '#chart/model.ts';
import { count } from '#lib/text.ts';

/** So many numbers are taken in at a glance. */
const MAX_NUMBERS = 6;

/**
 * `TCP 6379, 16379`, `TCP 139, 445 · UDP 137, 138`: those that one means by its name first, then those that listen
 * untouched; those that it only sends from only where it has no others.
 */
export function portSummary({ endpoints }: Pick<Service, 'endpoints'>): string {
  const listening = endpoints.filter(isListening);
  const byUse = mainFirst((listening.length > 0 ? listening : endpoints).toSorted(compareListeners));
  const distinct = [
    ...new Map(byUse.map((e) => [`${shortTransportText(e)} ${shortSpecText(e)}`, e] as const)).values(),
  ];
  const byTransport = Map.groupBy(distinct.slice(0, MAX_NUMBERS), shortTransportText);
  const parts = [...byTransport].map(([transport, own]) => `${transport} ${own.map(shortSpecText).join(', ')}`);
  const more = distinct.length - MAX_NUMBERS;
  return [...parts, ...(more > 0 ? [`and ${count(more, 'other')}`] : [])].join(' · ');
}

/** A service in short, made of its endpoints, where no author has said it. */
import { list } from '#lib/text.ts';
import { endpointText } from './port-spec.ts';
import type { Endpoint } from './model.ts';

/** So many are named; a service with more has a table for them. */
const MAX_NAMED = 4;

/** `Uses TCP 6379 for commands of clients and TCP 16379 for the bus between cluster nodes.` */
export function serviceSummary(endpoints: readonly Endpoint[]): string {
  const named = endpoints.slice(0, MAX_NAMED).map((e) => {
    const what = e.purpose || e.protocolTitle;
    return what === '' ? endpointText(e) : `${endpointText(e)} for ${what}`;
  });
  const more = endpoints.length - named.length;
  return `Uses ${list([...named, ...(more > 0 ? [`${more} more`] : [])])}.`;
}

/** Endpoints: their ids, their order, and what is said of their defaults. */
import type { EndpointEntry } from '#content-model/endpoint.ts';
import type { Endpoint } from './model.ts';

const DEFAULT_SENTENCES = {
  on: 'Listens untouched',
  off: 'Off until switched on',
  documented: 'In the documentation; nothing listens until it is set up',
} as const;

const ADDRESS_TEXTS = {
  loopback: 'the loopback address only',
  all: 'all addresses',
  chosen: 'an address of your choice',
} as const;

/** `on all addresses`. */
export const addressText = (listens: keyof typeof ADDRESS_TEXTS): string => `on ${ADDRESS_TEXTS[listens]}`;

/** `Listens untouched, on the loopback address only.`; empty where neither is known. */
export function defaultText({ default: byDefault, listens }: Pick<Endpoint, 'default' | 'listens'>): string {
  const address = listens && addressText(listens);
  if (byDefault === undefined) return address ? `Listens ${address}.` : '';
  return `${[DEFAULT_SENTENCES[byDefault], ...(address ? [address] : [])].join(', ')}.`;
}

/** An endpoint's id within its service, and its fragment: `tcp-445-smb`, `tcp-6379`, `ip-47-gre`, `icmp-echo-request`. */
export function endpointId(entry: EndpointEntry): string {
  if ('ipProtocol' in entry && entry.icmpType !== undefined) return `icmp-${entry.icmpType}`;
  if ('ipProtocol' in entry) return `ip-${entry.ipProtocol}-${entry.protocol}`;
  return [entry.transport, entry.port, ...(entry.protocol === undefined ? [] : [entry.protocol])].join('-');
}

/** Whether something listens at it: it doesn't only send. */
export const isListening = ({ direction }: Pick<Endpoint, 'direction'>): boolean => direction !== 'outbound';

const DEFAULT_RANK = { on: 0, documented: 2, off: 3 } as const;

/** Of the endpoints at one number: those that listen untouched first, those that have to be switched on last. */
export const compareListeners = (a: Endpoint, b: Endpoint): number =>
  (a.default ? DEFAULT_RANK[a.default] : 1) - (b.default ? DEFAULT_RANK[b.default] : 1);

/** So many rows of a number, or of a protocol, are read: what else uses it stands below them by name. */
const MAX_LEADING = 10;

/** The endpoints that lead a long table; all of a short one. */
export const leadingEndpoints = (endpoints: readonly Endpoint[]): readonly Endpoint[] =>
  endpoints.slice(0, MAX_LEADING);

/** The endpoints of a service, those first that one means by its name. */
export const mainFirst = (endpoints: readonly Endpoint[]): Endpoint[] =>
  [...endpoints].sort((a, b) => Number(b.main) - Number(a.main));

/** The order of the big table: by first number, then dynamic, then IP protocols; TCP before UDP. */
export function compareEndpoints(a: Endpoint, b: Endpoint): number {
  const rank = (e: Endpoint) => {
    if (e.ipProtocol !== null) return 200_000 + e.ipProtocol;
    return e.dynamic ? 100_000 : (e.port ?? e.range?.[0] ?? 0);
  };
  return (
    rank(a) - rank(b) ||
    (a.transport ?? '').localeCompare(b.transport ?? '') ||
    a.serviceTitle.localeCompare(b.serviceTitle) ||
    a.protocolTitle.localeCompare(b.protocolTitle)
  );
}

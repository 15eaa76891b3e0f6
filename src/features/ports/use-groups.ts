/** How the groups of a number's services are headed, and what of their address each row still has to say. */
import { addressText } from '#chart/endpoint.ts';
import type { Endpoint } from '#chart/model.ts';
import type { PortUse, UseKind } from '#chart/port-uses.ts';

const LABELS = {
  on: 'Listens untouched',
  unknown: 'Uses it',
  documented: 'In the documentation; nothing listens until it is set up',
  off: 'Off until switched on',
  outbound: 'Connects to it elsewhere',
  through: 'Comes in through it',
} as const satisfies Record<UseKind, string>;

const sharedAddress = ({ endpoints }: PortUse) => {
  const [first, ...rest] = new Set(endpoints.map((e) => e.listens));
  return rest.length === 0 ? first : undefined;
};

/** `Listens untouched, on all addresses`: with the address, where all rows have the same. */
export function groupLabel(use: PortUse): string {
  const listens = sharedAddress(use);
  return listens ? `${LABELS[use.kind]}, ${addressText(listens)}` : LABELS[use.kind];
}

/** The address of one row, where its group's heading doesn't say it: `On all addresses.` */
export function rowAddress({ listens }: Endpoint, use: PortUse): string {
  if (listens === undefined || sharedAddress(use) !== undefined) return '';
  return `O${addressText(listens).slice(1)}.`;
}

const FOLD_LABELS = {
  on: 'listen untouched',
  unknown: 'use it',
  documented: 'in the documentation',
  off: 'off until switched on',
  outbound: 'connect to it elsewhere',
  through: 'come in through it',
} as const satisfies Record<UseKind, string>;

/** `13 come in through it`: so many services, each once; `more` where some of the kind have a row. */
export function foldLabel({ kind, endpoints }: PortUse, rows: readonly PortUse[]): string {
  const number = new Set(endpoints.map((e) => e.service)).size;
  return `${number} ${rows.some((use) => use.kind === kind) ? 'more ' : ''}${FOLD_LABELS[kind]}`;
}

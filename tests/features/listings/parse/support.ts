/** The pasted listings of the fixtures, and what was read of them in short. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Listener, ParsedListing } from '#features/listings/parse/listing.ts';
import { readListing } from '#features/listings/parse/read-listing.ts';

const FOLDER = new URL('../../../fixtures/listings/', import.meta.url);

export const fixture = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');
export const FIXTURES: readonly string[] = readdirSync(FOLDER).sort();
export const read = (name: string): ParsedListing => readListing(fixture(name));

/** `tcp 135 0.0.0.0 world 948 svchost.exe [RpcSs] remark`; what is missing is a dash. */
function short({ transport, from, to, address, reach, pid, program, services, remark }: Listener): string {
  const ports = from === to ? String(from) : `${from}-${to}`;
  const rest = [services.length > 0 ? ` [${services.join(' ')}]` : '', remark === null ? '' : ` “${remark}”`];
  return `${transport} ${ports} ${address || '-'} ${reach} ${pid ?? '-'} ${program ?? '-'}${rest.join('')}`;
}

export const shorts = ({ listeners }: ParsedListing): string[] => listeners.map(short);

/** `ss 3-12`: the kinds and their lines. */
export const kinds = ({ sections }: ParsedListing): string[] =>
  sections.map(({ kind, from, to }) => `${kind} ${from}-${to}`);

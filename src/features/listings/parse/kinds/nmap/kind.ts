/** nmap's three outputs: what another machine answers. */
import { commandPattern } from '../../command-pattern.ts';
import type { ListingKind } from '../../listing-kind.ts';
import { grepableRows } from './grepable.ts';
import { nmapRows } from './normal.ts';
import { xmlReader } from './xml.ts';

const common = {
  system: null,
  commandPattern: `${commandPattern('nmap')}|nmap [\\d.:a-f/-]{3,60}`,
  fromOutside: true,
} as const;

export const nmap: ListingKind = {
  ...common,
  id: 'nmap',
  label: 'nmap',
  reader: ({ log }) => ({ read: nmapRows(log) }),
};

export const nmapGrepable: ListingKind = {
  ...common,
  id: 'nmap-grepable',
  label: 'nmap, grepable',
  reader: () => ({ read: grepableRows }),
};

export const nmapXml: ListingKind = {
  ...common,
  id: 'nmap-xml',
  label: 'nmap, XML',
  reader: ({ log }) => xmlReader(log),
};

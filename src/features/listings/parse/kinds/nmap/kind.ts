/** nmap's three outputs: what another machine answers. */
import { commandPattern } from '../../command-pattern.ts';
import type { ListingKind } from '../../listing-kind.ts';
import { grepableRows } from './grepable.ts';
import { nmapRows } from './normal.ts';
import { xmlReader } from './xml.ts';

const common = {
  group: 'From outside',
  system: null,
  tool: 'nmap',
  tells: 'What another machine sees, past the firewalls between.',
  cannotTell: 'No program: the name of a service is a guess.',
  commandPattern: `${commandPattern('nmap')}|nmap [\\d.:a-f/-]{3,60}`,
  fromOutside: true,
} as const;

export const nmap: ListingKind = {
  ...common,
  id: 'nmap',
  label: 'nmap',
  hint: 'nmap -p- HOST',
  suggested: true,
  searchedAs: ['nmap result'],
  example: '22/tcp open  ssh',
  reader: ({ log }) => ({ read: nmapRows(log) }),
};

export const nmapGrepable: ListingKind = {
  ...common,
  id: 'nmap-grepable',
  label: 'nmap, grepable',
  hint: 'nmap -p- -oG - HOST',
  searchedAs: [],
  example: 'Host: 192.0.2.7 ()\tPorts: 22/open/tcp//ssh///',
  reader: () => ({ read: grepableRows }),
};

export const nmapXml: ListingKind = {
  ...common,
  id: 'nmap-xml',
  label: 'nmap, XML',
  hint: 'nmap -p- -oX - HOST',
  searchedAs: [],
  example: '<port protocol="tcp" portid="22"><state state="open"/><service name="ssh"/></port>',
  reader: ({ log }) => xmlReader(log),
};

/** `netstat` of Linux and of macOS: told apart row by row, by how they write an address. */
import { commandPattern } from '../../command-pattern.ts';
import type { CommonKind, ListingReader, SharedByReaders } from '../../listing-kind.ts';
import { unixRows } from './rows.ts';

const reader = ({ log, numberOf }: SharedByReaders): ListingReader => ({ read: unixRows(log, numberOf) });
const common = { commandPattern: commandPattern('netstat'), reader } as const;

export const netstatLinux: CommonKind = {
  ...common,
  id: 'netstat-linux',
  label: 'Linux netstat',
  system: 'linux',
  programHint: '`sudo ss -tulpn` names them.',
  // Process and program have nineteen signs together, of which a process may take seven: netstat.c, PROGNAME_WIDTH.
  maxProgramLength: 11,
};

export const netstatMacos: CommonKind = {
  ...common,
  id: 'netstat-macos',
  label: 'macOS netstat',
  system: 'macos',
  programHint: '`sudo lsof -nP -iTCP -sTCP:LISTEN` names them.',
};

export const netstatFreebsd: CommonKind = {
  ...common,
  id: 'netstat-freebsd',
  label: 'FreeBSD netstat',
  system: null,
  programHint: '`sockstat -46l` names them.',
};

export const netstatAix: CommonKind = {
  ...common,
  id: 'netstat-aix',
  label: 'AIX netstat',
  system: null,
  programHint: '`rmsock` with the address in front of a row names its process.',
};

export const netstatOpenbsd: CommonKind = {
  ...common,
  id: 'netstat-openbsd',
  label: 'OpenBSD netstat',
  system: null,
  programHint: '`fstat | grep internet` names them.',
};

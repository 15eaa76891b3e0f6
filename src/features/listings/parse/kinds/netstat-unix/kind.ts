/** `netstat` of Linux and of macOS: told apart row by row, by how they write an address. */
import { commandPattern } from '../../command-pattern.ts';
import type { ListingKind, ListingReader, SharedByReaders } from '../../listing-kind.ts';
import { unixRows } from './rows.ts';

const reader = ({ log, numberOf }: SharedByReaders): ListingReader => ({ read: unixRows(log, numberOf) });
const common = { tool: 'netstat', commandPattern: commandPattern('netstat'), searchedAs: [], reader } as const;

export const netstatLinux: ListingKind = {
  ...common,
  id: 'netstat-linux',
  label: 'Linux netstat',
  group: 'Linux',
  system: 'linux',
  hint: 'sudo netstat -tulpn',
  tells: 'TCP and UDP with the process.',
  cannotTell: 'Without root only your own programs are named.',
  programHint: '`sudo ss -tulpn` names them.',
  // The kernel keeps fifteen letters of a process's name: proc(5), comm.
  maxProgramLength: 15,
  example: 'tcp        0      0 0.0.0.0:22            0.0.0.0:*               LISTEN      812/sshd',
};

export const netstatMacos: ListingKind = {
  ...common,
  id: 'netstat-macos',
  label: 'macOS netstat',
  group: 'macOS',
  system: 'macos',
  hint: 'netstat -an',
  tells: 'Who listens.',
  cannotTell: 'No process: only -v has it.',
  programHint: '`sudo lsof -nP -iTCP -sTCP:LISTEN` names them.',
  example: 'tcp4       0      0  *.22                   *.*                    LISTEN',
};

export const netstatOpenbsd: ListingKind = {
  ...common,
  id: 'netstat-openbsd',
  label: 'OpenBSD netstat',
  group: 'BSD and Solaris',
  system: null,
  hint: 'netstat -an',
  tells: 'Who listens.',
  cannotTell: 'No process.',
  programHint: '`fstat | grep internet` names them.',
  example: 'tcp          0      0  *.22                   *.*                    LISTEN',
};

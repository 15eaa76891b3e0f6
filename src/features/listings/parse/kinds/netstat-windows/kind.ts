/** `netstat` of Windows. */
import { commandPattern } from '../../command-pattern.ts';
import type { ListingKind } from '../../listing-kind.ts';
import { windowsOwners } from './owners.ts';
import { windowsRows } from './rows.ts';

export const netstatWindows: ListingKind = {
  id: 'netstat-windows',
  label: 'Windows netstat',
  group: 'Windows',
  system: 'windows',
  tool: 'netstat',
  hint: 'netstat -ano',
  suggested: true,
  tells: 'Who listens, with the process id.',
  cannotTell: 'The program only with -b, elevated.',
  searchedAs: ['netstat output', 'netstat -ano', 'netstat -abno'],
  commandPattern: commandPattern('netstat'),
  programHint: 'paste the output of `tasklist /svc` below it, and they are joined by PID.',
  example: '  TCP    0.0.0.0:445    0.0.0.0:0    LISTENING    4',
  reader: ({ log, numberOf }) => ({ read: windowsRows(log, numberOf), readUnknown: windowsOwners(log) }),
};

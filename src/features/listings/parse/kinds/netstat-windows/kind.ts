/** `netstat` of Windows. */
import { commandPattern } from '../../command-pattern.ts';
import type { CommonKind } from '../../listing-kind.ts';
import { windowsOwners } from './owners.ts';
import { windowsRows } from './rows.ts';

export const netstatWindows: CommonKind = {
  id: 'netstat-windows',
  label: 'Windows netstat',
  system: 'windows',
  commandPattern: commandPattern('netstat'),
  programHint: 'paste the output of `tasklist /svc` below it, and they are joined by PID.',
  reader: ({ log, numberOf }) => ({ read: windowsRows(log, numberOf), readUnknown: windowsOwners(log) }),
};

/** PowerShell's Get-NetTCPConnection and Get-NetUDPEndpoint: as a table, as CSV, as a list. */
import type { CommonKind, ListingReader, SharedByReaders } from '../../listing-kind.ts';
import { powershellCsv } from './csv.ts';
import { powershellLists } from './list.ts';
import { requestedTransport } from './record.ts';
import { powershellTables } from './table.ts';

function reader({ log, takeLastCommand }: SharedByReaders): ListingReader {
  const requested = () => requestedTransport(takeLastCommand());
  const table = powershellTables(log, requested);
  const csv = powershellCsv(log, requested);
  const { read, endRecord } = powershellLists(log, requested);
  return { read: (line) => table(line) ?? csv(line) ?? read(line), endRecord };
}

const common = {
  system: 'windows',
  programHint: 'paste the output of `tasklist /svc` below it, and they are joined by PID.',
  commandPattern: 'get-net(?:tcp|udp)\\w+(?: .{0,250})?',
  reader,
} as const;

export const powershellTcp: CommonKind = {
  ...common,
  id: 'powershell-tcp',
  label: 'Get-NetTCPConnection',
};

export const powershellUdp: CommonKind = {
  ...common,
  id: 'powershell-udp',
  label: 'Get-NetUDPEndpoint',
};

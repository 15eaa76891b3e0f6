/** What a root says of itself, for tests: only what differs is written. */
import { readRootReport, type RootReport } from '../../../scripts/measure/root-report.ts';

interface Parts {
  sockets?: string;
  processes?: string;
  systemdSockets?: string;
  packages?: string;
  units?: string;
  journal?: readonly object[];
}

export const SERVER_PACKAGE = 'server\t1.0-1\tserver\tii \n';

export const reportText = ({ packages = SERVER_PACKAGE, ...parts }: Parts): string =>
  [
    '== state\nrunning\n',
    `== sockets\n${parts.sockets ?? ''}`,
    `== processes\n${parts.processes ?? ''}`,
    `== systemd sockets\n${parts.systemdSockets ?? ''}`,
    `== packages\n${packages}`,
    `== units\n${parts.units ?? ''}`,
    `== journal\n${(parts.journal ?? []).map((line) => `${JSON.stringify(line)}\n`).join('')}`,
  ].join('');

export const report = (parts: Parts): RootReport => readRootReport(reportText(parts));

/** What `systemctl show` prints of a unit, with the package that it is of. */
export const unitBlock = (id: string, properties: Readonly<Record<string, string>> = {}, owner = 'server'): string =>
  `${Object.entries({
    Id: id,
    LoadState: 'loaded',
    UnitFileState: 'enabled',
    ActiveState: 'active',
    SubState: 'running',
    Result: 'success',
    ...properties,
  })
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')}Package=${owner}\n\n`;

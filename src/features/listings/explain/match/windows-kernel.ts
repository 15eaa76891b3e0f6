/** Process 4 of Windows, "System": the kernel, where SMB and http.sys live (the guide on what listens). */
import { servicePath } from '#chart/addresses.ts';
import type { Judge } from './match-rule.ts';
import type { Link, Listening } from '../explained-row.ts';
import { guideLink } from '../proxies-and-runtimes.ts';
import { systemOf } from '../systems.ts';

const KERNEL_PID = 4;

interface Tenant {
  name: string;
  detail: string;
  links: readonly Link[];
}

const SMB: Tenant = {
  name: 'SMB',
  detail: 'On Windows PID 4, System, holds it for file and printer sharing.',
  links: [{ text: 'Server', path: servicePath('server') }],
};
const NETBIOS: Tenant = {
  name: 'NetBIOS',
  detail: 'On Windows PID 4, System, holds it for NetBIOS over TCP/IP.',
  links: [],
};
const HTTP_SYS: Tenant = {
  name: 'as a rule http.sys',
  detail:
    'PID 4, System. On TCP outside file sharing it is as a rule http.sys, which takes requests for other programs; `netsh http show servicestate` names them.',
  links: [],
};
const DRIVER: Tenant = { name: 'a driver', detail: 'PID 4, System: a driver holds it.', links: [] };

/** What only the kernel of Windows holds, so that any other program there is a stranger. */
const TENANTS: ReadonlyMap<string, Tenant> = new Map([
  ['tcp 445', SMB],
  ['tcp 139', SMB],
  ['udp 137', NETBIOS],
  ['udp 138', NETBIOS],
]);

const tenantOf = ({ transport, from }: Listening) => TENANTS.get(`${transport} ${from}`);
const isOnWindows = ({ kind }: Listening) => systemOf(kind) === 'windows';
/** A program can call itself System; the process's number tells. */
const isKernel = ({ pids, program }: Listening) =>
  pids.length > 0 ? pids.includes(KERNEL_PID) : program?.toLowerCase() === 'system';

/** Whether the listing leaves open who it is. */
const isOpen = ({ pids, program }: Listening) => pids.length === 0 && program === null;

const link = guideLink('pid-4');

export const onKernel: Judge = ({ listening }) => {
  if (!isOnWindows(listening)) return undefined;
  const { program, pids, transport, from } = listening;
  const tenant = tenantOf(listening);
  if (isKernel(listening) || (tenant && isOpen(listening))) {
    const { name, detail, links } = tenant ?? (transport === 'tcp' ? HTTP_SYS : DRIVER);
    return { fit: 'kernel', why: `The kernel of Windows: ${name}`, detail, links: [...links, link] };
  }
  if (!tenant) return undefined;
  const who = program ?? `process ${pids.join(', ')}`;
  return {
    fit: 'usurper',
    why: 'Another program in the kernel’s place',
    detail: `On Windows the kernel, PID 4, holds ${from} for ${tenant.name}. Here ${who} does: something else sits there. Find out what it is and who started it.`,
    links: [link],
  };
};

/** Process 4 of Windows, "System": the kernel, where SMB and http.sys live (the guide on what listens). */
import holders from '#content/windows-holders.json' with { type: 'json' };
import { servicePath } from '#chart/addresses.ts';
import { isKernelName } from '#chart/program-names.ts';
import type { MatchRule } from './match-rule.ts';
import type { PageLink } from '../explained-row.ts';
import type { MergedListener } from '../merged-listener.ts';
import { guideLink } from '../proxies-and-runtimes.ts';
import { systemOfRow } from '../systems.ts';

const KERNEL_PID = 4;

interface KernelListener {
  name: string;
  detail: string;
  links: readonly PageLink[];
}

const HTTP_SYS: KernelListener = {
  name: 'as a rule http.sys',
  detail:
    'PID 4, System. On TCP outside file sharing it is as a rule http.sys, which takes requests for other programs; `netsh http show servicestate` names them.',
  links: [],
};
const DRIVER: KernelListener = { name: 'a driver', detail: 'PID 4, System: a driver holds it.', links: [] };

interface ListedKernelPort {
  ports: readonly string[];
  name: string;
  detail: string;
  /** The service of the chart that tells more. */
  service?: string;
}

const listed: readonly ListedKernelPort[] = Object.values(holders.kernel);

/** What only the kernel of Windows holds, so that any other program there is an impostor; by `tcp/445`. */
const KERNEL_PORTS: ReadonlyMap<string, KernelListener> = new Map(
  listed.flatMap(({ ports, name, detail, service }) => {
    const links = service === undefined ? [] : [{ text: name, path: servicePath(service) }];
    return ports.map((port): [string, KernelListener] => [port, { name, detail, links }]);
  }),
);

const kernelListenerOn = ({ transport, from }: MergedListener) => KERNEL_PORTS.get(`${transport}/${from}`);
const isOnWindows = (listener: MergedListener) => systemOfRow(listener) === 'windows';
/** A program can call itself System; the process's number tells. */
const isKernel = ({ pids, program }: MergedListener) =>
  pids.length > 0 ? pids.includes(KERNEL_PID) : program !== null && isKernelName(program);

/** Whether the listing leaves open who it is. */
const isUnnamed = ({ pids, program }: MergedListener) => pids.length === 0 && program === null;

const link = guideLink('pid-4');

/** The kernel of Windows, or another program on a port that only the kernel holds. */
export const windowsKernelRule: MatchRule = ({ listener }) => {
  if (!isOnWindows(listener)) return undefined;
  const { program, pids, transport, from } = listener;
  const expected = kernelListenerOn(listener);
  if (isKernel(listener) || (expected && isUnnamed(listener))) {
    const { name, detail, links } = expected ?? (transport === 'tcp' ? HTTP_SYS : DRIVER);
    return { match: 'kernel', why: `The kernel of Windows: ${name}`, detail, links: [...links, link] };
  }
  if (!expected) return undefined;
  const who = program ?? `process ${pids.join(', ')}`;
  return {
    match: 'impostor',
    why: 'Another program in the kernel’s place',
    detail: `On Windows the kernel, PID 4, holds ${from} for ${expected.name}. Here ${who} does: something else sits there. Find out what it is and who started it.`,
    links: [link],
  };
};

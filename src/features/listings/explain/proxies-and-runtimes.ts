/** Programs that listen for others: the port is theirs in the listing, and somebody else answers. */
import listed from '#content/proxies-and-runtimes.json' with { type: 'json' };
import type { Transport } from '#content-model/transports.ts';
import { guidePath } from '#chart/addresses.ts';
import type { PageLink } from './explained-row.ts';

const GUIDE = guidePath('what-listens-on-a-port');

/** The guide on what listens, at one of its headings. */
export const guideLink = (heading: string): PageLink => ({
  text: 'What listens on a port',
  path: `${GUIDE}#${heading}`,
});

/** A program whose name doesn't say who answers. */
export interface ProxyOrRuntime {
  /** Sentences: what it is, and how to find who is behind it. */
  explanation: string;
  link?: PageLink;
  /** Runs programs of many makers: its name speaks for none of them. */
  runtime?: true;
}

interface ListedProgram {
  names: readonly string[];
  /** None where the name says which language a program is written in, and no more. */
  explanation?: string;
  /** The heading of the guide that tells more. */
  heading?: string;
}

const runsPrograms = (name: string) =>
  `${name} runs programs of many makers, so the name doesn’t say which one; the arguments of the process do.`;

const entries = (programs: Readonly<Record<string, ListedProgram>>, more: Pick<ProxyOrRuntime, 'runtime'> = {}) =>
  Object.values(programs).flatMap(({ names, explanation, heading }) =>
    names.map((name): [string, ProxyOrRuntime] => [
      name,
      { explanation: explanation ?? runsPrograms(name), ...(heading && { link: guideLink(heading) }), ...more },
    ]),
  );

/** By bare name, in lower case: `content/proxies-and-runtimes.json`. */
const PROXIES_AND_RUNTIMES: ReadonlyMap<string, ProxyOrRuntime> = new Map([
  ...entries(listed.proxies),
  ...entries(listed.runtimes, { runtime: true }),
]);

/** What a daemon of a system is. */
export interface SystemDaemon {
  why: string;
  /** Sentences: how to tell the real one. */
  explanation: string;
}

const MACOS = listed.daemons.macos;

/** Whether macOS has a daemon of that name, which may have lost its end; undefined where it hasn't. */
export function daemonOfMacos(bare: string, mayBeCut: boolean): SystemDaemon | undefined {
  const name = bare.toLowerCase();
  const isOne = MACOS.names.some((one) => one === name || (mayBeCut && one.startsWith(name)));
  return isOne ? { why: MACOS.why, explanation: MACOS.explanation } : undefined;
}

/** Ports of web interfaces and developers' servers, which are written in anything. */
export const RUNTIMES_ARE_USUAL_ON: ReadonlySet<number> = new Set(listed.runtimesAreUsualOn);

/** Titles of tools for attacks and for tests of them: a runtime on one of their ports is worth the question. */
export const ATTACK_TOOLS: ReadonlySet<string> = new Set(listed.attackTools);

/** What is known of a program that stands for others; undefined where it listens for itself. `python3.11` is python3. */
export function proxyOrRuntime(bare: string): ProxyOrRuntime | undefined {
  const name = bare.toLowerCase();
  return PROXIES_AND_RUNTIMES.get(name) ?? PROXIES_AND_RUNTIMES.get(name.replace(/(?<=\d)\.[\d.]+$/, ''));
}

const { webServers } = listed;
const WEB_SERVERS: ReadonlySet<string> = new Set(webServers.names);
const WEB_PORTS: ReadonlySet<number> = new Set(webServers.ports);
const SHARED: ReadonlyMap<number, SystemDaemon> = new Map(
  Object.values(listed.shared).flatMap((use) => use.ports.map((port): [number, SystemDaemon] => [port, use])),
);

/** Whether servers of the web are usual on a number, whatever they are written in. */
export const isWebPort = (port: number): boolean => WEB_PORTS.has(port);

/** Why a server of the web is usual on a number; undefined for another program or number. */
export const webServerOn = (bare: string, port: number): string | undefined =>
  isWebPort(port) && WEB_SERVERS.has(bare.toLowerCase()) ? webServers.why : undefined;

const { kernelSockets, kernelLocks } = listed;
const KERNEL_SOCKETS: ReadonlySet<string> = new Set(kernelSockets.ports);

/** Why Linux names no program on a number, where its kernel serves it; undefined for another number. */
export const kernelSocketOn = (transport: Transport, port: number): SystemDaemon | undefined =>
  KERNEL_SOCKETS.has(`${transport}/${port}`) ? kernelSockets : undefined;

/** The number that Linux' kernel holds where it serves NFS, and why it then has others without a program. */
export const KERNEL_LOCKS: SystemDaemon & { beside: number } = kernelLocks;

/** What a number of UDP is used for by programs of all kinds; undefined for another number. */
export const sharedUse = (port: number): SystemDaemon | undefined => SHARED.get(port);

/** Programs that listen for others: the port is theirs in the listing, and somebody else answers. */
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

const SVCHOST: ProxyOrRuntime = {
  explanation:
    'svchost.exe carries Windows services; `tasklist /svc` names them. Paste its output below the listing and they are joined.',
  link: guideLink('svchost'),
};

/** systemd.socket(5): a socket unit holds the port and starts the service when somebody connects. */
const SYSTEMD: ProxyOrRuntime = {
  explanation:
    'A systemd socket unit holds the port and starts its service when somebody connects; `systemctl list-sockets` names both.',
  link: guideLink('on-linux'),
};

/** launchd(8) and launchd.plist(5): launchd listens on behalf of the jobs that it starts on demand. */
const LAUNCHD: ProxyOrRuntime = {
  explanation: 'launchd of macOS holds the port and starts the job behind it when somebody connects.',
  link: guideLink('on-macos'),
};

const relay = (what: string): ProxyOrRuntime => ({
  explanation: what,
  link: guideLink('a-stand-in-for-something-else'),
});

/** The name says which language a program is written in, and no more. */
const runtime = (name: string): ProxyOrRuntime => ({
  explanation: `${name} runs programs of many makers, so the name doesn’t say which one; the arguments of the process do.`,
  runtime: true,
});

/** Linux lists a process by the name of its first thread; Node.js sets it (source `node-main-thread`). */
const MAIN_THREAD: ProxyOrRuntime = {
  explanation:
    'Node.js calls its first thread MainThread, and Linux lists the process so. The arguments of the process say which program runs in it.',
  runtime: true,
};

const RUNTIMES = 'java javaw python python2 python3 pythonw node nodejs ruby perl php dotnet mono beam.smp'.split(' ');

/** By bare name, in lower case. */
const PROXIES_AND_RUNTIMES: ReadonlyMap<string, ProxyOrRuntime> = new Map([
  ['svchost', SVCHOST],
  ['systemd', SYSTEMD],
  ['launchd', LAUNCHD],
  ['com.docker.backend', relay('Docker Desktop listens here for a container; `docker ps` tells which.')],
  ['com.docke', relay('Docker Desktop listens here for a container; `docker ps` tells which.')],
  // Source `moby-docker-proxy`.
  ['docker-proxy', relay('Docker listens here for a container; `docker ps` tells which.')],
  ['wslrelay', relay('Listens for a program inside WSL 2; `ss` inside the distribution tells which.')],
  ['mainthread', MAIN_THREAD],
  ['mainthrea', MAIN_THREAD],
  ...RUNTIMES.map((name) => [name, runtime(name)] as const),
]);

/** What is known of a program that stands for others; undefined where it listens for itself. `python3.11` is python3. */
export function proxyOrRuntime(bare: string): ProxyOrRuntime | undefined {
  const name = bare.toLowerCase();
  return PROXIES_AND_RUNTIMES.get(name) ?? PROXIES_AND_RUNTIMES.get(name.replace(/(?<=\d)\.[\d.]+$/, ''));
}

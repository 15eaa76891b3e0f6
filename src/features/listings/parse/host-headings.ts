/** Which machine the lines below are of: Ansible's headings, prompts of several machines, and marks of people. */
import type { Listener } from './listing.ts';

/** `web01 | CHANGED | rc=0 >>`, `ok: [web01] => {`, `==> web01 <==`. */
const HEADINGS: readonly RegExp[] = [
  /^([\w.-]{1,253}) \| (?:CHANGED|SUCCESS|FAILED|UNREACHABLE!?)(?: \||\b)/,
  /^(?:ok|changed|fatal|skipping): \[([\w.-]{1,253})\]/,
  /^==> ([\w.-]{1,253}) <==$/,
  /^(?:Connection to ([\w.-]{1,253}) closed\.)$/,
];

/** `root@db01:~#`, `[root@db01 ~]#`. */
const PROMPT = /^\[?[\w.-]{1,64}@([\w.-]{1,253})(?:[: ][^#$%>]{0,100})?\]? ?[#$%>](?: |$)/;

/** A line that names a machine. */
export interface HostHeading {
  host: string;
  /** Whether the line is nothing else: a prompt has its own reader. */
  isHeading: boolean;
}

/** What all of them have; looked for first, since every line is asked. */
const ANY = / \| |: \[|==> |Connection to |@/;

/** The machine that a line names; undefined where it names none. */
export function hostIn(text: string): HostHeading | undefined {
  if (!ANY.test(text)) return undefined;
  const trimmed = text.trim();
  if (trimmed.length > 400) return undefined;
  for (const pattern of HEADINGS) {
    const host = pattern.exec(trimmed)?.[1];
    if (host !== undefined) return { host, isHeading: true };
  }
  const host = PROMPT.exec(trimmed)?.[1];
  return host === undefined ? undefined : { host, isHeading: false };
}

/** A machine's name counts where the paste has several; of one alone everything is, and its name is the answer. */
export function keepHostsApart(listeners: readonly Listener[]): string {
  const hosts = new Set(listeners.map(({ host }) => host));
  if (hosts.size > 1) return '';
  for (const listener of listeners) listener.host = '';
  return [...hosts][0] ?? '';
}

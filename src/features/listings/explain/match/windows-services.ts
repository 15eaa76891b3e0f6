/** Windows services inside svchost: named by `netstat -b` or `tasklist /svc`, or not at all. */
import holders from '#content/windows-holders.json' with { type: 'json' };
import { list } from '#lib/text.ts';
import { isNamedByServices } from '../identify-software.ts';
import { bareName } from '../program-name.ts';
import { type MatchInput, type MatchRule, type ProgramMatch, linksTo } from './match-rule.ts';
import { unexpectedPortRule } from './known-program.ts';
import type { MergedListener } from '../merged-listener.ts';
import { proxyOrRuntime } from '../proxies-and-runtimes.ts';
import { isFormerEphemeralPort, systemOfRow } from '../systems.ts';

/** Services outside the chart that every current Windows has, by the port that each holds: `tcp/7680`. */
const USUAL_SERVICES: ReadonlyMap<string, string> = new Map(
  Object.entries(holders.services).flatMap(([service, { ports }]) =>
    ports.map((port): [string, string] => [port, service]),
  ),
);
/** Whether every current Windows has a service on the number. */
export const isUsualHere = ({ transport, from }: MergedListener): boolean => USUAL_SERVICES.has(`${transport}/${from}`);

/** On older systems one process holds a dozen: then none of them can be told from the others. */
const MIN_CROWDED_PROCESS = 4;

const isSvchost = (listener: MergedListener) =>
  systemOfRow(listener) === 'windows' && bareName(listener.program ?? '').toLowerCase() === 'svchost';

/** On TCP a service is known by its number; UDP sockets are mostly a client's. */
function isInPlace({ transport, from, services }: MergedListener): boolean {
  const usual = USUAL_SERVICES.get(`${transport}/${from}`);
  if (transport !== 'tcp' || services.length >= MIN_CROWDED_PROCESS) return true;
  return usual !== undefined && (services.length === 0 || services.some((name) => name.toLowerCase() === usual));
}

const nameOf = (services: readonly string[]) =>
  `Windows ${services.length === 1 ? 'service' : 'services'} ${list(services)}`;

/** A service that the chart doesn't know, or svchost without a name, where no service is expected. */
function unexpectedService({ listener: { from, services } }: MatchInput): ProgramMatch {
  const here = `The chart knows no Windows service on TCP ${from}.`;
  const former = isFormerEphemeralPort(from) ? ' Up to Server 2003 it could be one that Windows handed out.' : '';
  const ask =
    services.length > 0
      ? 'Anybody can name a service: `sc qc` with its name shows what it runs.'
      : (proxyOrRuntime('svchost')?.explanation ?? '');
  return {
    match: services.length > 0 ? 'unknown-program' : 'uncharted',
    why: services.length > 0 ? `${nameOf(services)}, not known here` : 'svchost.exe, not known here',
    detail: `${here}${former} ${ask}`,
    links: services.length > 0 ? [] : [proxyOrRuntime('svchost')?.link].filter((link) => link !== undefined),
  };
}

/** Services inside svchost, or a service named without its program. */
export const windowsServicesRule: MatchRule = (input) => {
  const { listener, software } = input;
  const { services, program, from } = listener;
  if (!isNamedByServices(listener) && !isSvchost(listener)) return undefined;
  if (!isInPlace(listener)) {
    if (services.length === 0 || software.length === 0) return unexpectedService(input);
    // The same number on another transport is near enough.
    const isNear = software.some(({ spans }) => spans.some(([first, last]) => from >= first && from <= last));
    const unexpected = isNear ? undefined : unexpectedPortRule(input);
    if (unexpected) return unexpected;
  }
  if (services.length === 0) return undefined;
  return {
    match: 'proxy',
    why: nameOf(services),
    detail: program === null ? '' : `Inside ${bareName(program)}.exe.`,
    links: linksTo(software),
  };
};

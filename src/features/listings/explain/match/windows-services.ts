/** Windows services inside svchost: named by `netstat -b` or `tasklist /svc`, or not at all. */
import { list } from '#lib/text.ts';
import { isCarrier } from '../identify-software.ts';
import { bareName } from '../program-name.ts';
import { type Case, type Judge, type Judged, linksTo } from './match-rule.ts';
import { onForeign } from './known-program.ts';
import type { Listening } from '../explained-row.ts';
import { standIn } from '../proxies-and-runtimes.ts';
import { isFormerlyHandedOut, systemOf } from '../systems.ts';

/**
 * TCP ports below the dynamic range that services outside the chart hold on every Windows 10 and 11: CDPSvc, as real
 * listings have it, and DoSvc (source `learn-delivery-optimization`).
 */
const USUAL: ReadonlyMap<number, string> = new Map([
  [5040, 'cdpsvc'],
  [7680, 'dosvc'],
]);
/** On older systems one process holds a dozen: then none of them can be told from the others. */
const CROWD = 4;

const isSvchost = ({ program, kind }: Listening) =>
  systemOf(kind) === 'windows' && bareName(program ?? '').toLowerCase() === 'svchost';

/** On TCP a service is known by its number; UDP sockets are mostly a client's. */
function isInPlace({ transport, from, services }: Listening): boolean {
  const usual = USUAL.get(from);
  if (transport !== 'tcp' || services.length >= CROWD) return true;
  return usual !== undefined && (services.length === 0 || services.some((name) => name.toLowerCase() === usual));
}

const nameOf = (services: readonly string[]) =>
  `Windows ${services.length === 1 ? 'service' : 'services'} ${list(services)}`;

/** A service that the chart doesn't know, or svchost without a name, where no service is expected. */
function outOfPlace({ listening: { from, services } }: Case): Judged {
  const here = `The chart knows no Windows service on TCP ${from}.`;
  const former = isFormerlyHandedOut(from) ? ' Up to Server 2003 it could be one that Windows handed out.' : '';
  const ask =
    services.length > 0
      ? 'Anybody can name a service: `sc qc` with its name shows what it runs.'
      : (standIn('svchost')?.says ?? '');
  return {
    fit: services.length > 0 ? 'stranger' : 'unknown',
    why: services.length > 0 ? `${nameOf(services)}, not known here` : 'svchost.exe, not known here',
    detail: `${here}${former} ${ask}`,
    links: services.length > 0 ? [] : [standIn('svchost')?.link].filter((link) => link !== undefined),
  };
}

export const onServices: Judge = (known) => {
  const { listening, software } = known;
  const { services, program, from } = listening;
  if (!isCarrier(listening) && !isSvchost(listening)) return undefined;
  if (!isInPlace(listening)) {
    if (services.length === 0 || software.length === 0) return outOfPlace(known);
    // The same number on another transport is near enough.
    const isNear = software.some(({ spans }) => spans.some(([first, last]) => from >= first && from <= last));
    const foreign = isNear ? undefined : onForeign(known);
    if (foreign) return foreign;
  }
  if (services.length === 0) return undefined;
  return {
    fit: 'host',
    why: nameOf(services),
    detail: program === null ? '' : `Inside ${bareName(program)}.exe.`,
    links: linksTo(software),
  };
};

/** What a result says of a service beside its title. */
import { mainFirst } from '#chart/endpoint.ts';
import type { Endpoint, Service } from '#chart/model.ts';
import { endpointText } from '#chart/port-spec.ts';

/** With what each is for, a line of a list has room for no more ports. */
const MAX_ENDPOINTS = 2;
/** A first port's purpose that is longer, and that of any port behind it, is told by its head alone. */
const MAX_PURPOSE_LENGTH = 16;

/** A purpose up to its first comma, semicolon or bracket. */
const firstClause = (purpose: string) => purpose.replace(/\s*[(,;].*$/, '');

/** A clause without what follows its noun: `handshake` of `handshake between cluster nodes`. */
const headOf = (clause: string) =>
  clause.replace(/(?<=.{6}) (?:from|between|with|by|for|in|of|on|to|that|which|among|where|over) .*$/, '');

function shortPurpose({ purpose, protocolShort }: Endpoint, isFirst: boolean): string {
  const clause = firstClause(purpose);
  return (isFirst && clause.length <= MAX_PURPOSE_LENGTH ? clause : headOf(clause)) || protocolShort;
}

/** Its name in Windows and its first ports, each purpose once: `LanmanServer · TCP 445 SMB`, `TCP 6379 commands`. */
export function serviceHint({ systemServiceName, endpoints }: Service): string {
  const shown = mainFirst(endpoints).slice(0, MAX_ENDPOINTS);
  const isNewPurpose = (e: Endpoint, i: number) =>
    shown.findIndex(({ purpose, protocol }) => purpose === e.purpose && protocol === e.protocol) === i;
  const ports = shown.map((e, i) =>
    [endpointText(e), ...(isNewPurpose(e, i) ? [shortPurpose(e, i === 0)] : [])].join(' ').trim(),
  );
  return [...(systemServiceName === null ? [] : [systemServiceName]), ...ports].join(' · ');
}

/** Lives on the scale of Windows' versions. */
import type { Generation } from '#chart/windows-generations.ts';
import { isVersion, momentText, VERSION_ORDER } from '#chart/lifetime.ts';
import type { Endpoint, Service } from '#chart/model.ts';

/** Places in the order of versions. What has no known beginning begins at -Infinity; what is alive ends at Infinity. */
export interface Life {
  /** The first version that has it. */
  first: number;
  /** The last one. */
  last: number;
  /** The first version without it; or the last one, where it went with a service pack of that. */
  gone: number;
}

const placeOf = (version: string) => VERSION_ORDER.indexOf(version);

/** The life of a service; undefined where its years are not known, or not given in versions of Windows. */
export function lifeOfService({ lived }: Pick<Service, 'lived'>): Life | undefined {
  if (!lived || !isVersion(lived.from) || (lived.to !== null && !isVersion(lived.to))) return undefined;
  const last = lived.to === null ? Infinity : placeOf(lived.to);
  return { first: placeOf(lived.from), last, gone: last + 1 };
}

/**
 * The version that a text begins with, `Windows XP, Service Pack 1`, and whether it says no more than that. The longest
 * name counts: `Windows Server 2003 R2` is no `Windows Server 2003`.
 */
function versionIn(text: string | undefined): { place: number; isWhole: boolean } | undefined {
  if (text === undefined) return undefined;
  const named = VERSION_ORDER.map(momentText).filter(
    (name) => text === name || text.startsWith(`${name} `) || text.startsWith(`${name},`),
  );
  const name = named.sort((a, b) => b.length - a.length)[0];
  return name === undefined
    ? undefined
    : { place: VERSION_ORDER.findIndex((version) => momentText(version) === name), isWhole: text === name };
}

/** The life of an endpoint by its own `since` and `until`, as far as these name versions of Windows. */
export function lifeOfEndpoint({ since, until }: Pick<Endpoint, 'since' | 'until'>): Life {
  const [from, to] = [versionIn(since), versionIn(until)];
  const last = to?.place ?? Infinity;
  return { first: from?.place ?? -Infinity, last, gone: to?.isWhole === false ? last : last + 1 };
}

/** The places of a generation's versions, both included. */
function span({ versions }: Generation): { from: number; to: number } {
  const places = versions.map(placeOf);
  return { from: Math.min(...places), to: Math.max(...places) };
}

export function livesIn({ first, last }: Life, generation: Generation): boolean {
  const { from, to } = span(generation);
  return first <= to && last >= from;
}

/** Whether a version of the generation is the first that has it. */
export function comesIn({ first }: Life, generation: Generation): boolean {
  const { from, to } = span(generation);
  return first >= from && first <= to;
}

/** Whether a version of the generation is the first without it, or lost it with a service pack. */
export function goesIn({ gone }: Life, generation: Generation): boolean {
  const { from, to } = span(generation);
  return gone >= from && gone <= to;
}

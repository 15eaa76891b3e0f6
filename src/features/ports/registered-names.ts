/** The registrations of a port as a reader takes them in: one line a name, and what is said against it. */
import { registeredOn } from '#chart/port-transports.ts';
import type { Registration } from '#chart/registry.ts';
import { list } from '#lib/text.ts';

/** A name with the transports on which the same is said of it: `TCP and UDP`. */
export interface RegisteredName extends Omit<Registration, 'transport'> {
  on: string;
}

/** One entry for each name and what is said of it, in the order of the registrations. */
export const registeredNames = (registrations: readonly Registration[]): RegisteredName[] =>
  [...Map.groupBy(registrations, (r) => JSON.stringify({ ...r, transport: 0 })).values()].flatMap(([first, ...more]) =>
    first ? [{ ...first, on: list([first, ...more].map(registeredOn)) }] : [],
  );

/** IANA's usual words, which say no more than that there is such a use of these numbers. */
const USUAL = /^(?:known unauthori[sz]ed uses?|unauthori[sz]ed use known)(?: on)?:?(?: ports?)? ([\d and]+)$/i;

/** What IANA reports of uses that it assigned nobody. */
export interface UnauthorizedUse {
  /** Whether the report is of this very number. */
  isHere: boolean;
  /** IANA's words, where they say more, or speak of another number. */
  quotes: string[];
}

/** Undefined for a port of which IANA reports none. */
export function unauthorizedUseOf(port: number, registrations: readonly Registration[]): UnauthorizedUse | undefined {
  const reports = [...new Set(registrations.flatMap(({ unauthorizedUse }) => unauthorizedUse ?? []))];
  if (reports.length === 0) return undefined;
  const numbersOf = (report: string) => USUAL.exec(report)?.[1]?.split(/\D+/).map(Number);
  return {
    isHere: reports.some((report) => numbersOf(report)?.includes(port) ?? true),
    quotes: reports.filter((report) => !(numbersOf(report)?.includes(port) ?? false)),
  };
}

/** The registrations of a port as a reader takes them in: one line a name, and what is said against it. */
import { registeredOn } from '#chart/port-transports.ts';
import { referenceOf, type RegistryReference } from '#chart/registry-references.ts';
import type { Registration } from '#chart/registry.ts';
import { list, longDate } from '#lib/text.ts';

/** A name with what is said of it. */
export interface RegisteredName {
  name: string;
  /** The transports on which it has the same meaning: `TCP and UDP`. */
  on: string;
  /** `(Freeciv gameplay)`; of another form of a name, of which. Empty where the name says it all. */
  meaning: string;
  cited: readonly RegistryReference[];
  /** `· registered January 2006`, and IANA's note. */
  history: string;
}

function meaningOf({ name, description, aliasOf }: Registration): string {
  if (aliasOf !== null) return `· another name for ${aliasOf}`;
  return description === '' || description.toLowerCase() === name.toLowerCase() ? '' : `(${description})`;
}

function historyOf({ registered, modified, note }: Registration): string {
  const parts = [
    registered && `registered ${longDate(registered)}`,
    modified && `changed ${longDate(modified)}`,
    note && `IANA’s note: “${note}”`,
  ];
  return parts.flatMap((part) => (part ? [`· ${part}`] : [])).join(' ');
}

/** One entry for each name and what is said of it, in the order of the registrations. */
export const registeredNames = (registrations: readonly Registration[]): RegisteredName[] =>
  [...Map.groupBy(registrations, (r) => JSON.stringify({ ...r, transport: 0 })).values()].flatMap(([first, ...more]) =>
    first
      ? [
          {
            name: first.name,
            on: list([first, ...more].map(registeredOn)),
            meaning: meaningOf(first),
            // Of another form, the name itself tells the rest.
            cited: first.aliasOf === null ? first.references.map(referenceOf) : [],
            history: first.aliasOf === null ? historyOf(first) : '',
          },
        ]
      : [],
  );

/** IANA's usual words, which say no more than that there is such a use of these numbers. */
const USUAL = /^(?:known unauthori[sz]ed uses?|unauthori[sz]ed use known)(?: on)?:?(?: ports?)? ([\d and]+)$/i;

/** A warning of uses that IANA reports and assigned nobody; its words, where they say more or speak of another number. */
export function unauthorizedUseText(port: number, registrations: readonly Registration[]): string | undefined {
  const reports = [...new Set(registrations.flatMap(({ unauthorizedUse }) => unauthorizedUse ?? []))];
  if (reports.length === 0) return undefined;
  const numbersOf = (report: string) => USUAL.exec(report)?.[1]?.split(/\D+/).map(Number);
  const isHere = reports.some((report) => numbersOf(report)?.includes(port) ?? true);
  const quoted = reports.filter((report) => !numbersOf(report)?.includes(port));
  return [
    ...(isHere ? ['IANA knows of unauthorised use: software that this number isn’t assigned to takes it too.'] : []),
    ...quoted.map((report) => `IANA’s words: “${report}”.`),
  ].join(' ');
}

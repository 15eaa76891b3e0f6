/** Application protocols as things to choose. */
import { protocolPath } from '#chart/addresses.ts';
import type { Catalogue } from './catalogue.ts';
import { type Entry, opened } from './entry.ts';
import { placeName } from './place-names.ts';

/** Every port of a protocol once, whichever service listens there; undefined where none does. */
export function protocolEntry(catalogue: Catalogue, ref: string, id: string): Entry | undefined {
  const names = catalogue.protocols[id];
  const listed = catalogue.services.flatMap(({ endpoints }) => endpoints.filter(({ protocol }) => protocol === id));
  if (!names || listed.length === 0) return undefined;
  const codes = [...new Set(listed.map(({ code }) => code))];
  const path = protocolPath(id);
  const users = (code: string) =>
    catalogue.services.filter((s) => s.endpoints.some((e) => e.protocol === id && e.code === code));
  return {
    ref,
    kind: 'protocol',
    title: names[1],
    path,
    switches: codes.map((code) => ({
      id: code,
      title: placeName(code),
      detail: users(code)
        .map(({ title }) => title)
        .join(', '),
      legacy: false,
    })),
    openings: codes.flatMap((code) => opened(code, { reason: { text: names[0], path }, all: [code], any: [] })),
  };
}

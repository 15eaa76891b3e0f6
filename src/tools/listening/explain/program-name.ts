/** A program's name as listings write it, and as it is looked up. */
import { keyOf } from '#lib/text.ts';
import type { ListingKind } from '../listing.ts';

/** `C:\Windows\System32\Spoolsv.exe`, `sshd: /usr/sbin`, `nginx: master`: the bare name. */
export const bareName = (program: string): string =>
  program
    .replace(/^.*[\\/](?=[^\\/]+$)/, '')
    .replace(/[:\s].*$/, '')
    .replace(/\.exe$/i, '');

/** So many letters of a name a listing prints at most: lsof(8) has nine by default, Linux keeps fifteen (proc(5)). */
const CUT: Readonly<Partial<Record<ListingKind, number>>> = { lsof: 9, ss: 15, 'netstat-linux': 15 };

/** Whether a name may have lost its end. */
const isCut = (name: string, kind: ListingKind) => name.length >= (CUT[kind] ?? Infinity);

/** The entries under a program's name; of a name that was cut off, those that begin with it. */
export function lookUp<T>(known: ReadonlyMap<string, readonly T[]>, program: string, kind: ListingKind): readonly T[] {
  const name = bareName(program);
  const key = keyOf(name);
  const exact = known.get(key);
  if (exact || key === '') return exact ?? [];
  if (!isCut(name, kind)) return [];
  return [...new Set([...known].filter(([other]) => other.startsWith(key)).flatMap(([, entries]) => entries))];
}

/** A program's name as listings write it, and as it is looked up. */
import { keyOf } from '#lib/text.ts';
import { listingKind } from '../parse/listing-kinds.ts';

/** A name to be shown, and the same to be looked up. */
interface ProgramNames {
  /** Without folder, arguments and `.exe`. */
  bare: string;
  /** Reduced by `keyOf`. */
  key: string;
}

/** A command line as far as the program's path goes: its arguments may hold paths too. */
const withoutArguments = (program: string): string =>
  program.startsWith('/') ? program.replace(/ [-/].*$/, '') : program.replace(/^"?([a-z]:\\[^"]*?\.exe)\b.*$/i, '$1');

/** `C:\Windows\System32\Spoolsv.exe`, `sshd: /usr/sbin`, `nginx: master`: the bare name. */
function readName(program: string): ProgramNames {
  const bare = withoutArguments(program)
    .replace(/^.*[\\/](?=[^\\/]+$)/, '')
    .replace(/[:\s].*$/, '')
    .replace(/\.exe$/i, '');
  return { bare, key: keyOf(bare) };
}

/** A long listing has few programs: each is read once. */
const rememberedNames = new Map<string, ProgramNames>();
/** A listing can hold any number of invented names. */
const MAX_REMEMBERED_NAMES = 10_000;

function namesOf(program: string): ProgramNames {
  const before = rememberedNames.get(program);
  if (before) return before;
  if (rememberedNames.size >= MAX_REMEMBERED_NAMES) rememberedNames.clear();
  const names = readName(program);
  rememberedNames.set(program, names);
  return names;
}

/** Without folder, arguments and `.exe`. */
export const bareName = (program: string): string => namesOf(program).bare;
/** The bare name, reduced by `keyOf`. */
export const programKey = (program: string): string => namesOf(program).key;

/** Whether a name may have lost its end in a listing of this kind. */
export const mayBeCut = (name: string, kind: string) =>
  name.length >= (listingKind(kind)?.maxProgramLength ?? Infinity);

/** The entries under a program's name; of a name that was cut off, those that begin with it. */
export function lookUp<T>(entries: ReadonlyMap<string, readonly T[]>, program: string, kind: string): readonly T[] {
  const { bare, key } = namesOf(program);
  const exact = entries.get(key);
  if (exact || key === '') return exact ?? [];
  if (!mayBeCut(bare, kind)) return [];
  return [...new Set([...entries].filter(([other]) => other.startsWith(key)).flatMap(([, found]) => found))];
}

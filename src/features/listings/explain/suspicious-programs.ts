/** Programs that have no reason to listen, and names that others borrow: `content/suspicious-programs.json`. */
import listed from '#content/suspicious-programs.json' with { type: 'json' };

/** Why a program is suspicious wherever it listens. */
export interface Suspicion {
  why: string;
  /** Sentences; may be empty. */
  explanation: string;
}

const SUSPECTS: ReadonlyMap<string, Suspicion> = new Map(
  Object.values(listed.suspects).flatMap(({ names, why, explanation }) =>
    names.map((name): [string, Suspicion] => [name, { why, explanation }]),
  ),
);

/** What is known of a name in lower case; an interpreter's version is no part of it. */
export const suspicionOf = (name: string): Suspicion | undefined => SUSPECTS.get(name);

const INTERPRETERS: ReadonlySet<string> = new Set(listed.interpreters.names);

/** Whether it runs scripts of anybody's: `perl5.36` is perl. */
export const isInterpreter = (name: string): boolean =>
  INTERPRETERS.has(name.replace(/[\d.]*$/, '')) || INTERPRETERS.has(name);

const WINDOWS = listed.systemPrograms.windows;
const SYSTEM_PROGRAMS: ReadonlySet<string> = new Set(WINDOWS.names);
const LISTENING_PROGRAMS: ReadonlySet<string> = new Set(WINDOWS.listeners);
const THREADS: readonly string[] = listed.kernelThreads.linux.names;

/** Whether Windows itself has a program of that name. */
export const isSystemProgram = (name: string): boolean => SYSTEM_PROGRAMS.has(name);

/** Whether Windows has it, and it never listens. */
export const isSilentSystemProgram = (name: string): boolean =>
  SYSTEM_PROGRAMS.has(name) && !LISTENING_PROGRAMS.has(name);

/** Whether it listens, and always in its own name: what runs in svchost is another matter. */
export const isListeningSystemProgram = (name: string): boolean => LISTENING_PROGRAMS.has(name) && name !== 'svchost';

/** The folder of a path in lower case, with single backslashes; empty where there is none. */
const folderOf = (program: string): string =>
  program
    .toLowerCase()
    .replaceAll('/', '\\')
    .replace(/\\{2,}/g, '\\')
    .replace(/\\?[^\\]*$/, '');

/** Whether a path leads somewhere else than into the folders of Windows' own programs. */
export function isOutsideSystemFolders(program: string): boolean {
  const folder = folderOf(program);
  if (folder === '') return false;
  // Windows may lie on another drive, and a path may begin with its variable.
  const bare = folder.replace(/^(?:[a-z]:|%systemroot%|%windir%)/, '');
  return !WINDOWS.folders.some((place) => place.endsWith(bare) || folder.endsWith(place));
}

const ENDINGS: ReadonlySet<string> = new Set(listed.doubleEndings.endings);

/** What is to be said of a program of Windows whose name has an ending before its own: `invoice.pdf.exe`. */
export const doubleEndingOf = (program: string): Suspicion | undefined =>
  ENDINGS.has(/\.(\w+)\.exe$/.exec(program.toLowerCase())?.[1] ?? '') ? listed.doubleEndings : undefined;

/** Digits in the place of letters. */
const AS_LETTERS: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '3': 'e', '5': 's' };
const withLetters = (name: string): string => name.replace(/[0135]/g, (digit) => AS_LETTERS[digit] ?? digit);

/** Names shorter than this are like too many others. */
const MIN_LENGTH = 5;

/** The program of Windows whose name this one resembles without being it. */
export function lookAlikeOf(name: string): string | undefined {
  if (name.length < MIN_LENGTH || SYSTEM_PROGRAMS.has(name)) return undefined;
  const letters = withLetters(name);
  return WINDOWS.names.find(
    (other) =>
      other.length >= MIN_LENGTH && (letters === other || isSwapped(letters, other) || isOneLetterOff(letters, other)),
  );
}

/** Whether one letter was changed, put in or left out. A library that counts any distance would weigh more in the page. */
function isOneLetterOff(name: string, other: string): boolean {
  let at = 0;
  while (at < name.length && name[at] === other[at]) at++;
  const [rest, otherRest] = [name.slice(at), other.slice(at)];
  return (
    rest !== otherRest &&
    (rest.slice(1) === otherRest.slice(1) || rest.slice(1) === otherRest || rest === otherRest.slice(1))
  );
}

/** Whether two neighbouring letters changed places: `scvhost`. */
function isSwapped(name: string, other: string): boolean {
  if (name.length !== other.length) return false;
  const at = [...name].findIndex((letter, i) => letter !== other[i]);
  return at >= 0 && name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2) === other;
}

/** The thread of Linux' kernel whose name this is: `kworker/0:1`. */
export const kernelThreadOf = (name: string): string | undefined =>
  THREADS.find((thread) => name === thread || (name.startsWith(thread) && /^[/:.\d-]/.test(name.slice(thread.length))));

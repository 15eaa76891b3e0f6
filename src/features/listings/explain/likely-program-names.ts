/** The names that a program may have after its software: of the title, the id and what else people call it. */
import { isKernelName } from '#chart/program-names.ts';
import { keyOf } from '#lib/text.ts';
import { proxyOrRuntime } from './proxies-and-runtimes.ts';

/** A program has a short name: what has several words is a phrase that people type. */
const MAX_WORDS_OF_PROGRAM = 2;

/** Whether a name says who listens: a runtime's is that of many programs, and the kernel of Windows is known by its number. */
export const tellsWho = (name: string): boolean => !isKernelName(name) && proxyOrRuntime(name)?.runtime === undefined;

/** Ends of a name of two words that a program may well have: `mumble server`. */
const ROLES: readonly string[] = ['server', 'client', 'agent', 'daemon', 'service'];

/** Whether an alias only puts a word beside one of the name itself: people type `jenkins ci`, and no program is called so. */
export function isPhraseOf(name: string, alias: string): boolean {
  const words = alias.toLowerCase().split(' ');
  const own = name.toLowerCase().split(/[\s-]+/);
  return words.length > 1 && !ROLES.includes(words.at(-1) ?? '') && words.some((word) => own.includes(word));
}

/** Whether a program may be called so. */
export const isShortName = (name: string): boolean => name.split(' ').length <= MAX_WORDS_OF_PROGRAM;

/** Those that are short enough for a program and tell who it is, reduced by `keyOf`. */
export const likelyProgramNames = (names: readonly string[]): string[] =>
  names.filter((name) => isShortName(name) && tellsWho(name)).map(keyOf);

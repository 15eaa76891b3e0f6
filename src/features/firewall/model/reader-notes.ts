/** What the reader says of single things of a set, beside what is said of all of it. */
import { sentences } from '#lib/text.ts';
import type { Permit, PermitReason, ReaderNotes } from '#chart/permits/permit.ts';
import type { SetNotes } from './rule-set.ts';

type Reasons = Permit['reasons'];

const unique = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ''))];

/** `Jump host: Administrators come through it`; empty where nothing was said. */
const readerWords = ({ name, justification }: ReaderNotes): string => [name, justification].filter(Boolean).join(': ');

/** Name and reason that the reader gave to what asked for a permit, each once. */
export const readerWordsOf = (reasons: Reasons): string =>
  unique(reasons.map(({ own }) => (own ? readerWords(own) : ''))).join('; ');

/** A reason behind the name that the reader gave it: `Jump host: SSH, for OpenSSH`. */
export const namedReason = ({ text, own }: PermitReason): string => (own?.name ? `${own.name}: ${text}` : text);

/** Why the reader asks for a permit: each reason once; empty where none was given but for the whole set. */
export const justificationOf = (reasons: Reasons): string =>
  sentences(unique(reasons.map(({ own }) => own?.justification ?? '')));

/**
 * The ticket and the last day of a permit: its own, and of the set where it has none. What several things ask for is
 * needed until the last day of them all, and for ever where one of them has none.
 */
export function validFor(
  reasons: Reasons,
  set: Pick<SetNotes, 'ticket' | 'expires'>,
): Pick<SetNotes, 'ticket' | 'expires'> {
  const days = reasons.map(({ own }) => own?.expires || set.expires);
  return {
    ticket: unique(reasons.map(({ own }) => own?.ticket || set.ticket)).join(', '),
    expires: days.includes('') ? '' : (days.sort().at(-1) ?? set.expires),
  };
}

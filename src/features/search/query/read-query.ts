/** What a person typed: numbers in any usual spelling, or words. */
import { MAX_PORT } from '#chart/port-space.ts';
import type { PortQuery } from './port-query.ts';
import { readNumbers } from './read-numbers.ts';
import { mentionedPorts } from './mentioned-ports.ts';
import { normalizeQuery } from './normalize-query.ts';

/** A question, as far as it can be read without the index. */
export interface ParsedQuery {
  /** What is asked for, when the whole text is numbers and ranges. */
  asked: PortQuery[];
  /** Numbers that are none: too large to be a port. */
  tooLarge: number[];
  /** Ports that are named as such within words: `port 445` in "why is port 445 open". */
  mentioned: PortQuery[];
  /** Whether it is one number and nothing else: such a one may also be an error's code. */
  isSingleNumber: boolean;
  /** The text as it goes to the full-text index, or empty. */
  text: string;
}

/** Reads a query. A list is read as numbers only when every part of it is one. */
export function readQuery(typed: string): ParsedQuery {
  const text = normalizeQuery(typed);
  const all = readNumbers(text) ?? [];
  const asked = all.filter(({ from }) => from <= MAX_PORT).map((a) => ({ ...a, to: Math.min(a.to, MAX_PORT) }));
  return {
    asked,
    tooLarge: [...new Set(all.flatMap(({ from, to }) => [from, to]).filter((n) => n > MAX_PORT))],
    mentioned: all.length > 0 ? [] : mentionedPorts(text),
    isSingleNumber: /^\d+$/.test(text),
    // To Pagefind `tcp/445` is one compound word; apart, both words are found.
    text: text.replace(/[/:]+/g, ' ').trim(),
  };
}

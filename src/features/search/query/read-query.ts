/** What a person typed: numbers in any usual spelling, or words. */
import { MAX_PORT } from '#chart/port-space.ts';
import { readNumbers } from './read-numbers.ts';
import { spelledPorts } from './mentioned-ports.ts';

/** A number, or a range of them, and the transport where one is named. */
export interface Asked {
  /** First and last number, both included; the same for a single one. */
  from: number;
  to: number;
  transport: string | undefined;
}

export interface Query {
  /** What is asked for, when the whole text is numbers and ranges. */
  asked: Asked[];
  /** The single ones of them that are ports. */
  numbers: number[];
  /** Numbers that are none: too large to be a port. */
  tooLarge: number[];
  /** Ports that are named as such within words: `port 445` in "why is port 445 open". */
  spelled: Asked[];
  /** Whether it is one number and nothing else: such a one may also be an error's code. */
  bare: boolean;
  /** The text as it goes to the full-text index, or empty. */
  text: string;
}

/** More than anyone asks: what lies behind it is left out. */
const LONGEST = 200;

/** What a paste brings along. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\ufeff]/g;

/** One line in lower case, without what cannot be seen; digits of all widths are digits. */
export const tidy = (typed: string): string =>
  typed.slice(0, LONGEST).normalize('NFKC').replace(CONTROL, ' ').trim().toLowerCase().replace(/\s+/g, ' ');

/** Reads a query. A list is read as numbers only when every part of it is one. */
export function readQuery(typed: string): Query {
  const text = tidy(typed);
  const all = readNumbers(text) ?? [];
  const asked = all.filter(({ from }) => from <= MAX_PORT).map((a) => ({ ...a, to: Math.min(a.to, MAX_PORT) }));
  return {
    asked,
    numbers: asked.filter(({ from, to }) => from === to).map(({ from }) => from),
    tooLarge: [...new Set(all.flatMap(({ from, to }) => [from, to]).filter((n) => n > MAX_PORT))],
    spelled: all.length > 0 ? [] : spelledPorts(text),
    bare: /^\d+$/.test(text),
    // To Pagefind `tcp/445` is one compound word; apart, both words are found.
    text: text.replace(/[/:]+/g, ' ').trim(),
  };
}

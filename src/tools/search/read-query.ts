/** What a person typed: numbers in any usual spelling, or a name. */
import { MAX_PORT } from '#chart/port-space.ts';

export interface Query {
  /** Port numbers, when the whole text is one or a list of them. */
  numbers: number[];
  /** A number that is none: too large to be a port. */
  tooLarge: number[];
  /** The text as it goes to the full-text index, or empty. */
  text: string;
}

/** `445`, `tcp/445`, `445/tcp`, `TCP 445`, `TCP445`, `t:445`, `:445`, `port 445`, `port number 445`, `445 tcp`. */
const PORT =
  /^(?:(?:ports?(?: number)?|tcp|udp|sctp|dccp)(?![a-z])-?|[tu](?=[:/\s]))?[\s:/#]*(\d{1,9})[\s/]*(?:tcp|udp|sctp|dccp)?(?: port)?$/;

/** What a listing prints before the port: `0.0.0.0:445`, `[::]:445`, `*:445`. */
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.%]*\]|\*):(?=\d+$)/;

function numberOf(word: string): number | undefined {
  const bare = word
    .replace(ADDRESS, '')
    .replace(/\bport\s+(?=tcp|udp)|(?<=tcp|udp)\s+port\b/, ' ')
    .trim();
  const match = PORT.exec(bare);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

/** Reads a query. A list is read as numbers only when every part of it is one. */
export function readQuery(typed: string): Query {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  const parts = text.split(/\s*[,;]\s*/).filter((part) => part !== '');
  const numbers = parts.map(numberOf);
  const all = numbers.length > 0 && numbers.every((n) => n !== undefined);
  const found = all ? (numbers as number[]) : [];
  return {
    numbers: found.filter((n) => n <= MAX_PORT),
    tooLarge: found.filter((n) => n > MAX_PORT),
    // To Pagefind `tcp/445` is one compound word; apart, both words are found.
    text: text.replace(/[/:]+/g, ' ').trim(),
  };
}

/** Reads the number that a person typed, in any usual spelling. */
import { TRANSPORT_WORDS } from '#content-model/transports.ts';
import { isPort, MAX_PORT } from '#chart/port-space.ts';

type NumberReading = { number: number } | { problem: string };

/** `tcp/27182`, `27182/udp`, `port 27182`, `:27182`. */
const AROUND = new RegExp(
  `^(?:port\\s*|(?:${TRANSPORT_WORDS})\\s*[/: ]\\s*|:\\s*)?(.*?)(?:\\s*[/ ]\\s*(?:${TRANSPORT_WORDS}))?$`,
  'i',
);
const THOUSANDS = /^(\d{1,3})[ .,'’](\d{3})$/;
const RANGE = /^\d+\s*(?:-|–|\.\.|to)\s*\d+$/i;

const asks = `Type a whole number from 0 to ${MAX_PORT}.`;

/** The number, or a sentence that says what is wrong with what was typed. */
export function readTypedNumber(typed: string): NumberReading {
  const text = typed.trim();
  if (text === '') return { problem: `Nothing is typed yet. ${asks}` };
  const inner = (AROUND.exec(text)?.[1] ?? text).trim().replace(THOUSANDS, '$1$2');
  if (RANGE.test(inner)) return { problem: `“${text}” is a range. Check one number at a time.` };
  if (!/^[+-]?\d+$/.test(inner)) return { problem: `“${text}” is not a port. ${asks}` };
  const number = Number(inner);
  if (number < 0) return { problem: `“${text}” is below 0. ${asks}` };
  if (!isPort(number)) return { problem: `“${text}” is too high: ports end at ${MAX_PORT}.` };
  return { number };
}

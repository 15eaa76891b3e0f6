/**
 * The names on the map, as a text that a script loads when the map is first touched: one line a port,
 * the distance from the port before in base 36, a letter for what it is, and its name.
 */
import type { Port } from '#chart/model.ts';

/** Charted, charted with a clash, registered, reserved, used by known software. */
export type MapLetter = 'c' | 'x' | 'r' | 'v' | 'u';

export interface MapName {
  number: number;
  letter: MapLetter;
  name: string;
}

/** The letter that says most of a port; undefined where nothing is known but its place. */
export function mapLetterOf({
  charted,
  clash,
  standing,
  endpoints,
}: Pick<Port, 'charted' | 'clash' | 'standing' | 'endpoints'>): MapLetter | undefined {
  if (clash) return 'x';
  if (charted) return 'c';
  if (standing === 'registered') return 'r';
  if (standing === 'reserved') return 'v';
  return endpoints.length > 0 ? 'u' : undefined;
}

/** The lines for a chart's ports. */
export function mapNames(ports: Iterable<Port>): MapName[] {
  return [...ports].flatMap((port) => {
    const letter = mapLetterOf(port);
    return letter === undefined ? [] : [{ number: port.number, letter, name: port.title }];
  });
}

/** `named` ascend. */
export function packMapNames(named: readonly MapName[]): string {
  let before = 0;
  return named
    .map(({ number, letter, name }) => {
      const distance = (number - before).toString(36);
      before = number;
      return `${distance} ${letter}${name}`;
    })
    .join('\n');
}

/** The inverse of {@link packMapNames}, by number. */
export function unpackMapNames(text: string): Map<number, MapName> {
  let number = 0;
  return new Map(
    text.split('\n').map((line) => {
      const space = line.indexOf(' ');
      number += parseInt(line.slice(0, space), 36);
      return [number, { number, letter: line[space + 1] as MapLetter, name: line.slice(space + 2) }];
    }),
  );
}

/**
 * The names on the map, as a text that a script loads when the map is first touched: one line a port,
 * the distance from the port before in base 36, a letter for what it is, and its name.
 */
import type { Port } from '#chart/model.ts';

/** Charted, charted with a clash, registered, reserved, used by known software. */
export type Letter = 'c' | 'x' | 'r' | 'v' | 'u';

export interface NamedNumber {
  number: number;
  letter: Letter;
  name: string;
}

/** The letter that says most of a port; undefined where nothing is known but its place. */
export function letterOf({
  charted,
  clash,
  standing,
  uses,
}: Pick<Port, 'charted' | 'clash' | 'standing' | 'uses'>): Letter | undefined {
  if (clash) return 'x';
  if (charted) return 'c';
  if (standing === 'registered') return 'r';
  if (standing === 'reserved') return 'v';
  return uses.length > 0 ? 'u' : undefined;
}

/** The lines for a chart's ports. */
export function namesOf(ports: Iterable<Port>): NamedNumber[] {
  return [...ports].flatMap((port) => {
    const letter = letterOf(port);
    return letter === undefined ? [] : [{ number: port.number, letter, name: port.title }];
  });
}

/** `named` ascend. */
export function writeNames(named: readonly NamedNumber[]): string {
  let before = 0;
  return named
    .map(({ number, letter, name }) => {
      const distance = (number - before).toString(36);
      before = number;
      return `${distance} ${letter}${name}`;
    })
    .join('\n');
}

/** The inverse of {@link writeNames}, by number. */
export function readNames(text: string): Map<number, NamedNumber> {
  let number = 0;
  return new Map(
    text.split('\n').map((line) => {
      const space = line.indexOf(' ');
      number += parseInt(line.slice(0, space), 36);
      return [number, { number, letter: line[space + 1] as Letter, name: line.slice(space + 2) }];
    }),
  );
}

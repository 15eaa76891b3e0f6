/** Charted numbers are marked wider than a number is: who points at a mark means its number. */

/** The nearest number that `isMarked` within so many numbers, or else the number itself. */
export function snapToMark(number: number, reach: number, isMarked: (number: number) => boolean): number {
  for (let distance = 0; distance <= reach; distance++) {
    const found = [number - distance, number + distance].find(isMarked);
    if (found !== undefined) return found;
  }
  return number;
}

/** The line between two ranges of the port space, drawn by hand as it were. */

/**
 * A path across a picture that wanders a little, always the same way: at a place on the long axis, so long, swaying
 * so far. `upright` turns it.
 */
export function rangeBoundary(at: number, length: number, sway: number, upright: boolean): string {
  const steps = 10;
  const pointAt = (i: number) => {
    const across = (length * i) / steps;
    const along = at + sway * Math.sin(i * 1.7 + at) + sway * 0.6 * Math.sin(i * 0.7 + at * 0.3);
    return upright ? ([across, along] as const) : ([along, across] as const);
  };
  const text = ([x, y]: readonly [number, number]) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const curves = Array.from({ length: steps }, (_, i) => {
    const [from, to] = [pointAt(i), pointAt(i + 1)];
    return `Q${text(from)} ${text([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2])}`;
  });
  return `M${text(pointAt(0))}${curves.join('')}L${text(pointAt(steps))}`;
}

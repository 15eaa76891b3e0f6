/** Where a drawing has room for its rose of the winds. */
import type { Box, Point } from './geometry.ts';

/** The point of a frame that lies farthest from everything. */
export function freeSpot(frame: Box, boxes: readonly Box[]): Point {
  const spots = Array.from({ length: 48 }, (_, i) => ({
    x: frame.x + frame.width * (0.06 + (0.88 * (i % 8)) / 7),
    y: frame.y + frame.height * (0.1 + (0.8 * Math.floor(i / 8)) / 5),
  }));
  const free = (spot: Point) =>
    Math.min(
      ...boxes.map((box) =>
        Math.hypot(
          Math.max(box.x - spot.x, 0, spot.x - box.x - box.width),
          Math.max(box.y - spot.y, 0, spot.y - box.y - box.height),
        ),
      ),
    );
  return spots.sort((a, b) => free(b) - free(a))[0] ?? frame;
}

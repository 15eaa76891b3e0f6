/** A generation's time as a bar: from the year of its first version to that of the next generation. */
import { type Generation, neighboursOf } from '#chart/windows-generations.ts';
import { type LifetimeBar, lifetimeBar } from '#chart/lifetime-bar.ts';

/** The bar, up to the year of the edition for the newest. */
export function generationBar(generation: Generation, now: number): LifetimeBar {
  const [from = ''] = generation.versions;
  return lifetimeBar({ from, to: neighboursOf(generation).after?.versions[0] ?? null }, now);
}

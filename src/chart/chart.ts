/** The door to the content: the only module that asks Astro's collections. */
import { getCollection, getEntry, render } from 'astro:content';
import { fileOf, KIND_NAMES, type ProseKind } from '#content-model/kinds.ts';
import { buildChart } from './build-chart.ts';
import type { Chart, ContentEntries } from './model.ts';

async function load(): Promise<Chart> {
  const entries = await Promise.all(
    KIND_NAMES.map(async (kind) => [kind, new Map((await getCollection(kind)).map(({ id, data }) => [id, data]))]),
  );
  return buildChart(Object.fromEntries(entries) as ContentEntries);
}

let chart: Promise<Chart> | undefined;

/** The chart, built once a build: asking anew on every page would be quadratic. */
export function getChart(): Promise<Chart> {
  return (chart ??= load());
}

/** The prose of a page as a component, with the headings it holds. */
export async function proseOf(kind: ProseKind, id: string) {
  const entry = await getEntry(kind, id);
  if (!entry) throw new Error(`No prose: ${fileOf(kind, id)}`);
  return render(entry);
}

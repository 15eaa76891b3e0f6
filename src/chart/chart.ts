/** The door to the content: the only module that asks Astro's collections. */
import { type CollectionEntry, getCollection, getEntry, render } from 'astro:content';
import { buildChart, portAt } from './build-chart.ts';
import type { DataKind, Kind } from '#content-model/kinds.ts';
import type { Chart } from './model.ts';
import { type Stretches, stretchesOf } from './unnamed.ts';

const byId = <K extends Kind>(entries: CollectionEntry<K>[]) =>
  new Map(entries.map((entry) => [entry.id, entry.data as CollectionEntry<K>['data']]));

async function load(): Promise<Chart> {
  const [services, ports, protocols, guides, scenarios, uses, sources] = await Promise.all([
    getCollection('services'),
    getCollection('ports'),
    getCollection('protocols'),
    getCollection('guides'),
    getCollection('scenarios'),
    getCollection('uses'),
    getCollection('sources'),
  ]);
  return buildChart({
    services: byId<'services'>(services),
    ports: byId<'ports'>(ports),
    protocols: byId<'protocols'>(protocols),
    guides: byId<'guides'>(guides),
    scenarios: byId<'scenarios'>(scenarios),
    uses: byId<'uses'>(uses),
    sources: byId<'sources'>(sources),
  });
}

let chart: Promise<Chart> | undefined;

/** The chart, built once a build: asking anew on every page would be quadratic. */
export function getChart(): Promise<Chart> {
  return (chart ??= load());
}

let stretches: Promise<Stretches> | undefined;

/** The stretches of numbers without a name, found once a build. */
export function getStretches(): Promise<Stretches> {
  return (stretches ??= getChart().then((chart) =>
    stretchesOf(new Set(chart.ports.keys()), (number) => portAt(chart, number)),
  ));
}

/** The prose of a page as a component, with the headings it holds. */
export async function proseOf(kind: Exclude<Kind, DataKind>, id: string) {
  const entry = await getEntry(kind, id);
  if (!entry) throw new Error(`No prose: content/${kind}/${id}.mdx`);
  return render(entry);
}

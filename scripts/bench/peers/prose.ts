/** The authors' MDX as plain Markdown: its few components become the links and the words that they print. */
import { guidePath, portPath, protocolPath, servicePath } from '#chart/addresses.ts';
import type { Chart } from '#chart/model.ts';
import { sourceLabel } from '#chart/source-label.ts';
import { link, plain } from './markdown.ts';

/** `<Port n={445} />` or `<Service id="server">words</Service>`. */
const COMPONENT = /<(Port|Service|Protocol|Guide|Source) (?:n=\{|id=")([^"}]+)["}]\s*(?:\/>|>([\s\S]*?)<\/\1>)/g;
const NOTE = /<\/?Note>/g;

/** Where each component leads, and what it says when it is given no words of its own. */
function targetOf(chart: Chart, component: string, id: string): [label: string, address: string] {
  const protocol = chart.protocols.get(id);
  const source = chart.sources.get(id);
  switch (component) {
    case 'Port':
      return [id, portPath(Number(id))];
    case 'Service':
      return [chart.services.get(id)?.title ?? id, servicePath(id)];
    case 'Protocol':
      return [protocol?.abbreviation ?? protocol?.title ?? id, protocolPath(id)];
    case 'Guide':
      return [chart.guides.get(id)?.title ?? id, guidePath(id)];
    default:
      return [source ? sourceLabel(source) : id, '#sources'];
  }
}

/** Prose with links instead of components; whatever else stands in it is Markdown already. */
export function plainProse(chart: Chart, prose: string): string {
  const linked = prose.replace(COMPONENT, (_, component: string, id: string, words?: string) => {
    const [label, address] = targetOf(chart, component, id);
    const text = words === undefined ? link(label, address) : `[${words}](${address})`;
    return component === 'Source' ? `(${text})` : text;
  });
  return linked.replace(NOTE, '').trim();
}

/** A sentence of a file's fields. */
export const sentence = (text: string | undefined) => (text === undefined ? '' : plain(text));

/** Answers for a number without a page of its own: fills in the template of its run. */
import { BASE } from '#lib/browser/base.ts';
import { link, writeOrHide } from '#lib/browser/dom.ts';
import { loadJson } from '#lib/browser/load.ts';
import { blockText } from '#chart/unassigned-blocks.ts';
import { type NamedPorts, type PackedNamedPorts, unpackNamedPorts } from './named-ports.ts';
import { isPort } from '#chart/port-space.ts';
import { portIndexesOf, type Surroundings, surroundingsOf } from '#chart/surroundings.ts';
import { templatePortFor, type UnnamedRuns } from './unnamed-runs.ts';

/** Puts the number in the template port's place, in every text and attribute. */
function renumber(root: DocumentFragment, templatePort: number, number: number): void {
  const word = new RegExp(`\\b${templatePort}\\b`, 'g');
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) node.data = node.data.replace(word, String(number));
    else if (node instanceof Element) {
      for (const attribute of node.attributes) attribute.value = attribute.value.replace(word, String(number));
    }
  }
}

const partOf = (root: ParentNode, part: keyof Surroundings) => root.querySelector(`[data-part="${part}"]`);

function listPorts(numbers: readonly number[], titles: ReadonlyMap<number, string>): HTMLLIElement[] {
  return numbers.map((n) => {
    const item = document.createElement('li');
    item.append(link(`${BASE}/ports/${n}/`, String(n)), ` ${titles.get(n) ?? ''}`);
    return item;
  });
}

/** Block and neighbours: what differs within a run. */
function fillSurroundings(root: ParentNode, number: number, { titles, listed }: NamedPorts): void {
  const around = surroundingsOf(portIndexesOf([...titles.keys()], [], listed), number);
  if (around.block) partOf(root, 'block')?.replaceChildren(blockText(around.block));
  partOf(root, 'named')?.replaceChildren(...listPorts(around.named, titles));
}

/** Puts the page's address and title right: what is copied from it names the number's own address. */
function entitle(number: number, site: string, title: string): void {
  const canonical = { rel: 'canonical', href: new URL(`ports/${number}/`, site).href };
  document.head.append(Object.assign(document.createElement('link'), canonical));
  document.title = `Port ${number}: ${title} · Portolan`;
}

/** A port with a name has a page. Where it is missing, the number is called by its name, and not unassigned. */
function sayNamed(number: number, title: string): void {
  document.title = `Port ${number}: ${title} · Portolan`;
  writeOrHide(
    document,
    'named',
    `Port ${number} is on the chart: ${title}. Its page is missing here. The search tells what uses it.`,
  );
}

/** Puts the page of a port in the place of the missing one; a number that is no port leaves it. Fails as `loadJson` does. */
export async function answer(number: number): Promise<void> {
  if (!isPort(number)) return;
  const own = `${BASE}/ports/${number}/`;
  const named = unpackNamedPorts(await loadJson<PackedNamedPorts>('/ports/named.json'));
  const title = named.titles.get(number);
  if (title !== undefined) {
    if (location.pathname === own) sayNamed(number, title);
    else location.replace(own + location.hash);
    return;
  }
  history.replaceState(history.state, '', own + location.search + location.hash);
  const data = document.querySelector<HTMLElement>('[data-unnamed-runs]')?.dataset;
  const templatePort = templatePortFor(JSON.parse(data?.['unnamedRuns'] ?? '[]') as UnnamedRuns['starts'], number);
  const template = document.querySelector<HTMLTemplateElement>(`template[data-template-port="${templatePort}"]`);
  if (!template || templatePort === undefined) return;
  const page = document.importNode(template.content, true);
  renumber(page, templatePort, number);
  fillSurroundings(page, number, named);
  entitle(number, data?.['site'] ?? location.origin, page.querySelector('h1')?.lastChild?.textContent?.trim() ?? '');
  document.querySelector('[data-not-found]')?.replaceWith(page);
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

/** Answers for a number without a page of its own: fills in the template of its stretch. */
import { loadJson } from '#lib/browser/load.ts';
import { BASE } from '#lib/browser/base.ts';
import { blockText } from '#chart/blocks.ts';
import { type NamedPorts, type PackedPorts, unpackPorts } from '#chart/named-ports.ts';
import { isPort } from '#chart/port-space.ts';
import { landmarksOf, type Surroundings, surroundingsOf } from '#chart/surroundings.ts';
import { type Stretches, specimenFor } from '#chart/unnamed.ts';

/** The number that the address asks for: `/ports/40001/`, or `/ports/tcp/40001`, as people guess. */
function askedFor(path: string): number | undefined {
  const found = /^\/ports\/(?:(?:tcp|udp|sctp|dccp)\/)?(\d{1,5})\/?$/.exec(path.slice(BASE.length));
  const number = Number(found?.[1]);
  return isPort(number) ? number : undefined;
}

/** Puts the number in the specimen's place, in every text and attribute. */
function renumber(root: DocumentFragment, specimen: number, number: number): void {
  const word = new RegExp(`\\b${specimen}\\b`, 'g');
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
    const link = Object.assign(document.createElement('a'), { href: `${BASE}/ports/${n}/`, textContent: String(n) });
    const item = document.createElement('li');
    item.append(link, ` ${titles.get(n) ?? ''}`);
    return item;
  });
}

/** Block and neighbours: what differs within a stretch. */
function fillSurroundings(root: ParentNode, number: number, { titles, charted, listed }: NamedPorts): void {
  const around = surroundingsOf(landmarksOf([...titles.keys()], charted, listed), number);
  if (around.block) partOf(root, 'block')?.replaceChildren(blockText(around.block));
  partOf(root, 'named')?.replaceChildren(...listPorts(around.named, titles));
  partOf(root, 'charted')?.replaceChildren(...listPorts(around.charted, titles));
}

/** Puts the page's address and title right: what is copied from it names the number's own address. */
function entitle(number: number, site: string, title: string): void {
  const canonical = { rel: 'canonical', href: new URL(`ports/${number}/`, site).href };
  document.head.append(Object.assign(document.createElement('link'), canonical));
  document.title = `Port ${number}: ${title} · Portolan`;
}

async function answer(number: number): Promise<void> {
  const own = `${BASE}/ports/${number}/`;
  const named = unpackPorts(await loadJson<PackedPorts>('/ports/named.json'));
  if (named.titles.has(number) && location.pathname !== own) {
    location.replace(own + location.hash);
    return;
  }
  const data = document.querySelector<HTMLElement>('[data-stretches]')?.dataset;
  const specimen = specimenFor(JSON.parse(data?.['stretches'] ?? '[]') as Stretches['starts'], number);
  const template = document.querySelector<HTMLTemplateElement>(`template[data-specimen="${specimen}"]`);
  if (!template || specimen === undefined) return;
  const page = document.importNode(template.content, true);
  renumber(page, specimen, number);
  fillSurroundings(page, number, named);
  entitle(number, data?.['site'] ?? location.origin, page.querySelector('h1')?.lastChild?.textContent?.trim() ?? '');
  document.querySelector('[data-not-found]')?.replaceWith(page);
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

const number = askedFor(location.pathname);
// Without the file the page of the missing address stays: it says how ports are found.
if (number !== undefined) answer(number).catch(() => undefined);

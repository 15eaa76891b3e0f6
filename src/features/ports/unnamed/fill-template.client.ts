/** Answers for a number without a page of its own: with the page of another of its run, in which the number is filled in. */
import { BASE } from '#lib/browser/base.ts';
import { link, writeOrHide } from '#lib/browser/dom.ts';
import { loadJson, loadText } from '#lib/browser/load.ts';
import { blockText } from '#chart/unassigned-blocks.ts';
import { type NamedPorts, type PackedNamedPorts, unpackNamedPorts } from './named-ports.ts';
import { isPort } from '#chart/port-space.ts';
import { portIndexesOf, type Surroundings, surroundingsOf } from '#chart/surroundings.ts';
import { templatePortFor, type UnnamedRuns } from './unnamed-runs.ts';

/** The page of a run's template port, with the number in its place: it stands nowhere but where it means the port. */
async function pageFor(number: number, templatePort: number): Promise<Document> {
  const html = await loadText(`/ports/${templatePort}/`);
  return new DOMParser().parseFromString(
    html.replace(new RegExp(`\\b${templatePort}\\b`, 'g'), String(number)),
    'text/html',
  );
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

/** The style sheets of the page, which this one lacks. One that doesn't come leaves the page readable. */
async function addStyles(page: Document): Promise<void> {
  const sheets = [...page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map((sheet) =>
    document.adoptNode(sheet),
  );
  await Promise.all(
    sheets.map(
      (sheet) =>
        new Promise((settled) => {
          sheet.onload = sheet.onerror = settled;
          document.head.append(sheet);
        }),
    ),
  );
}

/** Puts the page in the place of this one: what is copied from it names the number's own address. */
async function show(page: Document): Promise<void> {
  await addStyles(page);
  // The parser keeps scripts from running.
  const scripts = [...page.querySelectorAll<HTMLScriptElement>('main script[src]')].map(({ src }) => src);
  document.title = page.title;
  document.head.append(...page.querySelectorAll('link[rel=canonical]'));
  document.querySelector('main')?.replaceWith(...page.querySelectorAll('main'));
  await Promise.all(scripts.map((src) => import(/* @vite-ignore */ src)));
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
  const [packed, { starts }] = await Promise.all([
    loadJson<PackedNamedPorts>('/ports/named.json'),
    loadJson<UnnamedRuns>('/ports/unnamed.json'),
  ]);
  const named = unpackNamedPorts(packed);
  const title = named.titles.get(number);
  if (title !== undefined) {
    if (location.pathname === own) sayNamed(number, title);
    else location.replace(own + location.hash);
    return;
  }
  history.replaceState(history.state, '', own + location.search + location.hash);
  const templatePort = templatePortFor(starts, number);
  if (templatePort === undefined) return;
  const page = await pageFor(number, templatePort);
  fillSurroundings(page, number, named);
  await show(page);
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

/** The pages that the comparators search. The build has taken the marks that help our own index out of them already. */
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { pageAt } from '#chart/page-at.ts';
import type { PageKind } from '#chart/page-ref.ts';
import { addressOf, pagesOf, type SiteFile } from '../site-files.ts';

export interface SearchedPage {
  path: string;
  /** The page as it is served. */
  html: string;
}

/**
 * Pages about one subject. Lists of names and the pages of sources hold everybody's words: they would stand
 * first for most questions, and the figures would be about them.
 */
const SUBJECTS: ReadonlySet<PageKind> = new Set<PageKind>([
  'port',
  'service',
  'protocol',
  'scenario',
  'symptom',
  'guide',
]);

function isAboutSubject(file: SiteFile): boolean {
  const page = pageAt(addressOf(file));
  return page !== undefined && SUBJECTS.has(page.kind);
}

/** The pages that people look for, as a site without tuning would have them. */
export function searchedPages(files: readonly SiteFile[]): SearchedPage[] {
  return pagesOf(files)
    .filter(isAboutSubject)
    .map((file) => ({ path: addressOf(file), html: file.data.toString('utf8') }));
}

type Node = DefaultTreeAdapterMap['node'];

function find(node: Node, name: string): Node | undefined {
  if (node.nodeName === name) return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}

function textOf(node: Node | undefined): string {
  if (!node || node.nodeName === 'script' || node.nodeName === 'style') return '';
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join(' ') : '';
}

/** A page's heading and the text of its main part. */
export function textsOf({ html }: SearchedPage): { title: string; text: string } {
  const document = parse(html);
  return { title: textOf(find(document, 'h1')), text: textOf(find(document, 'main')) };
}

/** The answers of the search as elements. */
import type { Answer } from '../query/answer.ts';
import type { Hit } from '../query/search-match.ts';
import { byKind } from '../query/result-filters.ts';
import type { RegisteredRow } from '../index/registration-buckets.ts';
import { whyOf } from '../query/explain-match.ts';
import { pathOf, portRef } from '#chart/page-ref.ts';
import { answerLink, element, listed } from './element.client.ts';
import type { FoundPage } from './full-text.client.ts';

/** So many of a kind stand together, unless it is the only one that is asked for. */
const OF_A_KIND = 3;

function exactResult(hit: Hit, base: string): HTMLElement {
  const link = answerLink(base + pathOf(hit), hit, [whyOf(hit)]);
  if (hit.how === 'whole') link.dataset['exact'] = '';
  return link;
}

/** Remarks on numbers, the exact answers, and where a range goes on. */
export function exactPart({ hits, remarks, more }: Answer, base: string): HTMLElement[] {
  const onwards = more.map(({ text, path }) => {
    const link = element('a', '', text);
    link.href = base + path;
    return link;
  });
  return [
    ...remarks.map((remark) => element('p', 'finder-remark', remark)),
    ...listed(element('h2', '', 'Numbers and names'), [...hits.map((hit) => exactResult(hit, base)), ...onwards]),
  ];
}

/** Pagefind's excerpt as nodes: its marks are kept, all else is text. */
function excerptNodes(html: string): (Node | string)[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node) =>
    node.nodeName === 'MARK' ? element('mark', '', node.textContent ?? '') : (node.textContent ?? ''),
  );
}

const textResult = (page: FoundPage) => answerLink(page.url, { title: page.title }, excerptNodes(page.excerpt));

/** Pages of the full text by kind; `alone` when a single kind is asked for. */
export function textPart(pages: readonly FoundPage[], alone: boolean): { shown: number; elements: HTMLElement[] } {
  const groups = byKind(pages, alone ? pages.length : OF_A_KIND);
  const lists = groups.flatMap(({ heading, items }) => listed(element('h3', '', heading), items.map(textResult)));
  return {
    shown: groups.reduce((sum, { items }) => sum + items.length, 0),
    elements: lists.length > 0 ? [element('h2', '', 'In the text'), ...lists] : [],
  };
}

/** Ports found by the text of their registration. */
export const registeredPart = (rows: readonly RegisteredRow[], base: string): HTMLElement[] =>
  listed(
    element('h2', '', 'Registered names'),
    rows.map(([number, title, text]) =>
      answerLink(base + pathOf(portRef(number)), { title: `Port ${number}`, hint: title }, [text]),
    ),
  );

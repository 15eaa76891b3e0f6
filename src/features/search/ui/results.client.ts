/** The answers of the search as elements. */
import type { ExactAnswer } from '../query/answer.ts';
import type { SearchMatch } from '../query/search-match.ts';
import { groupByKind } from '../query/result-filters.ts';
import type { RegistrationRow } from '../index/registration-buckets.ts';
import { explainMatch } from '../query/explain-match.ts';
import { pathOf, portRef } from '#chart/page-ref.ts';
import { answerLink, element, headedList } from './element.client.ts';
import type { TextResult } from './full-text.client.ts';

/** So many of a kind stand together, unless it is the only one that is asked for. */
const MAX_OF_A_KIND = 3;

function exactResult(match: SearchMatch, base: string): HTMLElement {
  const link = answerLink(base + pathOf(match), match, [explainMatch(match)]);
  if (match.matchType === 'whole') link.dataset['exact'] = '';
  return link;
}

/** Remarks on numbers, the exact answers, and where a range goes on. */
export function exactSection({ matches, remarks, more }: ExactAnswer, base: string): HTMLElement[] {
  const onwards = more.map(({ text, path }) => {
    const link = element('a', '', text);
    link.href = base + path;
    return link;
  });
  return [
    ...remarks.map((remark) => element('p', 'finder-remark', remark)),
    ...headedList(element('h2', '', 'Numbers and names'), [
      ...matches.map((match) => exactResult(match, base)),
      ...onwards,
    ]),
  ];
}

/** Pagefind's excerpt as nodes: its marks are kept, all else is text. */
function excerptNodes(html: string): (Node | string)[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node) =>
    node.nodeName === 'MARK' ? element('mark', '', node.textContent ?? '') : (node.textContent ?? ''),
  );
}

const textResult = (page: TextResult) => answerLink(page.url, { title: page.title }, excerptNodes(page.excerpt));

/** Pages of the full text by kind; `alone` when a single kind is asked for. */
export function textSection(pages: readonly TextResult[], alone: boolean): { shown: number; elements: HTMLElement[] } {
  const groups = groupByKind(pages, alone ? pages.length : MAX_OF_A_KIND);
  const lists = groups.flatMap(({ heading, items }) => headedList(element('h3', '', heading), items.map(textResult)));
  return {
    shown: groups.reduce((sum, { items }) => sum + items.length, 0),
    elements: lists.length > 0 ? [element('h2', '', 'In the text'), ...lists] : [],
  };
}

/** Ports found by the text of their registration. */
export const registeredSection = (rows: readonly RegistrationRow[], base: string): HTMLElement[] =>
  headedList(
    element('h2', '', 'Registered names'),
    rows.map(([number, title, text]) =>
      answerLink(base + pathOf(portRef(number)), { title: `Port ${number}`, hint: title }, [text]),
    ),
  );

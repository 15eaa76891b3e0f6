/** The results of the search as elements: whatever was typed or found is text in them, never markup. */
import { namedPortsPath } from '#chart/addresses.ts';
import { pathOf, portRef } from '#chart/page-ref.ts';
import { BASE } from '#lib/browser/base.ts';
import { element, link } from '#lib/browser/dom.ts';
import type { UnchartedPort } from '../index/index-format.ts';
import type { ExactAnswer } from '../query/answer.ts';
import { explainMatch } from '../query/explain-match.ts';
import { groupByKind, RESULT_KINDS } from '../query/result-kinds.ts';
import { registrationText } from '../index/registration-text.ts';
import { byCertainty, type Certainty, enteredMatch } from '../query/certainty.ts';
import type { SearchMatch } from '../query/search-match.ts';
import type { TextResult } from '../worker/full-text.ts';

/** So many of a kind stand together, unless it is the only one that is asked for. */
const MAX_OF_A_KIND = 3;

/** A result: its title, a few words, its kind; and below them why it is there. */
function resultLink(
  href: string,
  { title, hint = '', label = '' }: { title: string; hint?: string; label?: string },
  reason: readonly (Node | string)[],
): HTMLAnchorElement {
  const line = element('span', 'search-result-line', element('strong', '', title), element('span', '', hint));
  if (label) line.append(element('span', 'search-result-kind', label));
  const result = link(href, '');
  result.append(line);
  if (reason.some((part) => part !== '')) result.append(element('span', 'search-result-reason', ...reason));
  return result;
}

/** A heading and its list; nothing when the list is empty. */
function headedList(heading: HTMLElement, items: readonly HTMLElement[]): HTMLElement[] {
  if (items.length === 0) return [];
  return [heading, element('ul', '', ...items.map((item) => element('li', '', item)))];
}

function exactResult(match: SearchMatch): HTMLElement {
  const { title, hint, kind } = match;
  return resultLink(BASE + pathOf(match), { title, hint, label: RESULT_KINDS[kind].label }, [explainMatch(match)]);
}

/** The result that Enter opens says so. */
function markForEnter(result: HTMLElement): HTMLElement {
  result.dataset['enter'] = '';
  const key = element('kbd', 'search-enter', 'Enter');
  key.ariaHidden = 'true';
  result.querySelector('.search-result-line')?.append(key);
  return result;
}

const HEADINGS: Readonly<Record<Certainty, string>> = {
  exact: 'Numbers and names',
  similar: 'Names like it',
  guess: 'Guesses',
};

/** Remarks on numbers; what was asked for, names like it and guesses apart; and where a range goes on. */
export function exactSection({ matches, remarks, continuations }: ExactAnswer): HTMLElement[] {
  const enter = enteredMatch(matches);
  const resultOf = (match: SearchMatch) => (match === enter ? markForEnter(exactResult(match)) : exactResult(match));
  const more = continuations.map(({ text, page }) => link(BASE + namedPortsPath(page), text));
  return [
    ...remarks.map((remark) => element('p', 'search-remark', remark)),
    ...[...byCertainty(matches)].flatMap(([certainty, some]) =>
      headedList(element('h2', '', HEADINGS[certainty]), [
        ...some.map(resultOf),
        ...(certainty === 'exact' ? more : []),
      ]),
    ),
  ];
}

const excerptNodes = (parts: TextResult['excerpt']): (Node | string)[] =>
  parts.flatMap(({ text, isMarked }) => [isMarked ? element('mark', '', text) : text, ' ']);

const textResult = ({ url, title, excerpt }: TextResult) => resultLink(url, { title }, excerptNodes(excerpt));

/** Pages of the full text by kind, and how many; `isOneKind` when a single kind is asked for. */
export function textSection(
  results: readonly TextResult[],
  isOneKind: boolean,
): { shown: number; elements: HTMLElement[] } {
  const groups = groupByKind(results, isOneKind ? results.length : MAX_OF_A_KIND);
  const lists = groups.flatMap(({ heading, items }) => headedList(element('h3', '', heading), items.map(textResult)));
  return {
    shown: groups.reduce((sum, { items }) => sum + items.length, 0),
    elements: lists.length > 0 ? [element('h2', '', 'In the text'), ...lists] : [],
  };
}

/** Ports found by the text of their registration. */
export const registeredSection = (ports: readonly UnchartedPort[]): HTMLElement[] =>
  headedList(
    element('h2', '', 'Registered names'),
    ports.map((port) =>
      resultLink(BASE + pathOf(portRef(port.number)), { title: `Port ${port.number}`, hint: port.title }, [
        registrationText(port),
      ]),
    ),
  );

/** Shows what the rules of a firewall let reach the listeners of the same paste. */
import { namesFrom, type PackedPortNames, UnaskedNames } from '#features/rule-check/index.ts';
import { copyOf, element, part, write } from '#lib/browser/dom.ts';
import { loadJson } from '#lib/browser/load.ts';
import type { AskedListener } from '../joined/ask-rules.ts';
import { type JoinedReport, type JoinedRow, joinRules } from '../joined/join-rules.ts';

/** In front of the sentences, which say the rest themselves. */
const LABELS: Partial<Readonly<Record<JoinedRow['access'], string>>> = {
  open: 'Reachable.',
  some: 'Reachable by some.',
};

/** What can be reached first. */
const ORDER: readonly JoinedRow['access'][] = ['open', 'some', 'not-judged', 'silent', 'closed', 'local'];
/** More rows than these keep the page busy. */
const MAX_ROWS = 500;

/** The registry's names are loaded only for rules that have names of ports in them. */
async function join(text: string, listeners: readonly AskedListener[]): Promise<JoinedReport | undefined> {
  const unasked = new UnaskedNames();
  const report = joinRules(text, listeners, unasked);
  if (!unasked.wasAsked) return report;
  return joinRules(text, listeners, namesFrom(await loadJson<PackedPortNames>('/tools/firewall/check.json')));
}

/** What is said of rules beside a listing, where none of them is of a kind that is read. */
const UNKNOWN_RULES: JoinedReport = {
  summary: 'Not joined: these rules are of a kind that is not judged here.',
  sets: [],
  rows: [],
  unused: [],
  limits: [],
};

/** Fills the part for it, or hides it where there are no listeners; answers with what the rules say of them. */
export async function showJoined(
  root: HTMLElement,
  text: string,
  listeners: readonly AskedListener[],
): Promise<JoinedReport | undefined> {
  const known = await join(text, listeners);
  part(root, 'joined').hidden = listeners.length === 0;
  const report = known ?? UNKNOWN_RULES;
  write(root, 'joined-summary', report.summary);
  const notes = [...report.sets.map(({ title, notes }) => `${title}. ${notes.join(' ')}`), ...report.limits];
  part(root, 'joined-notes').replaceChildren(...notes.map((note) => element('li', '', note)));
  const rows = report.rows.toSorted((a, b) => ORDER.indexOf(a.access) - ORDER.indexOf(b.access)).slice(0, MAX_ROWS);
  part(root, 'joined-table').hidden = rows.length === 0;
  part(root, 'joined-rows').replaceChildren(
    ...rows.map(({ port, program, access, says }) => {
      const copy = copyOf(root, 'joined-row');
      write(copy, 'port', port);
      write(copy, 'who', program || '–');
      write(copy, 'access', LABELS[access] ?? '');
      write(copy, 'says', says.join(' '));
      return copy;
    }),
  );
  part(root, 'unused-table').hidden = report.unused.length === 0;
  part(root, 'unused-rows').replaceChildren(
    ...report.unused.slice(0, MAX_ROWS).map(({ port, says }) => {
      const copy = copyOf(root, 'unused-row');
      write(copy, 'port', port);
      write(copy, 'says', says);
      return copy;
    }),
  );
  return known;
}

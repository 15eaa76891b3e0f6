/** Shows a report: texts into copies of the page's templates, never markup. */
import type { FoundSubject } from '#features/firewall/index.ts';
import { BASE } from '#lib/browser/base.ts';
import { copyOf, element, link, part, write, writeOrHide } from '#lib/browser/dom.ts';
import { type BeyondRow, reachText } from '../beyond-rows.ts';
import type { PasteReport, SetReport } from '../check-paste.ts';
import type { CheckedRow } from '../check-set.ts';
import { closedText, doubtsText, whoText } from '../opening-text.ts';
import { leftOverText } from '../set-notes.ts';

/** As many as a person looks through. */
const MAX_ALTERNATIVES = 8;
const MAX_BEYOND = 100;
const MAX_LEFT_OVER = 200;

/** A copy of a template's only element. */
const copied = (root: HTMLElement, mark: string): HTMLElement => {
  const made = copyOf(root, mark).firstElementChild;
  if (!(made instanceof HTMLElement)) throw new Error(`[data-${mark}] has no element.`);
  return made;
};

const LABELS: Readonly<Record<CheckedRow['access'], string>> = {
  open: 'Open',
  some: 'Open to these',
  'not-judged': 'Not judged',
  closed: 'Closed',
  outgoing: 'Not judged',
};

const OUTGOING = 'this machine opens the connection itself; only rules for those that come in are read';

/** Lines of a cell, one paragraph each. */
const lines = (cell: HTMLElement, texts: readonly string[]) =>
  cell.replaceChildren(...texts.map((text) => element('span', '', text)));

function whoTexts(one: CheckedRow, { checked }: SetReport): string[] {
  if (one.access === 'outgoing') return [`${LABELS.outgoing}: ${OUTGOING}`];
  if (one.access === 'closed') return [closedText(one.closedOn, checked.isForOwnPrograms)];
  const open = one.openings.filter(({ outcome }) => outcome === 'open');
  const doubtful = one.openings.filter(({ outcome }) => outcome === 'not-judged');
  return [
    ...open.map((opening) => `${LABELS[one.access]}: ${whoText(opening, checked.judgement)}`),
    ...doubtful.map(
      (opening) => `Not judged: ${whoText(opening, checked.judgement)}; ${doubtsText(opening).join('; ')}`,
    ),
    ...(one.why ? [`Not judged: ${one.why}`] : []),
  ];
}

function jobRow(root: HTMLElement, one: CheckedRow, report: SetReport): HTMLElement {
  const row = copied(root, 'job-row');
  row.dataset['access'] = one.access;
  write(row, 'opening', one.row.label);
  writeOrHide(row, 'reasons', one.row.reasons.slice(0, 2).join('; '));
  lines(part(row, 'who'), whoTexts(one, report));
  return row;
}

function beyondRow(
  root: HTMLElement,
  { label, opening, listeners, more, isPort, isWide }: BeyondRow,
  { checked }: SetReport,
) {
  const row = copied(root, 'beyond-row');
  write(row, 'opening', label);
  const doubts = doubtsText(opening);
  lines(part(row, 'who'), [
    `${opening.outcome === 'open' ? 'Open' : 'Not judged'}: ${whoText(opening, checked.judgement)}`,
    ...(opening.outcome === 'open' ? [] : doubts),
  ]);
  const chart = part(row, 'chart');
  if (isWide) chart.textContent = 'Whatever listens on this machine is reached.';
  else if (!isPort) chart.textContent = 'No port: no program has to listen for it.';
  else if (listeners.length === 0) chart.textContent = 'Nothing in this chart is known to listen here.';
  for (const one of listeners) {
    const reach = reachText(one);
    chart.append(element('span', '', link(BASE + one.path, one.title), reach ? `, ${reach}` : ''));
  }
  if (more > 0) chart.append(element('span', '', `and ${more} more`));
  return row;
}

function setSection(root: HTMLElement, report: SetReport, isOnly: boolean): HTMLElement {
  const section = copied(root, 'set');
  write(section, 'title', report.title);
  writeOrHide(section, 'set-summary', isOnly ? '' : report.summary);
  part(section, 'job-part').hidden = report.rows.length === 0;
  part(section, 'job-rows').replaceChildren(...report.rows.map((one) => jobRow(root, one, report)));
  part(section, 'missing').hidden = report.missing.length === 0;
  write(section, 'missing-list', report.missing.map(({ row }) => row.label).join(', '));
  part<HTMLAnchorElement>(section, 'missing-link').href = BASE + report.missingLink;
  const beyond = report.beyond.slice(0, MAX_BEYOND);
  part(section, 'beyond-rows').replaceChildren(...beyond.map((one) => beyondRow(root, one, report)));
  part(section, 'beyond-table').hidden = beyond.length === 0;
  const isJudged = report.checked.failure === null;
  const hidden = report.beyond.length - beyond.length;
  const none = isJudged && beyond.length === 0 ? 'Nothing that was read is open beyond it.' : '';
  writeOrHide(section, 'beyond-note', hidden > 0 ? `${hidden} more rows are left out.` : none);
  part(section, 'beyond-part').hidden = !isJudged;
  part(section, 'notes').replaceChildren(...report.notes.map((note) => element('li', '', note)));
  return section;
}

/** The answers that the typed job may mean beside the one that was taken, as buttons. */
export function showAlternatives(root: HTMLElement, found: readonly FoundSubject[], chosen: number): void {
  const taken = found[chosen];
  writeOrHide(
    root,
    'taken',
    taken ? `Job: ${taken.title} (${taken.kindLabel})${taken.hint ? `: ${taken.hint}` : ''}` : '',
  );
  // The entries of a list are no other reading of it.
  const isList = found.some(({ kindLabel }) => kindLabel === 'list');
  const others = found.slice(0, isList ? 0 : MAX_ALTERNATIVES).flatMap(({ title, kindLabel }, i) => {
    if (i === chosen) return [];
    const item = copied(root, 'alternative-item');
    const button = part(item, 'alternative');
    button.dataset['alternative'] = String(i);
    button.textContent = `${title} (${kindLabel})`;
    return [item];
  });
  part(root, 'alternatives').replaceChildren(...others);
  part(root, 'alternatives-box').hidden = others.length === 0;
}

export function showReport(root: HTMLElement, { summary, sets, leftOver }: PasteReport): void {
  write(root, 'summary', summary);
  part(root, 'sets').replaceChildren(...sets.map((one) => setSection(root, one, sets.length === 1)));
  part(root, 'left-over').hidden = leftOver.length === 0;
  const more = leftOver.length - MAX_LEFT_OVER;
  write(root, 'left-over-title', leftOverText(leftOver.length) + (more > 0 ? `, the first ${MAX_LEFT_OVER} here` : ''));
  part(root, 'left-over-rows').replaceChildren(
    ...leftOver.slice(0, MAX_LEFT_OVER).map(({ line, reason, text }) => {
      const row = copied(root, 'left-over-row');
      write(row, 'line', String(line));
      write(row, 'reason', reason);
      write(row, 'text', text);
      return row;
    }),
  );
}

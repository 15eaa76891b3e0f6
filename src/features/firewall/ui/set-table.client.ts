/** The merged set as rows, its counts, and how a link's set differs from that of today. */
import type { Permit, PermitReason } from '#chart/permits/permit.ts';
import { isDynamic, targetText } from '#chart/permits/target.ts';
import { BASE } from '#lib/browser/base.ts';
import { copyOf, element, link, part, write } from '#lib/browser/dom.ts';
import { putInOrder } from '#lib/browser/put-in-order.ts';
import { openingName } from '../builder/subjects/opening-name.ts';
import type { BuilderView } from '../builder/view.ts';
import { dynamicText } from '../model/dynamic.ts';
import { endText, itemsOf, wholeEnd } from '../model/ends.ts';
import { readerWordsOf } from '../model/reader-notes.ts';
import type { RuleSet, SetEnd, SetLeg } from '../model/rule-set.ts';

/** Who it is, for a table: by its name, or by its side and its addresses. */
function called(end: SetEnd): string {
  if (end.title !== '') return end.title;
  const whole = wholeEnd(end);
  const side = end.word.toLowerCase();
  return itemsOf(whole).length > 0 ? `${side} ${endText(whole)}` : side;
}

/** What the reader says of it, and the page that says more. */
function reasonLine(reason: PermitReason): HTMLElement {
  const words = readerWordsOf([reason]);
  return element('li', '', words && `${words}: `, link(BASE + reason.path, reason.text));
}

/** A row that is to be shown. */
interface TableRow {
  /** All that stands in it, as one text. */
  key: string;
  make: () => HTMLElement;
}

function row(root: HTMLElement, set: RuleSet, { source, destination }: SetLeg, permit: Permit): TableRow {
  const { target, reasons, direction } = permit;
  const range = isDynamic(target) ? dynamicText(set, '–') : '';
  const towards = called(direction === 'forward' ? destination : source);
  return {
    key: JSON.stringify([targetText(target), range, towards, reasons]),
    make() {
      const made = part(copyOf(root, 'for="permit"'), 'permit');
      write(made, 'target', targetText(target));
      write(made, 'range', range);
      for (const cell of made.querySelectorAll('[data-towards]')) cell.textContent = towards;
      part(made, 'reasons').append(...reasons.map(reasonLine));
      return made;
    },
  };
}

/** A line above the rows of a leg, where there are several. */
function legHead({ source, destination }: SetLeg): TableRow {
  const ends = `${called(source)} to ${called(destination)}`;
  return {
    key: ends,
    make() {
      const cell = element('td', '', element('b', 'font-semibold', ends));
      cell.colSpan = 3;
      return element('tr', 'rule-builder-leg', cell);
    },
  };
}

/** Of the rows that are shown. */
const keys = new WeakMap<Element, string>();

/** Rows that say the same as before stay where they are: to lay out a long table anew takes a slow machine its time. */
function keepInStep(body: HTMLElement, rows: readonly TableRow[]): void {
  const old = Map.groupBy(body.children, (child) => keys.get(child));
  const wanted = rows.map(({ key, make }) => {
    const shown = old.get(key)?.shift() ?? make();
    keys.set(shown, key);
    return shown;
  });
  for (const gone of [...old.values()].flat()) gone.remove();
  putInOrder(body, wanted);
}

/** Shows the set leg by leg, and the sentence with its counts. */
export function showSet(root: HTMLElement, set: RuleSet, sentence: string): void {
  write(root, 'count', sentence);
  const rows = set.legs.flatMap((leg) => [
    ...(set.legs.length > 1 ? [legHead(leg)] : []),
    ...leg.permits.map((permit) => row(root, set, leg, permit)),
  ]);
  keepInStep(part(root, 'set'), rows);
}

/** Shows what has changed since a link was made; nothing where nothing has. */
export function showDifference(root: HTMLElement, changed: BuilderView['changed']): void {
  part(root, 'difference').hidden = changed === undefined;
  if (!changed) return;
  write(root, 'difference-text', changed.text);
  const line = (text: string) => element('li', '', text);
  part(root, 'differences').replaceChildren(
    ...changed.difference.added.map((permit) => line(`Today also ${openingName(permit)}`)),
    ...changed.difference.gone.map((permit) => line(`Today without ${openingName(permit)}`)),
  );
}

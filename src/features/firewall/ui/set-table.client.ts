/** The merged set as rows, its counts, and how a link's set differs from that of today. */
import type { Permit, PermitReason } from '#chart/permits/permit.ts';
import { targetText } from '#chart/permits/target.ts';
import { BASE } from '#lib/browser/base.ts';
import { copyOf, element, link, part, write } from '#lib/browser/dom.ts';
import { openingName } from '../builder/subjects/opening-name.ts';
import type { BuilderView } from '../builder/view.ts';
import { DYNAMIC_PORTS } from '../model/dynamic.ts';
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

function row(root: HTMLElement, set: RuleSet, { source, destination }: SetLeg, permit: Permit): HTMLElement {
  const made = part(copyOf(root, 'for="permit"'), 'permit');
  const { target, reasons, direction } = permit;
  const isDynamic = target.kind === 'rpc' || target.kind === 'dynamic';
  write(made, 'target', targetText(target));
  write(made, 'range', isDynamic ? DYNAMIC_PORTS[set.generation].join('–') : '');
  const towards = called(direction === 'forward' ? destination : source);
  for (const cell of made.querySelectorAll('[data-towards]')) cell.textContent = towards;
  part(made, 'reasons').append(...reasons.map(reasonLine));
  return made;
}

/** A line above the rows of a leg, where there are several. */
function legHead({ source, destination }: SetLeg): HTMLElement {
  const cell = element('td', '', element('b', 'font-semibold', `${called(source)} to ${called(destination)}`));
  cell.colSpan = 3;
  return element('tr', 'rule-builder-leg', cell);
}

/** Shows the set leg by leg, and the sentence with its counts. */
export function showSet(root: HTMLElement, set: RuleSet, sentence: string): void {
  write(root, 'count', sentence);
  part(root, 'set').replaceChildren(
    ...set.legs.flatMap((leg) => [
      ...(set.legs.length > 1 ? [legHead(leg)] : []),
      ...leg.permits.map((permit) => row(root, set, leg, permit)),
    ]),
  );
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

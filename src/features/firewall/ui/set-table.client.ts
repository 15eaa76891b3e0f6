/** The merged set as rows, its counts, and how a link's set differs from that of today. */
import type { Permit } from '#chart/permits/permit.ts';
import { targetText } from '#chart/permits/target.ts';
import { BASE } from '#lib/browser/base.ts';
import { copyOf, element, link, part, write } from '#lib/browser/dom.ts';
import { openingName } from '../builder/subjects/opening-name.ts';
import type { BuilderView } from '../builder/view.ts';
import { DYNAMIC_PORTS } from '../model/dynamic.ts';
import type { RuleSet } from '../model/rule-set.ts';

/** Towards whom a connection is opened: `destination 10.1.2.3`. */
function towards({ source, destination }: RuleSet, { direction }: Permit): string {
  const [end, name] = direction === 'forward' ? [destination, 'destination'] : [source, 'source'];
  return end.kind === 'ip' ? `${name} ${end.text}` : name;
}

function row(root: HTMLElement, set: RuleSet, permit: Permit): HTMLElement {
  const made = part(copyOf(root, 'for="permit"'), 'permit');
  const { target, reasons } = permit;
  const isDynamic = target.kind === 'rpc' || target.kind === 'dynamic';
  write(made, 'target', targetText(target));
  write(made, 'range', isDynamic ? DYNAMIC_PORTS[set.generation].join('–') : '');
  for (const cell of made.querySelectorAll('[data-towards]')) cell.textContent = towards(set, permit);
  part(made, 'reasons').append(...reasons.map(({ text, path }) => element('li', '', link(BASE + path, text))));
  return made;
}

/** Shows the set, and the sentence with its counts. */
export function showSet(root: HTMLElement, set: RuleSet, sentence: string): void {
  write(root, 'count', sentence);
  part(root, 'set').replaceChildren(...set.permits.map((permit) => row(root, set, permit)));
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

/** The merged set as rows, its counts, and how a link's set differs from that of today. */
import { BASE } from '#lib/browser/base.ts';
import { DYNAMIC } from '../model/dynamic.ts';
import type { Difference } from '../builder/kept.ts';
import { codeOf } from '../builder/codes.ts';
import { placeName } from '../builder/place-names.ts';
import type { Permit, RuleSet } from '../model/rule-set.ts';
import { targetText } from '../model/target.ts';
import { copyOf, part, write } from './page-parts.client.ts';

const endName = ({ source, destination }: RuleSet, { way }: Permit): string => {
  const end = way === 'there' ? destination : source;
  const name = way === 'there' ? 'destination' : 'source';
  return end.kind === 'ip' ? `${name} ${end.text}` : name;
};

function reason({ text, path }: Permit['reasons'][number]): HTMLElement {
  const line = copyOf('reason');
  const link = line.querySelector('a');
  if (link) Object.assign(link, { href: BASE + path, textContent: text });
  return line;
}

function row(set: RuleSet, permit: Permit): HTMLElement {
  const made = copyOf('permit');
  const { target } = permit;
  write(made, 'place', targetText(target));
  write(made, 'range', target.kind === 'rpc' || target.kind === 'dynamic' ? DYNAMIC[set.generation].join('–') : '');
  for (const cell of made.querySelectorAll('[data-towards]')) cell.textContent = endName(set, permit);
  made.querySelector('ul')?.append(...permit.reasons.map(reason));
  return made;
}

/** Shows the set, and the sentence with its counts. */
export function showSet(root: HTMLElement, set: RuleSet, sentence: string): void {
  write(root, 'count', sentence);
  part(root, 'set').replaceChildren(...set.permits.map((permit) => row(set, permit)));
}

function difference(text: string): HTMLElement {
  const line = copyOf('difference');
  line.textContent = text;
  return line;
}

/** Shows what has changed since a link was made; nothing where nothing has. */
export function showDifference(root: HTMLElement, changed: { text: string; difference: Difference } | undefined): void {
  part(root, 'changed').hidden = changed === undefined;
  if (!changed) return;
  write(root, 'changed-text', changed.text);
  const names = (permits: readonly Permit[]) => permits.map((permit) => placeName(codeOf(permit)));
  part(root, 'differences').replaceChildren(
    ...names(changed.difference.added).map((name) => difference(`Today also ${name}`)),
    ...names(changed.difference.gone).map((name) => difference(`Today without ${name}`)),
  );
}

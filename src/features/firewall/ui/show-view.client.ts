/** Puts all that was worked out onto the page. */
import { plainText } from '#features/tickets/index.ts';
import { element, part, write } from '#lib/browser/dom.ts';
import { ruleSetTicket } from '../builder/ticket.ts';
import type { BuilderView } from '../builder/view.ts';
import { showRules } from './rules-output.client.ts';
import { showDifference, showSet } from './set-table.client.ts';

/** The fields that a link fills; what is being typed stays as it is. */
function fill(root: HTMLElement, { state, set, isShortened }: BuilderView): void {
  const comment = part<HTMLTextAreaElement>(root, 'comment');
  if (comment.value !== state.comment) comment.value = state.comment;
  const name = part<HTMLInputElement>(root, 'set-name');
  if (name.value !== state.name) name.value = state.name;
  write(root, 'set-name-shown', set.legs.length > 0 ? `It is ${set.name}.` : '');
  part(root, 'too-long').hidden = !isShortened;
  for (const radio of part(root, 'windows').querySelectorAll('input')) radio.checked = radio.value === state.generation;
}

/** Written anew only where they differ: what has just been read out is not read out again. */
function showNotices(root: HTMLElement, notices: readonly string[]): void {
  const shown = part(root, 'notices');
  if ([...shown.children].map(({ textContent }) => textContent).join('\n') === notices.join('\n')) return;
  shown.replaceChildren(...notices.map((text) => element('p', '', text)));
}

/** `linkNotices` are those of the link that was opened. The rules follow when the code of their syntax is there. */
export function showView(root: HTMLElement, view: BuilderView, linkNotices: readonly string[]): Promise<void> {
  const { resolution, set, sentence } = view;
  fill(root, view);
  const isEmpty = resolution.selections.length === 0 && set.legs.length === 0;
  part(root, 'empty').hidden = !isEmpty;
  part(root, 'outcome').hidden = isEmpty;
  showNotices(root, [...linkNotices, ...view.notices]);
  // A part that has just been shown is not read out by itself.
  write(root, 'announced', sentence);
  showSet(root, set, sentence);
  showDifference(root, view.changed);
  write(root, 'ticket', set.legs.length === 0 ? '' : plainText(ruleSetTicket(view)));
  return showRules(root, view);
}

/** Puts all that was worked out onto the page. */
import type { View } from '../builder/view.ts';
import { subjectOf } from '../builder/subject.ts';
import { plainText } from '#features/tickets/index.ts';
import { showOutput } from './output.client.ts';
import { copyOf, part, write } from './page-parts.client.ts';
import { showDifference, showSet } from './set-table.client.ts';

function notice(text: string): HTMLElement {
  const line = copyOf('notice');
  line.textContent = text;
  return line;
}

/** The fields that a link fills; what is being typed stays as it is. */
function fill(root: HTMLElement, { state, isShortened }: View): void {
  const comment = part<HTMLTextAreaElement>(root, 'comment');
  if (comment.value !== state.comment) comment.value = state.comment;
  part(root, 'long').hidden = !isShortened;
  for (const radio of part(root, 'windows').querySelectorAll('input')) radio.checked = radio.value === state.generation;
}

export function show(root: HTMLElement, view: View, notices: readonly string[]): void {
  const { chosen, set, state } = view;
  fill(root, view);
  const isEmpty = chosen.items.length === 0 && set.permits.length === 0;
  part(root, 'empty').hidden = !isEmpty;
  part(root, 'outcome').hidden = isEmpty;
  const all = [...notices, ...chosen.notices];
  const shown = part(root, 'notices');
  if ([...shown.children].map(({ textContent }) => textContent).join('\n') !== all.join('\n')) {
    shown.replaceChildren(...all.map(notice));
  }
  // A part that has just been shown is not read out by itself.
  write(root, 'spoken', view.sentence);
  showSet(root, set, view.sentence);
  showDifference(root, view.changed);
  showOutput(root, view, state.syntax);
  write(root, 'ticket', set.permits.length === 0 ? '' : plainText(subjectOf(view)));
}

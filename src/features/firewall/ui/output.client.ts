/** The set in the syntax that is looked at, with its placeholders marked; and as a file. */
import type { Output, RuleSet } from '../model/rule-set.ts';
import type { View } from '../builder/view.ts';
import { list } from '#lib/text.ts';
import { copyOf, part, write } from './page-parts.client.ts';

/** The words that stand for an address that isn't filled in. */
const WORDS = /(?<![A-Za-z])(SOURCE|DESTINATION)(?![A-Za-z])/;

/** The text, with the placeholders that a firewall will refuse marked. */
function marked(text: string, words: readonly string[]): (Node | string)[] {
  return text.split(WORDS).map((piece) => {
    if (!words.includes(piece)) return piece;
    const mark = copyOf('placeholder');
    mark.textContent = piece;
    return mark;
  });
}

const unfilled = ({ source, destination }: RuleSet): string[] => [
  ...(source.kind === 'placeholder' ? ['SOURCE'] : []),
  ...(destination.kind === 'placeholder' ? ['DESTINATION'] : []),
];

/** The browser's own way of saving, from a text that never leaves it. */
function save({ text, fileName }: Output): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  Object.assign(document.createElement('a'), { href, download: fileName }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/** Which syntaxes have something to say of this set, and which of them is shown. */
function offer(root: HTMLElement, outputs: readonly Output[], shown: Output): void {
  for (const radio of part(root, 'syntaxes').querySelectorAll('input')) {
    radio.checked = radio.value === shown.id;
    const label = radio.closest('label');
    if (label) label.hidden = !outputs.some(({ id }) => id === radio.value);
  }
}

/** Shows one of the outputs, the first where `id` names none; or why there is none. */
export function showOutput(root: HTMLElement, { set, outputs, problems }: View, id: string): void {
  const output = outputs.find((one) => one.id === id) ?? outputs[0];
  part(root, 'output').hidden = !output && problems.length === 0;
  part(root, 'written').hidden = !output;
  write(root, 'problems', problems.length > 0 ? `No rules are written. ${problems.join(' ')}` : '');
  if (!output) return;
  offer(root, outputs, output);
  write(root, 'label', output.label);
  write(root, 'trap', output.trap);
  const words = unfilled(set).filter((word) => output.text.split(WORDS).includes(word));
  part(root, 'rules').replaceChildren(...marked(output.text, words));
  part(root, 'unfilled').hidden = words.length === 0;
  write(
    root,
    'unfilled',
    `${list(words)} ${words.length === 1 ? 'is' : 'are'} still to be filled in: as it stands, nothing is let through.`,
  );
  part(root, 'save').onclick = () => save(output);
}

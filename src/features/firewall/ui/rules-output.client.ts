/** The set in the syntax that is looked at, with its placeholders marked; and as a file. */
import { element, part, write, writeOrHide } from '#lib/browser/dom.ts';
import { count, list } from '#lib/text.ts';
import type { BuilderView } from '../builder/view.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { WrittenRules } from '../syntax/write-rules.ts';

/** The words that stand for an address that isn't filled in. */
const PLACEHOLDERS = /(?<![A-Za-z])(SOURCE|DESTINATION)(?![A-Za-z])/;

/** The text, with the placeholders that a firewall will refuse marked. */
const marked = (text: string, words: readonly string[]): (Node | string)[] =>
  text.split(PLACEHOLDERS).map((piece) => (words.includes(piece) ? element('mark', '', piece) : piece));

const unfilled = ({ source, destination }: RuleSet): string[] => [
  ...(source.kind === 'placeholder' ? ['SOURCE'] : []),
  ...(destination.kind === 'placeholder' ? ['DESTINATION'] : []),
];

/** The browser's own way of saving, from a text that never leaves it. */
function save({ text, fileName }: WrittenRules): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  Object.assign(document.createElement('a'), { href, download: fileName }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/** Which syntaxes have something to say of this set, and which of them is shown. */
function offer(root: HTMLElement, rules: readonly WrittenRules[], shown: WrittenRules): void {
  const choice = part<HTMLSelectElement>(root, 'syntaxes');
  for (const option of choice.options) {
    // A browser that shows hidden options all the same doesn't let them be chosen.
    option.hidden = option.disabled = !rules.some(({ id }) => id === option.value);
  }
  choice.value = shown.id;
}

/** Shows the rules in the syntax that is looked at; or why there are none. */
export function showRules(root: HTMLElement, { set, rules, shown, problems }: BuilderView): void {
  part(root, 'output').hidden = !shown && problems.length === 0;
  part(root, 'written').hidden = !shown;
  write(root, 'problems', problems.length > 0 ? `No rules are written. ${problems.join(' ')}` : '');
  if (!shown) return;
  offer(root, rules, shown);
  write(root, 'rule-count', count(set.permits.length, 'rule'));
  write(root, 'label', shown.label);
  write(root, 'trap', shown.trap);
  const words = unfilled(set).filter((word) => shown.text.split(PLACEHOLDERS).includes(word));
  const text = part(root, 'rules');
  text.dataset['language'] = shown.language;
  text.replaceChildren(...marked(shown.text, words));
  const are = words.length === 1 ? 'is' : 'are';
  writeOrHide(
    root,
    'unfilled',
    words.length > 0 ? `${list(words)} ${are} still to be filled in: as it stands, nothing is let through.` : '',
  );
  part(root, 'undo-box').hidden = shown.undo === '';
  write(root, 'undo', shown.undo);
  part(root, 'save').onclick = () => save(shown);
}

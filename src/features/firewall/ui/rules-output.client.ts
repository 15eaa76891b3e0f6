/** The set in the syntax that is looked at, with its placeholders marked; and as a file. */
import { element, part, write, writeOrHide } from '#lib/browser/dom.ts';
import { wholeWords } from '#lib/browser/whole-words.ts';
import { count, list } from '#lib/text.ts';
import type { BuilderView } from '../builder/view.ts';
import { placeholderOf } from '../model/ends.ts';
import { endsIn, permitsIn, type RuleSet } from '../model/rule-set.ts';
import type { NamedSyntax } from '../syntax/syntax-names.ts';
import { loadSyntax } from '../syntax/load-syntax.ts';
import { writeRules, type WrittenRules } from '../syntax/write-rules.ts';

/** A word in capitals that may stand for an address: which of them do is for the set to say. */
const WORDS = /(?<![A-Za-z])(SOURCE|DESTINATION|ADDRESS_OF_[A-Z0-9_]+)(?![A-Za-z0-9])/;

/** The text, with the placeholders that a firewall will refuse marked. */
const marked = (text: string, words: readonly string[]): (Node | string)[] =>
  text.split(WORDS).flatMap((piece) => (words.includes(piece) ? element('mark', '', piece) : wholeWords(piece)));

const unfilled = (set: RuleSet): string[] =>
  endsIn(set)
    .filter(({ addresses }) => addresses.some(({ kind }) => kind === 'placeholder'))
    .map(placeholderOf);

/** The browser's own way of saving, from a text that never leaves it. */
function save({ text, fileName }: WrittenRules): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  Object.assign(document.createElement('a'), { href, download: fileName }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/** Which syntaxes have something to say of this set, and which of them is shown. */
function offer(root: HTMLElement, offered: readonly NamedSyntax[], shown: NamedSyntax): void {
  const choice = part<HTMLSelectElement>(root, 'syntaxes');
  for (const option of choice.options) {
    // A browser that shows hidden options all the same doesn't let them be chosen.
    option.hidden = option.disabled = !offered.some(({ id }) => id === option.value);
  }
  choice.value = shown.id;
}

/** The text with all that belongs to it. */
function showText(root: HTMLElement, set: RuleSet, rules: WrittenRules): void {
  write(root, 'trap', rules.trap);
  const words = unfilled(set).filter((word) => rules.text.split(WORDS).includes(word));
  const text = part(root, 'rules');
  text.dataset['language'] = rules.language;
  text.replaceChildren(...marked(rules.text, words));
  const are = words.length === 1 ? 'is' : 'are';
  writeOrHide(
    root,
    'unfilled',
    words.length > 0 ? `${list(words)} ${are} still to be filled in: as it stands, nothing is let through.` : '',
  );
  part(root, 'undo-box').hidden = rules.undo === '';
  write(root, 'undo', rules.undo);
  part(root, 'save').onclick = () => save(rules);
}

/** Counts what was asked for: code that comes late must not show rules over those of a later choice. */
let asked = 0;

/**
 * Shows the rules in the syntax that is looked at, or why there are none. Its code loads when it is first looked at;
 * until then the text of before stays. Never fails: what can't be loaded is said.
 */
export async function showRules(root: HTMLElement, { set, offered, shown, problems }: BuilderView): Promise<void> {
  const own = ++asked;
  part(root, 'output').hidden = !shown && problems.length === 0;
  write(root, 'problems', problems.length > 0 ? `No rules are written. ${problems.join(' ')}` : '');
  if (!shown) {
    part(root, 'written').hidden = true;
    return;
  }
  offer(root, offered, shown);
  write(root, 'rule-count', count(permitsIn(set).length, 'rule'));
  write(root, 'label', shown.label);
  const syntax = await loadSyntax(shown.id).catch(() => undefined);
  if (own !== asked) return;
  part(root, 'written').hidden = !syntax;
  if (syntax) showText(root, set, writeRules(syntax, set));
  else
    write(
      root,
      'problems',
      `What writes rules for ${shown.label} could not be loaded. Change anything above to try once more.`,
    );
}

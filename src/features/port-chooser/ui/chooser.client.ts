/** The chooser at work: draws numbers, judges them, and keeps the choice in the address. */
import { loadJson } from '#lib/browser/load.ts';
import { settlePage } from '#lib/browser/pending.ts';
import { candidates, drawNumber } from '../candidates.ts';
import { type PackedChooserFacts, unpackChooserFacts } from '../chooser-facts.ts';
import { readChoiceFragment, writeChoiceFragment } from '../choice-fragment.ts';
import { judgePort } from '../judge-port.ts';
import { readTypedNumber } from '../read-typed-number.ts';
import { showJudgement, showProblem } from './judgement.client.ts';

/** What a reader did: asked for a number, checked one, changed an option, came with an address. */
export type ChooserAction = 'draw' | 'check' | 'options' | 'address';

/** What is judged, as it was typed or drawn; what stands in the field may be newer. */
let typed: string | undefined;

const load = () => loadJson<PackedChooserFacts>('/tools/choose-a-port.json');

const boxesOf = (root: HTMLElement) => [...root.querySelectorAll<HTMLInputElement>('[type=checkbox]')];
const leftOutOf = (root: HTMLElement) => boxesOf(root).flatMap((box) => (box.checked ? [] : [box.value]));

/** Judges the number with the options as they stand. */
async function answer(root: HTMLElement, field: HTMLInputElement): Promise<void> {
  const leftOut = leftOutOf(root);
  history.replaceState(null, '', writeChoiceFragment({ typed, leftOut }) || location.pathname + location.search);
  if (typed === undefined) return;
  const read = readTypedNumber(typed);
  field.setAttribute('aria-invalid', String('problem' in read));
  if ('problem' in read) return showProblem(root, read.problem);
  const packed = await load();
  showJudgement(root, judgePort(read.number, unpackChooserFacts(packed), leftOut), packed);
}

async function another(root: HTMLElement, field: HTMLInputElement): Promise<void> {
  const facts = unpackChooserFacts(await load());
  const number = drawNumber(candidates(facts, leftOutOf(root)), Number(typed), Math.random);
  if (number === undefined) return showProblem(root, 'No number passes all that is asked. Leave something out.');
  field.value = typed = String(number);
  const button = root.querySelector('[data-draw]');
  if (button) button.textContent = 'Another number';
  return answer(root, field);
}

/** Takes the choice of the address; a fragment that isn't the chooser's leaves everything as it is. */
function take(root: HTMLElement, field: HTMLInputElement): Promise<void> {
  const choice = readChoiceFragment(location.hash);
  if (!choice) return Promise.resolve();
  typed = choice.typed;
  field.value = typed ?? '';
  for (const box of boxesOf(root)) box.checked = !choice.leftOut.includes(box.value);
  return answer(root, field);
}

function work(root: HTMLElement, field: HTMLInputElement, action: ChooserAction): Promise<void> {
  if (action === 'draw') return another(root, field);
  if (action === 'address') return take(root, field);
  if (action === 'check') typed = field.value;
  return answer(root, field);
}

/** Answers what a reader did. */
export function perform(root: HTMLElement, action: ChooserAction): void {
  const field = root.querySelector<HTMLInputElement>('form input');
  if (!field) return;
  work(root, field, action)
    .catch(() => showProblem(root, 'The facts could not be loaded. Try again, or take one of the dozen below.'))
    .finally(settlePage);
}

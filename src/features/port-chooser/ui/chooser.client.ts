/** The chooser at work: draws numbers, judges them, and keeps the choice in the address. */
import { loadJson } from '#lib/browser/load.ts';
import { BASE } from '#lib/browser/base.ts';
import { candidates, draw } from '../candidates.ts';
import { type Facts, type PackedFacts, unpack } from '../facts.ts';
import { readFragment, writeFragment } from '../fragment.ts';
import { judge } from '../judge.ts';
import { readNumber } from '../read-number.ts';
import { show, showProblem } from './judgement.client.ts';

/** What a reader did: asked for a number, checked one, changed an option, came with an address. */
export type Deed = 'draw' | 'check' | 'options' | 'address';

interface Known {
  packed: PackedFacts;
  facts: Facts;
}

let known: Promise<Known> | undefined;
/** What is judged, as it was typed or drawn; what stands in the field may be newer. */
let typed: string | undefined;

/** Asked again after a failure: the network may be back. */
function load(): Promise<Known> {
  known ??= loadJson<PackedFacts>('/tools/choose-a-port.json').then((packed) => ({ packed, facts: unpack(packed) }));
  known.catch(() => (known = undefined));
  return known;
}

const boxesOf = (root: HTMLElement) => [...root.querySelectorAll<HTMLInputElement>('[type=checkbox]')];
const leftOutOf = (root: HTMLElement) => boxesOf(root).flatMap((box) => (box.checked ? [] : [box.value]));

/** Judges the number with the options as they stand. */
async function answer(root: HTMLElement, field: HTMLInputElement): Promise<void> {
  const leftOut = leftOutOf(root);
  history.replaceState(null, '', writeFragment({ typed, leftOut }) || location.pathname + location.search);
  if (typed === undefined) return;
  const read = readNumber(typed);
  field.setAttribute('aria-invalid', String('problem' in read));
  if ('problem' in read) return showProblem(root, read.problem);
  const { packed, facts } = await load();
  show(root, judge(read.number, facts, leftOut), { ...packed, base: BASE, link: location.href });
}

async function another(root: HTMLElement, field: HTMLInputElement): Promise<void> {
  const { facts } = await load();
  const number = draw(candidates(facts, leftOutOf(root)), Number(typed), Math.random);
  if (number === undefined) return showProblem(root, 'No number passes all that is asked. Leave something out.');
  field.value = typed = String(number);
  const button = root.querySelector('[data-draw]');
  if (button) button.textContent = 'Another number';
  return answer(root, field);
}

/** Takes the choice of the address; a fragment that isn't the chooser's leaves everything as it is. */
function take(root: HTMLElement, field: HTMLInputElement): Promise<void> {
  const choice = readFragment(location.hash);
  if (!choice) return Promise.resolve();
  typed = choice.typed;
  field.value = typed ?? '';
  for (const box of boxesOf(root)) box.checked = !choice.leftOut.includes(box.value);
  return answer(root, field);
}

function work(root: HTMLElement, field: HTMLInputElement, deed: Deed): Promise<void> {
  if (deed === 'draw') return another(root, field);
  if (deed === 'address') return take(root, field);
  if (deed === 'check') typed = field.value;
  return answer(root, field);
}

/** Answers what a reader did. */
export function act(root: HTMLElement, deed: Deed): void {
  const field = root.querySelector<HTMLInputElement>('form input');
  if (!field) return;
  work(root, field, deed).catch(() => {
    showProblem(root, 'The facts could not be loaded. Try again, or take one of the dozen below.');
  });
}

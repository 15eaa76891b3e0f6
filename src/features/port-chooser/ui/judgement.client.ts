/** Puts a judgement onto the page: the answer, the reasons by weight, the text for a ticket. */
import { BASE } from '#lib/browser/base.ts';
import { copyOf, element, find, link, write } from '#lib/browser/dom.ts';
import { withCommas } from '#lib/text.ts';
import type { PackedChooserFacts } from '../chooser-facts.ts';
import type { ChoiceReason, PortJudgement } from '../judge-port.ts';
import { FITNESS_TEXTS, judgementText } from '../judgement-text.ts';

/** One reason, in a copy of the page's template, with its sources. */
function reasonLine(root: HTMLElement, { text, sources }: ChoiceReason, labels: PackedChooserFacts['sources']): Node {
  const item = copyOf(root, 'reason-line');
  const marks = sources.flatMap((id) => (labels[id] ? [link(`#source-${id}`, labels[id])] : []));
  item.querySelector('span')?.append(...withCommas(marks));
  item.querySelector('li')?.prepend(text, ' ');
  return item;
}

function showAnswer(root: HTMLElement, kind: string, ...content: (Node | string)[]): void {
  const answer = find(root, 'answer');
  if (!answer) return;
  answer.dataset['answer'] = kind;
  answer.replaceChildren(...content);
}

/** Shows a judgement; the text for a ticket names today and the address of the page as it stands. */
export function showJudgement(
  root: HTMLElement,
  judgement: PortJudgement,
  { sources, edition }: Pick<PackedChooserFacts, 'sources' | 'edition'>,
): void {
  const { number, fitness, reasons } = judgement;
  const figure = element('b', '', link(`${BASE}/ports/${number}/`, String(number)));
  showAnswer(root, fitness, figure, ` ${FITNESS_TEXTS[fitness]}.`);
  for (const group of root.querySelectorAll<HTMLElement>('[data-weight]')) {
    const items = reasons
      .filter(({ weight }) => weight === group.dataset['weight'])
      .map((reason) => reasonLine(root, reason, sources));
    group.hidden = items.length === 0;
    group.querySelector('ul')?.replaceChildren(...items);
  }
  const day = new Date().toISOString().slice(0, 10);
  write(root, 'text', judgementText(judgement, { link: location.href, edition, day }));
  find(root, 'reasons')?.toggleAttribute('hidden', false);
}

/** Says what is wrong instead; what was typed stays in its field. */
export function showProblem(root: HTMLElement, problem: string): void {
  showAnswer(root, 'problem', problem);
  find(root, 'reasons')?.toggleAttribute('hidden', true);
}

/** Puts a judgement onto the page: the answer, the reasons by weight, the text for a ticket. */
import type { PackedFacts } from '../facts.ts';
import type { Judgement, Reason } from '../judge.ts';
import { choiceText, VERDICTS } from '../words.ts';

interface Place extends Pick<PackedFacts, 'sources' | 'edition'> {
  base: string;
  /** The address that shows the same again. */
  link: string;
}

function link(href: string, text: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href, textContent: text });
}

/** One reason, in a copy of the page's template, with its sources. */
function line(root: HTMLElement, { text, sources }: Reason, labels: Place['sources']): Node {
  const template = root.querySelector<HTMLTemplateElement>('template[data-line]');
  const item = document.importNode(template?.content ?? document.createDocumentFragment(), true);
  const marks = sources.flatMap((id) => (labels[id] ? [link(`#source-${id}`, labels[id])] : []));
  item.querySelector('span')?.append(...marks);
  item.querySelector('li')?.prepend(text, ' ');
  return item;
}

function answerLine(root: HTMLElement, kind: string, ...content: (Node | string)[]): void {
  const answer = root.querySelector<HTMLElement>('[data-answer]');
  if (!answer) return;
  answer.dataset['answer'] = kind;
  answer.replaceChildren(...content);
}

export function show(root: HTMLElement, judgement: Judgement, { sources, edition, base, link: address }: Place): void {
  const { number, verdict, reasons } = judgement;
  const figure = document.createElement('b');
  figure.append(link(`${base}/ports/${number}/`, String(number)));
  answerLine(root, verdict, figure, ` ${VERDICTS[verdict]}.`);
  for (const group of root.querySelectorAll<HTMLElement>('[data-weight]')) {
    const items = reasons
      .filter(({ weight }) => weight === group.dataset['weight'])
      .map((reason) => line(root, reason, sources));
    group.hidden = items.length === 0;
    group.querySelector('ul')?.replaceChildren(...items);
  }
  const day = new Date().toISOString().slice(0, 10);
  const text = root.querySelector('[data-text]');
  if (text) text.textContent = choiceText(judgement, { link: address, edition, day });
  root.querySelector('[data-reasons]')?.toggleAttribute('hidden', false);
}

/** Says what is wrong instead; what was typed stays in its field. */
export function showProblem(root: HTMLElement, problem: string): void {
  answerLine(root, 'problem', problem);
  root.querySelector('[data-reasons]')?.toggleAttribute('hidden', true);
}

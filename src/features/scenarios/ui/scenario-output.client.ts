/** The rules and the ticket of a scenario's page, written anew for what the switches say. */
import { loadJson } from '#lib/browser/load.ts';
import { BASE } from '#lib/browser/base.ts';
import type { ApiScenario } from '../from-api.ts';
import { fromApi } from '../from-api.ts';
import { writeSwitches } from '../fragment.ts';
import { isNeeded, type Used } from '#chart/permits/need.ts';
import { BRIEF_SYNTAXES, trapOf } from '#features/firewall/index.ts';
import { builderLink, ruleSetsOf } from '../rule-sets.ts';
import { scenarioTicket } from '../ticket.ts';
import { plainText, readPlainText } from '#features/tickets/index.ts';
import type { Scenario } from '#chart/model.ts';

const load = async (id: string): Promise<Scenario> =>
  fromApi(await loadJson<ApiScenario>(`/api/v1/scenarios/${id}.json`));

/** Whether anything passes between two roles, whichever way. */
const hasFlows = ({ flows }: Scenario, used: Used, ends: readonly string[]): boolean =>
  flows.some((flow) => ends.includes(flow.from) && ends.includes(flow.to) && isNeeded(flow, used));

/** The rules of the syntax that is open. */
function showRules(root: Element, scenario: Scenario, used: Used, place: Parameters<typeof ruleSetsOf>[2]): void {
  const template = root.querySelector<HTMLTemplateElement>('template[data-set]');
  const open = root.querySelector<HTMLElement>('[data-syntax][open]');
  const syntax = BRIEF_SYNTAXES.find(({ id }) => id === open?.dataset['syntax']);
  if (!template || !open || !syntax) return;
  const sets = ruleSetsOf(scenario, used, place);
  const copies = sets.map(({ pair, set }) => {
    const copy = document.importNode(template.content, true);
    copy.querySelector('h3')?.append(`${pair.from.title} and ${pair.to.title}`);
    copy.querySelector('pre')?.append(syntax.write(set));
    return copy;
  });
  open.querySelector('[data-sets]')?.replaceChildren(...copies);
  const traps = new Set(sets.map(({ set }) => trapOf(syntax, set)));
  open.querySelector('[data-trap]')?.replaceChildren([...traps].join(' '));
}

async function write(root: HTMLElement, used: Used): Promise<void> {
  const scenario = await load(root.dataset['scenario'] ?? '');
  const ticket = root.querySelector('[data-ticket]');
  const page = readPlainText(ticket?.textContent ?? '');
  if (ticket && page) {
    const link = page.link.replace(/#.*/, '') + writeSwitches(scenario.features, used);
    ticket.textContent = plainText({ ...page, ...scenarioTicket(scenario, used), link });
  }
  for (const link of root.querySelectorAll<HTMLAnchorElement>('[data-builder]')) {
    const [from = '', to = ''] = link.dataset['builder']?.split(' ') ?? [];
    link.href = BASE + builderLink(scenario, { from: { id: from }, to: { id: to } }, used);
    const pair = link.closest('li');
    if (pair) pair.hidden = !hasFlows(scenario, used, [from, to]);
  }
  const site = location.origin + BASE;
  showRules(root, scenario, used, { site, edition: page?.edition ?? '', day: page?.day ?? '' });
}

/** Brings rules, ticket and links up to what is used; where that fails, the page says so. */
export function follow(root: HTMLElement, used: Used): void {
  write(root, used).catch(() => {
    const status = root.querySelector('[data-switched]');
    status?.append(' The rules and the ticket could not be loaded and still show what is usual. Try again.');
  });
}

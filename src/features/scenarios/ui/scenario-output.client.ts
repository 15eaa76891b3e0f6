/** The rules and the ticket of a scenario's page, written anew for what the switches say. */
import type { Scenario } from '#chart/model.ts';
import { isNeeded, type UsedFeatures } from '#chart/permits/need.ts';
import { BRIEF_SYNTAXES, writeRules } from '#features/firewall/index.ts';
import { plainText, readPlainText } from '#features/tickets/index.ts';
import { BASE } from '#lib/browser/base.ts';
import { copyOf, find, write } from '#lib/browser/dom.ts';
import { wholeWords } from '#lib/browser/whole-words.ts';
import { loadJson } from '#lib/browser/load.ts';
import { writeSwitches } from '../fragment.ts';
import { type ApiScenario, fromApi } from '../from-api.ts';
import { builderLink, type RuleOrigin, ruleSetsOf } from '../rule-sets.ts';
import { scenarioTicket } from '../ticket.ts';

const loadScenario = async (id: string): Promise<Scenario> =>
  fromApi(await loadJson<ApiScenario>(`/api/v1/scenarios/${id}.json`));

/** Whether anything passes between two roles, in whichever direction. */
const hasFlows = ({ flows }: Scenario, used: UsedFeatures, ends: readonly string[]): boolean =>
  flows.some((flow) => ends.includes(flow.from) && ends.includes(flow.to) && isNeeded(flow, used));

/** The rules of the syntax that is open. */
function showRules(root: Element, scenario: Scenario, used: UsedFeatures, origin: RuleOrigin): void {
  const open = root.querySelector<HTMLElement>('[data-syntax][open]');
  const syntax = BRIEF_SYNTAXES.find(({ id }) => id === open?.dataset['syntax']);
  if (!open || !syntax) return;
  const sets = ruleSetsOf(scenario, used, origin);
  const copies = sets.map(({ pair, set }) => {
    const copy = copyOf(root, 'rule-set');
    copy.querySelector('h3')?.append(`${pair.from.title} and ${pair.to.title}`);
    copy.querySelector('pre')?.append(...wholeWords(writeRules(syntax, set).text));
    return copy;
  });
  find(open, 'rule-sets')?.replaceChildren(...copies);
  const traps = new Set(sets.map(({ set }) => writeRules(syntax, set).trap));
  write(open, 'trap', [...traps].join(' '));
}

async function rewrite(root: HTMLElement, used: UsedFeatures): Promise<void> {
  const scenario = await loadScenario(root.dataset['scenario'] ?? '');
  const page = readPlainText(find(root, 'ticket')?.textContent ?? '');
  if (page) {
    const link = page.link.replace(/#.*/, '') + writeSwitches(scenario.features, used);
    write(root, 'ticket', plainText({ ...page, ...scenarioTicket(scenario, used), link }));
  }
  for (const link of root.querySelectorAll<HTMLAnchorElement>('[data-builder]')) {
    const [from = '', to = ''] = link.dataset['builder']?.split(' ') ?? [];
    link.href = BASE + builderLink(scenario, { from: { id: from }, to: { id: to } }, used);
    const item = link.closest('li');
    if (item) item.hidden = !hasFlows(scenario, used, [from, to]);
  }
  const site = location.origin + BASE;
  showRules(root, scenario, used, { site, edition: page?.edition ?? '', day: page?.day ?? '' });
}

/** Brings rules, ticket and links up to what is used; where that fails, the page says so. */
export function updateOutput(root: HTMLElement, used: UsedFeatures): void {
  rewrite(root, used).catch(() => {
    const status = find(root, 'openings-left');
    status?.append(' The rules and the ticket could not be loaded and still show what is usual. Try again.');
  });
}

/** What can be chosen for a text: numbers, and the names of the site's exact search and of the scenarios. */
import transports from '#content/vocab/transports.json' with { type: 'json' };
import { icmpWord } from '#content-model/icmp-types.ts';
import { compareTargets, targetText } from '#chart/permits/target.ts';
import type { Transport } from '#content-model/vocab.ts';
import { readQuery, type SearchMatch } from '#features/search/index.ts';
import type { Catalogue, CatalogueScenario, CatalogueService } from '../catalogue/catalogue.ts';
import { withImplied } from '../catalogue/implied.ts';
import { type DirectedTarget, readOpeningCode } from '../link/codes.ts';
import { isTransport, writeSubject } from '../link/selection-text.ts';
import type { SubjectDetails } from '../subjects/details.ts';
import { detailsOf } from '../subjects/details-of.ts';
import { pairSubject } from '../subjects/scenario.ts';
import type { RuleSubject } from '../subjects/selection.ts';
import { subjectsOfMatch } from './match-subjects.ts';
import { list } from '#lib/text.ts';
import { findList } from './find-list.ts';
import { findIcmp } from './icmp.ts';
import { findNumbers } from './numbers.ts';
import { findScenarios, scenariosCalled } from './scenarios.ts';
import type { SiteNames } from './site-names.ts';
import { nameWords } from './name-words.ts';

/** As many as can be looked through in a list. */
const MAX_FOUND = 14;
/** Single endpoints of the service that was meant. */
const MAX_ENDPOINTS = 8;
/** Ports that a name leads to. */
const MAX_PORTS = 4;
/** Pairs of roles of the scenarios that a name leads to. */
const MAX_SCENARIOS = 6;
/** Ports that stand in a hint. */
const MAX_HINTED = 6;

const isAt = ({ direction, target }: DirectedTarget, number: number, transport: Transport | undefined): boolean =>
  direction === 'forward' &&
  target.kind === 'ports' &&
  target.from <= number &&
  number <= target.to &&
  (transport === undefined || transport === target.transport);

/** The services with an endpoint at a number. */
function servicesAt({ services }: Catalogue, number: number, transport: Transport | undefined): RuleSubject[] {
  const isThere = ({ endpoints }: CatalogueService) =>
    endpoints.some((endpoint) => {
      const opened = readOpeningCode(withImplied(endpoint).code);
      return opened && isAt(opened, number, transport);
    });
  return services.filter(isThere).map(({ id }) => ({ kind: 'service', id }));
}

const serviceOf = ({ services }: Catalogue, subject: RuleSubject | undefined): CatalogueService | undefined =>
  subject?.kind === 'service' ? services.find(({ id }) => id === subject.id) : undefined;

/** The endpoints of a service, one by one. */
const endpointsOf = ({ id: service, endpoints }: CatalogueService): RuleSubject[] =>
  endpoints.map(({ id }) => ({ kind: 'endpoint', service, id }));

/** Numbers, and who listens there where a single one was asked for. */
function forNumbers(catalogue: Catalogue, typed: string, numbers: readonly RuleSubject[]): RuleSubject[] {
  const [first, ...more] = readQuery(typed).asked;
  if (!first || more.length > 0 || first.from !== first.to) return [...numbers];
  const transport = first.transport !== undefined && isTransport(first.transport) ? first.transport : undefined;
  return [...numbers, ...servicesAt(catalogue, first.from, transport)];
}

/**
 * What people add to a name, and few names have: words (`dynamic rpc`, `kafka ports`), and the version of a product
 * (`exchange 2019`, `k3s v1.30`, `postgresql 16`, `windows server 2012 r2`).
 */
const ADDED = /\b(?:dynamic|ports?|range|firewall|rules?|(?:19|20)\d\d|v?\d+(?:\.\d+)+|v?\d{1,2}|r2)\b/gi;

const lookUp = (names: SiteNames | undefined, text: string): SearchMatch[] =>
  text === '' ? [] : (names?.lookup(text, MAX_FOUND) ?? []).filter(({ kind }) => kind !== 'guide');

/** The pages that a text leads to; where it is no whole name, first those of it without what people add to names. */
function matchesOf(names: SiteNames | undefined, typed: string): SearchMatch[] {
  const found = lookUp(names, typed);
  const name = typed.replace(ADDED, ' ').replace(/\s+/g, ' ').trim();
  const isWhole = found.some(({ kind, matchType }) => kind !== 'port' && matchType === 'whole');
  return isWhole || name === typed ? found : [...lookUp(names, name), ...found];
}

/** Whether a text has a word of a service's own name, or is made of its first letters: then the service itself is meant. */
function hasOwnName({ id, title }: CatalogueService, typed: string): boolean {
  const own = [...nameWords(title), ...nameWords(id)];
  const initials = nameWords(title)
    .map((word) => word[0])
    .join('');
  const asked = nameWords(typed.replace(ADDED, ' '));
  return initials.includes(asked.join('')) || asked.some((word) => own.includes(word));
}

function subjectsFor(catalogue: Catalogue, names: SiteNames | undefined, typed: string): RuleSubject[] {
  const numbers = findNumbers(typed);
  if (numbers.length > 0) return forNumbers(catalogue, typed, numbers);
  const icmp = findIcmp(typed);
  // A number beside a word for ICMP is the number of a message, and no version.
  const matches = icmp.length > 0 ? lookUp(names, typed) : matchesOf(names, typed);
  const isPort = ({ kind }: SearchMatch) => kind === 'port';
  const subjects = (is: (match: SearchMatch) => boolean) =>
    matches.filter(is).flatMap((match) => subjectsOfMatch(catalogue, match));
  const named = subjects((match) => !isPort(match) && match.matchType === 'whole');
  const begun = matches.filter(
    ({ kind, matchType }) => matchType === 'prefix' && (kind === 'service' || kind === 'protocol'),
  );
  const beginnings = subjects((match) => begun.includes(match));
  const others = subjects((match) => !isPort(match) && match.matchType !== 'whole' && !begun.includes(match));
  const isScenario = ({ kind }: RuleSubject) => kind === 'scenario';
  const jobs = [...others.filter(isScenario), ...findScenarios(catalogue, typed)].slice(0, MAX_SCENARIOS);
  // “Active directory” is a job of several services; it names the one of them that does most of it, too.
  const service = serviceOf(catalogue, named[0]);
  const called = service && !hasOwnName(service, typed) ? scenariosCalled(catalogue, typed) : [];
  const endpoints = service ? endpointsOf(service).slice(0, MAX_ENDPOINTS) : [];
  const ports = [...subjects((match) => isPort(match) && match.matchType === 'whole'), ...subjects(isPort)].slice(
    0,
    MAX_PORTS,
  );
  const further = others.filter((one) => !isScenario(one));
  // Of a name that isn't whole yet, what begins so comes first: its ports and its jobs only have it among their names.
  const isBegun = named.length === 0;
  const [first, last] = isBegun ? [beginnings, further] : [[], [...beginnings, ...further]];
  return [...called, ...named, ...icmp, ...first, ...jobs, ...endpoints, ...ports, ...last];
}

export interface FoundSubject {
  title: string;
  kindLabel: string;
  /** All that is taken when it is chosen: one, or every entry of a list. */
  all: readonly SubjectDetails[];
  /** What it opens, or what a port is called. */
  hint: string;
  /** The scenario that is taken whole, with an end for each of its roles. */
  scenario?: CatalogueScenario;
}

/** The name of a port, and whether anything is known of it on this transport. */
function portHint(names: SiteNames | undefined, port: number, transport: Transport): string {
  const page = names?.port(port);
  if (!page) return '';
  const known = page.transports === undefined || page.transports.includes(transport);
  return known ? page.hint : `${page.hint}; nothing known on ${transports[transport].label}`;
}

function hintOf(names: SiteNames | undefined, { subject, openings }: SubjectDetails): string {
  if (subject.kind === 'ports')
    return subject.from === subject.to ? portHint(names, subject.from, subject.transport) : '';
  if (subject.kind === 'icmp') return icmpWord(subject.type).description;
  if (subject.kind === 'ip-protocol' || subject.kind === 'endpoint') return '';
  const inOrder = openings.map(({ target }) => target).sort(compareTargets);
  const texts = [...new Set(inOrder.map(targetText))];
  const more = texts.length > MAX_HINTED ? ` and ${texts.length - MAX_HINTED} more` : '';
  return texts.slice(0, MAX_HINTED).join(', ') + more;
}

/** A whole list as one thing to choose. */
function wholeList(catalogue: Catalogue, names: SiteNames | undefined, typed: string): FoundSubject[] {
  const found = findList(catalogue, names, typed);
  const all = found?.subjects.flatMap((subject) => detailsOf(catalogue, subject) ?? []) ?? [];
  if (!found || all.length < 2) return [];
  const titles = all.map(({ title }) => title);
  const more = titles.length > MAX_HINTED ? [`${titles.length - MAX_HINTED} more`] : [];
  const unknown = found.unknown.length > 0 ? [`Not understood: ${found.unknown.slice(0, MAX_HINTED).join(', ')}`] : [];
  return [
    {
      title: `All ${all.length} of them`,
      kindLabel: 'list',
      all,
      hint: [list([...titles.slice(0, MAX_HINTED), ...more]), ...unknown].join('. '),
    },
  ];
}

/** All pairs of a scenario's roles as one thing to choose; nothing of one that has a single pair. */
function wholeScenario(catalogue: Catalogue, scenario: CatalogueScenario): FoundSubject[] {
  const all = scenario.pairs
    .flatMap((pair) => detailsOf(catalogue, pairSubject(scenario, pair)) ?? [])
    .filter(({ openings }) => openings.length > 0);
  if (all.length < 2) return [];
  const between = all.flatMap(({ roles }) => (roles ? `${roles.source} to ${roles.destination}` : []));
  return [{ title: `${scenario.title}, all of it`, kindLabel: 'scenario', all, hint: list(between), scenario }];
}

/** Before the first of a scenario's pairs the whole of it, where several of them are found. */
function withWholeScenarios(catalogue: Catalogue, found: readonly FoundSubject[]): FoundSubject[] {
  const idOf = ({ all: [first] }: FoundSubject) => (first?.subject.kind === 'scenario' ? first.subject.id : undefined);
  const ofScenario = Map.groupBy(found, idOf);
  return found.flatMap((one) => {
    const [first, ...others] = ofScenario.get(idOf(one)) ?? [];
    const scenario = catalogue.scenarios.find(({ id }) => id === idOf(one));
    return scenario && one === first && others.length > 0 ? [...wholeScenario(catalogue, scenario), one] : [one];
  });
}

/** What can be chosen for a text, best first; empty where nothing is. Without the names only numbers and scenarios. */
export function findSubjects(catalogue: Catalogue, names: SiteNames | undefined, typed: string): FoundSubject[] {
  const unique = new Map(subjectsFor(catalogue, names, typed).map((subject) => [writeSubject(subject), subject]));
  const single = [...unique.values()]
    .flatMap((subject) => detailsOf(catalogue, subject) ?? [])
    .filter(({ openings }) => openings.length > 0)
    .slice(0, MAX_FOUND)
    .map((details): FoundSubject => ({
      title: details.title,
      kindLabel: details.kindLabel,
      all: [details],
      hint: hintOf(names, details),
    }));
  return [...wholeList(catalogue, names, typed), ...withWholeScenarios(catalogue, single)];
}

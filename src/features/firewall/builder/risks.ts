/** What is risky in a set, as far as the chart knows: who may come, to what, and how. */
import { endpointPath } from '#chart/addresses.ts';
import type { Permit } from '#chart/permits/permit.ts';
import { isDynamic, targetText } from '#chart/permits/target.ts';
import { list } from '#lib/text.ts';
import type { RuleSet, SetEnd } from '../model/rule-set.ts';
import type { Catalogue, CatalogueEndpoint } from './catalogue/catalogue.ts';
import { withImplied } from './catalogue/implied.ts';
import { openingCode } from './link/codes.ts';

/** An endpoint of the catalogue with what risks ask of it. */
interface Known extends Pick<CatalogueEndpoint, 'reach' | 'clear' | 'off'> {
  service: string;
  code: string;
}

/** So many things stand in one sentence. */
const MAX_NAMED = 6;

const WIDTH = {
  'same-machine': 'programs of the same machine',
  peers: 'machines that work together',
  management: 'administrators',
} as const;

function knownEndpoints({ services }: Catalogue): ReadonlyMap<string, Known> {
  return new Map(
    services.flatMap(({ id: service, title, endpoints }) =>
      endpoints.map((endpoint): [string, Known] => {
        const { reach, clear, off } = endpoint;
        const code = withImplied(endpoint).code;
        return [
          endpointPath({ service, id: endpoint.id }),
          { service: title, code, ...(reach && { reach }), ...(clear && { clear }), ...(off && { off }) },
        ];
      }),
    ),
  );
}

/** The endpoints that a permit is for: those of its reasons; of a bare number those that listen there, by themselves if any do. */
function endpointsFor(permit: Permit, known: ReadonlyMap<string, Known>): Known[] {
  const named = permit.reasons.flatMap(({ path }) => known.get(path) ?? []);
  if (named.length > 0) return named;
  const code = openingCode({ ...permit, direction: 'forward' });
  const there = [...known.values()].filter((one) => one.code === code);
  const byThemselves = there.filter(({ off }) => !off);
  return byThemselves.length > 0 ? byThemselves : there;
}

function sentence(what: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const unique = [...new Set(names)];
  const more = unique.length > MAX_NAMED ? [`${unique.length - MAX_NAMED} more`] : [];
  return [`${what}: ${list([...unique.slice(0, MAX_NAMED), ...more])}.`];
}

const isAny = ({ addresses }: SetEnd): boolean => addresses.some(({ kind }) => kind === 'any');

/** The risks of a set whose clients may come from any address, in sentences; empty where none are known. */
export function risksOf(catalogue: Catalogue, { legs }: Pick<RuleSet, 'legs'>): string[] {
  const open = legs.flatMap(({ source, destination, permits }) =>
    permits.filter(({ direction }) => isAny(direction === 'forward' ? source : destination)),
  );
  if (open.length === 0) return [];
  const known = knownEndpoints(catalogue);
  const found = open.flatMap((permit) =>
    endpointsFor(permit, known).map((endpoint) => ({
      endpoint,
      name: `${targetText(permit.target)} (${endpoint.service})`,
    })),
  );
  const meantFor = (reach: keyof typeof WIDTH) =>
    sentence(
      `Any address may come, to what is meant for ${WIDTH[reach]} alone`,
      found.filter(({ endpoint }) => endpoint.reach === reach).map(({ name }) => name),
    );
  return [
    ...(legs.some(({ source, destination }) => isAny(source) && isAny(destination))
      ? [
          'From any address to any address: the rules hold for every machine that they are loaded on or that they lead to.',
        ]
      : []),
    ...meantFor('same-machine'),
    ...meantFor('peers'),
    ...meantFor('management'),
    ...sentence(
      'Any address may come, and what is said is not encrypted',
      found.filter(({ endpoint }) => endpoint.clear).map(({ name }) => name),
    ),
    ...(open.some(({ target }) => isDynamic(target))
      ? ['Any address may come to all of the dynamic ports, and to whatever takes one of them.']
      : []),
  ];
}

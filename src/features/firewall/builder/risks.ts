/** What is risky in a set, as far as the chart knows: who may come, to what, and how. */
import { endpointPath } from '#chart/addresses.ts';
import type { Permit } from '#chart/permits/permit.ts';
import { isDynamic, targetText } from '#chart/permits/target.ts';
import { list } from '#lib/text.ts';
import type { RuleSet, SetEnd } from '../model/rule-set.ts';
import type { Catalogue, CatalogueEndpoint } from './catalogue/catalogue.ts';
import { withImplied } from './catalogue/implied.ts';
import { openingCode } from './link/codes.ts';
import { wideOpenings } from './wide-openings.ts';

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
  clients: 'the network that it serves',
} as const;

/** From the widest circle to the narrowest. */
const REACHES = ['internet', 'clients', 'management', 'peers', 'same-machine'] as const;

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

/**
 * Of those that listen at a bare number, the ones with the widest circle that is known: the number doesn't tell which
 * of them is meant, and 443 for everybody is no warning because a camera listens there, too.
 */
function widestOf(permit: Permit, endpoints: readonly Known[]): readonly Known[] {
  if (permit.reasons.some(({ service }) => service !== undefined)) return endpoints;
  const widest = REACHES.find((reach) => endpoints.some((one) => one.reach === reach));
  return endpoints.filter(({ reach }) => reach === widest);
}

function sentence(what: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const unique = [...new Set(names)];
  const more = unique.length > MAX_NAMED ? [`${unique.length - MAX_NAMED} more`] : [];
  return [`${what}: ${list([...unique.slice(0, MAX_NAMED), ...more])}.`];
}

const isAny = ({ addresses }: SetEnd): boolean => addresses.some(({ kind }) => kind === 'any');

/** The risks of clients that may come from any address, in sentences; empty where none are known. */
function risksOfAny(catalogue: Catalogue, { legs }: Pick<RuleSet, 'legs'>): string[] {
  const open = legs.flatMap(({ source, destination, permits }) =>
    permits.filter(({ direction }) => isAny(direction === 'forward' ? source : destination)),
  );
  if (open.length === 0) return [];
  const known = knownEndpoints(catalogue);
  const found = open.flatMap((permit) => {
    const there = endpointsFor(permit, known);
    const widest = widestOf(permit, there);
    return there.map((endpoint) => ({
      endpoint,
      reach: widest.includes(endpoint) ? endpoint.reach : undefined,
      name: `${targetText(permit.target)} (${endpoint.service})`,
    }));
  });
  const meantFor = (reach: keyof typeof WIDTH) =>
    sentence(
      `Any address may come, to what is meant for ${WIDTH[reach]} alone`,
      found.filter((one) => one.reach === reach).map(({ name }) => name),
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
    ...meantFor('clients'),
    ...sentence(
      'Any address may come, and what is said is not encrypted',
      found.filter(({ endpoint }) => endpoint.clear).map(({ name }) => name),
    ),
    ...(open.some(({ target }) => isDynamic(target))
      ? ['Any address may come to all of the dynamic ports, and to whatever takes one of them.']
      : []),
  ];
}

/** The risks of a set, in sentences: who may come from anywhere, and what could be searched. */
export const risksOf = (catalogue: Catalogue, set: Pick<RuleSet, 'legs' | 'generation' | 'dynamicPorts'>): string[] => [
  ...risksOfAny(catalogue, set),
  ...wideOpenings(set),
];

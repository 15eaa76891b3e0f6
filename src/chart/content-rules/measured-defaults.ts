/** What a service says of its defaults, against what its packages did when they were measured. */
import { endpointSchema, type EndpointEntry } from '#content-model/endpoint.ts';
import { idSchema } from '#content-model/common.ts';
import { type MeasuredEntry, type MeasuredListener, measuredSchema } from '#content-model/measured.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { isListening } from '../endpoint.ts';
import { isAt, ownListeners, reachOf } from '../measured.ts';
import { fieldOf, filesOf, itemsOf, type WrittenContent, type WrittenFile } from './written-content.ts';

type Packages = ReadonlyMap<string, MeasuredEntry>;

/** A service with its endpoints and the packages that it names. */
interface Claims {
  file: WrittenFile;
  endpoints: readonly [place: number, endpoint: EndpointEntry][];
  packages: readonly MeasuredEntry[];
  /** Whether all that it says of endpoints could be read: of a list with a gap nobody knows what is missing. */
  isWhole: boolean;
}

const REASON = 'what was measured, or a reason in the field "packaged"';

const nameOf = ({ release, package: name }: MeasuredEntry) => `${release}’s ${name}`;

const placeOf = ({ transport, port, addresses }: MeasuredListener) => `${transport}/${port} on ${addresses.join(', ')}`;

const numbersIn = (version: string) => (/^\d+(?:\.\d+)*/.exec(version.replace(/^\d+:/, ''))?.[0] ?? '').split('.');

/** Whether the package is of a version before the one from which a claim holds; a date tells nothing of it. */
function isOlder({ version }: MeasuredEntry, since: string | undefined): boolean {
  if (since === undefined || !/^\d{1,3}(?:\.|$)/.test(since)) return false;
  const [own, first] = [numbersIn(version), numbersIn(since)];
  const place = first.findIndex((part, i) => part !== (own[i] ?? '0'));
  return place >= 0 && Number(own[place] ?? 0) < Number(first[place]);
}

/** A package that did not start where it was measured proves nothing of what it does elsewhere. */
const isEvidence = ({ silent }: MeasuredEntry) => silent?.why !== 'fails';

/** An endpoint that listens though it should not, or on other addresses than it says. */
function againstListener(endpoint: EndpointEntry, packages: readonly MeasuredEntry[]): string | undefined {
  for (const entry of packages)
    for (const listener of ownListeners(entry).filter((one) => isAt(one, endpoint))) {
      const { default: byDefault, listens } = endpoint;
      if (byDefault === 'off' || byDefault === 'documented')
        return `"${byDefault}", while ${nameOf(entry)} listens at ${placeOf(listener)}`;
      if (listens !== undefined && listens !== reachOf(listener))
        return `"${listens}", while ${nameOf(entry)} listens at ${placeOf(listener)}`;
    }
  return undefined;
}

/** Whether a claim of today that it listens is contradicted: none of the packages that started does. */
const isSilentAt = (endpoint: EndpointEntry, packages: readonly MeasuredEntry[]) =>
  endpoint.default === 'on' &&
  endpoint.until === undefined &&
  !packages.some((entry) => isOlder(entry, endpoint.since)) &&
  'port' in endpoint &&
  endpoint.port !== 'dynamic' &&
  isListening(endpoint) &&
  ['tcp', 'udp'].includes(endpoint.transport) &&
  packages.length > 0 &&
  packages.every(isEvidence) &&
  !packages.some((entry) => ownListeners(entry).some((one) => isAt(one, endpoint)));

function contradictions({ file, endpoints, packages }: Claims): Diagnostic[] {
  return endpoints.flatMap(([i, endpoint]): Diagnostic[] => {
    const field = `endpoints[${i}]`;
    const isContradicted = againstListener(endpoint, packages);
    const silent = isSilentAt(endpoint, packages);
    if (endpoint.packaged !== undefined) {
      if (isContradicted !== undefined || silent || packages.some((entry) => !isEvidence(entry))) return [];
      const found = 'a reason for a difference that there is not';
      return [
        { file: file.file, field: `${field}.packaged`, found, expected: 'none, since all packages do as it says' },
      ];
    }
    if (isContradicted !== undefined) return [{ file: file.file, field, found: isContradicted, expected: REASON }];
    if (!silent) return [];
    const names = packages.map(nameOf).join(' and ');
    return [
      {
        file: file.file,
        field: `${field}.default`,
        found: `"on", while ${names} ${packages.length > 1 ? 'do' : 'does'} not listen there`,
        expected: REASON,
      },
    ];
  });
}

/** Listeners of a package that no service has which names it. */
function unclaimed(claims: readonly Claims[], packages: Packages): Diagnostic[] {
  return [...packages].flatMap(([id, entry]): Diagnostic[] => {
    const naming = claims.filter((one) => one.packages.includes(entry));
    const first = naming[0];
    if (!first || !naming.every(({ isWhole }) => isWhole)) return [];
    return ownListeners(entry)
      .filter(({ port }) => typeof port === 'number')
      .filter((listener) => !naming.some(({ endpoints }) => endpoints.some(([, endpoint]) => isAt(listener, endpoint))))
      .map((listener) => ({
        file: first.file.file,
        field: 'endpoints',
        found: `none for ${placeOf(listener)}, where ${nameOf(entry)} (${id}) listens`,
        expected: 'an endpoint of a service that names the package',
      }));
  });
}

export function measuredDefaults(content: WrittenContent): Diagnostic[] {
  const packages: Packages = new Map(
    filesOf(content, 'measured').flatMap(({ id, data }) => {
      const { data: entry } = measuredSchema.safeParse(data);
      return entry ? [[id, entry] as const] : [];
    }),
  );
  const claims = filesOf(content, 'services').map((file): Claims => {
    const list = fieldOf(file.data, 'endpoints');
    const endpoints = itemsOf(file.data, 'endpoints', endpointSchema);
    return {
      file,
      endpoints,
      packages: itemsOf(file.data, 'measured', idSchema).flatMap(([, id]) => packages.get(id) ?? []),
      isWhole: Array.isArray(list) && list.length > 0 && endpoints.length === list.length,
    };
  });
  return [...claims.flatMap(contradictions), ...unclaimed(claims, packages)];
}

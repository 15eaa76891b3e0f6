/** Application protocols as things to choose. */
import { protocolPath } from '#chart/addresses.ts';
import type { PermitTarget } from '#chart/permits/permit.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { unpackEndpoint } from '../catalogue/unpack.ts';
import { openingCode } from '../link/codes.ts';
import type { SubjectDetails } from './details.ts';
import { openingName } from './opening-name.ts';
import type { RuleSubject } from './selection.ts';

/** Links name the ports of a protocol by their codes. */
const codeOf = (target: PermitTarget) => openingCode({ direction: 'forward', target });

/** Every port of a protocol once, whichever service listens there; off where none does untouched. Undefined where the protocol has no port. */
export function protocolDetails(
  catalogue: Catalogue,
  subject: Extract<RuleSubject, { kind: 'protocol' }>,
): SubjectDetails | undefined {
  const names = Object.hasOwn(catalogue.protocols, subject.id) ? catalogue.protocols[subject.id] : undefined;
  const endpoints = catalogue.services
    .flatMap((service) => service.endpoints.flatMap((endpoint) => unpackEndpoint(catalogue, service, endpoint)))
    .filter(({ protocol }) => protocol === subject.id);
  if (!names || endpoints.length === 0) return undefined;
  const [text, title] = names;
  const path = protocolPath(subject.id);
  const ports = [...Map.groupBy(endpoints, ({ target }) => codeOf(target))].flatMap(([id, all]) => {
    const services = [...new Set(all.map(({ serviceTitle }) => serviceTitle))].join(', ');
    const isOff = all.every(({ off }) => off);
    const [first] = all;
    return first ? [{ id, target: first.target, services, isOff }] : [];
  });
  // Where nothing listens untouched, the protocol is chosen for all of its ports.
  const isEverOn = ports.some(({ isOff }) => !isOff);
  return {
    subject,
    kindLabel: 'protocol',
    title,
    path,
    switches: ports.map(({ id, target, services, isOff }) => ({
      id,
      title: openingName({ direction: 'forward', target }),
      detail: `${isEverOn && isOff ? 'Off by default. ' : ''}${services}`,
      isOffAtFirst: isEverOn && isOff,
    })),
    openings: ports.map(({ id, target }) => ({
      direction: 'forward',
      target,
      reason: { text, path },
      needed: { anyOf: [], allOf: [id] },
    })),
  };
}

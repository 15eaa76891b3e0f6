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

/**
 * Every port of a protocol once, whichever service listens there. At first are open those that are its own, without the
 * numbers to which single programs have taken it; of these, where some listen untouched, those that do. Undefined where
 * the protocol has no port.
 */
export function protocolDetails(
  catalogue: Catalogue,
  subject: Extract<RuleSubject, { kind: 'protocol' }>,
): SubjectDetails | undefined {
  const names = Object.hasOwn(catalogue.protocols, subject.id) ? catalogue.protocols[subject.id] : undefined;
  const endpoints = catalogue.services
    .flatMap((service) => service.endpoints.flatMap((endpoint) => unpackEndpoint(catalogue, service, endpoint)))
    .filter(({ protocol }) => protocol === subject.id);
  if (!names || endpoints.length === 0) return undefined;
  const [text, title, own] = names;
  const path = protocolPath(subject.id);
  const ports = [...Map.groupBy(endpoints, ({ target }) => codeOf(target))].flatMap(([id, all]) => {
    const services = [...new Set(all.map(({ serviceTitle }) => serviceTitle))].join(', ');
    const isOff = all.every(({ off }) => off);
    const [first] = all;
    return first ? [{ id, target: first.target, services, isOff }] : [];
  });
  const isOwn = ({ id, target }: { id: string; target: PermitTarget }) =>
    !own || target.kind !== 'ports' || own.includes(id);
  // Where nothing listens untouched, the protocol is chosen for all of its ports.
  const isOn = [
    (one: (typeof ports)[number]) => isOwn(one) && !one.isOff,
    (one: (typeof ports)[number]) => !one.isOff,
    isOwn,
  ].find((is) => ports.some(is));
  return {
    subject,
    kindLabel: 'protocol',
    title,
    path,
    switches: ports.map((one) => {
      const isOffAtFirst = isOn !== undefined && !isOn(one);
      return {
        id: one.id,
        title: openingName({ direction: 'forward', target: one.target }),
        detail: `${isOffAtFirst ? 'Off until asked for. ' : ''}${one.services}`,
        isOffAtFirst,
      };
    }),
    openings: ports.map(({ id, target }) => ({
      direction: 'forward',
      target,
      reason: { text, path },
      needed: { anyOf: [], allOf: [id] },
    })),
  };
}

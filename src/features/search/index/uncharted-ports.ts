/** The ports of which only the registration, or software, is known: what the index has of each. */
import type { Chart, Port } from '#chart/model.ts';
import { primaryOf } from '#chart/port-transports.ts';
import type { NameReason, UnchartedPort } from './index-format.ts';
import { softwareNames, transportsOf } from './page-names.ts';

const unique = (texts: readonly string[]) => [...new Set(texts)];

const usedBy = (port: Port, why: NameReason) =>
  unique(softwareNames(port).flatMap(([reason, text]) => (reason === why ? [text] : [])));

/** Descriptions, and services with what they do there: what a name doesn't say. */
function textOf(port: Port): string {
  const said = [
    ...port.registrations.map((r) => r.description),
    ...port.endpoints.map((e) => `${e.serviceTitle}, ${e.purpose || e.protocolTitle}`),
  ];
  return unique(said)
    .filter((one) => one !== '')
    .join('; ');
}

function unchartedPort(port: Port): UnchartedPort {
  const names = unique(primaryOf(port.registrations).map((r) => r.name));
  return {
    number: port.number,
    title: port.title,
    names,
    otherNames: unique(port.registrations.map((r) => r.name)).filter((name) => !names.includes(name)),
    uses: usedBy(port, 'main-listener'),
    lesserUses: usedBy(port, 'other-listener'),
    transports: transportsOf(port),
    text: textOf(port),
  };
}

/** All of them, by number. */
export const unchartedPorts = ({ ports }: Pick<Chart, 'ports'>): UnchartedPort[] =>
  [...ports.values()].filter((port) => !port.charted).map(unchartedPort);

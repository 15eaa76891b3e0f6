/** What is normal on a number and what a scan of it means, as far as its services and its place tell. */
import { ephemeralOn } from '#chart/ephemeral-ranges.ts';
import type { PortExposure } from '#chart/exposure.ts';
import type { Endpoint, Port, Service } from '#chart/model.ts';
import { type UseKind, usesOf } from '#chart/port-uses.ts';
import { vocab } from '#content-model/vocab.ts';
import { list } from '#lib/text.ts';

/** So many services are named in a sentence. */
const MAX_NAMED = 4;

/** `Redis or Valkey`; of more than four `A, B, C, D or one of 9 more`. */
function namesOf(endpoints: readonly Endpoint[]): string {
  const names = [...new Set(endpoints.map((e) => e.serviceTitle))];
  const more = names.length - MAX_NAMED;
  return more > 0 ? `${names.slice(0, MAX_NAMED).join(', ')} or one of ${more} more` : list(names, 'disjunction');
}

/** On which addresses the endpoints listen, where all say the same. */
function addressOf(endpoints: readonly Endpoint[]): string {
  const said = [...new Set(endpoints.map((e) => e.listens))];
  if (said.length !== 1 || said[0] === undefined) return '';
  return { loopback: ', on loopback only', all: ', on all addresses', chosen: ', on an address of your choice' }[
    said[0]
  ];
}

const SENTENCES = {
  on: (own: readonly Endpoint[]) =>
    `Where you run ${namesOf(own)}: it listens here untouched${addressOf(own)}.${
      own.every((e) => e.listens === 'loopback')
        ? ' An answer to another machine means that somebody changed that, or published it from a container.'
        : ''
    }`,
  unknown: (own) => `Where you use ${namesOf(own)}.`,
  documented: (own) => `Where ${namesOf(own)} was set up as its documentation has it; untouched, nothing listens.`,
  off: (own) => `Where somebody switched it on in ${namesOf(own)}; untouched, nothing listens.`,
  outbound: (own) => `As the far end of ${namesOf(own)}, which connects to this number elsewhere.`,
  through: (own) => `As the way in to ${namesOf(own)}.`,
} as const satisfies Record<UseKind, (own: readonly Endpoint[]) => string>;

/** Of a number that no service of the chart has: the end of a client's connection, or something to find out. */
function withoutService(port: Port): string[] {
  const systems = ephemeralOn(port.number).map(({ short }) => short);
  return [
    ...(systems.length > 0
      ? [`As the client’s end of a connection, for a while, on ${list(systems, 'disjunction')}.`]
      : []),
    port.spans.length > 0
      ? `For a listener: ${namesOf(port.spans)}, whose range it lies in. Otherwise find its process.`
      : 'A listener is normal only once you know its process and its owner.',
  ];
}

/** What is normal, in sentences, for a number whose page no author has written. */
export function normalSentences(port: Port): string[] {
  const said = usesOf(port.endpoints).map(({ kind, endpoints }) => SENTENCES[kind](endpoints));
  return said.length > 0 ? said : withoutService(port);
}

/** Who is too far away to be let in by the strictest of the services, in a sentence; nothing where all may come. */
export function tooFar(exposure: PortExposure | undefined): string | undefined {
  const reach = exposure?.strictest.exposure.reach;
  if (reach === undefined || reach === 'internet') return undefined;
  return `It is meant for ${vocab.reaches[reach].label.toLowerCase()} at the widest. Seen from further away, it is too open: close it there first, then read the logs.`;
}

/** So many programs are worth naming. */
const MAX_PROGRAMS = 4;

/** The programs by which a listing shows some services, each once; none where that would be a long list. */
export function programsAt(services: readonly Pick<Service, 'programs'>[]): string[] {
  const names = [...new Set(services.flatMap(({ programs }) => programs.flatMap(({ name }) => name ?? [])))];
  return names.length > MAX_PROGRAMS ? [] : names;
}

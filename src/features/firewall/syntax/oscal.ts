/** OSCAL: a component definition with the services that are let through, for a system security plan (NIST, OSCAL 1.0.6). */
import { sentences } from '#lib/text.ts';
import transports from '#content/vocab/transports.json' with { type: 'json' };
import type { NumberedTarget } from '#chart/permits/permit.ts';
import { targetText } from '#chart/permits/target.ts';
import { uuidOf } from '#lib/uuid.ts';
import { NO_LIMITS } from '../model/capabilities.ts';
import { wholeEndText } from '../model/ends.ts';
import { writtenNotes } from '../model/notes.ts';
import { namedReason } from '../model/reader-notes.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { oneLine } from '../quote/one-line.ts';
import { safeUrl } from '../quote/url.ts';
import { needText } from './rule-rows.ts';
import type { Syntax } from './syntax.ts';

const VERSION = '1.0.6';

/** OSCAL has ports of TCP and UDP; what is let through besides stands in words. */
function portRanges(target: NumberedTarget): object[] {
  if (target.kind !== 'ports' || (target.transport !== 'tcp' && target.transport !== 'udp')) return [];
  return [{ start: target.from, end: target.to, transport: transports[target.transport].label }];
}

/** A text that OSCAL takes: on one line, and never empty. */
const text = (words: string): string => oneLine(words).trim() || '-';

function protocol(permit: DirectedRules['permits'][number], name: string, root: string): object {
  const ranges = portRanges(permit.target);
  const reasons = permit.reasons.map(namedReason).join('; ');
  return {
    uuid: uuidOf(`${root}#${name}/${targetText(permit.target)}`),
    // A service name of IANA's registry is the reader's to choose: several are on the books for many a number.
    name: text(targetText(permit.target).toLowerCase().replaceAll(' ', '-')),
    title: text(reasons),
    ...(ranges.length > 0 ? { 'port-ranges': ranges } : {}),
  };
}

const pagesOf = (permits: DirectedRules['permits'], { site }: SetToWrite): string[] => [
  ...new Set(permits.flatMap(({ reasons }) => reasons.map(({ path }) => `${site}${path}`))),
];

/** What one end may open on another. */
function component(directed: DirectedRules, set: SetToWrite, root: string): object {
  const { client, server, permits, direction, nth } = directed;
  const [from, to] = [wholeEndText(client), wholeEndText(server)];
  const name = `${set.name}-${nth + 1}-${direction}`;
  const needs = sentences([...new Set(permits.map((permit) => needText(permit, set)))]);
  const others = permits
    .filter(({ target }) => portRanges(target).length === 0)
    .map(({ target }) => targetText(target));
  return {
    uuid: uuidOf(`${root}#${name}`),
    type: 'service',
    title: text(`${set.name}: ${from} to ${to}`),
    description: text(`What ${from} may open on ${to}. DRAFT: a person approves it.`),
    purpose: text(sentences([set.justification, needs])),
    links: [set.link, ...pagesOf(permits, set)].map((href) => ({ href: safeUrl(href), rel: 'reference' })),
    protocols: permits.map((permit) => protocol(permit, name, root)),
    ...(others.length > 0 ? { remarks: text(`Without ports of TCP or UDP: ${others.join(', ')}.`) } : {}),
  };
}

function write(set: SetToWrite): string[] {
  // The link of a large set is long, and a browser takes its time to digest it: once for all.
  const root = uuidOf(set.link);
  const notes = writtenNotes(set).map(({ label, text: words }) => `${label}: ${oneLine(words)}`);
  const definition = {
    'component-definition': {
      uuid: uuidOf(`${root}#${set.name}`),
      metadata: {
        title: text(`DRAFT: services, ports and protocols of ${set.name}`),
        'last-modified': `${set.day}T00:00:00Z`,
        version: text(set.edition),
        'oscal-version': VERSION,
        remarks: text([`Portolan, edition ${set.edition}, ${set.day}.`, ...notes, ...set.risks].join(' ')),
      },
      components: set.directed
        .filter(({ permits }) => permits.length > 0)
        .map((directed) => component(directed, set, root)),
    },
  };
  return JSON.stringify(definition, null, 2).split('\n');
}

export const oscal: Syntax = {
  fileEnding: '-oscal.json',
  language: 'json',
  trap: 'A draft that a person approves. OSCAL has ports of TCP and UDP alone: all else stands in the remarks of its component.',
  can: NO_LIMITS,
  write: (set) => [write(set)],
};

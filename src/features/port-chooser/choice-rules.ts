/**
 * The rules of a choice, in the order in which they are applied. Each knows what it takes away, and says
 * in words why a number passes or fails. Those with an option count only for people who want them.
 */
import { BLOCKED_SOURCE } from '#chart/blocked-ports.ts';
import { claimSources } from '#chart/claims.ts';
import { type EphemeralRange, ephemeralRange, isInRange } from '#chart/ephemeral-ranges.ts';
import type { PortSpan } from '#chart/port-span.ts';
import { RANGES } from '#chart/port-space.ts';
import { catchesTheEye, withoutFirstDigit } from './digits.ts';
import type { ChooserFacts } from './chooser-facts.ts';

export interface ChoiceRule {
  id: string;
  /** As a table has it: `Not a system port`. */
  title: string;
  /** `advice` makes a number doubtful; what is no advice rules it out. */
  advice?: true;
  /** The question that a reader may answer with no. */
  option?: string;
  fails(n: number, facts: ChooserFacts): boolean;
  /** Why a number that passes is the better for it. */
  passed: string;
  /** Why a number that fails is the worse for it. */
  failed(n: number, facts: ChooserFacts): string;
  /** Ids; none where it is our own advice. */
  sources: readonly string[];
}

const [SYSTEM, , DYNAMIC] = RANGES;

const LINUX = ephemeralRange('linux');
const OLD_WINDOWS = ephemeralRange('windows-before-vista');
const words = ({ from, to }: PortSpan) => `${from} to ${to}`;

/** A number that a system hands out is not for a service on it. */
const notHandedOut = (range: EphemeralRange) => ({
  fails: (n: number) => isInRange(n, range),
  passed: `${range.system} doesn’t hand it out: it takes clients’ ports from ${words(range)}.`,
  failed: () =>
    `${range.system} hands it out to clients, ${words(range)}: another program’s connection may hold it when the service starts.`,
  sources: range.sources,
});

/** So many numbers on either side are to be without a name. */
const FREE_NEIGHBOURS = 10;
const named = (n: number, { listed, used }: ChooserFacts) => listed.has(n) || used.has(n);
const neighbour = (n: number, facts: ChooserFacts): number | undefined =>
  Array.from({ length: 2 * FREE_NEIGHBOURS + 1 }, (_, i) => n - FREE_NEIGHBOURS + i).find(
    (other) => other !== n && named(other, facts),
  );

export const CHOICE_RULES: readonly ChoiceRule[] = [
  {
    id: 'system',
    title: 'Above the system ports',
    fails: (n) => n <= SYSTEM.to,
    passed: `It is above ${SYSTEM.to}: any user’s program may open it.`,
    failed: () =>
      `It is a system port, ${words(SYSTEM)}. IANA gives these out after review by the IETF, and on Unix, macOS in part excepted, only a privileged process may open one.`,
    sources: [...SYSTEM.sources, ...claimSources('privileged-ports')],
  },
  {
    id: 'dynamic',
    title: 'Below the dynamic range',
    fails: (n) => n >= DYNAMIC.from,
    passed: `It is below ${DYNAMIC.from}: IANA can register it, and neither Windows nor macOS hands it out today.`,
    failed: () =>
      `It is a dynamic port, ${words(DYNAMIC)}. Nobody can register it, and Windows and macOS hand it out to whatever program asks.`,
    sources: [...DYNAMIC.sources, ...ephemeralRange('windows-since-vista').sources, ...ephemeralRange('macos').sources],
  },
  {
    id: 'registered',
    title: 'Not in IANA’s registry',
    fails: (n, { listed }) => n < DYNAMIC.from && listed.has(n),
    passed: 'IANA’s registry has no entry for it.',
    failed: () => 'IANA’s registry lists it. The number’s own page says as what.',
    sources: claimSources('registry'),
  },
  {
    id: 'used',
    title: 'No software known to use it',
    fails: (n, { used }) => used.has(n),
    passed: 'Nothing in this chart uses it by default.',
    failed: (n, { used }) => `Known to use it: ${[...new Set(used.get(n))].join(', ')}.`,
    sources: [],
  },
  {
    id: 'linux',
    title: 'Not handed out by Linux',
    option: 'Linux hosts',
    ...notHandedOut(LINUX),
  },
  {
    id: 'old-windows',
    title: 'Not handed out by old Windows',
    option: `Hosts with ${OLD_WINDOWS.system}`,
    ...notHandedOut(OLD_WINDOWS),
  },
  {
    id: 'kubernetes',
    title: 'Not a node port of Kubernetes',
    option: 'Kubernetes nodes',
    fails: (n, { nodePorts }) => nodePorts.some(([from, to]) => n >= from && n <= to),
    passed: 'Kubernetes doesn’t give it to services as a node port.',
    failed: (n, { nodePorts }) => {
      const [from, to] = nodePorts.find(([first, last]) => n >= first && n <= last) ?? [n, n];
      return `On its nodes Kubernetes gives ${from} to ${to} to services.`;
    },
    sources: [],
  },
  {
    id: 'long-range',
    title: 'In no long range of other software',
    option: 'Hosts with telephony and other software that takes thousands of ports',
    fails: (n, { wide }) => wide.some(([from, to]) => n >= from && n <= to),
    passed: 'No software that we know takes a range of thousands around it.',
    failed: (n, { wide }) =>
      `Inside a long range: ${wide
        .filter(([from, to]) => n >= from && n <= to)
        .map(([from, to, title]) => `${title}, ${from} to ${to}`)
        .join('; ')}.`,
    sources: [],
  },
  {
    id: 'browsers',
    title: 'Not refused by browsers',
    option: 'Browsers will connect to it',
    fails: (n, { blocked }) => blocked.has(n),
    passed: 'Browsers connect to it.',
    failed: () => 'Browsers refuse to connect to it, whatever listens there.',
    sources: [BLOCKED_SOURCE],
  },
  {
    id: 'room',
    title: `Room of ${FREE_NEIGHBOURS} on either side`,
    advice: true,
    fails: (n, facts) => neighbour(n, facts) !== undefined,
    passed: `None of the ${FREE_NEIGHBOURS} numbers on either side has a name, so a second instance can sit beside it.`,
    failed: (n, facts) =>
      `${neighbour(n, facts)} is close by and has a name. Programs that want a second port often take the next one.`,
    sources: [],
  },
  {
    id: 'eye-catcher',
    title: 'Not everybody’s first idea',
    advice: true,
    fails: (n, { used }) => catchesTheEye(n) || used.has(withoutFirstDigit(n)),
    passed:
      'It is not round, no row of digits, and no known number with a digit before it: others are less likely to have picked it.',
    failed: (n, { used }) =>
      used.has(withoutFirstDigit(n))
        ? `It is ${withoutFirstDigit(n)} with a digit before it, which others think of too.`
        : 'It catches the eye: round numbers and digits in a row are what others pick too.',
    sources: [],
  },
];

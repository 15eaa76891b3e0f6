/** A program against what is known of its port: expected there, known from another port, or not known at all. */
import { keyOf, list, someOf } from '#lib/text.ts';
import type { KnownSoftware } from '../facts.ts';
import { expectedHere, isNamedAtPort, portsInWords } from '../identify-software.ts';
import { type MatchInput, type MatchRule, type ProgramMatch, linksTo, MAX_NAMED, titlesOf } from './match-rule.ts';
import { bareName, programKey } from '../program-name.ts';
import { sharedUse, webServerOn } from '../proxies-and-runtimes.ts';
import { ephemeralRangeWith, systemOfRow } from '../systems.ts';

/** A known program on a port of its own. */
export const expectedProgramRule: MatchRule = ({ facts, listener, software }) => {
  const expected = expectedHere(software, listener);
  const name = bareName(listener.program ?? '');
  if (expected.length === 0 && !isNamedAtPort(facts, listener)) return undefined;
  const titles = expected.length > 0 && expected.length <= MAX_NAMED ? list(titlesOf(expected)) : name;
  const links = linksTo(expected);
  // A link says the name.
  return {
    match: 'expected',
    why: links.length > 0 ? 'Where expected:' : `${titles}, where expected`,
    detail: '',
    links,
  };
};

/** Who is expected on the port: the chart's title, or known software; empty where nobody is. */
export function expectedTitle({ facts, listener: { transport, from } }: MatchInput): string {
  const software = facts.expected(transport, from);
  if (software.length === 0) return '';
  return facts.ports.get(from)?.title ?? someOf(titlesOf(software), MAX_NAMED);
}

/** A server of the web on one of its numbers, whosever default it is. */
export const webServerRule: MatchRule = ({ listener: { program, transport, from }, software }) => {
  const why = transport === 'tcp' ? webServerOn(bareName(program ?? ''), from) : undefined;
  return why === undefined ? undefined : { match: 'expected', why, detail: '', links: linksTo(software) };
};

/** Programs of all kinds ask from the same numbers of UDP. */
export const sharedNumberRule: MatchRule = ({ listener: { transport, from } }) => {
  const found = transport === 'udp' ? sharedUse(from) : undefined;
  return found && { match: 'ephemeral', why: found.why, detail: found.explanation, links: [] };
};

/** Software that takes a free number when it starts, below those that the system hands out too. */
export const ownChoiceRule: MatchRule = ({ listener, software }) => {
  const [known] = software.filter(({ dynamic }) => dynamic);
  const isHandedOut = ephemeralRangeWith(systemOfRow(listener), listener.from) !== undefined;
  const [first] = software;
  if (!first || (!isHandedOut && (!known || systemOfRow(listener) === 'windows'))) return undefined;
  return {
    match: 'ephemeral',
    why: 'A number that was free when it started',
    detail: known ? '' : `${first.title} asked for any number, or was given this one.`,
    links: linksTo([known ?? first]),
  };
};

/** Of the software that a program on a foreign port may be, the one that is called so itself before those that carry it. */
export function movedSoftware(software: readonly KnownSoftware[], program: string | null): KnownSoftware | undefined {
  const listening = software.filter(({ spans }) => spans.length > 0);
  return listening.find(({ id }) => keyOf(id) === programKey(program ?? '')) ?? listening[0];
}

/** A known program on a port of somebody else, or of nobody. */
export const unexpectedPortRule: MatchRule = (input) => {
  const { from, program } = input.listener;
  const first = movedSoftware(input.software, program);
  if (!first) return undefined;
  // The same number on another transport is near enough.
  const near = input.software.find(({ spans }) => spans.some(([start, end]) => from >= start && from <= end));
  if (near)
    return { match: 'expected', why: 'Where expected, on another transport:', detail: '', links: linksTo([near]) };
  const here = expectedTitle(input);
  const ports = list(portsInWords(first).slice(0, MAX_NAMED));
  return {
    match: 'unexpected-port',
    why: 'Known program on a foreign port',
    detail: `${first.title} is known from ${ports}; here it listens on ${input.listener.from}${here && `, the place of ${here}`}. Often on purpose: make sure that it was.`,
    links: linksTo([first]),
  };
};

/** What is left when no rule applies: a program that the chart doesn't know. */
export function unknownProgram(input: MatchInput): ProgramMatch {
  const { program, from } = input.listener;
  const expected = expectedTitle(input);
  const range = ephemeralRangeWith(systemOfRow(input.listener), from);
  // A number that is handed out says little, whoever has it by default.
  if (expected && (!range || input.facts.ports.has(from))) {
    return {
      match: 'unknown-program',
      why: 'Unknown program on a known port',
      detail: `${from} is known for ${expected}. The chart doesn’t know ${program} for that: the same by another maker, or something else. See what it is.`,
      links: [],
    };
  }
  const place = range
    ? `the number is one that the system hands out, ${range.from} to ${range.to}`
    : 'nothing is charted for the number';
  return {
    match: 'uncharted',
    why: 'Not in the chart',
    detail: `The chart doesn’t know ${program}, and ${place}.`,
    links: [],
  };
}

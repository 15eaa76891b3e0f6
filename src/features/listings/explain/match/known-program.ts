/** A program against what is known of its port: at home, on somebody else's, or a stranger. */
import { list, someOf } from '#lib/text.ts';
import { atHome, isNamedThere, portsOf } from '../identify-software.ts';
import { type Case, type Judge, type Judged, linksTo, MAX_NAMED, titlesOf } from './match-rule.ts';
import { bareName } from '../program-name.ts';
import { handedOut, systemOf } from '../systems.ts';

export const onOwn: Judge = ({ facts, listening, software }) => {
  const home = atHome(software, listening);
  const name = bareName(listening.program ?? '');
  if (home.length === 0 && !isNamedThere(facts, listening)) return undefined;
  const titles = home.length > 0 && home.length <= MAX_NAMED ? list(titlesOf(home)) : name;
  const links = linksTo(home);
  // A link says the name.
  return { fit: 'own', why: links.length > 0 ? 'Where expected:' : `${titles}, where expected`, detail: '', links };
};

/** Who is expected on the port: the chart's title, or known software; empty where nobody is. */
export function expectedOn({ facts, listening: { transport, from } }: Case): string {
  const software = facts.expected(transport, from);
  if (software.length === 0) return '';
  return facts.ports.get(from)?.title ?? someOf(titlesOf(software), MAX_NAMED);
}

export const onForeign: Judge = (known) => {
  const [first] = known.software.filter(({ spans }) => spans.length > 0);
  if (!first) return undefined;
  const here = expectedOn(known);
  const ports = list(portsOf(first).slice(0, MAX_NAMED));
  return {
    fit: 'foreign',
    why: 'Known program on a foreign port',
    detail: `${first.title} is known from ${ports}; here it listens on ${known.listening.from}${here && `, the place of ${here}`}. Often on purpose: make sure that it was.`,
    links: linksTo([first]),
  };
};

export function onUnknown(known: Case): Judged {
  const { program, from, kind } = known.listening;
  const expected = expectedOn(known);
  const range = handedOut(systemOf(kind), from);
  // A number that is handed out says little, whoever has it by default.
  if (expected && (!range || known.facts.ports.has(from))) {
    return {
      fit: 'stranger',
      why: 'Unknown program on a known port',
      detail: `${from} is known for ${expected}. The chart doesn’t know ${program} for that: the same by another maker, or something else. See what it is.`,
      links: [],
    };
  }
  const place = range
    ? `the number is one that the system hands out, ${range.from} to ${range.to}`
    : 'nothing is charted for the number';
  return {
    fit: 'unknown',
    why: 'Not in the chart',
    detail: `The chart doesn’t know ${program}, and ${place}.`,
    links: [],
  };
}

/** Processes that listen for others, and runtimes, whose name speaks for no program. */
import { type MatchInput, type MatchRule, type ProgramMatch, titlesOf } from './match-rule.ts';
import { expectedTitle } from './known-program.ts';
import { rangeOf } from '#chart/port-space.ts';
import { bareName } from '../program-name.ts';
import { isMainNumber, MAX_TENANTS } from '../facts.ts';
import { isInterpreter } from '../suspicious-programs.ts';
import {
  ATTACK_TOOLS,
  isWebPort,
  type ProxyOrRuntime,
  proxyOrRuntime,
  RUNTIMES_ARE_USUAL_ON,
} from '../proxies-and-runtimes.ts';
import { ephemeralRangeWith, systemOfRow } from '../systems.ts';

/** What is odd about a runtime here; nothing where known software may well be written in it. */
function unusualRuntime(input: MatchInput, explanation: string): ProgramMatch | undefined {
  const { from, transport, program } = input.listener;
  const name = bareName(program ?? '').toLowerCase();
  const expected = input.facts.expected(transport, from);
  if (expected.some(({ runtimes }) => runtimes.some((runtime) => name.startsWith(runtime)))) return undefined;
  const here = expectedTitle(input);
  const tenants = expected.filter((known) => isMainNumber(known, from)).length;
  const isSystemPort = rangeOf(from).id === 'system';
  const isHandedOut = ephemeralRangeWith(systemOfRow(input.listener), from) !== undefined;
  if (isInterpreter(name) && (isSystemPort || !(isWebPort(from) || isHandedOut || tenants > MAX_TENANTS))) {
    const known = here === '' ? '' : ` ${from} is known for ${here}.`;
    return {
      match: 'suspicious',
      why: 'An interpreter of scripts listens here',
      detail: `Any script can.${known} ${explanation}`,
      links: [],
    };
  }
  if (input.facts.ports.has(from) && here !== '' && (isSystemPort || tenants <= MAX_TENANTS)) {
    if (RUNTIMES_ARE_USUAL_ON.has(from)) return undefined;
    const detail = `${from} is known for ${here}, and a runtime is none of the usual programs there. ${explanation}`;
    return { match: 'unknown-program', why: 'A runtime on a known port', detail, links: [] };
  }
  const software = titlesOf(expected);
  if (software.length > 0 && !software.some((title) => ATTACK_TOOLS.has(title))) return undefined;
  const place = here === '' ? `Nothing is charted for ${from}.` : `${from} is known for ${here}.`;
  return { match: 'uncharted', why: 'A runtime, its program not told', detail: `${place} ${explanation}`, links: [] };
}

/** A program that listens for others, or a runtime whose name says nothing of the program in it. */
export const proxyOrRuntimeRule: MatchRule = (input) => {
  const { program, transport, reach } = input.listener;
  const proxy: ProxyOrRuntime | undefined = proxyOrRuntime(bareName(program ?? ''));
  if (!proxy) return undefined;
  // On loopback programs of one machine talk with each other, in whatever they are written.
  const isOpen = transport === 'tcp' && reach !== 'loopback';
  const odd = proxy.runtime && isOpen ? unusualRuntime(input, proxy.explanation) : undefined;
  return (
    odd ?? {
      match: 'proxy',
      why: 'Listens for others',
      detail: proxy.explanation,
      links: proxy.link ? [proxy.link] : [],
    }
  );
};

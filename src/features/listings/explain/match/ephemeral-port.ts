/** Numbers that the system hands out: dynamic ports of RPC on Windows, and clients' sockets on UDP. */
import { guidePath } from '#chart/addresses.ts';
import { type MatchRule, linksTo } from './match-rule.ts';
import { bareName } from '../program-name.ts';
import { isExpectedOn } from '../facts.ts';
import { isListeningSystemProgram } from '../suspicious-programs.ts';
import { ephemeralRangeWith, isFormerEphemeralPort, systemOfRow } from '../systems.ts';

/** Programs of Windows that take dynamic ports for RPC (the guide on them names these). */
const RPC_PROGRAMS = new Set('lsass wininit services svchost spoolsv dns dfsrs ntfrs'.split(' '));
const RPC_LINK = { text: 'Dynamic RPC ports', path: guidePath('dynamic-rpc-ports') };

const RPC_DETAIL = (from: number, to: number) =>
  `Windows services take a free number from ${from} to ${to} when they start, and tell it to the endpoint mapper.`;

/** Windows' programs of RPC within a range that somebody has lowered, as the listing itself shows. */
export const loweredRangeRule: MatchRule = ({ facts, listener, software, context }) => {
  const range = context.loweredRanges.get(listener.host);
  const { from, transport, services, program } = listener;
  if (!range || transport !== 'tcp' || from < range[0]) return undefined;
  const name = bareName(program ?? '').toLowerCase();
  const isNear = from <= range[1];
  // Parts of Windows besides these stand among them; the range has no known end, and these are named anywhere above.
  const isRpc = isNear
    ? RPC_PROGRAMS.has(name) || software.some(({ windows }) => windows)
    : isListeningSystemProgram(name);
  if (!isRpc) return undefined;
  return {
    match: 'ephemeral',
    why: 'A dynamic port of RPC, in a range that begins lower than usual',
    detail: `Several programs of Windows stand within ${range.join('–')}: on this machine the dynamic range was moved there. \`netsh int ipv4 show dynamicport tcp\` says so.`,
    links: [...linksTo(services.flatMap((name) => facts.services.get(name.toLowerCase()) ?? [])), RPC_LINK],
  };
};

/** Programs of Windows itself that take a number of their own or a dynamic one, and no other. */
export const misplacedProgramRule: MatchRule = ({ listener, software, context }) => {
  const { transport, program, from, host } = listener;
  const name = bareName(program ?? '').toLowerCase();
  if (systemOfRow(listener) !== 'windows' || transport !== 'tcp' || !isListeningSystemProgram(name)) return undefined;
  if (ephemeralRangeWith('windows', from) || software.some((known) => isExpectedOn(known, transport, from)))
    return undefined;
  // Where the listing has no dynamic port of the usual range, the machine may be old, or its range lowered.
  const isPlausible = isFormerEphemeralPort(from) && !context.usualRanges.has(host);
  const former = isPlausible ? ' Unless the machine is of before Vista, or its dynamic range was lowered.' : '';
  return {
    match: isPlausible ? 'unexpected-port' : 'misplaced',
    why: 'A program of Windows where it has no business',
    detail: `${name}.exe listens on numbers of its own and on dynamic ones. ${from} is neither.${former} See whether it is the real one.`,
    links: [],
  };
};

/** A port that the system hands out, where that explains the listener. */
export const ephemeralPortRule: MatchRule = ({ facts, listener, software }) => {
  const { from, transport, program, services } = listener;
  const system = systemOfRow(listener);
  const range = ephemeralRangeWith(system, from);
  if (!range) return undefined;
  const numbers = `${range.from} to ${range.to}`;
  if (transport === 'udp') {
    return {
      match: 'ephemeral',
      why: 'A number that the system hands out',
      detail: `UDP has no listening state: a socket within ${numbers} is usually a client that waits for answers.`,
      links: [],
    };
  }
  const isRpc = RPC_PROGRAMS.has(bareName(program ?? '').toLowerCase()) || software.some(({ dynamic }) => dynamic);
  if (system !== 'windows' || !isRpc) return undefined;
  return {
    match: 'ephemeral',
    why: 'A dynamic port of RPC, normal',
    detail: RPC_DETAIL(range.from, range.to),
    links: [...linksTo(services.flatMap((name) => facts.services.get(name.toLowerCase()) ?? [])), RPC_LINK],
  };
};

/** Numbers that the system hands out: dynamic ports of RPC on Windows, and clients' sockets on UDP. */
import { guidePath } from '#chart/addresses.ts';
import { type MatchRule, linksTo } from './match-rule.ts';
import { bareName } from '../program-name.ts';
import { ephemeralRangeWith, systemOf } from '../systems.ts';

/** Programs of Windows that take dynamic ports for RPC (the guide on them names these). */
const RPC_PROGRAMS = new Set('lsass wininit services svchost spoolsv dns dfsrs ntfrs'.split(' '));
const RPC_LINK = { text: 'Dynamic RPC ports', path: guidePath('dynamic-rpc-ports') };

/** A port that the system hands out, where that explains the listener. */
export const ephemeralPortRule: MatchRule = ({ facts, listener, software }) => {
  const { kind, from, transport, program, services } = listener;
  const system = systemOf(kind);
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
    detail: `Windows services take a free number from ${numbers} when they start, and tell it to the endpoint mapper.`,
    links: [...linksTo(services.flatMap((name) => facts.services.get(name.toLowerCase()) ?? [])), RPC_LINK],
  };
};

/** The set as rows, for the outputs that people and spreadsheets read. */
import { inNumbers } from '../model/dynamic.ts';
import { endText, sidesOf } from '../model/sides.ts';
import type { Permit, RuleSet, Target } from '../model/rule-set.ts';

export interface Row {
  from: string;
  to: string;
  /** `TCP`, `UDP`, `IP protocol`. */
  protocol: string;
  /** `445`, `5000-5010`; of an IP protocol its number. */
  number: string;
  permit: Permit;
}

function words(target: Target): Pick<Row, 'protocol' | 'number'> {
  if (target.kind === 'ip') return { protocol: 'IP protocol', number: String(target.protocol) };
  if (target.kind !== 'ports') throw new Error('Dynamic ports have to be numbers here.');
  const { transport, from, to } = target;
  return { protocol: transport.toUpperCase(), number: from === to ? String(from) : `${from}-${to}` };
}

/** When any of it is needed: each sentence once; empty where nobody knows. */
export const whenOf = ({ reasons }: Permit): string =>
  [...new Set(reasons.flatMap(({ when }) => when ?? []))].join(' ');

/** One row for each permit, in the set's order; who opens the connection comes first. */
export function rowsOf(set: RuleSet): Row[] {
  return sidesOf(set, inNumbers(set.permits, set.generation)).flatMap(({ client, server, permits }) =>
    permits.map((permit) => ({
      from: endText(client),
      to: endText(server),
      ...words(permit.target),
      permit,
    })),
  );
}

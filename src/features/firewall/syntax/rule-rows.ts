/** The set as rows, for the outputs that people and spreadsheets read. */
import transports from '#content/vocab/transports.json' with { type: 'json' };
import type { NumberedTarget, Permit } from '#chart/permits/permit.ts';
import { portsText } from '#chart/permits/target.ts';
import { numberedByDirection } from '../model/by-direction.ts';
import { endText } from '../model/ends.ts';
import type { RuleSet } from '../model/rule-set.ts';

export interface RuleRow {
  from: string;
  to: string;
  /** `TCP`, `UDP`, `IP protocol`. */
  protocol: string;
  /** `445`, `5000-5010`; of an IP protocol its number. */
  number: string;
  permit: Permit;
}

const words = (target: NumberedTarget): Pick<RuleRow, 'protocol' | 'number'> =>
  target.kind === 'ip'
    ? { protocol: 'IP protocol', number: String(target.protocol) }
    : { protocol: transports[target.transport].label, number: portsText(target) };

/** When any of it is needed: each sentence once; empty where nobody knows. */
export const whenOf = ({ reasons }: Permit): string =>
  [...new Set(reasons.flatMap(({ when }) => when ?? []))].join(' ');

/** One row for each permit, in the set's order; who opens the connection comes first. */
export function rowsOf(set: RuleSet): RuleRow[] {
  return numberedByDirection(set).flatMap(({ client, server, permits }) =>
    permits.map((permit) => ({
      from: endText(client),
      to: endText(server),
      ...words(permit.target),
      permit,
    })),
  );
}

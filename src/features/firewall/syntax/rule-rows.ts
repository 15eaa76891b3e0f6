/** The set as rows, for the outputs that people and spreadsheets read. */
import { sentences } from '#lib/text.ts';
import ipProtocols from '#content/vocab/ip-protocols.json' with { type: 'json' };
import transports from '#content/vocab/transports.json' with { type: 'json' };
import { ICMP, ICMPV6, icmpNumbers, icmpNumbersText, icmpWord } from '#content-model/icmp-types.ts';
import type { NumberedTarget, Permit } from '#chart/permits/permit.ts';
import { portsText } from '#chart/permits/target.ts';
import { type RuleEnds, wholeEndText } from '../model/ends.ts';
import { icmpName, versionsFor } from '../model/icmp.ts';
import { justificationOf, validFor } from '../model/reader-notes.ts';
import type { SetToWrite } from '../model/to-write.ts';

export interface RuleRow {
  from: string;
  to: string;
  /** `TCP`, `UDP`, `IP protocol`, `ICMP`, `ICMPv6`. */
  protocol: string;
  /** `445`, `5000-5010`; of an IP protocol its number; of ICMP `type 8 (echo request)`. */
  number: string;
  permit: Permit;
}

type RowWords = Pick<RuleRow, 'protocol' | 'number'>;

const ICMP_LABELS = { icmp: ipProtocols[ICMP].label, icmpv6: ipProtocols[ICMPV6].label } as const;

/** The words of a target: one row, of ICMP one for each version of IP that the addresses allow. */
function wordsOf(target: NumberedTarget, ends: RuleEnds): RowWords[] {
  if (target.kind === 'ip') return [{ protocol: 'IP protocol', number: String(target.protocol) }];
  if (target.kind === 'ports') return [{ protocol: transports[target.transport].label, number: portsText(target) }];
  return versionsFor(target, ends).map((version) => ({
    protocol: ICMP_LABELS[icmpName(version)],
    number: `${icmpNumbersText(icmpNumbers(target.type, version))} (${icmpWord(target.type).label})`,
  }));
}

/** When any of it is needed: each sentence once; empty where nobody knows. */
export const whenOf = ({ reasons }: Pick<Permit, 'reasons'>): string =>
  [...new Set(reasons.flatMap(({ when }) => when ?? []))].join(' ');

/** Why and when it is needed, and until when: what the reader says of it, then what the chart knows. */
export function needText({ reasons }: Pick<Permit, 'reasons'>, set: Pick<SetToWrite, 'ticket' | 'expires'>): string {
  const { ticket, expires } = validFor(reasons, set);
  const own = [
    ticket === set.ticket ? '' : ticket,
    expires === '' || expires === set.expires ? '' : `until ${expires}`,
  ];
  const terms = own.filter(Boolean).join(', ');
  const why = sentences([justificationOf(reasons), whenOf({ reasons })]);
  return [why, terms && `(${terms})`].filter(Boolean).join(' ');
}

/**
 * One row for each permit, or two where ICMP differs between the versions of IP, in the set's order; who opens the
 * connection comes first. `any` is the word for any address, where a program is to read it.
 */
export function rowsOf({ directed }: SetToWrite, any?: string): RuleRow[] {
  return directed.flatMap(({ client, server, permits }) =>
    permits.flatMap((permit) =>
      wordsOf(permit.target, { client, server }).map((words) => ({
        from: wholeEndText(client, any),
        to: wholeEndText(server, any),
        ...words,
        permit,
      })),
    ),
  );
}

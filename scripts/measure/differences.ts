/** What differs between two measurements of a package, in lines for a person. */
import type { MeasuredEntry, MeasuredListener } from '#content-model/measured.ts';

const lineOf = (one: MeasuredListener) =>
  [
    `${one.transport}/${one.port}`,
    one.addresses.join(' '),
    one.program,
    one.path,
    [one.account, one.workers].filter((account) => account !== undefined).join(' and '),
    one.unit,
    one.socket,
    one.package,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');

const factsOf = ({ listens, silent }: MeasuredEntry) => [
  ...listens.map(lineOf),
  ...(silent === undefined ? [] : [`nothing listens: ${silent.why}`]),
];

/** Lines that came (+) and went (-). Version and date aside: those are for the reader of the file. */
export function differences(before: MeasuredEntry, now: MeasuredEntry): string[] {
  const [old, fresh] = [factsOf(before), factsOf(now)];
  return [
    ...old.filter((line) => !fresh.includes(line)).map((line) => `- ${line}`),
    ...fresh.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ];
}

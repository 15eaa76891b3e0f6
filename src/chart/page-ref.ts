/** A page of the site by what it is about. Its address follows from that, and is never read back for it. */
import {
  guidePath,
  portPath,
  protocolPath,
  rangePath,
  scenarioPath,
  servicePath,
  sourcePath,
  symptomPath,
  toolPath,
} from './addresses.ts';

/** How the address of each kind of page is made from its id. */
const PATHS = {
  /** The id is the number, in digits. */
  port: (id: string) => portPath(Number(id)),
  service: servicePath,
  protocol: protocolPath,
  guide: guidePath,
  scenario: scenarioPath,
  symptom: symptomPath,
  source: sourcePath,
  /** One of IANA's three ranges: the ids of `port-space.ts`. */
  range: (id: string) => rangePath({ id }),
  tool: toolPath,
  /** The list of all pages of a kind: `ports`, `services`, `tools`. */
  index: (id: string) => `/${id}/`,
} as const;

export type PageKind = keyof typeof PATHS;

/** What a page is known by. An id is unique within its kind. */
export interface PageRef {
  kind: PageKind;
  id: string;
}

export const portRef = (number: number): PageRef => ({ kind: 'port', id: String(number) });

/** The address of a page, below the site's base. */
export const pathOf = ({ kind, id }: PageRef): string => PATHS[kind](id);

/** A page as the key of a map or a set. */
export const refKey = ({ kind, id }: PageRef): string => `${kind}/${id}`;

export const isSamePage = (a: PageRef, b: PageRef): boolean => a.kind === b.kind && a.id === b.id;

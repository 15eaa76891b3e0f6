/** An entry: what a chosen name stands for. */
import type { Reason } from '../model/rule-set.ts';
import type { Catalogue } from './catalogue.ts';
import { type Opened, readCode } from './codes.ts';

/** Something that can be left out, or taken in. */
export interface Switch {
  id: string;
  title: string;
  /** When it is needed, or when one may leave it out. */
  detail: string;
  /** Off until somebody turns it on. */
  legacy: boolean;
}

export interface Opening extends Opened {
  reason: Reason;
  /** Open only while all of these switches are on … */
  all: readonly string[];
  /** … and any of these, where there are any. */
  any: readonly string[];
}

export interface Entry {
  ref: string;
  /** `service`, `scenario`, `protocol`, `endpoint`, `port`, `IP protocol`. */
  kind: string;
  title: string;
  /** Its page below the site's base. */
  path: string;
  switches: readonly Switch[];
  /** Switches of the same scenario that have nothing to do with this pair of roles: a link may name them. */
  elsewhere?: readonly string[];
  /** The titles of a scenario's roles: who is the source, who the destination. */
  roles?: { source: string; destination: string };
  openings: readonly Opening[];
}

/** The opening of a code; none where it is no code. */
export const opened = (code: string, rest: Omit<Opening, keyof Opened>): Opening[] => {
  const read = readCode(code);
  return read ? [{ ...read, ...rest }] : [];
};

/** `SMB`; the id where the chart doesn't know it. */
export const shortOf = (catalogue: Catalogue, protocol: string) => catalogue.protocols[protocol]?.[0] ?? protocol;

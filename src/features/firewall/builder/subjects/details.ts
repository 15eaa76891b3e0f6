/** What a chosen subject is called, what it opens, and what of it can be left out. */
import type { Opening } from '#chart/permits/opening.ts';
import type { RuleSubject } from './selection.ts';

/** Something that can be left out, or taken in. Openings ask for it by its id. */
export interface SubjectSwitch {
  id: string;
  title: string;
  /** When it is needed, or when one may leave it out. */
  detail: string;
  /** Off until somebody turns it on: for old clients only, in few set-ups, or off in an untouched installation. */
  isOffAtFirst: boolean;
}

export interface SubjectDetails {
  subject: RuleSubject;
  /** What people call its kind: `service`, `scenario`, `protocol`, `endpoint`, `port`, `range`, `IP protocol`, `ICMP message`. */
  kindLabel: string;
  title: string;
  /** Its page below the site's base. */
  path: string;
  switches: readonly SubjectSwitch[];
  /** Switches of the same scenario that have nothing to do with this pair of roles: a link may name them. */
  elsewhere?: readonly string[];
  /** The titles of a scenario's roles: who is the source, who the destination. */
  roles?: { source: string; destination: string };
  /** Each with the switches that it asks for. */
  openings: readonly Opening[];
}

/** What the benchmark types. */

/** The page on which a visit begins. */
export const PAGE = '/ports/53/';

/** A number with nothing loaded, then one with everything loaded. */
export const NUMBERS = { first: '3389', later: '5985' } as const;

/** A number that nobody has registered: no list of names can hold it. */
export const UNNAMED_NUMBER = '40001';

/** Words with nothing loaded. */
export const FIRST_WORDS = 'printer drivers';

/** Words after that, in turn: of authors' prose, so that every site has them. */
export const LATER_WORDS = [
  'domain logon',
  'named pipe',
  'certificate enrolment',
  'group policy',
  'endpoint mapper',
  'replication partner',
  'mail server',
  'internet gateway',
] as const;

/** Milliseconds between two keys of somebody who types quickly. */
export const KEY_PAUSE = 120;

/** Words for how something fails: what they leave of a text is what fails. */

/** How it fails: an answer that says no, no answer, a number that is taken, no right to it; or only that it does. */
export type Failure = 'refused' | 'silent' | 'taken' | 'denied' | 'any';

const CANNOT = "(?:can(?:no|['’])t|could ?n(?:o|['’])t|unable to|failed to|kann nicht)";
const patternOf = (...words: string[]) => new RegExp(`(?<![a-z])(?:${words.join('|')})(?![a-z])`, 'g');

/** The words of each, without marks on letters; those of one kind before the general ones that stand in them. */
const WORDS: readonly (readonly [Failure, RegExp])[] = [
  [
    'taken',
    patternOf(
      '(?:is |was )?(?:already |bereits |deja )?(?:in use|allocated|taken|bound|belegt|verwendet|utilisee?)',
      'eaddrinuse',
      `${CANNOT} bind`,
    ),
  ],
  [
    'refused',
    patternOf(
      '(?:connections? |verbindung |connexion )?(?:was |actively )?(?:refus[a-z]*|verweigert|abgelehnt)',
      'econnrefused',
    ),
  ],
  [
    'silent',
    patternOf(
      '(?:connections? )?tim(?:e[ds]?|ing)[ -]?outs?',
      'etimedout',
      "(?:does ?n(?:o|['’])t|not) respond(?:ing)?",
      'no (?:response|answer|reply)',
      '(?:is |are )?(?:not |un)reachable',
      `${CANNOT} (?:be )?reach(?:ed)?`,
      'nicht erreichbar',
      'antwortet nicht',
      'zeituberschreitung',
      'injoignable',
    ),
  ],
  ['denied', patternOf('(?:access |permission |zugriff )?(?:denied|forbidden|not allowed|verweigert)', 'acces refuse')],
  [
    'any',
    patternOf(
      `${CANNOT} connect`,
      `${CANNOT} open (?:a )?connection`,
      'connect(?:ion)? (?:fail(?:s|ed|ing|ure)?|errors?|problems?|lost)',
      '(?:is |are )?not (?:working|connecting|available)',
      "does ?n(?:o|['’])t work",
      '(?:is |are )?unavailable',
      "won['’]?t (?:start|connect)",
      'fail(?:s|ed|ing|ure)?',
      'geht nicht',
      'funktioniert nicht',
      'keine verbindung',
      'ne (?:marche|fonctionne) pas',
      'errors?|fehler|erreur',
    ),
  ],
];

/** A text without what says how it fails, and what that was. */
export interface FailureInText {
  failures: ReadonlySet<Failure>;
  /** The words for it as they were typed. */
  words: string;
  rest: string;
}

/** Parts a text; what is left is in small letters, without marks. */
export function failureIn(text: string): FailureInText {
  const failures = new Set<Failure>();
  const words: string[] = [];
  const rest = WORDS.reduce(
    (left, [failure, pattern]) =>
      left.replace(pattern, (typed) => {
        failures.add(failure);
        words.push(typed);
        return ' ';
      }),
    text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
  );
  return { failures, words: words.join(' '), rest: rest.replace(/\s+/g, ' ').trim() };
}

/** Whether two texts can tell of the same: in the same way, or one of them doesn't say in which. */
export const isAlike = (one: ReadonlySet<Failure>, other: ReadonlySet<Failure>): boolean =>
  [...one].some((failure) => failure !== 'any' && other.has(failure)) || (one.has('any') && other.has('any'));

/** Conditions on the state of a connection, asked of the first packet of a new one that comes from outside. */

/** Whether the words of a state match hold for it: `NEW`, `established`, in any case; undefined for a word not known here. */
export function stateHolds(words: readonly string[]): boolean | undefined {
  const lower = words.map((word) => word.toLowerCase());
  if (lower.includes('new')) return true;
  return lower.every((word) => OTHER_STATES.has(word)) ? false : undefined;
}

/** States of packets that open no connection, and of those that a NAT has changed. */
const OTHER_STATES: ReadonlySet<string> = new Set(['established', 'related', 'invalid', 'untracked', 'snat', 'dnat']);

const FLAGS: ReadonlySet<string> = new Set(['fin', 'syn', 'rst', 'psh', 'ack', 'urg', 'ecn', 'ece', 'cwr']);

/** Whether a packet with SYN alone passes: of the flags in `mask`, just those of `set` are to be there. */
export function synHolds(mask: readonly string[], set: readonly string[]): boolean | undefined {
  const all = (words: readonly string[]): string[] =>
    words.flatMap((word) =>
      word.toLowerCase() === 'all' ? [...FLAGS] : word.toLowerCase() === 'none' ? [] : [word.toLowerCase()],
    );
  const [looked, wanted] = [all(mask), all(set)];
  if (![...looked, ...wanted].every((flag) => FLAGS.has(flag))) return undefined;
  return looked.includes('syn') ? wanted.length === 1 && wanted[0] === 'syn' : wanted.length === 0;
}

/** Kinds of address that a packet to this machine alone has as its destination: not those of broadcasts. */
export function destinationTypeHolds(words: readonly string[]): boolean | undefined {
  const lower = words.map((word) => word.toLowerCase());
  if (lower.includes('local') || lower.includes('unicast') || lower.includes('host')) return true;
  return lower.every((word) =>
    ['broadcast', 'multicast', 'anycast', 'blackhole', 'prohibit', 'unreachable'].includes(word),
  )
    ? false
    : undefined;
}

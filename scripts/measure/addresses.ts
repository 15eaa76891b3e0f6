/** The addresses of a measured root, as its result has them. */

/** What measure-root.sh gives the root, and what stands for it: any machine has others. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  '*': ['0.0.0.0', '::'],
  '10.213.7.10': ['own-ipv4'],
  '10.213.7.255': ['own-broadcast'],
  'fd00:213:7::10': ['own-ipv6'],
};

/** What stands in a result for an address: itself, or a word for what is the root's own. */
export function addressWords(address: string): readonly string[] {
  if (/^fe80:/i.test(address)) return ['own-link-local'];
  if (/^::ffff:\d/i.test(address)) return addressWords(address.replace(/^::ffff:/i, ''));
  return OWN[address] ?? [address];
}

const ORDER = ['0.0.0.0', '::', 'own-ipv4', 'own-ipv6', 'own-link-local', 'own-broadcast', '127.0.0.1', '::1'];

/** Each once, the widest first. */
export function inOrder(addresses: readonly string[]): string[] {
  const placeOf = (address: string) => (ORDER.includes(address) ? ORDER.indexOf(address) : ORDER.length);
  return [...new Set(addresses)].sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
}

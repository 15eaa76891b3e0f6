/** Which numbers are a protocol's own: IANA has registered them under one of its names. */
import type { Chart, Protocol } from './model.ts';
import type { PermitTarget } from './permits/permit.ts';

/** `ms-wbt-server` and `MS WBT Server` are one name. */
const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Whether a single port bears a protocol's name in the registry. */
export function isRegisteredFor(
  { ports }: Pick<Chart, 'ports'>,
  { id, title, abbreviation = '', aliases }: Pick<Protocol, 'id' | 'title' | 'abbreviation' | 'aliases'>,
  target: PermitTarget,
): boolean {
  if (target.kind !== 'ports' || target.from !== target.to) return false;
  const names = new Set([id, title, abbreviation, ...aliases].map(bare));
  return ports.get(target.from)?.registrations.some(({ name }) => names.has(bare(name))) === true;
}

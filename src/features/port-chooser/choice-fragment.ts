/** The choice as the fragment of an address: `#n=27182&without=linux,kubernetes`. */
import { OPTIONAL_RULES } from './judge-port.ts';

export interface PortChoice {
  /** As it was typed: it may be no number. Undefined before the first choice. */
  typed: string | undefined;
  /** Options that don't count. */
  leftOut: readonly string[];
}

export function writeChoiceFragment({ typed, leftOut }: PortChoice): string {
  const without = OPTIONAL_RULES.filter((id) => leftOut.includes(id));
  const parts = [
    ...(typed === undefined ? [] : [`n=${encodeURIComponent(typed)}`]),
    ...(without.length === 0 ? [] : [`without=${without.join(',')}`]),
  ];
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/** What a fragment says; undefined where it is not of the chooser. Options that nobody knows are passed over. */
export function readChoiceFragment(fragment: string): PortChoice | undefined {
  const words = new URLSearchParams(fragment.replace(/^#/, ''));
  if (!words.has('n') && !words.has('without')) return undefined;
  const without = words.get('without')?.split(',') ?? [];
  return { typed: words.get('n') ?? undefined, leftOut: OPTIONAL_RULES.filter((id) => without.includes(id)) };
}

/** A rule while it is read: what it asks for, condition by condition. */
import { type AddressSet, versionsIn } from './addresses.ts';
import { intersection, type Intervals } from './intervals.ts';
import type { FirewallRule, NameMatch, RuleAction, RuleMatch } from './rule.ts';

type Field = Exclude<keyof RuleMatch, NameField>;
type NameField = 'interfaces' | 'programs';

export class RuleDraft {
  readonly match: RuleMatch = {};
  readonly unknown: string[] = [];
  /** It takes no packet that opens a connection from outside. */
  isNever = false;
  isLimited = false;

  /** Asks for one of these besides what was asked for before. */
  narrow<F extends Field>(field: F, set: NonNullable<RuleMatch[F]>): void {
    const before = this.match[field] as Intervals<number | bigint> | undefined;
    const both = before ? intersection(before, set as Intervals<number | bigint>) : set;
    Object.assign(this.match, { [field]: both });
    if (both.length === 0) this.isNever = true;
    // An address of one version is sent to by that version alone.
    if (field === 'destinations') this.narrow('sources', versionsIn(set as AddressSet));
  }

  /** Asks for an interface or a program; a second one is not understood. */
  narrowNames(field: NameField, match: NameMatch, text: string): void {
    if (this.match[field]) this.unknown.push(text);
    else this.match[field] = match;
  }

  /** Asks for what is so or isn't, of the first packet of a connection; undefined where that can't be told of `text`. */
  ask(holds: boolean | undefined, text: string): void {
    if (holds === undefined) this.unknown.push(text);
    else if (!holds) this.isNever = true;
  }

  /** The rule; null where it takes no packet in question. */
  rule(line: number, action: RuleAction): FirewallRule | null {
    if (this.isNever) return null;
    // What is let through up to a rate is let through; what is dropped up to a rate is anybody's guess.
    const rate = this.isLimited && action.kind !== 'accept' ? ['a rate'] : [];
    const unknown = [...this.unknown, ...rate];
    return { line, match: this.match, action, unknown, ...(this.isLimited ? { isLimited: true } : {}) };
  }
}

/** Inbound rules for one port or for a service's ports, short, in the syntaxes that are asked for most. */
import type { Endpoint } from '#chart/model.ts';
import { endpointOpenings, listeningEndpoints } from '#chart/permits/endpoint-openings.ts';
import { permitsOf } from '#chart/permits/opening.ts';
import type { Permit } from '#chart/permits/permit.ts';
import { BRIEF_SYNTAXES } from './syntax/brief.ts';
import type { SyntaxLanguage } from './syntax/syntax.ts';

export interface PageRule {
  syntax: string;
  language: SyntaxLanguage;
  text: string;
  /** The known trap of this syntax. */
  trap: string;
}

/** What has to be let in for a list of endpoints: each target once, and none for what only sends. */
export const inboundPermits = (endpoints: readonly Endpoint[]): Permit[] =>
  permitsOf(
    listeningEndpoints(endpoints)
      .flatMap((endpoint) => endpointOpenings(endpoint))
      .filter(({ direction }) => direction === 'forward'),
  );

/** A page has no addresses that would tell the version of IP. */
const icmpTrap = (permits: readonly Permit[]): string[] =>
  permits.some(({ target }) => target.kind === 'icmp')
    ? [
        'The lines for ICMP are for IPv4; ICMPv6 has other numbers, which the rule builder writes for addresses of IPv6.',
      ]
    : [];

/**
 * Rules for a set of permits, one line each. SOURCE and DESTINATION are left to fill in: as they
 * stand, every syntax refuses them, so that a rule which was pasted unread opens nothing.
 * `page` is the permalink that goes into descriptions and comments.
 */
export function rulesFor(permits: readonly Permit[], page: string): PageRule[] {
  if (permits.length === 0) return [];
  return BRIEF_SYNTAXES.map(({ label, language, brief }) => ({
    syntax: brief.title ?? label,
    language,
    text: brief.write(permits, page),
    trap: [brief.trap(permits), ...icmpTrap(permits)].join(' '),
  }));
}

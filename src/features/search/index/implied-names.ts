/** The names that a page tells by its title, its id and its hint: the index need not repeat them. */
import type { NameReason, PageSummary } from './index-format.ts';

export type PageName = readonly [reason: NameReason, text: string];

export function impliedNames({ kind, id, title, hint }: PageSummary): PageName[] {
  switch (kind) {
    case 'port':
      return [['name', id], ...(hint ? [['heading', hint] as const] : [])];
    case 'service':
      return [['name', title], ['name', id], ...(hint ? [['system-service-name', hint] as const] : [])];
    case 'protocol':
      return [['name', title], ['name', id], ...(hint ? [['name', hint] as const] : [])];
    case 'guide':
      return [
        ['name', title],
        ['name', id],
      ];
    case 'scenario':
      return [
        ['alias', title],
        ['alias', id],
      ];
    case 'range':
    case 'source':
    case 'tool':
    case 'index':
      return [];
  }
}

/** The names that a page tells by its title, its id and its hint: the index need not repeat them. */
import type { Page, Reason } from './index-format.ts';

export type Name = readonly [reason: Reason, text: string];

export function ownNames({ kind, id, title, hint }: Page): Name[] {
  switch (kind) {
    case 'port':
      return [['name', id], ...(hint ? [['headed', hint] as const] : [])];
    case 'service':
      return [['name', title], ['name', id], ...(hint ? [['system service name', hint] as const] : [])];
    case 'protocol':
      return [['name', title], ['name', id], ...(hint ? [['name', hint] as const] : [])];
    case 'guide':
      return [
        ['name', title],
        ['name', id],
      ];
    case 'scenario':
      return [
        ['also called', title],
        ['also called', id],
      ];
    case 'range':
    case 'source':
    case 'tool':
    case 'index':
      return [];
  }
}

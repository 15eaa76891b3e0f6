/** The names of a page that the index need not repeat, since they follow from what it has of the page. */
import type { PageName, PageSummary } from './index-format.ts';

/** The text alone where a title says whose it is: `kex_exchange_identification` of `SSH: kex_exchange_identification`. */
const withoutProduct = (title: string) => title.split(': ').slice(1, 2);

/** The names that follow from a page's title, id and hint. */
export function impliedNames({ kind, id, title, hint }: PageSummary): PageName[] {
  switch (kind) {
    case 'port':
      return [['name', id], ...(hint ? [['heading', hint] as const] : [])];
    case 'protocol':
      return [['name', title], ['name', id], ...(hint ? [['name', hint] as const] : [])];
    case 'service':
    case 'guide':
      return [
        ['name', title],
        ['name', id],
      ];
    case 'symptom':
      return [['name', title], ['name', id], ...withoutProduct(title).map((text): PageName => ['name', text])];
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

/** A scenario states a flow once, between two different roles; one both ways is the same as its reverse. */
import { flowSchema } from '#content-model/scenario.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { filesOf, itemsOf, type WrittenContent } from './written-content.ts';

export function scenarioFlows(content: WrittenContent): Diagnostic[] {
  return filesOf(content, 'scenarios').flatMap(({ file, data }) => {
    const first = new Map<string, number>();
    return itemsOf(data, 'flows', flowSchema).flatMap(([i, { from, to, endpoint, direction }]): Diagnostic[] => {
      if (from === to) {
        const expected = 'another role than the one it comes from: a rule stands between two';
        return [{ file, field: `flows[${i}].to`, found: `"${to}" at both ends`, expected }];
      }
      const ways = [[from, to], ...(direction === 'both-ways' ? [[to, from]] : [])].map((way) => way.join(' to '));
      const earlier = ways.map((way) => first.get(`${way} ${endpoint}`)).find((place) => place !== undefined);
      for (const way of ways) first.set(`${way} ${endpoint}`, earlier ?? i);
      if (earlier === undefined) return [];
      const found = `${from} to ${to} on ${endpoint} for the second time`;
      return [{ file, field: `flows[${i}]`, found, expected: `each flow once; flows[${earlier}] says the same` }];
    });
  });
}

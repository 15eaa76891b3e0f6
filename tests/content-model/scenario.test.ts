/** Scenarios, field by field. */
import { scenarioSchema } from '#content-model/scenario.ts';
import { FLOW, MINIMAL } from '../support/entries.ts';
import { NO_ALIASES, NO_CITATIONS, NO_TEXT, testFields } from '../support/fields.ts';

const [client, server] = MINIMAL.scenarios.roles;
const feature = { id: 'search', title: 'Search', unused: 'Nobody searches.' };
const flows = (...changes: object[]) => changes.map((change) => [{ ...FLOW, ...change }]);

testFields(scenarioSchema, MINIMAL.scenarios, {
  title: { bad: NO_TEXT },
  inShort: { bad: NO_TEXT },
  area: { bad: ['nowhere', '', null], good: ['databases'] },
  order: { bad: [0, -1, 1.5, '1', null], good: [2] },
  aliases: { bad: NO_ALIASES, good: [['file shares']], optional: true },
  roles: {
    bad: [null, [], [client], [client, { ...server, id: 'File server' }], [client, { id: 'x', title: 'X' }]],
    good: [[client, server, { ...client, id: 'admin' }]],
  },
  features: {
    bad: [null, [{ ...feature, id: 'Full text' }], [{ ...feature, legacy: 'yes' }], [{ id: 'x', title: 'X' }]],
    good: [[], [feature], [{ ...feature, legacy: true }]],
    optional: true,
  },
  flows: {
    bad: [
      null,
      [],
      ...flows({ endpoint: 'server' }, { endpoint: 'server#' }, { endpoint: '#tcp-445-smb' }, { endpoint: 'a#b#c' }),
      ...flows({ direction: 'backwards' }, { features: 'search' }, { carries: '' }, { without: '' }, { sources: [] }),
      ...flows({ port: 445 }),
    ],
    good: flows({ direction: 'both-ways' }, { features: ['search'] }),
  },
  related: { bad: [null, ['Print server'], 'print-server'], good: [['print-server']], optional: true },
  sources: { bad: NO_CITATIONS },
});

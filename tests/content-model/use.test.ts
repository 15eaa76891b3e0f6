/** Uses, field by field. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { usePortSchema, useSchema } from '#content-model/use.ts';
import { MINIMAL } from '../support/entries.ts';
import { NO_ALIASES, NO_CITATIONS, NO_TEXT, testFields } from '../support/fields.ts';

const [PORT] = MINIMAL.uses.ports;

testFields(useSchema, MINIMAL.uses, {
  title: { bad: NO_TEXT },
  aliases: { bad: NO_ALIASES, good: [['catalina']], optional: true },
  ports: { bad: [[], PORT, [{}], [{ ...PORT, port: 70000 }], [8080], null], good: [[PORT, { ...PORT, port: 8443 }]] },
  sources: { bad: NO_CITATIONS },
});

testFields(usePortSchema, PORT, {
  port: {
    bad: [-1, 65536, 80.5, '80', 'dynamic', '8090-8080', '8080-8080', '60000-70000', null],
    good: [0, 65535, '30000-32767'],
  },
  transport: { bad: ['', 'TCP', 'icmp', 6, null], good: ['udp', 'sctp', 'dccp'] },
  role: { bad: NO_TEXT },
});

test('a port that is none is told what may stand there', () => {
  for (const port of [70000, 'dynamic', null])
    assert.deepEqual(
      usePortSchema.safeParse({ ...PORT, port }).error?.issues.map((issue) => issue.message),
      ['a port from 0 to 65535, or a range such as "30000-32767"'],
      String(port),
    );
});

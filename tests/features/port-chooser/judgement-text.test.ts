/** The judgement as a ticket has it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgePort } from '#features/port-chooser/judge-port.ts';
import { judgementText } from '#features/port-chooser/judgement-text.ts';
import { FACTS } from './support.ts';

const place = { link: 'http://localhost/tools/choose-a-port/#n=1', edition: '2026.11', day: '2031-05-06' };

test('a ticket has the fitness, the reasons against before those for, the link, the edition and the day', () => {
  const lines = judgementText(judgePort(40_021, FACTS), place).split('\n');
  assert.equal(lines[0], 'Port 40021: better not.');
  assert.equal(lines[1], 'Against it:');
  assert.match(lines[2] ?? '', /^- Linux hands it out/);
  assert.equal(lines[3], 'For it:');
  assert.equal(lines.at(-2), place.link);
  assert.equal(lines.at(-1), 'Portolan, edition 2026.11, read 2031-05-06');
});

test('what the reader left out is said, and no group is empty', () => {
  const text = judgementText(judgePort(40_021, FACTS, ['linux']), place);
  assert.match(text, /^Port 40021: good for a new service\.\nLeft out by you:\n- Linux hands it out/);
  assert.doesNotMatch(text, /Against it|To consider/);
});

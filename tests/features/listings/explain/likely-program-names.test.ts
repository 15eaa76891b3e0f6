/** Which of a service's other names a program may have. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPhraseOf } from '#features/listings/explain/likely-program-names.ts';

test('a word beside one of the name is a phrase, unless it says what the program is', () => {
  for (const alias of ['jenkins ci', 'veritas netbackup', 'Ollama serve'])
    assert.ok(isPhraseOf('Jenkins NetBackup ollama', alias), alias);
  for (const alias of ['mumble server', 'hcl agent', 'mumble', 'voice chat'])
    assert.ok(!isPhraseOf('Mumble mumble HCL', alias), alias);
});

test('the parts of an id are words of the name', () => {
  assert.ok(isPhraseOf('Uptime Kuma uptime-kuma', 'kuma monitor'));
});

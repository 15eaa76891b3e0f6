/** What a command names. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameInCommand } from '#features/search/query/service-commands.ts';

for (const [typed, name] of [
  ['net start w32time', 'w32time'],
  ['net stop "print spooler"', 'print spooler'],
  ['sc query spooler', 'spooler'],
  ['sc \\\\srv1 config spooler start= disabled', 'spooler'],
  ['get-service -name "w32time" | fl', 'w32time'],
  ['restart-service spooler -force', 'spooler'],
  ['systemctl restart sshd.service', 'sshd'],
  ['sudo systemctl status sshd', 'sshd'],
  ['taskkill /f /im spoolsv.exe', 'spoolsv.exe'],
  ['get-process lsass', 'lsass'],
] as const) {
  test(`"${typed}" names ${name}`, () => assert.equal(nameInCommand(typed), name));
}

test('other sentences name nothing', () => {
  for (const typed of ['net send popup messages', 'service will not start', 'stop the spooler', 'sc', ''])
    assert.equal(nameInCommand(typed), undefined, typed);
});

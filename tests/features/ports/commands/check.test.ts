/** Commands that find what listens. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCommands } from '#features/ports/commands/check.ts';

const texts = (...args: Parameters<typeof checkCommands>) =>
  checkCommands(...args).flatMap((group) => group.commands.map((command) => command.text));

test('Windows, Linux, macOS and another machine each have commands', () => {
  const groups = checkCommands(445, ['tcp']);
  assert.deepEqual(
    groups.map((group) => group.title),
    ['Windows', 'Linux', 'macOS', 'From another machine'],
  );
  for (const { title, commands } of groups) assert.ok(commands.length > 0, title);
});

test('every command holds the number, and every command says what it shows', () => {
  for (const { commands } of checkCommands(49443, ['tcp', 'udp']))
    for (const { text, note } of commands) {
      assert.match(text, /(?<!\d)49443(?!\d)/);
      assert.match(note, /\.$/);
    }
});

test('a TCP port is asked for by TCP only, where a command has to choose', () => {
  const all = texts(445, ['tcp']).join('\n');
  assert.match(all, /Get-NetTCPConnection -LocalPort 445 -State Listen/);
  assert.match(all, /Test-NetConnection SERVER -Port 445/);
  assert.doesNotMatch(all, /Get-NetUDPEndpoint|-sU|-p udp/);
});

test('a UDP port is asked for by UDP only, since a TCP test would prove nothing', () => {
  const all = texts(161, ['udp']).join('\n');
  assert.match(all, /Get-NetUDPEndpoint -LocalPort 161/);
  assert.match(all, /nmap -sU -p 161 SERVER/);
  assert.doesNotMatch(all, /Get-NetTCPConnection|Test-NetConnection|nc -zv/);
});

test('no command is given twice', () => {
  const all = texts(53, ['tcp', 'udp']);
  assert.equal(new Set(all).size, all.length);
});

test('on macOS one line asks for TCP and UDP at once', () => {
  for (const transports of [['tcp'], ['udp'], ['tcp', 'udp'], ['sctp']] as const) {
    const macOS = checkCommands(445, transports).find((group) => group.title === 'macOS');
    assert.deepEqual(
      macOS?.commands.map((command) => command.text),
      ['sudo lsof -nP -i:445'],
    );
  }
});

test('PortQry is offered on UDP, and only where a known service listens', () => {
  assert.ok(texts(161, ['udp']).includes('portqry -n SERVER -p udp -e 161'));
  assert.doesNotMatch(texts(161, ['udp'], false).join('\n'), /portqry/);
  assert.doesNotMatch(texts(161, ['tcp'], true).join('\n'), /portqry/);
});

test('every button says what it copies, each in words of its own', () => {
  const labels = checkCommands(445, ['tcp']).map((group) => group.label);
  assert.equal(new Set(labels).size, labels.length);
  for (const label of labels) assert.match(label, /command/);
});

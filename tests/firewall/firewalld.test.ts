/** firewalld's own offline check takes rich rules and services, and refuses what is not filled in. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { filledSets, HOSTILE_TEXTS, OPEN, permit, setOf, tcp } from '../support/firewall/sets.ts';
import { needProgram } from '../../scripts/debian.ts';
import { callsOf, checkerOf, folder, run, samples, SEED, textOf } from './support.ts';

const PROGRAM = checkerOf('firewalld-rich');

/** firewalld's configuration in a folder that goes away with the test. */
function configuration(t: TestContext): string {
  needProgram(...PROGRAM);
  const path = join(folder(t), 'firewalld');
  cpSync('/etc/firewalld', path, { recursive: true });
  mkdirSync(join(path, 'services'), { recursive: true });
  return path;
}

const offline = (path: string, args: readonly string[]) => run(PROGRAM, ['--system-config', path, ...args]);

/** The rich rules of a script, as firewall-cmd would get them from a real shell. */
function rulesOf(t: TestContext, script: string): string[] {
  const calls = callsOf(t, script, ['firewall-cmd', 'rm', 'reboot', 'calc']);
  assert.deepEqual(calls.pop(), ['firewall-cmd', '--reload']);
  return calls.map(([name, permanent, rule = '', ...more]) => {
    assert.deepEqual([name, permanent, more], ['firewall-cmd', '--permanent', []]);
    return rule;
  });
}

test(`firewalld takes the rich rules of random sets, each as one rule (seed ${SEED})`, (t) => {
  const sets = samples(filledSets, 60, SEED);
  const rules = [...new Set(sets.flatMap((set) => rulesOf(t, textOf(set, 'firewalld-rich'))))];
  const path = configuration(t);
  const added = offline(path, rules);
  assert.equal(added.status, 0, added.stderr);
  assert.equal(offline(path, ['--check-config']).status, 0);
  const listed = offline(path, ['--list-rich-rules']).stdout.split('\n').filter(Boolean);
  assert.equal(listed.length, rules.length);
});

test(`firewalld takes the services of random sets, for both ways (seed ${SEED})`, (t) => {
  const path = configuration(t);
  const texts = samples(filledSets, 150, SEED).flatMap((set) =>
    ['firewalld-service', 'firewalld-service-back'].map((id) => textOf(set, id)),
  );
  const nasty = HOSTILE_TEXTS.map((text) =>
    textOf(setOf([permit(tcp(1), 'forward', { text, path: '/x/' })], { comment: text }), 'firewalld-service'),
  );
  for (const [i, text] of [...texts.filter(Boolean), ...nasty].entries())
    writeFileSync(join(path, `services/set-${i}.xml`), text);
  const { status, stderr } = offline(path, ['--check-config']);
  assert.equal(stderr, '');
  assert.equal(status, 0);
});

test('a service says the same to firewalld as it does to a reader', (t) => {
  const path = configuration(t);
  writeFileSync(
    join(path, 'services/portolan-test-0a1b2.xml'),
    textOf(
      setOf([permit(tcp(445)), permit(tcp(5000, 5010)), permit({ kind: 'ip', protocol: 47 })]),
      'firewalld-service',
    ),
  );
  const { stdout } = offline(path, ['--info-service=portolan-test-0a1b2']);
  assert.match(stdout, /^ {2}ports: 445\/tcp 5000-5010\/tcp$/m);
  assert.match(stdout, /^ {2}protocols: 47$/m);
  assert.match(stdout, /^ {2}destination: ipv4:192\.0\.2\.10$/m);
});

test('firewalld refuses a rich rule and a service that are not filled in', (t) => {
  for (const end of ['source', 'destination']) {
    const path = configuration(t);
    const { status, stderr } = offline(
      path,
      rulesOf(t, textOf(setOf([permit(tcp(445))], { [end]: OPEN }), 'firewalld-rich')),
    );
    assert.notEqual(status, 0);
    assert.match(stderr, /INVALID_ADDR/);
  }
  const path = configuration(t);
  const service = join(path, 'services/portolan-test-0a1b2.xml');
  writeFileSync(service, textOf(setOf([permit(tcp(445))], { destination: OPEN }), 'firewalld-service'));
  assert.match(readFileSync(service, 'utf8'), /DESTINATION/);
  assert.notEqual(offline(path, ['--check-config']).status, 0);
});

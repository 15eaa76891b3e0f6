/** The lines for ufw: a real shell hands them over as they are meant, and ufw takes them. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { filledSets, HOSTILE_TEXTS, OPEN, permit, setOf, tcp, udp } from '../support/firewall/sets.ts';
import { callsOf, checkerOf, run, samples, SEED, textOf } from './support.ts';

const UFW = checkerOf('ufw');
const dryRun = (words: readonly string[]) => run(UFW, ['--dry-run', ...words]);

function take(t: TestContext, script: string): void {
  for (const [, ...words] of callsOf(t, script, ['ufw'])) {
    const { status, stdout, stderr } = dryRun(words);
    assert.equal(status, 0, `${words.join(' ')}: ${stdout}${stderr}`);
    assert.match(stdout, /^Rules? (?:updated|added)/m);
  }
}

test('ufw takes a set with TCP, UDP, ranges and IP protocols, both ways', (t) => {
  const permits = [
    permit(tcp(445)),
    permit(udp(5000, 5010)),
    permit(tcp(0, 9)),
    permit({ kind: 'rpc' }),
    permit(tcp(80), 'reverse'),
    ...[47, 50, 51].map((protocol) => permit({ kind: 'ip', protocol })),
  ];
  take(t, textOf(setOf(permits), 'ufw'));
});

test(`ufw takes lines of random sets (seed ${SEED})`, (t) => {
  const lines = samples(filledSets, 30, SEED).flatMap((set) =>
    textOf(set, 'ufw')
      .split('\n')
      .filter((l) => l.startsWith('ufw')),
  );
  assert.ok(lines.length > 24);
  take(t, lines.slice(0, 24).join('\n'));
});

test('ufw takes nasty reasons as they come out of a real shell', (t) => {
  const permits = HOSTILE_TEXTS.map((text, i) => permit(tcp(1000 + i), 'forward', { text, path: '/x/' }));
  take(t, textOf(setOf(permits), 'ufw'));
});

for (const shell of ['sh', 'bash'])
  test(`${shell} runs nothing but ufw, once for each line, whatever the comments (seed ${SEED})`, (t) => {
    for (const set of samples(filledSets, 20, SEED)) {
      const script = textOf(set, 'ufw');
      const calls = callsOf(t, script, ['ufw', 'rm', 'reboot', 'calc'], shell);
      assert.equal(calls.length, script.split('\n').filter((line) => line.startsWith('ufw ')).length);
      for (const [name, verb, ...words] of calls) {
        assert.equal(`${name} ${verb}`, 'ufw allow');
        assert.equal(words.at(-2), 'comment');
      }
    }
  });

test('ufw refuses an end that is not filled in', (t) => {
  const words = { source: /Bad source address/, destination: /Bad destination address/ };
  for (const [end, refusal] of Object.entries(words)) {
    const [call = []] = callsOf(t, textOf(setOf([permit(tcp(445))], { [end]: OPEN }), 'ufw'), ['ufw']);
    const { status, stdout, stderr } = dryRun(call.slice(1));
    assert.notEqual(status, 0);
    assert.match(stdout + stderr, refusal);
  }
});

/** Why nothing listens. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whySilent } from '../../../scripts/measure/why-silent.ts';
import { report, SERVER_PACKAGE, unitBlock } from './roots.ts';

const why = (parts: Parameters<typeof report>[0]) => {
  const { why: kind, because } = whySilent(report(parts), 'server');
  return `${kind}: ${because}`;
};
const FAILED = { ActiveState: 'failed', SubState: 'failed', Result: 'exit-code' };
const OFF = { ActiveState: 'inactive', SubState: 'dead' };
const says = (message: string) => ({ _SYSTEMD_UNIT: 'server.service', MESSAGE: message });
const told = (message: string) => ({ UNIT: 'server.service', MESSAGE: message });

test('a package without a unit is off', () => {
  assert.equal(why({}), 'off: no unit or script of it starts with the system');
});

test('a unit that is not enabled is off, and so is one whose condition is not met', () => {
  assert.equal(
    why({ units: unitBlock('server.service', { ...OFF, UnitFileState: 'disabled' }) }),
    'off: server.service is not enabled',
  );
  const skipped =
    'server.service - A server was skipped because of an unmet condition check (ConditionPathExists=/etc/server.conf).';
  assert.equal(
    why({ units: unitBlock('server.service', OFF), journal: [told(skipped)] }),
    'off: server.service waits for a condition, ConditionPathExists=/etc/server.conf',
  );
});

test('a unit that fails says what its program said last, not what systemd makes of it', () => {
  const journal = [
    told('Starting server.service - A server...'),
    says('Bad line 3 in /etc/server.conf'),
    told('server.service: Main process exited, code=exited, status=1/FAILURE'),
    told("server.service: Failed with result 'exit-code'."),
  ];
  assert.equal(
    why({ units: unitBlock('server.service', FAILED), journal }),
    'fails: server.service says “Bad line 3 in /etc/server.conf”',
  );
  assert.equal(why({ units: unitBlock('server.service', FAILED) }), 'fails: server.service ends with “exit-code”');
});

test('of several lines the one that names an error comes first', () => {
  const journal = [says('Reading'), says('2026/11/29 20:19:44 error: no user "server"'), says('shutting down')];
  assert.equal(
    why({ units: unitBlock('server.service', FAILED), journal }),
    'fails: server.service says “error: no user "server"”',
  );
});

test('a unit that runs has no port of the network', () => {
  assert.equal(why({ units: unitBlock('server.service') }), 'runs: server.service runs without one');
});

test('what fails says more than what is off, and units of other packages say nothing', () => {
  const units =
    unitBlock('a.service', { ...OFF, UnitFileState: 'disabled' }) +
    unitBlock('server.service', FAILED) +
    unitBlock('exim4.service', FAILED, 'exim4-base');
  const packages = `${SERVER_PACKAGE}exim4-base\t4\texim4\tii \n`;
  assert.equal(why({ units, packages }), 'fails: server.service ends with “exit-code”');
});

test('a script without a link to start is not said to have ended', () => {
  const never = { ...OFF, UnitFileState: 'generated', InactiveExitTimestampMonotonic: '0' };
  assert.equal(
    why({ units: unitBlock('server.service', never) }),
    'off: server.service is not started with the system',
  );
  const ended = { ...never, InactiveExitTimestampMonotonic: '48123' };
  assert.equal(why({ units: unitBlock('server.service', ended) }), 'off: server.service has ended');
});

test('a message loses its time, who says it and its keys; words that name no cause are passed over', () => {
  const saying = (...messages: string[]) =>
    why({ units: unitBlock('server.service', FAILED), journal: messages.map(says) });
  assert.equal(
    saying('Nov 29 20:45:51 (1795985151.490154) server[172]: error: no internal address given'),
    'fails: server.service says “error: no internal address given”',
  );
  assert.equal(
    saying('ts=2026-11-29T20:45:51Z caller=main.go:131 level=error msg="No collector" err="malformed dsn \\"\\""'),
    'fails: server.service says “No collector: malformed dsn ""”',
  );
  assert.equal(saying('no subnet for lan0', ' failed!', ' exiting'), 'fails: server.service says “no subnet for lan0”');
  assert.equal(
    saying('Not configured to listen on any interfaces!', 'If you think it is our fault, tell us.', 'exiting.'),
    'fails: server.service says “Not configured to listen on any interfaces!”',
  );
});

test('of what is off only what tells most is said, and what runs is one sentence', () => {
  const skipped = {
    UNIT: 'server.service',
    MESSAGE: 'server.service - A server was skipped because of an unmet condition check (ConditionPathExists=/etc/a).',
  };
  const disabled = unitBlock('helper.service', { ...OFF, UnitFileState: 'disabled' });
  assert.equal(
    why({ units: disabled + unitBlock('server.service', OFF), journal: [skipped] }),
    'off: server.service waits for a condition, ConditionPathExists=/etc/a',
  );
  assert.equal(
    why({ units: unitBlock('server.service') + unitBlock('server.socket') }),
    'runs: server.service and server.socket run without one',
  );
});

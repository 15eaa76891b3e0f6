/** Content that is not in order stops a real build, which then says what to mend and writes nothing. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { copyProject, removeCopy } from './copy-project.ts';

/** Bad in a field, and bad in its prose: both must come out of one run. */
const BAD_SERVICE = `---
title: A Service That Does Not Exist
programs:
  - { name: bad.exe, system: windows, unit: BadSvc }
family: windows-core
lived:
  from: windows-2000
  to: null
state: alive
today: Nothing listens, since there is no such service.
inShort: It stands here to stop the build.
endpoints:
  - protocol: kerberos5
    transport: tcp
    port: 88
    when: Never.
    sources: [kb832017]
sources: [kb832017]
---

## What it does

It asks <Service id="print-spoolr" /> for paper.
`;

test('one bad file stops the build with every problem it has, and without a site', (t) => {
  const copy = copyProject('bad-content');
  t.after(() => removeCopy(copy));
  writeFileSync(join(copy, 'content/services/windows-core/bad.mdx'), BAD_SERVICE);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: copy, encoding: 'utf8' });
  const output = stdout + stderr;
  const inOrder = (parts: readonly string[]) =>
    output
      .split('\n')
      .some((line) => parts.reduce((from, part) => (from < 0 ? from : line.indexOf(part, from)), 0) >= 0);
  const expected: [boolean, string][] = [
    [status === 1, `exit 1, not ${status}`],
    [
      inOrder([
        'content/services/windows-core/bad.mdx:13',
        'endpoints[0].protocol',
        '"kerberos5"',
        'expected',
        '"kerberos"',
      ]),
      'the line that names the file, the field, what was found, what was expected and the nearest protocol',
    ],
    [
      inOrder(['content/services/windows-core/bad.mdx:23', 'prose', '"print-spoolr"', 'expected', '"print-spooler"']),
      'the line that names the dangling link in the prose and the nearest service',
    ],
    [/\b2 problems\b/.test(output), 'these two problems and no other'],
    [!/^\s+at /m.test(output), 'no stack: the report is for the author'],
    [!existsSync(join(copy, 'dist')), 'no dist'],
  ];
  const lacking = expected.flatMap(([right, what]) => (right ? [] : [what]));
  assert.deepEqual(lacking, [], `Expected, and not so. The build said:\n${output}`);
});

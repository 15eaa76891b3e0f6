/** Programs that have no reason to listen, and names that others borrow. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AttentionLevel } from '#features/listings/explain/explained-row.ts';
import { listener, onLinux, rowOf, rowsOf } from '../support.ts';

const LINUX: readonly [place: string, program: string, level: AttentionLevel, why: RegExp][] = [
  ['tcp 4444 *', 'nc', 'first', /netcat/],
  ['tcp 1337 *', 'bash', 'first', /shell/],
  ['tcp 8888 *', 'socat', 'first', /netcat/],
  ['tcp 3333 *', 'xmrig', 'first', /miner/],
  ['tcp 443 *', 'kworker/0:1', 'first', /kernel thread/],
  ['tcp 443 *', '[kthreadd]', 'first', /kernel thread/],
  ['tcp 6667 *', 'perl', 'first', /interpreter/],
  ['tcp 80 *', 'python3', 'first', /interpreter/],
  ['tcp 22 *', 'nginx', 'first', /foreign port/],
  ['tcp 4444 127.0.0.1', 'nc', 'look', /netcat/],
  // Not these: a program of its own, a runtime where it is at home, one that begins like a thread.
  ['tcp 27183 *', 'kworkersd', 'look', /Not in the chart/],
  ['tcp 8080 *', 'java', 'plain', /Listens for others/],
];

for (const [place, program, level, why] of LINUX) {
  test(`${program} on ${place} is ${level}`, () => {
    const row = onLinux(place, program);
    assert.equal(row.attention, level);
    assert.match(row.why, why);
  });
}

const WINDOWS: readonly [program: string, level: AttentionLevel, why: RegExp][] = [
  ['svch0st.exe', 'first', /Looks like svchost\.exe/],
  ['scvhost.exe', 'first', /Looks like svchost\.exe/],
  ['lsasss.exe', 'first', /Looks like lsass\.exe/],
  ['csrss.exe', 'first', /never listens/],
  ['powershell.exe', 'first', /shell/],
  ['rundll32.exe', 'first', /other people’s code/],
  ['C:\\Users\\ann\\AppData\\svchost.exe', 'first', /outside its folder/],
  ['C:\\Windows\\System32\\svchost.exe', 'look', /not known here/],
  ['D:\\WINNT\\System32\\spoolsv.exe', 'first', /outside its folder/],
  ['services2.exe', 'first', /Looks like services\.exe/],
  ['svchost.exe.exe', 'first', /Two endings/],
  ['C:\\Users\\ann\\Downloads\\Invoice.PDF.exe', 'first', /Two endings/],
  ['my.server.exe', 'look', /Not in the chart/],
  ['myserver.exe', 'look', /Not in the chart/],
];

for (const [program, level, why] of WINDOWS) {
  test(`${program} on a number of nobody is ${level}`, () => {
    const row = rowOf('tcp 27183 0.0.0.0', { program });
    assert.equal(row.attention, level, row.why);
    assert.match(row.why, why);
  });
}

const lsass = (port: number) => listener(`tcp ${port} 0.0.0.0`, { program: 'lsass.exe', pid: 700 });
const other = (port: number, program: string) => listener(`tcp ${port} 0.0.0.0`, { program });

test('a program of Windows on a foreign number is first where the others stand in the usual range', () => {
  const rows = rowsOf(lsass(1234), other(49_664, 'wininit.exe'), other(49_667, 'spoolsv.exe'));
  assert.deepEqual(
    rows.map(({ attention }) => attention),
    ['first', 'plain', 'plain'],
  );
});

test('where the dynamic range begins lower, the programs of Windows in it are normal, the unnamed too', () => {
  const rows = rowsOf(
    listener('tcp 1536 0.0.0.0', { pid: 540 }),
    other(1537, 'svchost.exe'),
    other(1539, 'spoolsv.exe'),
    lsass(1549),
    other(135, 'svchost.exe'),
  );
  assert.deepEqual([...new Set(rows.map(({ attention }) => attention))], ['plain']);
});

test('what is done about it: see what the process is', () => {
  assert.match(onLinux('tcp 4444 *', 'nc').remedies[0]?.how ?? '', /^sudo ss /);
  assert.match(rowOf('tcp 4444 0.0.0.0', { program: 'nc.exe', pid: 7716 }).remedies[0]?.how ?? '', /ProcessId=7716/);
});

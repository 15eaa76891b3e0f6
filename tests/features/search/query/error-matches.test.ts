/** Errors found by their text, pasted with what stood around it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildErrorIndex } from '#features/search/index/error-index.ts';
import { buildExactIndex } from '#features/search/index/build-index.ts';
import { answerQuery } from '#features/search/query/answer.ts';
import { errorMatches, isErrorText } from '#features/search/query/error-matches.ts';
import { pathOf } from '#chart/page-ref.ts';
import { chartOf } from '../../../support/entries.ts';
import { realChart } from '../../../support/real-chart.ts';

const chart = chartOf({
  symptoms: {
    refused: {
      title: 'Connection refused',
      wordings: [
        { text: 'connect to {host} port {port}: Connection refused' },
        { text: 'Verbindungsaufbau abgelehnt', language: 'de' },
      ],
      codes: ['ECONNREFUSED', '111'],
    },
    'timed-out': {
      title: 'Connection timed out',
      wordings: [{ text: 'connect to {host} port {port}: Connection timed out' }],
    },
    rpc: { title: 'RPC', wordings: [{ text: 'The RPC server is unavailable.' }], codes: ['1722', '0x6BA'] },
    mysql: { title: 'MySQL', wordings: [{ text: "Can't connect to MySQL server on '{host}' (111)" }] },
  },
  ports: { 22: { title: 'SSH' } },
});
const errors = buildErrorIndex(chart);
const pasted = (typed: string) => errorMatches(errors, typed).pasted.map(({ id }) => id);

/** As they come out of terminals, dialogs and logs: long, with quotes, codes, paths, times and addresses. */
const LONG: readonly (readonly [string, string])[] = [
  [
    '2026-11-03T08:14:55.201Z ERROR [main] connect to 10.1.2.3 port 5432: Connection refused\n\tat app (/srv/app/db.js:42:16)',
    'refused',
  ],
  ['C:\\Users\\x> ssh: connect to host “fs01.corp.local” port 22: Connection timed out\r\n', 'timed-out'],
  ['System.Runtime.InteropServices.COMException (0x800706BA): The RPC server is unavailable. at Ping()', 'rpc'],
  ['repadmin: DsBindWithCred to DC02 failed with status 1722 (0x6ba): “The RPC server is unavailable.”', 'rpc'],
  ['Fehler: „Verbindungsaufbau abgelehnt“ (192.0.2.7:443)', 'refused'],
];

for (const [typed, id] of LONG) {
  test(`“${typed.slice(0, 50)} …” leads to its symptom first`, () => assert.equal(pasted(typed)[0], id));
}

const PASTED: readonly (readonly [string, string])[] = [
  ['ssh: connect to host 192.0.2.7 port 22: Connection refused', 'refused'],
  ['ssh: connect to host db.example.org port 2222: Connection timed out', 'timed-out'],
  ['[2026-11-29 10:00:03] ERROR (worker 7) connect to 10.0.0.1 port 5432: connection refused -- giving up', 'refused'],
  ["ERROR 2003 (HY000): Can't connect to MySQL server on '10.0.0.5:3306' (111)", 'mysql'],
  ['VERBINDUNGSAUFBAU ABGELEHNT', 'refused'],
  ['Error: connect ECONNREFUSED 127.0.0.1:3000', 'refused'],
  ['The RPC server is unavailable. (Exception from HRESULT: 0x800706BA)', 'rpc'],
];

for (const [typed, id] of PASTED) {
  test(`"${typed.slice(0, 60)}" leads to its symptom first`, () => assert.equal(pasted(typed)[0], id));
}

test('what the system says of any program counts where a program prints it, not where somebody tells of it', () => {
  const any = buildErrorIndex(
    chartOf({
      symptoms: {
        refused: { title: 'Refused', wordings: [{ text: '{program}: Connection refused' }] },
        psql: {
          title: 'PostgreSQL',
          wordings: [{ text: 'connection to server at {host} failed: Connection refused' }],
        },
      },
    }),
  );
  const firstOf = (typed: string) => errorMatches(any, typed).pasted[0]?.id;
  assert.equal(firstOf('rsync: failed to connect to nas01 (10.0.0.9): Connection refused (111)'), 'refused');
  assert.equal(firstOf('requests: Max retries exceeded (Caused by [Errno 111] Connection refused)'), 'refused');
  assert.equal(firstOf('psql: error: connection to server at "db01" failed: Connection refused'), 'psql');
  assert.equal(firstOf('rabbitmq 5672 connection refused'), undefined);
});

test('words that an error has too lead to no error', () => {
  for (const typed of ['ssh server', 'mysql port', 'rpc server', 'which port does the server need', '']) {
    assert.deepEqual(pasted(typed), [], typed);
  }
});

test('what somebody begins to type leads there behind the names', () => {
  assert.deepEqual(
    errorMatches(errors, 'the rpc server').begun.map(({ id }) => id),
    ['rpc'],
  );
});

test('a pasted error comes before the port that it names; a number before an error that has it as its code', () => {
  const exact = buildExactIndex(chart);
  const first = (typed: string) => answerQuery(exact, typed, errors).matches.map(pathOf)[0];
  assert.equal(first('ssh: connect to host 192.0.2.7 port 22: Connection refused'), '/symptoms/refused/');
  assert.equal(first('port 22'), '/ports/22/');
  assert.equal(first('111'), '/ports/111/');
  assert.equal(first('error 1722'), '/symptoms/rpc/');
  assert.equal(first('0x6ba'), '/symptoms/rpc/');
});

test('the index of errors is asked for words, not for numbers and single names', () => {
  for (const typed of ['connection refused', 'Verbindung abgelehnt']) assert.ok(isErrorText(typed), typed);
  for (const typed of ['445', 'tcp/445', 'port 445', 'kerberos', 'spoolsv.exe', ''])
    assert.ok(!isErrorText(typed), typed);
});

test('every text of every symptom, pasted whole with values in it, finds its own page first', () => {
  const index = buildErrorIndex(realChart);
  for (const { id, wordings } of realChart.symptoms.values()) {
    for (const { text } of wordings) {
      const typed = text.replace(/\{[a-z]+\}/g, 'x7.example.org:4711');
      assert.equal(errorMatches(index, `2026-11-29 [worker] ${typed}`).pasted[0]?.id, id, text);
    }
  }
});

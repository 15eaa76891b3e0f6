/** What stands beside a number: how something fails, a thing that shares the number with others, a program. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildErrorIndex } from '#features/search/index/error-index.ts';
import { buildExactIndex } from '#features/search/index/build-index.ts';
import { answerQuery } from '#features/search/query/answer.ts';
import { failureIn } from '#features/search/query/failure-words.ts';
import { realChart } from '../../../support/real-chart.ts';

const index = buildExactIndex(realChart);
const errors = buildErrorIndex(realChart);
const pagesOf = (typed: string) => answerQuery(index, typed, errors).matches.map(({ kind, id }) => `${kind}/${id}`);

const FIRST: readonly (readonly [typed: string, page: string])[] = [
  // The symptom of a thing, though the number is known too.
  ['zabbix 10051 refused', 'symptom/zabbix-agent-cannot-connect'],
  ["mysql 3306 can't connect", 'symptom/mysql-cant-connect'],
  ['snmp 161 no response', 'symptom/snmp-no-response'],
  ['apache 80 in use', 'symptom/apache-could-not-bind'],
  // The failure alone, in three languages.
  ['eaddrinuse 3000', 'symptom/address-already-in-use'],
  ['verbindung verweigert port 22', 'symptom/connection-refused'],
  ['port 8080 déjà utilisé', 'symptom/address-already-in-use'],
  // No symptom of its own: the number that is called after it.
  ['rabbitmq 5672 connection refused', 'port/5672'],
  ['minecraft 25565 connection refused', 'port/25565'],
  // One of many behind a number, and one that has its number to itself.
  ['vcenter 443 timeout', 'service/vmware-vcenter'],
  ['tomcat 8080', 'service/apache-tomcat'],
  ['docker 2375 exposed', 'port/2375'],
  ['redis 6379', 'port/6379'],
  ['synology port 5000', 'port/5000'],
  ['spoolsv.exe 49666', 'service/print-spooler'],
  ['why is svchost listening on 49664', 'guide/dynamic-rpc-ports'],
];

for (const [typed, page] of FIRST) test(`“${typed}” leads to ${page}`, () => assert.equal(pagesOf(typed)[0], page));

test('the page of what is named stands behind its number, and that of the number behind what shares it', () => {
  assert.equal(pagesOf('redis 6379')[1], 'service/redis');
  assert.equal(pagesOf('unifi 8080 in use')[1], 'port/8080');
});

test('words for how something fails are told from what fails', () => {
  assert.deepEqual(failureIn('Redis: connection refused'), {
    failures: new Set(['refused']),
    words: 'connection refused',
    rest: 'redis:',
  });
  assert.deepEqual([...failureIn('nginx won’t start').failures], ['any']);
  assert.deepEqual([...failureIn('Zeitüberschreitung bei 443').failures], ['silent']);
  assert.equal(failureIn('print spooler').failures.size, 0);
});

const BEGUN: readonly (readonly [typed: string, page: string])[] = [
  ['RPC server is un', 'symptom/rpc-server-unavailable-1722'],
  ['no pg_hba', 'symptom/postgresql-no-pg-hba-entry'],
  ['could not open a connection to sql', 'symptom/sql-server-error-40'],
  ['redis is running in', 'symptom/redis-protected-mode'],
  ['connection reset by', 'symptom/connection-reset'],
  ['kex_exchange', 'symptom/ssh-kex-exchange-identification'],
  // A name that goes on so, or that says more than what is begun besides.
  ['remote desktop', 'service/terminal-services'],
  ['active directory web', 'service/active-directory-web-services'],
  ['print spooler is', 'service/print-spooler'],
  ['sql server', 'service/sql-server'],
];

for (const [typed, page] of BEGUN)
  test(`“${typed}”, begun, leads to ${page}`, () => assert.equal(pagesOf(typed)[0], page));

test('the error of a thing that has no symptom leads to no other thing’s', () => {
  assert.equal(pagesOf('finger could not open a connection').filter((page) => page.startsWith('symptom/')).length, 0);
});

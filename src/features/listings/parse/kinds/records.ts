/** JSON, CSV and tables of any program's, found by the names of their fields. */
import type { ListingKind, ListingReader, SharedByReaders } from '../listing-kind.ts';
import { RECORDS, SCANNED_RECORDS } from '../records/fields.ts';
import { jsonReader } from '../records/json.ts';
import { pairRows } from '../records/pairs.ts';
import { tableReader } from '../records/table.ts';

function reader({ log }: SharedByReaders): ListingReader {
  const table = tableReader(log);
  const { read, endRecord, end } = jsonReader(log);
  return {
    read: (line) => read?.(line) ?? table(line) ?? pairRows(line),
    ...(endRecord && { endRecord }),
    ...(end && { end }),
  };
}

const common = { group: 'By hand', system: null, hint: '', searchedAs: [], reader } as const;

export const records: ListingKind = {
  ...common,
  id: RECORDS,
  label: 'JSON, CSV or table',
  tells: 'What its columns say: port, protocol, address, program.',
  cannotTell: 'No more than its columns have.',
  example: '{"address":"0.0.0.0","name":"sshd","pid":812,"port":22,"protocol":"tcp"}',
};

export const scannedRecords: ListingKind = {
  ...common,
  id: SCANNED_RECORDS,
  label: 'a scanner’s JSON or CSV',
  group: 'From outside',
  fromOutside: true,
  tells: 'What another machine sees, past the firewalls between.',
  cannotTell: 'No program.',
  example: '{"host":"app.example","ip":"203.0.113.10","port":443,"protocol":"tcp","tls":false}',
};

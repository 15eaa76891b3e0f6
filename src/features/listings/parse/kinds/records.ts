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

const common = { system: null, reader } as const;

export const records: ListingKind = {
  ...common,
  id: RECORDS,
  label: 'JSON, CSV or table',
};

export const scannedRecords: ListingKind = {
  ...common,
  id: SCANNED_RECORDS,
  label: 'a scanner’s JSON or CSV',
  fromOutside: true,
};

/** JSON, CSV and tables of any program's, found by the names of their fields. */
import type { StartReader } from '../listing-kind.ts';
import { jsonReader } from '../records/json.ts';
import { fieldLines, pairRows } from '../records/pairs.ts';
import { psutilRows } from '../records/psutil.ts';
import { tableReader } from '../records/table.ts';

export const recordsReader: StartReader = ({ log }) => {
  const table = tableReader(log);
  const { read, endRecord, end } = jsonReader(log);
  const fields = fieldLines(log);
  return {
    read: (line) => psutilRows(line) ?? read?.(line) ?? table(line) ?? pairRows(line) ?? fields(line),
    ...(endRecord && { endRecord }),
    ...(end && { end }),
  };
};

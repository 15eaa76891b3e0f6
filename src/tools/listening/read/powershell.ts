/** PowerShell's Get-NetTCPConnection and Get-NetUDPEndpoint: as a table, as CSV, as a list. */
import type { ListingKind } from '../listing.ts';
import { type Column, columnsOf, valuesOf } from './columns.ts';
import { cellsOf, separatorOf } from './csv.ts';
import type { Ledger } from './ledger.ts';
import { type Asked, cmdletOf, tellRecord } from './powershell-record.ts';
import { heading, left, type Reader } from './told.ts';

const isPowershell = (kind: ListingKind | null): boolean => kind?.startsWith('powershell') ?? false;
const kindOf = (names: readonly string[], asked: Asked): ListingKind =>
  `powershell-${cmdletOf(names, asked).transport}`;

/** `LocalAddress LocalPort RemoteAddress RemotePort State …`, dashes, rows. */
export function powershellTables(ledger: Ledger, asked: () => Asked): Reader {
  let columns: Column[] = [];
  let of: Asked = null;
  return ({ number, text, fields }) => {
    if (/\blocalport\b/i.test(text) && fields.length < 20 && fields.every((field) => /^[a-z]\w*$/i.test(field))) {
      columns = columnsOf(text);
      of = asked();
      return heading(
        kindOf(
          columns.map(({ name }) => name),
          of,
        ),
      );
    }
    if (columns.length === 0 || !isPowershell(ledger.last)) return undefined;
    if (fields.every((field) => /^-+$/.test(field))) return heading(ledger.last);
    // AppliedSetting is empty for listeners: where the spaces between the columns were lost, nothing shows it.
    const squeezed = fields.length === columns.length - 1 && !text.trim().includes('  ');
    const filled = squeezed ? columns.filter(({ name }) => name !== 'appliedsetting') : columns;
    const values = valuesOf(text, filled);
    const local = values.get('localport') ?? '';
    const address = values.get('localaddress');
    if (!/^\d+$/.test(local) || (address !== undefined && !/[.:*]/.test(address))) return undefined;
    const names = columns.map(({ name }): [string, string] => [name, values.get(name) ?? '']);
    return tellRecord(number, new Map(names), of);
  };
}

/** `"LocalAddress","LocalPort",…`, also with semicolons or tabs, and with a `#TYPE` line above. */
export function powershellCsv(ledger: Ledger, asked: () => Asked): Reader {
  let names: string[] = [];
  let separator = ',';
  let of: Asked = null;
  return ({ number, text }) => {
    const said = text.trim();
    if (said.startsWith('#TYPE')) {
      of = said.includes('UDP') ? 'udp' : 'tcp';
      return heading(/MSFT_Net(?:TCP|UDP)/.test(said) ? `powershell-${of}` : null);
    }
    const sign = /\blocalport\b/i.test(said) && !/\d/.test(said) ? separatorOf(said) : '';
    if (sign !== '' && said.includes(sign)) {
      names = cellsOf(said, sign).map((name) => name.toLowerCase());
      separator = sign;
      of ??= asked();
      return names.includes('localport') ? heading(kindOf(names, of)) : undefined;
    }
    if (names.length === 0 || !isPowershell(ledger.last) || !said.includes(separator)) return undefined;
    const cells = cellsOf(said, separator);
    if (cells.length !== names.length)
      return said.startsWith('"') ? left(ledger.last, 'another count of cells than the heading has') : undefined;
    return tellRecord(number, new Map(names.map((name, at) => [name, cells[at] ?? ''])), of);
  };
}

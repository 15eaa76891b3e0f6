/** As much of CBOR (RFC 8949) as it takes to cut lists apart and to put them together again. */

const TEXT = 3;
const LIST = 4;
const OTHER = 7;

interface Head {
  type: number;
  /** A number, or the length of what follows. */
  value: number;
  /** Where the item's content begins. */
  at: number;
}

/** Reads the head of the item at a place. Lengths that are told only at the end are not supported. */
function readHead(bytes: Buffer, at: number): Head {
  const first = bytes.readUInt8(at);
  const info = first & 31;
  const type = first >> 5;
  if (info < 24) return { type, value: info, at: at + 1 };
  if (info > 27) throw new Error(`CBOR: byte ${first} is not supported`);
  const width = 1 << (info - 24);
  const value = width === 8 ? Number(bytes.readBigUInt64BE(at + 1)) : bytes.readUIntBE(at + 1, width);
  return { type, value, at: at + 1 + width };
}

/** Where the item ends that begins at a place. */
function endOf(bytes: Buffer, start: number): number {
  const { type, value, at } = readHead(bytes, start);
  // Whole numbers, and those with a fraction, have all they are in their heads.
  if (type < 2 || type === OTHER) return at;
  if (type <= TEXT) return at + value;
  if (type !== LIST) throw new Error(`CBOR: type ${type} is not supported`);
  let end = at;
  for (let i = 0; i < value; i++) end = endOf(bytes, end);
  return end;
}

/** The items of a list, each as its own bytes. */
export function itemsOf(bytes: Buffer): Buffer[] {
  const { type, value, at } = readHead(bytes, 0);
  if (type !== LIST) throw new Error('CBOR: no list');
  const items: Buffer[] = [];
  let start = at;
  for (let i = 0; i < value; i++) {
    const end = endOf(bytes, start);
    items.push(bytes.subarray(start, end));
    start = end;
  }
  return items;
}

/** What stands before so many items or, for a text, bytes. */
export function headOf(length: number, type = LIST): Buffer {
  const bits = type << 5;
  if (length < 24) return Buffer.from([bits | length]);
  if (length < 0x100) return Buffer.from([bits | 24, length]);
  if (length > 0xffff) throw new Error(`CBOR: ${length} items are too many`);
  return Buffer.from([bits | 25, length >> 8, length & 0xff]);
}

export function textItem(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([headOf(bytes.length, TEXT), bytes]);
}

export function textOf(item: Buffer | undefined): string {
  if (!item || readHead(item, 0).type !== TEXT) throw new Error('CBOR: no text');
  return item.subarray(readHead(item, 0).at).toString('utf8');
}

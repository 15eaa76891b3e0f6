/** Names as UUIDs: the same name has the same one, wherever it is made (RFC 9562, version 5). */
import { v5 } from 'uuid';

/** The UUID of an address, with whatever stands behind it. */
export const uuidOf = (address: string): string => v5(address, v5.URL);

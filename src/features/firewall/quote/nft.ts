/** Text in a file for nft. */
import { maxBytes, oneLine, truncate } from './one-line.ts';

/** NFTNL_UDATA_COMMENT_MAXLEN: nft refuses a longer comment. */
export const MAX_NFT_COMMENT = maxBytes(128);

/** A comment of a rule. A string ends at the next double quote and knows no escape, so there is none in it. */
export const nftString = (text: string): string => `"${truncate(oneLine(text).replaceAll('"', "'"), MAX_NFT_COMMENT)}"`;

/** Text in a file for nft. */
import { cut, inBytes, oneLine } from './one-line.ts';

/** NFTNL_UDATA_COMMENT_MAXLEN: nft refuses a longer comment. Bytes. */
export const NFT_COMMENT = 128;

/** A comment of a rule. A string ends at the next double quote and knows no escape, so there is none in it. */
export const nftString = (text: string): string => `"${cut(oneLine(text).replaceAll('"', "'"), NFT_COMMENT, inBytes)}"`;

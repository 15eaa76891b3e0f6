/** What a peer's generator leaves behind. */
import type { Run } from '../run.ts';

export interface BuiltPeer {
  run: Run;
  /** The folder of the built site. */
  dist: string;
}

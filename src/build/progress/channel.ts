/** How far a build is. Its parts tell, wherever they are; whoever shows it listens. Untold, nothing happens. */
import { channel, subscribe } from 'node:diagnostics_channel';

export interface Progress {
  /** What is being done: the same words for as long as it is the same. */
  phase: string;
  /** Of how many things so many are done, where that is known. */
  done?: number;
  total?: number;
}

const NAME = 'portolan:build-progress';

export function tellProgress(progress: Progress): void {
  channel(NAME).publish(progress);
}

export function onProgress(listener: (progress: Progress) => void): void {
  subscribe(NAME, (message) => listener(message as Progress));
}

/** Shows how far a build is: on a terminal one line that is rewritten, elsewhere a line for each phase that is over. */
import { count } from '#lib/text.ts';
import type { Progress } from './channel.ts';
import { type RunningPhase, type PhaseTimes, timeLeft } from './estimate.ts';

/** What a stream tells of itself. */
export interface Screen {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

/** Milliseconds between two states of the line. */
const REWRITTEN = 100;
/** A phase that is over sooner is not worth a line. */
const WORTH_TELLING = 50;
/** To the start of the line, and clear it. */
const CLEAR = '\r\u001b[2K';

const counted = new Intl.NumberFormat('en');
const seconds = (time: number) => `${(time / 1000).toFixed(1)} s`;

/** In steps that don't flicker. */
function roughly(time: number): string {
  const s = Math.ceil(time / 1000);
  if (s < 10) return count(s, 'second');
  return s < 100 ? `${Math.ceil(s / 5) * 5} seconds` : count(Math.ceil(s / 60), 'minute');
}

/** `Writing pages: 3,412 of 14,966, about 20 seconds left`. */
function lineOf(current: RunningPhase, last: PhaseTimes): string {
  const { phase, done, total } = current;
  const counts = total > 0 ? `: ${counted.format(done)} of ${counted.format(total)}` : '';
  const left = timeLeft(current, last);
  return `${phase}${counts}${left === undefined ? ' …' : `, about ${roughly(left)} left`}`;
}

export class Reporter {
  readonly #screen: Screen;
  readonly #last: PhaseTimes;
  readonly #now: () => number;
  readonly #times: Record<string, number> = {};
  #current: RunningPhase | undefined;
  #begun = 0;
  #shown = -Infinity;

  /** `last` are the times of the last build; `now` tells milliseconds. */
  constructor(screen: Screen, last: PhaseTimes, now: () => number = () => performance.now()) {
    this.#screen = screen;
    this.#last = last;
    this.#now = now;
  }

  /** How long each phase that is over took. */
  get times(): PhaseTimes {
    return this.#times;
  }

  get #isTerminal(): boolean {
    return this.#screen.isTTY === true;
  }

  show({ phase, done = 0, total = 0 }: Progress): void {
    if (phase !== this.#current?.phase) {
      this.end();
      this.#begun = this.#now();
    }
    this.#current = { phase, done, total, elapsed: 0 };
    this.refresh();
  }

  /** Rewrites the line, if that is due: time passes where nothing is counted. */
  refresh(): void {
    const now = this.#now();
    if (!this.#isTerminal || !this.#current || now - this.#shown < REWRITTEN) return;
    this.#shown = now;
    const line = lineOf({ ...this.#current, elapsed: now - this.#begun }, this.#last);
    this.#screen.write(CLEAR + line.slice(0, (this.#screen.columns || 80) - 1));
  }

  /** A sentence of its own, above the line. */
  say(sentence: string): void {
    this.hide();
    this.#screen.write(`${sentence}\n`);
  }

  /** Takes the line away until it is rewritten: something else is about to be printed. */
  hide(): void {
    if (this.#isTerminal && this.#shown > -Infinity) this.#screen.write(CLEAR);
    this.#shown = -Infinity;
  }

  /** The phase is over, and no other begins. */
  end(): void {
    if (!this.#current) return;
    const { phase, total } = this.#current;
    const time = this.#now() - this.#begun;
    this.#times[phase] = (this.#times[phase] ?? 0) + time;
    this.#current = undefined;
    this.hide();
    if (this.#isTerminal || time < WORTH_TELLING) return;
    this.#screen.write(`${phase}: ${total > 0 ? `${counted.format(total)} in ` : ''}${seconds(time)}\n`);
  }
}

/** The link that goes into rules and tickets. */
import { type State, writeState } from './state.ts';

/** Mail, chat and some browsers cut what is longer. */
const LONGEST = 2_000;

export interface Link {
  address: string;
  /** Whether the comment had to stay out of it. */
  isShortened: boolean;
}

/** The address of a state; without the comment where it would be too long to be passed on. `page` is the tool's own. */
export function linkOf(page: string, state: State): Link {
  const whole = page + writeState(state);
  if (whole.length <= LONGEST || state.comment === '') return { address: whole, isShortened: false };
  return { address: page + writeState({ ...state, comment: '' }), isShortened: true };
}

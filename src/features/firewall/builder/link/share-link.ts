/** The link that goes into rules and tickets. */
import { writeFragment } from './fragment.ts';
import type { BuilderState } from './state.ts';

/** Mail, chat and some browsers break what is longer. */
const MAX_LINK_LENGTH = 2_000;

export interface ShareLink {
  address: string;
  /** Whether the comment had to stay out of it. */
  isShortened: boolean;
}

/** The address of a state; without the comment where it would be too long to be passed on. `page` is the tool's own. */
export function shareLinkOf(page: string, state: BuilderState): ShareLink {
  const whole = page + writeFragment(state);
  if (whole.length <= MAX_LINK_LENGTH || state.comment === '') return { address: whole, isShortened: false };
  return { address: page + writeFragment({ ...state, comment: '' }), isShortened: true };
}

/** Which texts of an error are seen at once: enough to know one's own, and the answer stays in the first screen of a phone. */
import type { Symptom } from '#chart/model.ts';

type Wordings = Symptom['wordings'];

const MAX_TEXTS = 3;
/** In letters, all together: some seven lines of a phone. */
const MAX_LENGTH = 200;

/** The first texts, one at least, and the others. */
export function splitTexts(wordings: Wordings): [first: Wordings, others: Wordings] {
  const lengths = wordings.map((_, i) => wordings.slice(0, i + 1).reduce((sum, { text }) => sum + text.length, 0));
  const fitting = lengths.filter((length, i) => i < MAX_TEXTS && length <= MAX_LENGTH).length;
  const count = Math.max(1, fitting);
  return [wordings.slice(0, count), wordings.slice(count)];
}

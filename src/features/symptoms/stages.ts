/** How far an attempt comes on its way to a service, and where it fails. */
import { type ConnectionStage, vocab, wordsOf } from '#content-model/vocab.ts';

/** A stage of the way: passed, the place where it fails, or not come to. */
export interface StageOfSymptom {
  id: ConnectionStage;
  label: string;
  description: string;
  state: 'passed' | 'fails' | 'ahead';
}

/** All stages in their order; of several at which it may fail, what lies between is passed. */
export function stagesOf(failsAt: readonly ConnectionStage[]): StageOfSymptom[] {
  const all = wordsOf(vocab.connectionStages);
  const last = Math.max(...failsAt.map((id) => all.indexOf(id)));
  return all.map((id, i) => ({
    id,
    ...vocab.connectionStages[id],
    state: failsAt.includes(id) ? 'fails' : i < last ? 'passed' : 'ahead',
  }));
}

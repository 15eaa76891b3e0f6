/** A whole paste against a job: everything that the page says, as texts. */
import type { Permit } from '#chart/permits/permit.ts';
import {
  type Catalogue,
  dynamicProblems,
  firewallLink,
  hasOwnDynamicPorts,
  inNumbers,
} from '#features/firewall/index.ts';
import {
  type FirewallSet,
  type NameLookup,
  type ReadLine,
  readRuleSets,
  type RuleSetReading,
} from '#features/rule-readers/index.ts';
import { count } from '#lib/text.ts';
import { type BeyondRow, beyondRows } from './beyond-rows.ts';
import { type CheckedRow, type CheckedSet, checkSet } from './check-set.ts';
import { jobRows, readSource } from './job.ts';
import { setNotes, setTitle } from './set-notes.ts';
import { isMissing, summaryOf } from './summary.ts';

/** One rule set of the paste, judged. */
export interface SetReport {
  title: string;
  summary: string;
  checked: CheckedSet;
  rows: readonly CheckedRow[];
  missing: readonly CheckedRow[];
  /** Opens the missing ones in the rule builder; empty where none is. */
  missingLink: string;
  beyond: readonly BeyondRow[];
  notes: readonly string[];
}

export interface PasteReport {
  /** The answer, or what is wrong with what was typed. */
  summary: string;
  /** Which field has to be looked at; null where none has. */
  wrong: 'rules' | 'source' | 'dynamic' | null;
  sets: readonly SetReport[];
  leftOver: readonly Extract<ReadLine, { as: 'left-over' }>[];
}

interface AskedPaste {
  text: string;
  /** The openings of the job; none where none was named. */
  permits: readonly Permit[];
  source: string;
  /** Ports in the place of the dynamic range, as they were typed; empty for that of Windows. */
  dynamicPorts: string;
}

/** More sets than a person compares. */
const MAX_SETS = 20;
/** Answers that stand in the first sentence. */
const MAX_TOLD = 3;

const wrong = (field: NonNullable<PasteReport['wrong']>, summary: string): PasteReport => ({
  summary,
  wrong: field,
  sets: [],
  leftOver: [],
});

function overall(sets: readonly SetReport[], all: number): string {
  const [only] = sets;
  if (sets.length === 1 && only) return only.summary;
  const told = sets.slice(0, MAX_TOLD).map(({ title, summary }) => `${title}: ${summary}`);
  const more =
    all > MAX_TOLD
      ? [`The other ${all - MAX_TOLD} stand below${all > sets.length ? `, the first ${sets.length} of them all` : ''}.`]
      : [];
  return [`${count(all, 'rule set')}, each judged by itself.`, ...told, ...more].join(' ');
}

const isLeftOver = (line: ReadLine): line is Extract<ReadLine, { as: 'left-over' }> => line.as === 'left-over';

/** Never throws on what somebody typed: what is wrong with it is the summary. */
export function checkPaste(
  catalogue: Catalogue,
  names: NameLookup,
  { text, permits, source, dynamicPorts }: AskedPaste,
): PasteReport {
  if (text.trim() === '') return wrong('rules', 'The box is empty. Paste a rule set, or try the example.');
  const read = readSource(source);
  if ('problem' in read) return wrong('source', read.problem);
  const [unreadable] = dynamicProblems({ dynamicPorts });
  if (unreadable !== undefined) return wrong('dynamic', unreadable);
  const { readings, others } = readRuleSets(text, names);
  const leftOver = [...readings.flatMap(({ lines }) => lines), ...others]
    .filter(isLeftOver)
    .sort((a, b) => a.line - b.line);
  const found = readings.flatMap((reading) => reading.sets.map((set) => ({ reading, set })));
  if (found.length === 0)
    return {
      ...wrong(
        'rules',
        'Not judged: no rule set that is known here was found in the text. The commands below print those that are read.',
      ),
      leftOver,
    };
  const isPinned = hasOwnDynamicPorts({ dynamicPorts });
  const job = jobRows(
    isPinned ? inNumbers(permits, { generation: 'since-vista', dynamicPorts }) : permits,
    read.sources,
  );
  const report = ({ reading, set }: { reading: RuleSetReading; set: FirewallSet }): SetReport => {
    const checked = checkSet(reading.kind, set, job);
    const missing = checked.rows.filter((row) => isMissing(row, read.sources !== undefined));
    return {
      title: setTitle(reading, set),
      summary: summaryOf(checked, read.sources !== undefined),
      checked,
      rows: checked.rows,
      missing,
      missingLink:
        missing.length === 0
          ? ''
          : firewallLink(
              missing.map(({ row }) => row.selection),
              source.trim(),
            ),
      beyond: beyondRows(catalogue, checked.beyond),
      notes: setNotes(reading, set, checked),
    };
  };
  const sets = found.slice(0, MAX_SETS).map(report);
  return { summary: overall(sets, found.length), wrong: null, sets, leftOver };
}

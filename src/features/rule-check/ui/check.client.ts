/** Answers on the page: reads the fields, finds the job, judges, and shows it. */
import {
  type Catalogue,
  findSubjects,
  type FoundSubject,
  numberProblem,
  resolveSelections,
  selectionOf,
  type SiteNames,
  siteNames,
} from '#features/firewall/index.ts';
import { loadIndexFor } from '#features/search/indexes.client.ts';
import type { NameLookup } from '#features/rule-readers/index.ts';
import { loadJson } from '#lib/browser/load.ts';
import { part, write } from '#lib/browser/dom.ts';
import { checkPaste, type PasteReport } from '../check-paste.ts';
import { EXAMPLE } from '../example.ts';
import { namesFrom, type PackedPortNames, UnaskedNames } from '../port-names.ts';
import { showAlternatives, showReport } from './show-report.client.ts';

type Act = 'check' | 'example' | 'clear';

const boxes = (root: HTMLElement) => ({
  rules: part<HTMLTextAreaElement>(root, 'rules'),
  job: part<HTMLInputElement>(root, 'job'),
  source: part<HTMLInputElement>(root, 'source'),
  dynamic: part<HTMLInputElement>(root, 'dynamic'),
});

function fill(root: HTMLElement, texts: Readonly<Record<keyof ReturnType<typeof boxes>, string>>): void {
  for (const [name, field] of Object.entries(boxes(root))) field.value = texts[name as keyof typeof texts];
}

/** The names of the site, for a job that is no number; without them numbers and scenarios are found all the same. */
async function namesFor(typed: string): Promise<SiteNames | undefined> {
  try {
    return siteNames(await loadIndexFor(typed));
  } catch {
    return undefined;
  }
}

/** Judges; the registry's names are loaded only for a rule set that has names of ports in it. */
async function judgePaste(judge: (names: NameLookup) => PasteReport): Promise<PasteReport> {
  const unasked = new UnaskedNames();
  const report = judge(unasked);
  if (!unasked.wasAsked) return report;
  return judge(namesFrom(await loadJson<PackedPortNames>('/tools/firewall/check.json')));
}

/** What the job may be, best first; a sentence where it is nothing. */
async function findJob(catalogue: Catalogue, typed: string): Promise<readonly FoundSubject[] | string> {
  if (typed === '') return [];
  const found = findSubjects(catalogue, await namesFor(typed), typed);
  return found.length > 0
    ? found
    : (numberProblem(typed) ??
        `Nothing that can be opened is called “${typed.slice(0, 60)}”. Name ports, a service or a job.`);
}

async function check(root: HTMLElement, chosen: number): Promise<void> {
  const { rules, job, source, dynamic } = boxes(root);
  const typed = job.value.trim();
  const catalogue = await loadJson<Catalogue>('/tools/firewall.json');
  const found = await findJob(catalogue, typed);
  for (const field of [rules, job, source, dynamic]) field.removeAttribute('aria-invalid');
  if (typeof found === 'string') {
    job.setAttribute('aria-invalid', 'true');
    showAlternatives(root, [], 0);
    return showReport(root, { summary: found, wrong: null, sets: [], leftOver: [] });
  }
  const subjects = found[chosen]?.all ?? [];
  const { permits } = resolveSelections(
    catalogue,
    subjects.map(({ subject }) => selectionOf(subject)),
  );
  const asked = { text: rules.value, permits, source: source.value, dynamicPorts: dynamic.value };
  const report = await judgePaste((names) => checkPaste(catalogue, names, asked));
  if (report.wrong !== null) boxes(root)[report.wrong].setAttribute('aria-invalid', 'true');
  showAlternatives(root, found, chosen);
  showReport(root, report);
}

/** Does what was asked for; `chosen` is the place of the job among its answers. */
export async function act(root: HTMLElement, what: Act, chosen = 0): Promise<void> {
  if (what === 'example') fill(root, EXAMPLE);
  if (what === 'clear') {
    fill(root, { rules: '', job: '', source: '', dynamic: '' });
    showAlternatives(root, [], 0);
    showReport(root, { summary: '', wrong: null, sets: [], leftOver: [] });
    boxes(root).rules.focus();
    return;
  }
  await check(root, chosen);
  const summary = part(root, 'summary');
  if (what === 'check') summary.focus({ preventScroll: true });
  write(root, 'announced', summary.textContent);
  summary.scrollIntoView({ block: 'nearest' });
}

/** The tool at work: hands the listing to the worker, and shows what comes back. */
import { part, write } from '#lib/browser/dom.ts';
import { loadText } from '#lib/browser/load.ts';
import { settlePage } from '#lib/browser/pending.ts';
import { formatNumber } from '#lib/text.ts';
import type { ExportFormat, ListingOutcome } from '../session/listing-session.ts';
import { isPlain } from '../parse/decode.ts';
import { ListingBox } from './listing-box.client.ts';
import { WorkerClient, Superseded } from './worker-client.client.ts';
import { saveFile } from './save-file.client.ts';
import { showCount, showSummary } from './show-summary.client.ts';
import { showRows } from './show-rows.client.ts';
import { clearOptions, exportStamp, chosenOptions, suggestOrder } from './view-options.client.ts';

/** What a person did. `box` is `later` or `earlier`. */
export type ListingAction =
  | { do: 'wake' | 'explain' | 'example' | 'clear' | 'filter' | 'more' }
  | { do: 'add'; box: string; name: string; text: string }
  | { do: 'files'; box: string; files: readonly File[] }
  | { do: 'remove'; box: string; index: number }
  | { do: 'download'; format: ExportFormat };

/** So many rows at once: more would keep the page busy. */
const MAX_ROWS_AT_ONCE = 200;

class ListingTool {
  readonly #root: HTMLElement;
  readonly #boxes: ReadonlyMap<string, ListingBox>;
  readonly #worker: WorkerClient;
  #edition = '';
  #limit = MAX_ROWS_AT_ONCE;
  #outcome: ListingOutcome | undefined;
  /** Views are asked for one at a time; of the options that change meanwhile the last ones count. */
  #viewing = false;
  #viewAgain = false;

  constructor(root: HTMLElement) {
    this.#root = root;
    const boxes = [...root.querySelectorAll<HTMLElement>('[data-box]')];
    this.#boxes = new Map(boxes.map((box) => [box.dataset['box'] ?? '', new ListingBox(box)]));
    this.#worker = new WorkerClient(() => this.#facts());
  }

  async act(action: ListingAction): Promise<void> {
    if (action.do === 'wake') return void (await this.#worker.ready());
    if (action.do === 'more') this.#limit += MAX_ROWS_AT_ONCE;
    if (action.do === 'filter') this.#limit = MAX_ROWS_AT_ONCE;
    if (action.do === 'more' || action.do === 'filter') return this.#view();
    if (action.do === 'download') return this.#export(action.format);
    const refused = await this.#changeText(action);
    await this.#explain();
    if (action.do === 'explain' && !this.#announced()) this.#announce('The box is empty. Paste a listing into it.');
    settlePage();
    if (this.#outcome?.summary.rows) this.#fold();
    if (refused.length > 0)
      this.#announce(`Not read, since it is no text: ${refused.join(', ')}. ${this.#announced()}`);
  }

  problem(text: string): void {
    settlePage();
    this.#progress(undefined);
    this.#announce(text);
  }

  /** What changes the text; answers with the files that could not be taken in. */
  async #changeText(action: ListingAction): Promise<readonly string[]> {
    if (action.do === 'example') {
      const { EXAMPLE_LISTING } = await import('../session/example-listing.ts');
      this.#clear();
      this.#boxes.get('later')?.add('Example', EXAMPLE_LISTING);
    }
    if (action.do === 'clear') this.#clear();
    if (action.do === 'add') this.#boxes.get(action.box)?.add(action.name, action.text);
    if (action.do === 'remove') this.#boxes.get(action.box)?.remove(action.index);
    return action.do === 'files' ? ((await this.#boxes.get(action.box)?.addFiles(action.files)) ?? []) : [];
  }

  async #facts(): Promise<string> {
    const text = await loadText('/tools/listening.json');
    this.#edition = (JSON.parse(text) as { edition: string }).edition;
    return text;
  }

  async #explain(): Promise<void> {
    const [text, before] = ['later', 'earlier'].map((id) => this.#boxes.get(id)?.text ?? '');
    this.#worker.cancel();
    this.#outcome = undefined;
    if (!text?.trim()) {
      this.#showAnswer(false);
      this.#unfold();
      this.#progress(undefined);
      return this.#announce(
        before?.trim() ? 'Put the later listing into the upper box: only the earlier one is there.' : '',
      );
    }
    if (!isPlain(text) || !isPlain(before ?? '')) {
      this.#showAnswer(false);
      this.#progress(undefined);
      return this.#announce('Not read, since it is no text. Paste what a command has printed.');
    }
    this.#progress(0);
    const outcome = await this.#worker.explain(text, before ?? '', (share) => this.#progress(share));
    this.#outcome = outcome;
    this.#limit = MAX_ROWS_AT_ONCE;
    this.#progress(undefined);
    showSummary(this.#root, outcome);
    suggestOrder(this.#root, outcome.summary.hosts);
    this.#showAnswer(
      outcome.summary.rows > 0 ||
        outcome.traffic.length > 0 ||
        outcome.changes !== null ||
        outcome.summary.ruleLines > 0 ||
        outcome.summary.unparsedCount > 0,
    );
    await this.#view();
    await this.#join(outcome);
  }

  /** What the rules beside the listing let through; what judges them is loaded where there are any. */
  async #join({ rulesText }: ListingOutcome): Promise<void> {
    if (rulesText === '') return void (part(this.#root, 'joined').hidden = true);
    const [{ showJoined }, listeners] = await Promise.all([
      import('./joined.client.ts'),
      this.#worker.ask({ do: 'listeners' }),
    ]);
    const report = await showJoined(this.#root, rulesText, listeners);
    if (!report) return;
    await this.#worker.ask({ do: 'keep-joined', report });
    // The ticket has it too.
    await this.#view();
  }

  async #view(): Promise<void> {
    if (!this.#outcome) return;
    if (this.#viewing) return void (this.#viewAgain = true);
    this.#viewing = true;
    try {
      do {
        this.#viewAgain = false;
        const view = await this.#worker.ask({
          do: 'view',
          options: chosenOptions(this.#root, this.#limit),
          stamp: exportStamp(this.#edition),
        });
        await showRows(this.#root, view);
        showCount(this.#root, view.shown, view.total, this.#unfilteredTotal());
        write(this.#root, 'ticket', view.ticket);
        this.#offerMore(view.total - view.shown);
      } while (this.#viewAgain);
    } finally {
      this.#viewing = false;
    }
  }

  /** How many rows there are without a filter. */
  #unfilteredTotal(): number {
    const { changes, summary } = this.#outcome ?? {};
    return changes ? changes.opened + changes.changed + changes.closed + changes.same : (summary?.rows ?? 0);
  }

  #offerMore(remaining: number): void {
    const button = part(this.#root, 'more');
    button.hidden = remaining <= 0;
    button.textContent = `Show ${Math.min(remaining, MAX_ROWS_AT_ONCE)} more of ${formatNumber(remaining)}`;
  }

  async #export(format: ExportFormat): Promise<void> {
    const text = await this.#worker.ask({
      do: 'export',
      format,
      options: chosenOptions(this.#root, this.#limit),
      stamp: exportStamp(this.#edition),
    });
    saveFile(format, text);
  }

  #clear(): void {
    for (const box of this.#boxes.values()) box.clear();
    clearOptions(this.#root);
  }

  #showAnswer(on: boolean): void {
    part(this.#root, 'answer').hidden = !on;
    // Where there are no rows, there is nothing to narrow down or to take along.
    for (const one of this.#root.querySelectorAll<HTMLElement>('[data-with-rows]'))
      one.hidden = this.#unfilteredTotal() === 0;
  }

  #unfold(): void {
    const box = part<HTMLDetailsElement>(this.#root, 'fold');
    delete box.dataset['explained'];
    box.open = true;
  }

  /** The box makes room for the answer, which comes into view; the focus goes with it. */
  #fold(): void {
    const box = part<HTMLDetailsElement>(this.#root, 'fold');
    const hadFocus = box.contains(document.activeElement);
    box.dataset['explained'] = '';
    box.open = false;
    const status = part(this.#root, 'status');
    if (hadFocus) status.focus({ preventScroll: true });
    status.scrollIntoView({ block: 'nearest' });
  }

  #announce(text: string): void {
    write(this.#root, 'status', text);
  }

  #announced(): string {
    return part(this.#root, 'status').textContent;
  }

  /** From 0 to 1; undefined when nothing is being done. */
  #progress(share: number | undefined): void {
    const bar = part<HTMLProgressElement>(this.#root, 'progress');
    bar.hidden = share === undefined;
    bar.value = share ?? 0;
  }
}

let tool: ListingTool | undefined;

/** Answers what a person did. */
export function act(root: HTMLElement, action: ListingAction): void {
  tool ??= new ListingTool(root);
  tool.act(action).catch((error: unknown) => {
    if (error instanceof Superseded || action.do === 'wake') return;
    tool?.problem(
      'It could not be explained: the facts or the worker did not come. Your listing is still there; try again.',
    );
  });
}

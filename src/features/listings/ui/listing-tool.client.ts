/** The tool at work: hands the listing to the worker, and shows what comes back. */
import { loadText } from '#lib/browser/load.ts';
import type { FileKind, Outcome } from '../session/listing-session.ts';
import { EXAMPLE } from '../session/example-listing.ts';
import { Box } from './listing-box.client.ts';
import { Clerk, Overtaken } from './worker-client.client.ts';
import { saveAs } from './save-file.client.ts';
import { showCount, showRead } from './show-summary.client.ts';
import { showRows } from './show-rows.client.ts';
import { clearWish, stampOf, wishOf } from './view-options.client.ts';

/** What a reader did. `box` is `now` or `before`. */
export type Deed =
  | { do: 'wake' | 'explain' | 'example' | 'clear' | 'sift' | 'more' }
  | { do: 'take'; box: string; name: string; text: string }
  | { do: 'files'; box: string; files: readonly File[] }
  | { do: 'take-out'; box: string; index: number }
  | { do: 'download'; kind: FileKind };

/** So many rows at once: more would keep the page busy. */
const SLICE = 200;

class Tool {
  readonly #root: HTMLElement;
  readonly #boxes: ReadonlyMap<string, Box>;
  readonly #clerk: Clerk;
  #edition = '';
  #limit = SLICE;
  #outcome: Outcome | undefined;
  /** Wishes are answered one at a time; of those that come meanwhile the last one counts. */
  #viewing = false;
  #again = false;

  constructor(root: HTMLElement) {
    this.#root = root;
    const boxes = [...root.querySelectorAll<HTMLElement>('[data-box]')];
    this.#boxes = new Map(boxes.map((box) => [box.dataset['box'] ?? '', new Box(box)]));
    this.#clerk = new Clerk(() => this.#facts());
  }

  async act(deed: Deed): Promise<void> {
    if (deed.do === 'wake') return void (await this.#clerk.ready());
    if (deed.do === 'more') this.#limit += SLICE;
    if (deed.do === 'sift') this.#limit = SLICE;
    if (deed.do === 'more' || deed.do === 'sift') return this.#view();
    if (deed.do === 'download') return this.#save(deed.kind);
    const refused = await this.#change(deed);
    await this.#explain();
    if (refused.length > 0) this.#say(`Not read, since it is no text: ${refused.join(', ')}. ${this.#said()}`);
  }

  problem(text: string): void {
    this.#progress(undefined);
    this.#say(text);
  }

  /** What changes the text; answers with the files that could not be taken in. */
  async #change(deed: Deed): Promise<readonly string[]> {
    if (deed.do === 'example') {
      this.#clear();
      this.#boxes.get('now')?.add('Example', EXAMPLE);
    }
    if (deed.do === 'clear') this.#clear();
    if (deed.do === 'take') this.#boxes.get(deed.box)?.add(deed.name, deed.text);
    if (deed.do === 'take-out') this.#boxes.get(deed.box)?.remove(deed.index);
    return deed.do === 'files' ? ((await this.#boxes.get(deed.box)?.addFiles(deed.files)) ?? []) : [];
  }

  async #facts(): Promise<string> {
    const text = await loadText('/tools/listening.json');
    this.#edition = (JSON.parse(text) as { edition: string }).edition;
    return text;
  }

  async #explain(): Promise<void> {
    const [text, before] = ['now', 'before'].map((id) => this.#boxes.get(id)?.text ?? '');
    this.#clerk.drop();
    this.#outcome = undefined;
    if (!text?.trim()) {
      this.#show(false);
      this.#progress(undefined);
      return this.#say(
        before?.trim() ? 'Put the later listing into the upper box: only the earlier one is there.' : '',
      );
    }
    this.#progress(0);
    const outcome = await this.#clerk.ask({ do: 'explain', text, before: before ?? '' }, (share) =>
      this.#progress(share),
    );
    this.#outcome = outcome;
    this.#limit = SLICE;
    this.#progress(undefined);
    showRead(this.#root, outcome);
    await this.#view();
    this.#show(outcome.summary.rows > 0 || outcome.changes !== null || outcome.summary.leftOverCount > 0);
  }

  async #view(): Promise<void> {
    if (!this.#outcome) return;
    if (this.#viewing) return void (this.#again = true);
    this.#viewing = true;
    try {
      do {
        this.#again = false;
        const view = await this.#clerk.ask({
          do: 'view',
          wish: wishOf(this.#root, this.#limit),
          stamp: stampOf(this.#edition),
        });
        showRows(this.#root, view);
        showCount(this.#root, view.shown, view.total, this.#all());
        const ticket = this.#root.querySelector('[data-ticket]');
        if (ticket) ticket.textContent = view.ticket;
        this.#offerMore(view.total - view.shown);
      } while (this.#again);
    } finally {
      this.#viewing = false;
    }
  }

  /** How many rows there are without a filter. */
  #all(): number {
    const { changes, summary } = this.#outcome ?? {};
    return changes ? changes.opened + changes.changed + changes.closed + changes.same : (summary?.rows ?? 0);
  }

  #offerMore(left: number): void {
    const button = this.#root.querySelector<HTMLElement>('[data-more]');
    if (!button) return;
    button.hidden = left <= 0;
    button.textContent = `Show ${Math.min(left, SLICE)} more of ${left.toLocaleString('en')}`;
  }

  async #save(kind: FileKind): Promise<void> {
    const text = await this.#clerk.ask({
      do: 'file',
      kind,
      wish: wishOf(this.#root, this.#limit),
      stamp: stampOf(this.#edition),
    });
    saveAs(kind, text);
  }

  #clear(): void {
    for (const box of this.#boxes.values()) box.clear();
    clearWish(this.#root);
  }

  #show(on: boolean): void {
    this.#root.querySelector('[data-answer]')?.toggleAttribute('hidden', !on);
  }

  #say(text: string): void {
    const status = this.#root.querySelector('[data-status]');
    if (status) status.textContent = text;
  }

  #said(): string {
    return this.#root.querySelector('[data-status]')?.textContent ?? '';
  }

  /** From 0 to 1; undefined when nothing is being done. */
  #progress(share: number | undefined): void {
    const bar = this.#root.querySelector<HTMLProgressElement>('[data-progress]');
    if (!bar) return;
    bar.hidden = share === undefined;
    bar.value = share ?? 0;
  }
}

let tool: Tool | undefined;

/** Answers what a reader did. */
export function act(root: HTMLElement, deed: Deed): void {
  tool ??= new Tool(root);
  tool.act(deed).catch((error: unknown) => {
    if (error instanceof Overtaken || deed.do === 'wake') return;
    tool?.problem(
      'It could not be explained: the facts or the worker did not come. Your listing is still there; try again.',
    );
  });
}

/** The rule builder at work: one state, what the page shows for it, and the address that keeps it. */
import { BASE } from '#lib/browser/base.ts';
import { loadJson } from '#lib/browser/load.ts';
import type { Catalogue } from '../builder/catalogue.ts';
import { turned } from '../builder/chosen.ts';
import { itemOf } from '../builder/items.ts';
import { EMPTY, readState, type State, writeState } from '../builder/state.ts';
import { type View, viewOf } from '../builder/view.ts';
import { FIREWALL_PATH } from '#chart/addresses.ts';
import { ChosenList } from './chosen.client.ts';
import { EndFields, endsTyped } from './ends.client.ts';
import { Finder } from './finder.client.ts';
import { part } from './page-parts.client.ts';
import { show } from './show.client.ts';

/** So long must a person stop typing before the set is worked out, in milliseconds. */
const TYPING = 120;
/** And before the address is written: browsers limit how often that may be. */
const PAUSE = 250;

class Builder {
  readonly #root: HTMLElement;
  readonly #catalogue: Catalogue;
  readonly #finder: Finder;
  readonly #chosen: ChosenList;
  readonly #ends: EndFields;
  #state: State = EMPTY;
  #notices: readonly string[] = [];
  /** Whether the set comes from the link, and stays until another choice is made. */
  #isKept = false;
  #writing: ReturnType<typeof setTimeout> | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, catalogue: Catalogue) {
    this.#root = root;
    this.#catalogue = catalogue;
    this.#finder = new Finder(part(root, 'finder'), catalogue, (ref) => this.#add(ref));
    this.#chosen = new ChosenList(root, {
      remove: (ref) => this.#remove(ref),
      turn: (ref, one, on) =>
        this.#chooseAnew({ items: this.#state.items.map((item) => (item.ref === ref ? turned(item, one, on) : item)) }),
    });
    this.#ends = new EndFields(root, (id, typed) => this.#type({ [id]: typed }));
    this.#listen();
  }

  #listen(): void {
    part<HTMLTextAreaElement>(this.#root, 'comment').addEventListener('input', ({ target }) => {
      if (target instanceof HTMLTextAreaElement) this.#type({ comment: target.value });
    });
    // Whoever leaves a field sees at once what it comes to.
    this.#root.addEventListener('change', () => this.#settle());
    part(this.#root, 'windows').addEventListener('change', ({ target }) => {
      const isOld = target instanceof HTMLInputElement && target.value === 'before-vista';
      this.#change({ generation: isOld ? 'before-vista' : 'since-vista' });
    });
    part(this.#root, 'syntaxes').addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#change({ syntax: target.value });
    });
    part(this.#root, 'renew').addEventListener('click', () => {
      this.#chooseAnew({});
      this.#finder.say(`The set is that of edition ${this.#catalogue.edition} now.`);
      this.#finder.focus();
    });
    this.#root.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-job]') : null;
      const job = link && readState(link.hash);
      if (!job || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      // Another job, between the ends that are filled in already: those stay, and the comment.
      location.hash = writeState({ ...this.#state, items: job.state.items, set: undefined });
    });
    addEventListener('hashchange', () => {
      if (!this.open()) return;
      // What was clicked may stand far below.
      part(this.#root, 'finder').scrollIntoView({ block: 'nearest' });
    });
  }

  /** Takes the state of the address; a fragment that isn't the builder's leaves everything as it is. */
  open(): boolean {
    const read = readState(location.hash);
    if (!read) return false;
    clearTimeout(this.#writing);
    clearTimeout(this.#typing);
    [this.#state, this.#notices, this.#isKept] = [read.state, read.notices, read.state.set !== undefined];
    const view = this.#show();
    this.#finder.say('');
    // The address of a link that is not in order stays: it is all that there is of it.
    if (read.notices.length === 0 && !view.changed) this.#write(view);
    return true;
  }

  /** Takes what was typed before there was anybody to listen. */
  take(typed: Partial<State>): void {
    if (Object.keys(typed).length > 0) this.#change(typed);
  }

  #add(ref: string): void {
    const known = this.#state.items.some((item) => item.ref === ref);
    const view = known ? this.#show() : this.#chooseAnew({ items: [...this.#state.items, itemOf(ref)] });
    const title = view.chosen.items.find(({ item }) => item.ref === ref)?.entry?.title ?? ref;
    this.#finder.say(`${title} is ${known ? 'chosen already' : 'added'}.`);
  }

  #remove(ref: string): void {
    const view = this.#chooseAnew({ items: this.#state.items.filter((item) => item.ref !== ref) });
    if (view.chosen.items.length > 0) return this.#finder.say('');
    this.#finder.say('Nothing is chosen any more.');
    this.#finder.focus();
  }

  /** Another choice is worked out with the chart of today. */
  #chooseAnew(change: Partial<State>): View {
    this.#isKept = false;
    return this.#change(change);
  }

  /** What is being typed is taken at once, and shown when there is a pause. */
  #type(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#settle(), TYPING);
  }

  #settle(): void {
    if (this.#typing === undefined) return;
    this.#change({});
  }

  #change(change: Partial<State>): View {
    clearTimeout(this.#typing);
    this.#typing = undefined;
    this.#state = { ...this.#state, ...change };
    const view = this.#show();
    clearTimeout(this.#writing);
    this.#writing = setTimeout(() => this.#write(view), PAUSE);
    return view;
  }

  #write({ state }: View): void {
    const fragment = state.items.length === 0 && !state.set && state.comment === '' ? '' : writeState(state);
    history.replaceState(history.state, '', fragment || location.pathname + location.search);
  }

  #show(): View {
    const site = location.origin + BASE;
    const place = { site, page: site + FIREWALL_PATH, day: new Date().toISOString().slice(0, 10) };
    const view = viewOf(this.#catalogue, this.#state, this.#isKept, place);
    this.#chosen.show(view.chosen.items);
    this.#ends.fill(this.#state);
    this.#ends.show(view.ends, view.roles);
    show(this.#root, view, this.#notices);
    return view;
  }
}

/** What stands in the fields before anything answers: it was typed while this was loaded. */
function typedIn(root: HTMLElement): Partial<State> {
  const texts = { ...endsTyped(root), comment: part<HTMLTextAreaElement>(root, 'comment').value };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}

let running: Promise<Builder> | undefined;

async function load(root: HTMLElement): Promise<Builder> {
  const builder = new Builder(root, await loadJson<Catalogue>('/tools/firewall.json'));
  const typed = typedIn(root);
  builder.open();
  builder.take(typed);
  return builder;
}

/** Makes the builder answer. Harmless when called again; after a failure it tries once more. */
export function start(root: HTMLElement): void {
  running ??= load(root);
  running.catch(() => {
    running = undefined;
    part(root, 'said').textContent = 'The chart could not be loaded. Touch the builder again to try once more.';
  });
}

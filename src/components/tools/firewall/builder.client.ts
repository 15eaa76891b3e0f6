/** The rule builder at work: one state, what the page shows for it, and the address that keeps it. */
import type { ExactIndex } from '#tools/search/index-format.ts';
import type { Catalogue } from '#tools/firewall/builder/catalogue.ts';
import { turned } from '#tools/firewall/builder/chosen.ts';
import { itemOf } from '#tools/firewall/builder/items.ts';
import { EMPTY, readState, type State, writeState } from '#tools/firewall/builder/state.ts';
import { type View, viewOf } from '#tools/firewall/builder/view.ts';
import { exactIndex } from '#components/search/indexes.client.ts';
import { FIREWALL_PATH } from '#chart/addresses.ts';
import { ChosenList } from './chosen.client.ts';
import { EndFields } from './ends.client.ts';
import { Finder } from './finder.client.ts';
import { BASE, part } from './page-parts.client.ts';
import { show } from './show.client.ts';

/** So long must a person stop typing before the address is written, in milliseconds: browsers limit how often. */
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

  constructor(root: HTMLElement, catalogue: Catalogue) {
    this.#root = root;
    this.#catalogue = catalogue;
    let exact: ExactIndex | undefined;
    this.#finder = new Finder(part(root, 'finder'), { catalogue, exact: () => exact }, (ref) => this.#add(ref));
    this.#chosen = new ChosenList(root, {
      remove: (ref) => this.#remove(ref),
      turn: (ref, one, on) =>
        this.#chooseAnew({ items: this.#state.items.map((item) => (item.ref === ref ? turned(item, one, on) : item)) }),
    });
    this.#ends = new EndFields(root, (id, typed) => this.#change({ [id]: typed }));
    this.#listen();
    exactIndex(BASE).then(
      (index) => {
        exact = index;
        this.#finder.again();
      },
      () => this.#finder.say('The names could not be loaded. Numbers and jobs are found without them.'),
    );
  }

  #listen(): void {
    part<HTMLTextAreaElement>(this.#root, 'comment').addEventListener('input', ({ target }) => {
      if (target instanceof HTMLTextAreaElement) this.#change({ comment: target.value });
    });
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
    addEventListener('hashchange', () => this.open());
  }

  /** Takes the state of the address; a fragment that isn't the builder's leaves everything as it is. */
  open(): void {
    const read = readState(location.hash);
    if (!read) return;
    clearTimeout(this.#writing);
    [this.#state, this.#notices, this.#isKept] = [read.state, read.notices, read.state.set !== undefined];
    const view = this.#show();
    // The address of a link that is not in order stays: it is all that there is of it.
    if (read.notices.length === 0 && !view.changed) this.#write(view);
  }

  #add(ref: string): void {
    const known = this.#state.items.some((item) => item.ref === ref);
    const view = known ? this.#show() : this.#chooseAnew({ items: [...this.#state.items, itemOf(ref)] });
    const title = view.chosen.items.find(({ item }) => item.ref === ref)?.entry?.title ?? ref;
    this.#finder.say(known ? `${title} is chosen already.` : `${title} is added. ${view.sentence}`);
  }

  #remove(ref: string): void {
    const view = this.#chooseAnew({ items: this.#state.items.filter((item) => item.ref !== ref) });
    this.#finder.say(view.sentence || 'Nothing is chosen any more.');
    if (view.chosen.items.length === 0) this.#finder.focus();
  }

  /** Another choice is worked out with the chart of today. */
  #chooseAnew(change: Partial<State>): View {
    this.#isKept = false;
    return this.#change(change);
  }

  #change(change: Partial<State>): View {
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
    this.#ends.show(view.ends);
    show(this.#root, view, this.#notices);
    return view;
  }
}

let running: Promise<Builder> | undefined;

async function load(root: HTMLElement): Promise<Builder> {
  const answer = await fetch(`${BASE}/tools/firewall.json`);
  if (!answer.ok) throw new Error(`The chart answers ${answer.status}`);
  const builder = new Builder(root, (await answer.json()) as Catalogue);
  builder.open();
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

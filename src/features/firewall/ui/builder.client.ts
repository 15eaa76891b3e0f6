/** The rule builder at work: one state, what the page shows for it, and the address that keeps it. */
import { FIREWALL_PATH } from '#chart/addresses.ts';
import { BASE } from '#lib/browser/base.ts';
import { part } from '#lib/browser/dom.ts';
import { loadText } from '#lib/browser/load.ts';
import { settlePage } from '#lib/browser/pending.ts';
import type { Catalogue } from '../builder/catalogue/catalogue.ts';
import type { FoundSubject } from '../builder/find/find-subjects.ts';
import { readFragment, writeFragment } from '../builder/link/fragment.ts';
import { addEnd, removeEnd, splitByRoles, withEnds, withKnownAddresses, withScenario } from '../builder/change-ends.ts';
import { selectionKey } from '../builder/link/selection-text.ts';
import { type BuilderState, EMPTY_STATE, type NamedEnd } from '../builder/link/state.ts';
import { withSwitch } from '../builder/resolve.ts';
import { NO_NOTES, withNotes } from '../builder/selection-notes.ts';
import type { SubjectDetails } from '../builder/subjects/details.ts';
import { type Selection, selectionOf } from '../builder/subjects/selection.ts';
import { type BuilderView, viewOf } from '../builder/view.ts';
import { AlsoFields } from './also.client.ts';
import { EndFields, endsTyped } from './end-fields.client.ts';
import { Finder } from './finder.client.ts';
import { OwnEndFields } from './own-ends.client.ts';
import { PlacementFields } from './placement.client.ts';
import { SelectionList } from './selection-list.client.ts';
import { notesTyped, SetNoteFields } from './set-notes.client.ts';
import { showView } from './show-view.client.ts';

/** So long must a person stop typing before the set is worked out, in milliseconds. */
const TYPING_PAUSE = 120;
/** And before the address is written: browsers limit how often that may be. */
const ADDRESS_PAUSE = 250;

const isSame = (a: Selection, b: Selection) => selectionKey(a) === selectionKey(b);

class Builder {
  readonly #root: HTMLElement;
  readonly #catalogue: Catalogue;
  readonly #finder: Finder;
  readonly #selections: SelectionList;
  readonly #ends: EndFields;
  readonly #placement: PlacementFields;
  readonly #also: AlsoFields;
  readonly #ownEnds: OwnEndFields;
  readonly #notes: SetNoteFields;
  #state: BuilderState = EMPTY_STATE;
  #linkNotices: readonly string[] = [];
  /** Whether the set comes from the link, and stays until another choice is made. */
  #isKept = false;
  /** Settles when the rules that were last asked for are there. */
  #rules: Promise<void> = Promise.resolve();
  /** What the address does not say yet. */
  #unwritten: BuilderView | undefined;
  #writing: ReturnType<typeof setTimeout> | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;

  /** `catalogue` is the chart of the rule builder as it came. */
  constructor(root: HTMLElement, catalogue: string) {
    this.#root = root;
    this.#catalogue = JSON.parse(catalogue) as Catalogue;
    this.#finder = new Finder(part(root, 'finder'), catalogue, (found) => this.#add(found));
    this.#selections = new SelectionList(root, {
      remove: (selection) => this.#remove(selection),
      turn: (selection, one, on) => this.#replace(selection, (now) => withSwitch(now, one, on)),
      move: (selection, ends) => this.#replace(selection, (now) => withEnds(now, ends)),
      note: (selection, change) =>
        this.#type({
          selections: this.#state.selections.map((one) =>
            isSame(one, selection) ? withNotes(one, { ...(one.notes ?? NO_NOTES), ...change }) : one,
          ),
        }),
    });
    this.#ownEnds = new OwnEndFields(root, {
      type: (index, change) => this.#type({ ends: this.#endsWith(index, change) }),
      mend: (index, addresses) => this.#step({ ends: this.#endsWith(index, { addresses }) }),
      remove: (index) => this.#chooseAnew(removeEnd(this.#state, index)),
      add: () => this.#change(addEnd(this.#state)),
      split: () => this.#chooseAnew(splitByRoles(this.#catalogue, this.#state)),
    });
    this.#notes = new SetNoteFields(root, (change) => this.#type(change));
    this.#ends = new EndFields(root, {
      type: (id, typed) => this.#type({ [id]: typed }),
      mend: (id, typed) => this.#step({ [id]: typed }),
    });
    this.#placement = new PlacementFields(root, (placement) => this.#change({ placement }));
    this.#also = new AlsoFields(root, (also) => this.#change({ also }));
    this.#listen();
  }

  #listen(): void {
    part<HTMLTextAreaElement>(this.#root, 'comment').addEventListener('input', ({ target }) => {
      if (target instanceof HTMLTextAreaElement) this.#type({ comment: target.value });
    });
    part<HTMLInputElement>(this.#root, 'set-name').addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#type({ name: target.value });
    });
    // Whoever leaves a field sees at once what it comes to.
    this.#root.addEventListener('change', () => this.#settle());
    part(this.#root, 'windows').addEventListener('change', ({ target }) => {
      const isOld = target instanceof HTMLInputElement && target.value === 'before-vista';
      this.#change({ generation: isOld ? 'before-vista' : 'since-vista' });
    });
    part(this.#root, 'syntaxes').addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) this.#change({ syntax: target.value });
    });
    part(this.#root, 'to-rules').addEventListener('click', () => {
      part(this.#root, 'rules').focus({ preventScroll: true });
      part(this.#root, 'output').scrollIntoView();
    });
    part(this.#root, 'use-todays-set').addEventListener('click', () => {
      this.#chooseAnew({});
      this.#finder.say(`The set is that of edition ${this.#catalogue.edition} now.`);
      this.#finder.focus();
    });
    // Back has to find what was typed just before a link was followed.
    addEventListener('click', () => this.#writeNow(), { capture: true });
    this.#root.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-job]') : null;
      const job = link && readFragment(link.hash);
      if (!job || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      // Another job, between the ends that are filled in already: those stay, and the comment.
      const { selections, ends } = job.state;
      location.hash = writeFragment({
        ...this.#state,
        selections,
        ends: withKnownAddresses(ends, this.#state.ends),
        set: undefined,
      });
    });
    addEventListener('hashchange', () => {
      if (location.hash === '') this.#chooseNothing();
      else if (!this.open()) return;
      // What was clicked may stand far below.
      part(this.#root, 'finder').scrollIntoView({ block: 'nearest' });
    });
  }

  /** Takes the state of the address; a fragment that isn't the builder's leaves everything as it is. */
  open(): boolean {
    const read = readFragment(location.hash);
    if (!read) return false;
    this.#dropUnfinished();
    [this.#state, this.#linkNotices, this.#isKept] = [read.state, read.notices, read.state.set !== undefined];
    const view = this.#show();
    this.#finder.say('');
    // The address of a link that is not in order stays: it is all that there is of it.
    if (read.notices.length === 0 && !view.changed) this.#write(view);
    return true;
  }

  /** Back before the first choice: what was typed stays. */
  #chooseNothing(): void {
    this.#dropUnfinished();
    [this.#isKept, this.#linkNotices] = [false, []];
    this.#state = { ...this.#state, selections: [], ends: [], set: undefined };
    this.#show();
    this.#finder.say('');
  }

  /** Lets go of what was to be shown, or written into the address, after a pause. */
  #dropUnfinished(): void {
    clearTimeout(this.#writing);
    clearTimeout(this.#typing);
    [this.#typing, this.#unwritten] = [undefined, undefined];
  }

  /** Settles when the rules are shown. */
  rulesShown(): Promise<void> {
    return this.#rules;
  }

  /** Takes what was typed before there was anybody to listen. */
  take(typed: Partial<BuilderState>): void {
    if (Object.keys(typed).length > 0) this.#change(typed);
  }

  #add({ all, scenario, title }: FoundSubject): void {
    if (scenario) {
      this.#chooseAnew(withScenario(this.#state, scenario));
      return this.#finder.say(`${title}, is added, with an end for each role.`);
    }
    const isNew = ({ subject }: SubjectDetails) =>
      !this.#state.selections.some((selection) => isSame(selection, selectionOf(subject)));
    const added = all.filter(isNew);
    if (added.length === 0) this.#show();
    else
      this.#chooseAnew({
        selections: [...this.#state.selections, ...added.map(({ subject }) => selectionOf(subject))],
      });
    const [first] = added.length > 0 ? added : all;
    const known = all.length - added.length;
    if (all.length === 1) this.#finder.say(`${first?.title} is ${known > 0 ? 'chosen already' : 'added'}.`);
    else this.#finder.say(`${added.length} of the list are added${known > 0 ? `, ${known} were chosen already` : ''}.`);
  }

  #endsWith(index: number, change: Partial<NamedEnd>): readonly NamedEnd[] {
    return this.#state.ends.map((end, i) => (i === index ? { ...end, ...change } : end));
  }

  /** One of the choice in the place of another; one that is there already goes. */
  #replace(old: Selection, by: (now: Selection) => Selection): void {
    const changed = this.#state.selections.map((one) => (isSame(one, old) ? by(one) : one));
    this.#chooseAnew({ selections: [...new Map(changed.map((one) => [selectionKey(one), one])).values()] });
  }

  #remove(old: Selection): void {
    const selections = this.#state.selections.filter((selection) => !isSame(selection, old));
    this.#chooseAnew({ selections });
    if (selections.length > 0) return this.#finder.say('');
    this.#finder.say('Nothing is chosen any more.');
    this.#finder.focus();
  }

  /** Another choice is worked out with the chart of today. */
  #chooseAnew(change: Partial<BuilderState>): void {
    this.#writeNow();
    this.#isKept = false;
    this.#step(change);
  }

  /** What is done at a click: Back goes to what was there before. */
  #step(change: Partial<BuilderState>): void {
    this.#writeNow();
    this.#change(change);
    if (this.#unwritten) this.#write(this.#unwritten, 'pushState');
    this.#unwritten = undefined;
  }

  /** What is being typed is taken at once, and shown when there is a pause. */
  #type(change: Partial<BuilderState>): void {
    this.#state = { ...this.#state, ...change };
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#settle(), TYPING_PAUSE);
  }

  #settle(): void {
    if (this.#typing === undefined) return;
    this.#change({});
  }

  #change(change: Partial<BuilderState>): void {
    clearTimeout(this.#typing);
    this.#typing = undefined;
    this.#state = { ...this.#state, ...change };
    this.#unwritten = this.#show();
    clearTimeout(this.#writing);
    this.#writing = setTimeout(() => this.#writeNow(), ADDRESS_PAUSE);
  }

  #writeNow(): void {
    this.#settle();
    clearTimeout(this.#writing);
    if (this.#unwritten) this.#write(this.#unwritten);
    this.#unwritten = undefined;
  }

  #write({ state }: BuilderView, how: 'pushState' | 'replaceState' = 'replaceState'): void {
    const { selections, set, ends, comment, name, ticket, justification } = state;
    const texts = [comment, name, ticket, justification].join('');
    const isEmpty = selections.length === 0 && !set && ends.length === 0 && texts === '';
    const fragment = isEmpty ? '' : writeFragment(state);
    if (how === 'pushState' && fragment === location.hash) return;
    history[how](history.state, '', fragment || location.pathname + location.search);
  }

  #show(): BuilderView {
    const site = location.origin + BASE;
    const context = { site, page: site + FIREWALL_PATH, day: new Date().toISOString().slice(0, 10) };
    const view = viewOf(this.#catalogue, this.#state, this.#isKept, context);
    this.#selections.show(view);
    this.#ownEnds.show(view);
    this.#notes.show(view);
    this.#ends.fill(this.#state);
    this.#placement.fill(this.#state.placement);
    this.#also.fill(this.#state.also);
    this.#ends.show(view);
    this.#rules = showView(this.#root, view, this.#linkNotices);
    return view;
  }
}

/** What stands in the fields before anything answers: it was typed while this was loaded. */
function typedIn(root: HTMLElement): Partial<BuilderState> {
  const texts = {
    ...endsTyped(root),
    ...notesTyped(root),
    comment: part<HTMLTextAreaElement>(root, 'comment').value,
    name: part<HTMLInputElement>(root, 'set-name').value,
  };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}

let running: Promise<Builder> | undefined;

async function load(root: HTMLElement, answers: () => void): Promise<Builder> {
  const builder = new Builder(root, await loadText('/tools/firewall.json'));
  const typed = typedIn(root);
  builder.open();
  builder.take(typed);
  answers();
  await builder.rulesShown();
  return builder;
}

/** Makes the builder answer, and calls `answers` when it does. Harmless when called again; after a failure it tries once more. */
export function startBuilder(root: HTMLElement, answers: () => void): void {
  running ??= load(root, answers);
  running
    .catch(() => {
      running = undefined;
      part(root, 'status').textContent = 'The chart could not be loaded. Touch the builder again to try once more.';
    })
    .finally(settlePage);
}

/** The fields that say where the rules go. */
import { part, write } from '#lib/browser/dom.ts';
import { COMMON_NFT, type NftPlace, type Placement } from '../model/placement.ts';

const radios = (box: HTMLElement, name: string): HTMLInputElement[] => [
  ...box.querySelectorAll<HTMLInputElement>(`input[name="rule-builder-${name}"]`),
];
const chosen = (box: HTMLElement, name: string): string =>
  radios(box, name).find(({ checked }) => checked)?.value ?? '';

const nftFields = (box: HTMLElement): HTMLInputElement[] => [
  ...box.querySelectorAll<HTMLInputElement>('[data-nft-field]'),
];

function read(box: HTMLElement): Placement {
  const names = Object.fromEntries(
    nftFields(box).map((field) => [field.dataset['nftField'], field.value.trim().replace(/\s+/g, ' ')]),
  ) as Partial<NftPlace>;
  return {
    on: chosen(box, 'on') === 'router' ? 'router' : 'host',
    at: chosen(box, 'at') === 'top' ? 'top' : 'before-drop',
    nft: chosen(box, 'nft') === 'own' ? 'own' : { ...COMMON_NFT, ...names },
  };
}

/** `on a router, at the top`. */
const summaryOf = ({ on, at }: Placement): string =>
  `${on === 'host' ? 'On the machine that listens' : 'On a router'}, ${at === 'top' ? 'at the top' : 'before the last drop'}`;

export class PlacementFields {
  readonly #box: HTMLElement;

  constructor(root: HTMLElement, changed: (placement: Placement) => void) {
    this.#box = part(root, 'placement');
    this.#box.addEventListener('change', () => changed(read(this.#box)));
  }

  /** Takes the placement of a state, without touching what is being typed. */
  fill(placement: Placement): void {
    const { on, at, nft } = placement;
    for (const [name, value] of Object.entries({ on, at, nft: nft === 'own' ? 'own' : 'table' }))
      for (const radio of radios(this.#box, name)) radio.checked = radio.value === value;
    part(this.#box, 'nft').hidden = nft === 'own';
    for (const field of nftFields(this.#box)) {
      const value = nft === 'own' ? field.value : nft[field.dataset['nftField'] as keyof NftPlace];
      if (document.activeElement !== field && field.value !== value) field.value = value;
    }
    write(this.#box, 'placement-summary', summaryOf(placement));
  }
}

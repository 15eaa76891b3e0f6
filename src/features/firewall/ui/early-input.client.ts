/**
 * What a reader does before the builder's code is there: buttons that are pressed, and fields, boxes and choices that are
 * changed. It is kept in its order, and done again when there is somebody to answer.
 */

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;

const isBox = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');

/** Says of a field that it has changed, with what the reader put there. */
function changeAgain(field: Field, value: string, isChecked: boolean): void {
  if (isBox(field)) field.checked = isChecked;
  else field.value = value;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
}

/** Listens from now on; what it returns stops that, and does all again that was done, fields first. */
export function keepEarlyInput(root: HTMLElement): () => void {
  const stop = new AbortController();
  const fields = new Map<Field, () => void>();
  // Whoever presses a button again since nothing happened means it once.
  const buttons = new Set<HTMLButtonElement>();
  const press = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button) buttons.add(button);
  };
  const change = ({ target }: Event) => {
    // The box that finds asks by itself as soon as it can, and answers only who is still there.
    if (!isField(target) || target.role === 'combobox') return;
    const [value, isChecked] = [target.value, isBox(target) && target.checked];
    // Of several in a group, the last one counts.
    fields.delete(target);
    fields.set(target, () => changeAgain(target, value, isChecked));
  };
  root.addEventListener('click', press, { signal: stop.signal });
  root.addEventListener('input', change, { signal: stop.signal });
  return () => {
    stop.abort();
    for (const again of fields.values()) again();
    for (const button of buttons) button.click();
  };
}

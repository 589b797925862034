import type { View } from '@/lib/model/view';
import { viewFromForm } from './choose';
import type { ControlOptions } from './control-options';

/** Whether a view has any of the choices that are folded away. */
export const isUnusual = (view: View): boolean => view.frequency !== 'published' || view.base !== null || view.axis !== 'linear' || view.stack !== 'grouped' || view.compare !== null;

const field = (form: HTMLFormElement, name: string): HTMLInputElement | HTMLSelectElement | null => form.querySelector(`[name="${name}"]`);

/** Writes `text` into a field; it counts as what was there from the start, so that leaving it changes nothing. */
function write(form: HTMLFormElement, name: string, text: string): void {
  const found = field(form, name);
  if (!found) return;
  found.value = text;
  if (found instanceof HTMLInputElement) found.defaultValue = text;
}

function check(form: HTMLFormElement, name: string, isChosen: (value: string) => boolean): void {
  form.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][name="${name}"]`).forEach((box) => { box.checked = isChosen(box.value); });
}

/** Writes a view into the form of ChartControls, so that it says what is shown. What the form has no field for (a stamp as the moment) is left. */
export function writeControls(form: HTMLFormElement, view: View): void {
  check(form, 'series', (id) => view.series.includes(id));
  check(form, 'outlets', (id) => view.outlets === 'all' || view.outlets.includes(id));
  check(form, 'show', (word) => view.show.some((shown) => shown === word));
  const texts: Readonly<Record<string, string>> = {
    from: view.from, to: view.to, transform: view.transform, base: view.base ?? '', frequency: view.frequency, axis: view.axis, stack: view.stack,
    'compare-from': view.compare?.from ?? '', 'compare-to': view.compare?.to ?? '', vintage: view.vintage ?? '', asof: view.asof ?? '',
  };
  for (const [name, text] of Object.entries(texts)) write(form, name, text);
  const base = field(form, 'base');
  if (base) base.disabled = view.transform !== 'index';
  // It says so rather than opening under the reader's hand.
  const mark = form.querySelector<HTMLElement>('[data-unusual]');
  if (mark) mark.hidden = !isUnusual(view);
  const count = form.querySelector('[data-count="series"]');
  if (count) count.textContent = String(form.querySelectorAll('input[name="series"]:checked').length);
}

/** The view the form of ChartControls says, or null where a typed period is none: the field says so itself. */
export const readControls = (form: HTMLFormElement, view: View, options: ControlOptions): View | null =>
  (form.reportValidity() ? viewFromForm(new FormData(form).entries(), view, options) : null);

/** Whether anything in the form is other than the server sent it. */
export const isTouched = (form: HTMLFormElement): boolean => [...form.elements].some((one) => {
  if (one instanceof HTMLInputElement) return one.type === 'checkbox' ? one.checked !== one.defaultChecked : one.value !== one.defaultValue;
  return one instanceof HTMLSelectElement && [...one.options].some((option) => option.selected !== option.defaultSelected);
});

const isTyped = (target: EventTarget | null): target is HTMLInputElement => target instanceof HTMLInputElement && target.dataset.typed !== undefined;

/** Calls `read` when a choice was made in `form`: at once, for typed periods when the field is left changed or Enter pressed. Answers how to stop. */
export function onChoice(form: HTMLFormElement, read: () => void): () => void {
  const changed = (event: Event): void => { if (!isTyped(event.target)) read(); };
  const left = ({ target }: Event): void => { if (isTyped(target) && target.value !== target.defaultValue) read(); };
  const sent = (event: Event): void => {
    event.preventDefault();
    read();
  };
  form.addEventListener('change', changed);
  form.addEventListener('focusout', left);
  form.addEventListener('submit', sent);
  return () => {
    form.removeEventListener('change', changed);
    form.removeEventListener('focusout', left);
    form.removeEventListener('submit', sent);
  };
}

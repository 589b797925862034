/** Where a pointer went down and has not come up, as client coordinates; null while none is down. */
export type Pressed = readonly [x: number, y: number] | null;

/** Another order, or other rows, are read from the first. */
export function toTop(region: HTMLElement | null): void {
  if (region !== null) region.scrollTop = 0;
}

/** What of the reader's place in the table must survive when another table is put in its place. */
export interface Place {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  /** What has the focus: a link of a row, the region itself, the link past the official values, or nothing in here. */
  readonly focus: { readonly row: string; readonly link: number } | 'region' | 'line' | null;
  /** Where the reader pressed on a tool that was not ready: it is to have the focus. */
  readonly tool: Pressed;
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const once = (target: EventTarget, names: readonly string[]): Promise<void> => new Promise((resolve) => names.forEach((name) => target.addEventListener(name, () => resolve(), { once: true })));

function focusIn(root: HTMLElement): Place['focus'] {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || active === root || !root.contains(active)) return null;
  const row = active.closest<HTMLElement>('tr[data-row]');
  if (row !== null) return { row: row.dataset.row ?? '', link: [...row.querySelectorAll('a')].findIndex((link) => link === active) };
  return active.closest('.rows') === null ? 'line' : 'region';
}

const selecting = (root: HTMLElement): boolean => {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed && root.contains(selection.anchorNode);
};

/**
 * Waits until nothing is pressed and no words of the table are selected, so that no click and no selection is lost with the elements it
 * is on, and says where the reader is.
 */
export async function takeOver(root: HTMLElement | null, pressed: { readonly current: Pressed }): Promise<Place> {
  const tool = pressed.current;
  if (tool !== null) {
    await once(window, ['pointerup', 'pointercancel']);
    await nextTask(); // the click comes after
  }
  while (root !== null && selecting(root)) await once(document, ['selectionchange']);
  const region = root?.querySelector<HTMLElement>('.rows') ?? null;
  return { top: region?.scrollTop ?? 0, left: region?.scrollLeft ?? 0, height: region?.offsetHeight ?? 0, focus: root === null ? null : focusIn(root), tool };
}

/**
 * Puts the reader back where they were, in `region`, which has taken the place of the other. It stays as high as that was, so that the page
 * does not move when fewer rows are left.
 */
export function comeBack(region: HTMLElement, { top, left, height, focus, tool }: Place): void {
  const root = region.parentElement ?? region;
  region.style.minHeight = `${height}px`;
  region.scrollTop = top;
  region.scrollLeft = left;
  // Whoever has gone elsewhere meanwhile is left there.
  const { activeElement: now } = document;
  if (now !== null && now !== document.body && !root.contains(now)) return;
  const quietly = { preventScroll: true };
  const under = tool === null ? null : document.elementFromPoint(...tool)?.closest<HTMLElement>('.rows-tools :is(input, select, button)');
  if (under && root.contains(under)) under.focus(quietly);
  else if (focus === 'region') region.focus(quietly);
  else if (focus === 'line') root.querySelector<HTMLElement>('.rows-line a')?.focus(quietly);
  else if (focus !== null) [...(region.querySelector(`tr[data-row="${CSS.escape(focus.row)}"]`)?.querySelectorAll('a') ?? [])][focus.link]?.focus(quietly);
}

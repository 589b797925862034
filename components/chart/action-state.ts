import { chartPath } from '@/lib/permalink/path';

/** Addresses of a view: the one that follows new data, the one pinned to moment and hash (null while its rows are on their way), and the query of its files. */
export interface ActionLinks { readonly chart: string; readonly rowsLink: string; readonly living: string; readonly frozen: string | null }

/** Writes the addresses of a view into the actions of a chart, so that they are of what is shown. */
export function writeActions(root: ParentNode, { chart, rowsLink, living, frozen }: ActionLinks): void {
  const set = (link: Element | null, address: string | null): void => {
    if (address === null) link?.removeAttribute('href');
    else link?.setAttribute('href', address);
  };
  set(root.querySelector('[data-link="living"]'), living);
  set(root.querySelector('[data-link="frozen"]'), frozen);
  root.querySelectorAll<HTMLElement>('[data-file]').forEach((file) => set(file, chartPath(`${chart}.${file.dataset.file ?? ''}`, rowsLink)));
}

/** A click on one of the two links copies it and says so, where the browser lets pages copy. Answers how to stop. */
export function copyOnClick(root: HTMLElement): () => void {
  const copy = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-link]') : null;
    // Absent on plain http; then the link is simply followed, and the address bar holds it.
    const { clipboard } = navigator as Partial<Navigator>;
    if (!link?.href || !clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const note = link.parentElement?.querySelector('.small') ?? null;
    clipboard.writeText(link.href).then(() => {
      root.querySelectorAll('a[data-link] + .small').forEach((other) => { if (other.textContent === 'Copied') other.textContent = ''; });
      if (note) note.textContent = 'Copied';
      const said = root.querySelector('[data-copied]');
      if (said) said.textContent = `Link copied: ${link.textContent ?? ''}`;
    }, () => window.location.assign(link.href));
  };
  root.addEventListener('click', copy);
  return () => root.removeEventListener('click', copy);
}

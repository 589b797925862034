import type { PaletteGroup, PaletteOption } from '@/components/search/options';

/** Lists and records that have files on the same address. */
const WITH_FILES = /^\/(?:charts|claims|series|documents|outlets|sources|circulations)(?:\/[^/]+)?$|^\/(?:honesty|timeline)$/;

export interface Here { readonly path: string; readonly query: string }

/** What can be done with the page that is open: its files, its address, paper. `copy` and `print` do the latter two. */
export function hereGroup({ path, query }: Here, text: string, { copy, print }: { readonly copy: () => void; readonly print: () => void }): PaletteGroup[] {
  const plain = { marks: [], detail: '', isUnder: false, verdict: '' };
  // What a file cannot be of, such as a parameter of the page alone, it says itself.
  const files: PaletteOption[] = WITH_FILES.test(path) ? ['csv', 'json'].map((ending) => ({ ...plain, key: ending, title: `This page as ${ending.toUpperCase()}`, href: `${path}.${ending}${query}`, run: null })) : [];
  const options = [...files, { ...plain, key: 'copy', title: 'Copy the address of this page', href: '', run: copy }, { ...plain, key: 'print', title: 'Print this page', href: '', run: print }];
  const typed = text.trim().toLowerCase();
  const fitting = options.filter(({ title }) => typed === '' || title.toLowerCase().split(' ').some((word) => word.startsWith(typed)));
  return fitting.length === 0 ? [] : [{ key: 'here', heading: 'This page', options: fitting }];
}

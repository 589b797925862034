import type { SitePage } from '@/lib/sitemap';
import { Topic } from '@/lib/model/topic';
import type { Store } from '@/lib/store/store';

/** Pages made from the whole dataset. */
const WHOLE = ['/', '/charts', '/claims', '/topics', '/timeline', '/circulations', '/honesty', '/series', '/documents', '/outlets', '/sources', '/corrections'] as const;
/** Pages whose words are in the program. */
const FIXED = ['/about', '/about/accessibility', '/method', '/api', '/explore'] as const;

/** Every page worth finding. What is computed or compared can change with any row, so it carries the newest stamp; a page about one record that one's own. */
export async function sitePages(store: Store): Promise<SitePage[]> {
  const [newest, charts, claims, circulations, series, documents, outlets, sources] = await Promise.all([
    store.newest(), store.charts(), store.claims(), store.circulations(), store.series(), store.articles(), store.outlets(), store.sources(),
  ]);
  const pages = (kind: string, list: readonly { readonly id: string }[]): SitePage[] => list.map(({ id }) => ({ path: `/${kind}/${id}`, recorded: newest }));
  const own = (kind: string, list: readonly { readonly id: string; readonly recorded: string }[]): SitePage[] => list.map(({ id, recorded }) => ({ path: `/${kind}/${id}`, recorded }));
  return [
    ...WHOLE.map((path) => ({ path, recorded: newest })), ...FIXED.map((path) => ({ path, recorded: '' })),
    ...pages('topics', Topic.options.map((id) => ({ id }))), ...pages('charts', charts), ...pages('claims', claims), ...pages('circulations', circulations), ...pages('series', series),
    ...own('documents', documents), ...own('outlets', outlets), ...own('sources', sources),
  ];
}

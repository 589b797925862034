/** Pages opened from the palette in this tab, newest first. Kept in the tab alone; a browser that keeps nothing has none. */
const KEY = 'sourceline-recent';
const MOST = 5;
export type RecentPage = readonly [href: string, title: string];

const isPage = (item: unknown): item is RecentPage => Array.isArray(item) && item.length === 2 && item.every((part) => typeof part === 'string') && /^\/(?!\/)/.test(String(item[0]));

export function recentPages(): RecentPage[] {
  try {
    const held: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(held) ? held.filter(isPage).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function rememberPage(page: RecentPage): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([page, ...recentPages().filter(([href]) => href !== page[0])].slice(0, MOST)));
  } catch {
    // Full, or switched off: nothing is remembered.
  }
}

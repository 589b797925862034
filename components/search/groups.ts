import type { FoundItem, HitKind } from '@/lib/model/found';

export interface FoundGroup { readonly kind: HitKind; readonly items: readonly FoundItem[] }

/** What was found by kind, in the order in which the best of each kind comes. */
export function groupsOf(items: readonly FoundItem[]): FoundGroup[] {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  return kinds.map((kind) => ({ kind, items: items.filter((item) => item.kind === kind) }));
}

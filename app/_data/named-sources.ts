import type { Entry } from '@/components/page/entry';
import { byId } from '@/lib/by-id';
import type { Claim } from '@/lib/model/claim';
import type { Source } from '@/lib/model/source';
import { textOrder } from '@/lib/text-order';

/** Stands for claims that name no source; `check-data` keeps sources from being called this. */
export const UNNAMED = 'unnamed';

/** What a claim's source goes by in addresses: the id of the registered source it names, else the words it names one in, else `unnamed`. */
export const sourceKey = ({ named_source, names_source }: Pick<Claim, 'named_source' | 'names_source'>): string => named_source ?? (names_source?.trim() || UNNAMED);

type Registered = Pick<Source, 'id' | 'organisation' | 'title'>;

export interface NamedSource {
  readonly key: string;
  readonly name: string;
  /** Page of the source, or null where it is none of ours. */
  readonly page: string | null;
}

/** A source by its key. Words in quotation marks are the article's own. */
export function namedSource(key: string, sources: readonly Registered[]): NamedSource {
  const own = byId(sources).get(key);
  if (own) return { key, name: `${own.organisation}: ${own.title}`, page: `/sources/${own.id}` };
  return { key, name: key === UNNAMED ? 'Names none' : `“${key}”`, page: null };
}

/** Sources the claims themselves name, in order of name, those without a page after the others and “names none” last. */
export function namedSources(entries: readonly Entry[], sources: readonly Registered[]): NamedSource[] {
  const place = ({ key, page }: NamedSource): number => (key === UNNAMED ? 2 : page === null ? 1 : 0);
  return [...new Set(entries.map(({ claim }) => sourceKey(claim)))]
    .map((key) => namedSource(key, sources))
    .sort((a, b) => place(a) - place(b) || textOrder(a.name, b.name));
}

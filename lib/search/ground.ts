import { byId } from '../by-id';
import type { Claim } from '../model/claim';
import type { Series } from '../model/series';
import type { Figure } from './amounts';
import { entriesOf, type Searched, type SearchEntry } from './entries';
import { vocabularyOf } from './suggest';
import { indexText, type TextHit } from './text-search';
import { indexValues, type ValueIndex } from './values';

/** What every search of one moment is answered from; made once. */
export interface SearchGround {
  readonly entries: ReadonlyMap<string, SearchEntry>;
  readonly text: (words: readonly string[]) => TextHit[];
  readonly vocabulary: ReadonlySet<string>;
  readonly values: ValueIndex;
  readonly figures: readonly Figure[];
  /** Claims by the key of their entry. */
  readonly claims: ReadonlyMap<string, Claim>;
  readonly series: ReadonlyMap<string, Series>;
  /** Series some chart opens with. */
  readonly charted: ReadonlySet<string>;
}

export function searchGround(searched: Searched): SearchGround {
  const all = entriesOf(searched);
  return {
    entries: new Map(all.map((one) => [one.key, one])), text: indexText(all), vocabulary: vocabularyOf(all), values: indexValues(searched.values),
    figures: searched.claims.map((claim) => ({ claim, official: searched.checked.get(claim.id)?.value_now ?? '' })),
    claims: new Map(searched.claims.map((claim) => [`claim/${claim.id}`, claim])), series: byId(searched.series),
    charted: new Set(searched.charts.flatMap(({ default: { series } }) => series)),
  };
}

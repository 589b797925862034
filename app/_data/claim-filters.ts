import type { Entry } from '@/components/page/entry';
import { Reason, type Verdict } from '@/lib/model/verdict';
import type { Store } from '@/lib/store/store';
import { sourceKey, UNNAMED } from './named-sources';

const COMPARED: readonly Verdict[] = ['agrees', 'revised', 'differs'];
/** Whether the figure was held against an official value. */
const isCompared = ({ found }: Entry): boolean => COMPARED.includes(found.verdict);

/** A figure that differs without any reason given is as unexplained as one for which none was found. */
const isUnexplained = ({ found: { verdict, reasons } }: Entry): boolean => reasons.includes('unexplained') || (verdict === 'differs' && reasons.length === 0);

/** What `reason` may ask for beside one reason. */
export const REASON_GROUPS = { explained: 'any reason', none: 'no reason given' } as const;
export const REASON_FILTERS: readonly string[] = [...Reason.options, ...Object.keys(REASON_GROUPS)];

function fitsReason(entry: Entry, asked: string): boolean {
  const { reasons } = entry.found;
  if (asked === 'none') return reasons.length === 0;
  if (asked === 'explained') return reasons.length > 0 && !isUnexplained(entry);
  return asked === 'unexplained' ? isUnexplained(entry) : reasons.some((reason) => reason === asked);
}

/** What `only` may ask for: what a verdict rests on, and figures printed twice. */
export const ONLY = {
  repeats: { words: 'printed before in the same article', fits: ({ claim }: Entry) => claim.repeats !== null },
  secondhand: { words: 'set against a second-hand value', fits: (entry: Entry) => isCompared(entry) && entry.found.official?.grade === 'secondhand' },
  derived: { words: 'set against a value computed here', fits: (entry: Entry) => isCompared(entry) && entry.found.official?.grade === 'derived' },
  then: { words: 'with a value as old as the article', fits: (entry: Entry) => isCompared(entry) && entry.row.official_value_then !== '' },
} as const;
export type Only = keyof typeof ONLY;
const isOnly = (text: string): text is Only => Object.hasOwn(ONLY, text);

/** Whether an entry fits the value of one filter, by the filter's name in addresses. */
export const FITS = {
  topic: ({ claim }: Entry, asked: string) => claim.topic === asked,
  outlet: ({ outlet }: Entry, asked: string) => outlet.id === asked,
  verdict: ({ found }: Entry, asked: string) => found.verdict === asked,
  document: ({ claim }: Entry, asked: string) => claim.document === asked,
  reason: fitsReason,
  source: ({ claim }: Entry, asked: string) => sourceKey(claim) === asked,
  only: (entry: Entry, asked: string) => isOnly(asked) && ONLY[asked].fits(entry),
} as const;

/** Values of filters that depend on the data. */
export interface Known { readonly outlets: readonly string[]; readonly documents: readonly string[]; readonly sources: readonly string[] }

/** What filters may name now: every outlet, document and source that is registered, and the words of sources that are not. */
export async function loadKnown(store: Store, entries: readonly Entry[]): Promise<Known> {
  const [outlets, articles, sources] = await Promise.all([store.outlets(), store.articles(), store.sources()]);
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
  return { outlets: ids(outlets), documents: ids(articles), sources: [...new Set([...ids(sources), ...entries.map(({ claim }) => sourceKey(claim)), UNNAMED])] };
}

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Claim } from '@/lib/model/claim';
import type { Article } from '@/lib/model/document';
import { Reason, Verdict } from '@/lib/model/verdict';
import { spanKey } from '@/lib/period';
import { reconcileAll } from '@/lib/reconcile/reconcile-all';
import type { Reconciliation } from '@/lib/reconcile/reconcile';
import { fileStore } from '@/lib/store/files';
import { textOrder } from '@/lib/text-order';

/** A printed figure with the answer a person gave, from the documents and the official tables alone. */
const Labelled = z.strictObject({
  id: z.string(), document: z.string(), published: z.string().nullable(), printed: z.string(), before: z.string().max(32), after: z.string().max(32),
  value: z.string(), scale: z.number(), unit: Claim.shape.unit, hedge: Claim.shape.hedge, direction: Claim.shape.direction, period: z.string().nullable(),
  series: z.string().nullable(), named_source: z.string().nullable(),
  label: z.strictObject({
    verdict: Verdict, reasons: z.array(Reason), observation: z.strictObject({ series: z.string(), period: z.string() }).nullable(), because: z.string().min(1),
  }),
});
export type Labelled = z.infer<typeof Labelled>;

const FOLDER = 'tests/fixtures/labelled-claims';
/** Where the page tells no date, everything could have been read. */
const UNDATED = '2026-11';

export const labelledClaims = (set: 'tuning' | 'scoring'): Labelled[] =>
  readFileSync(`${FOLDER}/${set}.jsonl`, 'utf8').split('\n').slice(0, -1).map((line) => Labelled.parse(JSON.parse(line)));

const claimFrom = (one: Labelled, at: number): Claim => ({
  id: one.id, document: one.document, topic: 'other', says: one.printed, selector: { start: at, end: at + one.printed.length, exact: one.printed, prefix: one.before, suffix: one.after },
  value: one.value, scale: one.scale, unit: one.unit, hedge: one.hedge, direction: one.direction, period: one.period, period_note: '', series: one.series,
  why_no_series: one.series === null ? 'none' : '', names_source: null, named_source: one.named_source, relays: null, repeats: null, recorded: '2026-11-25T00:00:00Z',
});

const articleOf = ([id, published]: readonly [string, string]): Article => ({
  id, outlet: 'any', title: id, url: 'https://example.org/', relays: null, published, published_note: '', sha256: '0'.repeat(64), length: 1_000_000, recorded: '2026-11-25T00:00:00Z',
});

/** What the engine says of one labelled claim, beside its label. */
export interface Compared { readonly one: Labelled; readonly found: Reconciliation; readonly verdict: boolean; readonly reasons: boolean; readonly observation: boolean }

const sorted = (texts: readonly string[]): string => [...texts].sort(textOrder).join();

/** Sets the labelled claims against the dataset in `dir`. Claims of our own documents stand where they stand; others where they come in the file. */
export async function compareLabelled(claims: readonly Labelled[], dir: string): Promise<Compared[]> {
  const store = fileStore(dir);
  const [series, facets, own] = await Promise.all([store.series(), store.facets(), store.claims()]);
  const observations = await store.observations(series.map(({ id }) => id));
  const places = new Map(own.map(({ id, selector }) => [id, selector.start]));
  const made = claims.map((one, at) => claimFrom(one, places.get(one.id) ?? at * 10_000));
  const articles = [...new Map(claims.map(({ document, published }) => [document, published ?? UNDATED] as const))].map(articleOf);
  const found = reconcileAll({ series, facets, articles, claims: made, observations });
  const fact = (id: string): string => facets.find((one) => one.id === id)?.reading_of ?? id;
  return claims.flatMap((one): Compared[] => {
    const answer = found.get(one.id);
    if (!answer) return [];
    const { label } = one;
    const explained = answer.finding?.explanation;
    const shown = explained ? { series: explained.series, period: explained.period } : answer.verdict === 'agrees' || answer.verdict === 'revised' ? answer.official : null;
    const same = label.observation === null || (shown !== null && fact(shown.series) === fact(label.observation.series) && spanKey(shown.period) === spanKey(label.observation.period));
    return [{ one, found: answer, verdict: answer.verdict === label.verdict, reasons: sorted(answer.reasons) === sorted(label.reasons), observation: same && (label.observation !== null || !explained) }];
  });
}

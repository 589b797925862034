import { z } from 'zod';
import { Decimal } from './ids';
import { Verdict } from './verdict';

/** Kinds of things a search finds, each with an address of its own. A `value` is one of a series for one period, a `dataset` a bulk release to explore. */
export const HIT_KINDS = ['claim', 'chart', 'value', 'topic', 'circulation', 'series', 'event', 'cause', 'document', 'outlet', 'source', 'dataset'] as const;
export const HitKind = z.enum(HIT_KINDS);
export type HitKind = z.infer<typeof HitKind>;

/** Where a word that was looked for stands in a text: UTF-16 offsets, the end not included. */
const Marks = z.array(z.tuple([z.number().int().nonnegative(), z.number().int().positive()]));

/** A chart with the point open, or with the series of a value. */
const OnChart = z.strictObject({ id: z.string(), title: z.string(), href: z.string() });

/** One thing found. `marks` are of its title, `subtitle_marks` of its subtitle. */
export const FoundItem = z.strictObject({
  kind: HitKind,
  id: z.string(),
  title: z.string(),
  subtitle: z.string(),
  href: z.string(),
  marks: Marks,
  subtitle_marks: Marks,
  /** The chart that shows a claim or a value; null where none does. */
  chart: OnChart.nullable(),
  /** Of a claim: what was printed and what came of comparing it. Amounts are exact decimals in the base unit. */
  claim: z.strictObject({
    printed: z.string(), printed_marks: Marks, outlet: z.string(), period: z.string(), unit: z.string(), verdict: Verdict,
    official_value: Decimal.or(z.literal('')), difference: Decimal.or(z.literal('')),
    /** The official value, and how far off the figure is, in words; empty where nothing was compared. */
    official_words: z.string(), difference_words: z.string(),
    /** Why it differs, in a sentence; empty where no reason was found, or it does not. */
    why: z.string(),
  }).nullable(),
});
export type FoundItem = z.infer<typeof FoundItem>;

/** The body of `/search.json`. */
export const FoundAnswer = z.strictObject({
  kind: z.literal('search'),
  /** Newest stamp of the dataset that was searched. */
  recorded: z.string(),
  asof: z.string().nullable(),
  /** How the question was read: words looked for, words left out, numbers with the powers of ten and units they may have. */
  read: z.strictObject({
    words: z.array(z.string()), left: z.array(z.string()),
    amounts: z.array(z.strictObject({ text: z.string(), value: z.string(), scale: z.number().int().nullable(), unit: z.string().nullable() })),
  }),
  /** `all`: what is listed has every word or number; `some`: nothing has them all; `none`: nothing was found. */
  fit: z.enum(['all', 'some', 'none']),
  /** Words no page has, even mistyped. */
  unknown: z.array(z.string()),
  /** Other searches near to this one that find something. */
  suggestions: z.array(z.string()),
  /** How many were found; `items` may hold fewer. */
  count: z.number().int().nonnegative(),
  counts: z.partialRecord(HitKind, z.number().int().positive()),
  /** Best first. */
  items: z.array(FoundItem),
});
export type FoundAnswer = z.infer<typeof FoundAnswer>;

import type { Source } from '@/lib/model/source';
import type { Answer } from '@/lib/store/answer';
import type { Digest } from '@/lib/store/digest';
import type { Store } from '@/lib/store/store';

/** A parameter only some forms of a chart take, such as `width` of a picture; the view's own parameters stand in lib/permalink. */
export interface FormOption {
  readonly name: string;
  /** What it does, one sentence, for the reference page and OpenAPI. */
  readonly meaning: string;
  readonly example: string;
  /** JSON Schema of the value. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** What is wrong with a value, with the cure; null when nothing is. */
  readonly check: (value: string) => string | null;
}

/** Everything a form is made of. */
export interface FormContext {
  readonly store: Store;
  readonly answer: Answer;
  /** Every source as of the view's day. */
  readonly sources: readonly Source[];
  /** Of the CSV of the view: v=1, long, text guarded. */
  readonly csv: Digest;
  /** Scheme and host the reader used, without a slash at the end. */
  readonly site: string;
  /** Addresses of the page, from `/charts/…` on: the one that follows new data, and the one pinned to the newest stamp and the hash. */
  readonly living: string;
  readonly frozen: string;
  /** Whether the link asked for is itself a frozen one that was verified. */
  readonly isFrozen: boolean;
  /** Values of the form's own options, each checked; absent where not given. */
  readonly options: ReadonlyMap<string, string>;
}

/** One of the forms a chart's address has: `/charts/<chart>.<extension>?<view>`. */
export interface ChartForm {
  readonly extension: string;
  readonly mediaType: string;
  /** One sentence, for the reference page and OpenAPI. */
  readonly meaning: string;
  readonly options: readonly FormOption[];
  readonly disposition: 'inline' | 'attachment';
  /** @throws Problem for what cannot be made of this view. */
  readonly make: (context: FormContext) => Promise<string | Uint8Array<ArrayBuffer>>;
}

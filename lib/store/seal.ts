import { formatView } from '../permalink/format';
import { chartPath } from '../permalink/path';
import type { Question } from './answer';
import { measured, pinned, type Digest } from './digest';
import type { Store } from './store';
import type { Notice } from '../model/row';

/** What became of the hash a link carries: it has none, the rows are the very same, or they are not. */
export type Seal = 'none' | 'verified' | 'broken';

/** The two addresses of a view, and whether the link asked for keeps its promise. */
export interface Sealed {
  readonly csv: Digest;
  readonly notices: readonly Notice[];
  readonly seal: Seal;
  /** Path and query of the page that follows new data, and of the one pinned to moment and hash. */
  readonly living: string;
  readonly frozen: string;
}

/** Recomputes the hash of a view's CSV and compares it with the one the link carries. */
export async function sealed(store: Store, question: Question): Promise<Sealed> {
  const { digest, notices } = await measured(store, question);
  const { view, chart, pin } = question;
  return {
    csv: digest, notices,
    seal: pin.sha === null ? 'none' : digest.sha256.startsWith(pin.sha) ? 'verified' : 'broken',
    living: chartPath(chart.id, formatView({ ...view, asof: null }, chart)),
    frozen: chartPath(chart.id, pinned(question, digest.sha256)),
  };
}

import { createHash } from 'node:crypto';
import { setImmediate as pause } from 'node:timers/promises';
import { chunked } from '../export/chunks';
import { csvLines } from '../export/csv';
import type { Notice, Row } from '../model/row';
import type { View } from '../model/view';
import { formatFrozen } from '../permalink/format';
import { tableRows } from '../table/table';
import type { Question } from './answer';
import { remember } from './remember';
import type { Store } from './store';

/** What a file is, byte for byte, without holding it. */
export interface Digest {
  /** Lower-case hex, 64 characters. */
  readonly sha256: string;
  readonly rows: number;
  readonly bytes: number;
}

/** The CSV of a view, measured, and what its rows had to tell. */
export interface Measured { readonly digest: Digest; readonly notices: readonly Notice[] }

/** Views whose measure is kept; each is a few hundred bytes. */
const HELD = 2000;

/** Rows depend on neither the receipt that is open nor the tab. */
export const rowsView = (view: View): View => ({ ...view, point: null, tab: 'chart' });

/** Measures lines without holding them; other requests get their turn between pieces. The first line is a header and no row. */
export async function digestOf(lines: Iterable<string>): Promise<Digest> {
  const hash = createHash('sha256');
  let [rows, bytes] = [-1, 0];
  function* counted(): Generator<string> {
    for (const line of lines) {
      rows += 1;
      yield line;
    }
  }
  for (const piece of chunked(counted())) {
    hash.update(piece, 'utf8');
    bytes += Buffer.byteLength(piece);
    await pause();
  }
  return { sha256: hash.digest('hex'), rows: Math.max(rows, 0), bytes };
}

async function measure({ view, facts }: Question): Promise<Measured> {
  const notices: Notice[] = [];
  const digest = await digestOf(csvLines(tableRows(view, facts, (notice) => notices.push(notice))));
  return { digest, notices };
}

const kept = new WeakMap<Store, (key: string, question: Question) => Promise<Measured>>();

/** The query string that pins the rows of a question to the newest stamp they were answered from. */
export const pinned = ({ view, chart, facts }: Pick<Question, 'view' | 'chart' | 'facts'>, sha256: string): string => formatFrozen({ ...view, asof: facts.newest }, chart, sha256);

/**
 * The CSV of a view (v=1, long, text guarded) measured: made once to be measured, never held. Kept by moment and view, so that a link asked for
 * again costs nothing; what is asked as of no day and as of the newest stamp is the same (law 5).
 */
export function measured(store: Store, question: Question): Promise<Measured> {
  const at = kept.get(store) ?? remember(HELD, (_, asked: Question) => measure(asked));
  kept.set(store, at);
  // Notices name the moment asked for, so that is part of the key; the rows of a moment are the same whatever it was called.
  return at(`${question.chart.id}?${pinned({ ...question, view: rowsView(question.view) }, '')}#${question.view.asof ?? ''}`, question);
}

/** Rows of a question one at a time, what they tell left aside. */
export const rowsOf = ({ view, facts }: Question): Generator<Row, void, undefined> => tableRows(view, facts, () => undefined);

import { Moment } from '@/components/page/Moment';
import type { CellChange, RowChange } from '@/lib/changes/row-changes';
import { COLUMNS } from '@/lib/export/columns';
import { formatExact } from '@/lib/layout/format';
import { rowAddress, VERDICT_WORDS } from '@/lib/layout/words';
import type { Row } from '@/lib/model/row';
import { at } from '@/lib/permalink/at';
import { formatPeriod } from '@/lib/period-words';

const AMOUNTS: ReadonlySet<string> = new Set(['value', 'low', 'high', 'official_value', 'official_value_then', 'difference', 'explained_value']);
const KINDS: ReadonlyMap<string, string> = new Map(COLUMNS.map(({ name, kind }) => [name, kind]));
/** Text longer than this is cut; the whole of it is in the JSON of the changes. */
const SHOWN = 160;

function cellWords(name: keyof Row, text: string, unit: string): string {
  if (text === '') return 'nothing';
  if (AMOUNTS.has(name)) return formatExact(text, unit);
  if (name === 'verdict') return VERDICT_WORDS[text] ?? text;
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function Cell({ cell: { name, before, after }, unit }: { cell: CellChange; unit: string }) {
  const number = KINDS.get(name) === 'number';
  return (
    <li>
      <span className="quiet">{name.replace(/_/g, ' ')}</span>{' '}
      <del className={number ? 'number' : undefined}>{cellWords(name, before, unit)}</del>
      <span aria-hidden="true"> → </span><span className="visually-hidden"> became </span>
      <ins className={number ? 'number' : undefined}>{cellWords(name, after, unit)}</ins>
    </li>
  );
}

const nameOf = (row: Row): string => {
  const period = row.period === '' ? '' : `, ${formatPeriod(row.period)}`;
  return row.role === 'cited' ? `“${row.printed}”, ${row.outlet_name}${period}` : `${row.series_title}${period}`;
};

/** Cells that repeat in other words what another cell says; named but not written out beside others. */
const WORDY: ReadonlySet<string> = new Set(['note', 'source_title', 'source_url', 'series_title']);

function Cells({ cells, unit }: { cells: readonly CellChange[]; unit: string }) {
  const brief = cells.filter(({ name }) => !WORDY.has(name));
  const shown = brief.length > 0 ? brief : cells;
  const rest = cells.filter((cell) => !shown.includes(cell));
  return (
    <ul className="change-cells">
      {shown.map((cell) => <Cell key={cell.name} cell={cell} unit={unit} />)}
      {rest.length > 0 && <li className="quiet">and, with it, {rest.map(({ name }) => name.replace(/_/g, ' ')).join(', ')}</li>}
    </ul>
  );
}

const KIND_WORDS = { added: 'Added', changed: 'Changed', withdrawn: 'Gone' } as const;

/** One row that came, went or says something else: which, what before and after, when, why. What is gone is looked up as of `stamp`, when it was there. */
export function ChangeLine({ change: { kind, row, cells, recorded, cause }, stamp }: { change: RowChange; stamp: string }) {
  return (
    <li className={`change change-${kind}`}>
      <p><strong>{KIND_WORDS[kind]}</strong>{' '}<a href={kind === 'withdrawn' ? at(rowAddress(row), stamp) : rowAddress(row)}>{nameOf(row)}</a>{kind !== 'changed' && row.value !== '' && <>: <span className="number">{formatExact(row.value, row.unit)}</span></>}</p>
      {cells.length > 0 && <Cells cells={cells} unit={row.unit} />}
      <p className="small quiet">{recorded !== '' && <><Moment stamp={recorded} />. </>}{cause}</p>
    </li>
  );
}

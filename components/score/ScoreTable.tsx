import { OUTCOMES, type Cell, type Score } from './score';

const ALL = 'All';
const COLUMNS: readonly string[] = [...OUTCOMES.map(({ words }) => words), ALL];

/** A count, leading to the claims it counts. Where the head of the table is not drawn, the words of its column stand beside it; the link says them anyway. */
function Count({ cell: { count, href }, of, column }: { cell: Cell; of: string; column: string }) {
  return (
    <td role="cell" className="number">
      <span className="score-label" aria-hidden="true">{column}</span>
      {count === 0 ? <span className="quiet">0</span> : <a href={href} aria-label={`${count}: ${of}, ${column}`}>{count}</a>}
    </td>
  );
}

function ScoreRow({ score: { name, page, cells, all } }: { score: Score }) {
  return (
    <tr role="row">
      <th scope="row" role="rowheader">{page === null ? name : <a href={page}>{name}</a>}</th>
      {[...cells, all].map((cell, index) => <Count key={COLUMNS[index]} cell={cell} of={name} column={COLUMNS[index] ?? ''} />)}
    </tr>
  );
}

interface Props {
  /** What the table counts, for those who hear it. */
  readonly label: string;
  /** Word over the names of the groups. */
  readonly head: string;
  readonly scores: readonly Score[];
  /** Sums of the columns, where there is more than one group. */
  readonly total?: Score;
}

/**
 * Counts of claims by group and outcome. On narrow screens every group becomes a block of labelled counts; the roles are spelled out because a table
 * laid out as blocks is no table to some browsers.
 */
export function ScoreTable({ label, head, scores, total }: Props) {
  return (
    <table role="table" className="score" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row"><th scope="col" role="columnheader">{head}</th>{COLUMNS.map((column) => <th key={column} scope="col" role="columnheader" className="number">{column}</th>)}</tr>
      </thead>
      <tbody role="rowgroup">{scores.map((score) => <ScoreRow key={score.key} score={score} />)}</tbody>
      {total !== undefined && <tfoot role="rowgroup"><ScoreRow score={total} /></tfoot>}
    </table>
  );
}

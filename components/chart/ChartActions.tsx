import { NotFrozen } from '@/components/frozen/NotFrozen';
import { dayInWords } from '@/components/page/Moment';
import { chartPath } from '@/lib/permalink/path';

interface Props {
  readonly chart: string;
  /** Query string of the rows shown. */
  readonly rowsLink: string;
  /** Path and query that follow new data, and those pinned to moment and hash. */
  readonly living: string;
  readonly frozen: string;
  /** Whether every series asked for is shown; only then is there anything to freeze. */
  readonly isWhole: boolean;
  /** Newest stamp of the rows shown. */
  readonly recorded: string;
}

/** Files beside CSV, in the order people ask for them. */
const FILES: readonly (readonly [extension: string, label: string, saved: boolean])[] = [['xlsx', 'XLSX', true], ['zip', 'Bundle', true], ['png', 'PNG', false], ['svg', 'SVG', false], ['json', 'JSON', false]];

/**
 * Copy a link to the view, or take its rows or its picture along. Sent once; with script the addresses follow the view and the two links are copied
 * by a click (`action-state.ts`); without it, or on plain http, they are links one can open and copy by hand.
 */
export function ChartActions({ chart, rowsLink, living, frozen, isWhole, recorded }: Props) {
  return (
    <div className="chart-actions">
      <details className="copy-link">
        <summary className="button">Copy link</summary>
        <ul>
          <li><a href={living} data-link="living">Updates with new data</a><span className="small quiet">shows this view with whatever is known when it is opened</span></li>
          {isWhole
            ? <li><a href={frozen} data-link="frozen">Frozen as of {dayInWords(recorded)}</a><span className="small quiet">shows these very rows for ever, proves that it does, and says what has changed since</span></li>
            : <li className="small quiet"><NotFrozen /></li>}
        </ul>
        <span className="visually-hidden" role="status" data-copied="" />
      </details>
      <a className="button" data-file="csv" href={chartPath(`${chart}.csv`, rowsLink)} download>Download CSV</a>
      {FILES.map(([extension, label, saved]) => <a key={extension} className="button" data-file={extension} href={chartPath(`${chart}.${extension}`, rowsLink)} download={saved || undefined}>{label}</a>)}
    </div>
  );
}

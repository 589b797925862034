import { dayInWords } from '@/components/page/Moment';
import { CopyLink } from './CopyLink';

const withQuery = (path: string, query: string): string => (query === '' ? path : `${path}?${query}`);

interface Props {
  readonly chart: string;
  /** Query string of the rows shown. */
  readonly rowsLink: string;
  readonly living: string;
  readonly frozen: string | null;
  /** Newest stamp of the rows shown. */
  readonly recorded: string;
}

/** Files beside CSV, in the order people ask for them. */
const FILES: readonly (readonly [extension: string, label: string, saved: boolean])[] = [['xlsx', 'XLSX', true], ['zip', 'Bundle', true], ['png', 'PNG', false], ['svg', 'SVG', false], ['json', 'JSON', false]];

/** Copy a link to the view, or take its rows or its picture along. */
export function ChartActions({ chart, rowsLink, living, frozen, recorded }: Props) {
  return (
    <div className="chart-actions">
      <CopyLink living={living} frozen={frozen} day={dayInWords(recorded)} />
      <a className="button" href={withQuery(`/charts/${chart}.csv`, rowsLink)} download>Download CSV</a>
      {FILES.map(([extension, label, saved]) => <a key={extension} className="button" href={withQuery(`/charts/${chart}.${extension}`, rowsLink)} download={saved || undefined}>{label}</a>)}
    </div>
  );
}

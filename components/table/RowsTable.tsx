import { OutletTag } from '@/components/outlet/OutletTag';
import { Scroll } from '@/components/page/Scroll';
import { SourceLinks } from '@/components/receipt/SourceLinks';
import { VerdictTag } from '@/components/verdict/VerdictTag';
import { formatExact } from '@/lib/layout/format';
import { reachOf } from '@/lib/layout/series';
import { formatPeriod } from '@/lib/period-words';
import { STATUS_WORDS, rowAddress, valueInWords } from '@/lib/layout/words';
import type { Row, Table } from '@/lib/model/row';
import { asOfIn, at } from '@/lib/permalink/at';

/** The exact value for machines, and on hover where the words have rounded it. */
function Value({ row }: { row: Row }) {
  const said = valueInWords(row);
  if (row.value === '') return said;
  const exact = formatExact(row.value, row.unit);
  return <data value={row.value} title={exact === said ? undefined : exact}>{said}</data>;
}

/** Where a row stands on the time axis and which series of its table it is of, for the layer that reads the drawing out. */
function placed(row: Row, series: Table['series']): Record<string, number | undefined> {
  const at = row.role === 'cited' ? -1 : series.findIndex(({ id }) => id === row.series);
  const reach = at < 0 ? null : reachOf(row);
  return reach ? { 'data-day': series[at]?.mark === 'step' ? reach.from : reach.middle, 'data-s': at } : {};
}

function RowLine({ row, series, asof }: { row: Row; series: Table['series']; asof: string | null }) {
  const status = STATUS_WORDS[row.status];
  return (
    <tr data-row={row.row_id} {...placed(row, series)}>
      <th scope="row">{row.period === '' ? 'no period given' : formatPeriod(row.period)}</th>
      <td>{row.series_title}{row.role === 'derived' && <small> (computed)</small>}</td>
      <td className="number">
        <a href={at(rowAddress(row), asof)}><Value row={row} /></a>
        {status !== undefined && <small className="status"> {status}</small>}
      </td>
      <td>{row.printed !== '' && `“${row.printed}”`}</td>
      <td>{row.outlet !== '' && <OutletTag outlet={row.outlet} name={row.outlet_name} asof={asof} />}</td>
      <td>{row.role === 'cited' && <VerdictTag verdict={row.verdict} />}</td>
      <td>{row.role === 'cited' && row.source !== '' && <small>compared with </small>}<SourceLinks row={row} asof={asof} /></td>
    </tr>
  );
}

/** The chart's twin: the same rows, in words. Every value leads to its receipt. */
export function RowsTable({ table }: { table: Table }) {
  const asof = asOfIn(table.permalink);
  return (
    <Scroll label={`Table: ${table.title}`}>
      <table className="rows-table">
        <caption>{table.title}: {table.rows.length === 1 ? '1 row' : `${table.rows.length} rows`}, the same as in the chart and the CSV</caption>
        <thead>
          <tr><th scope="col">Period</th><th scope="col">Series</th><th scope="col" className="number">Value</th><th scope="col">Printed</th><th scope="col">Outlet</th><th scope="col">Verdict</th><th scope="col">Source</th></tr>
        </thead>
        <tbody>{table.rows.map((row) => <RowLine key={row.row_id} row={row} series={table.series} asof={asof} />)}</tbody>
      </table>
    </Scroll>
  );
}

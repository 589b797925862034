import type { Chart } from '@/lib/model/chart';
import type { Table } from '@/lib/model/row';
import type { Source } from '@/lib/model/source';
import { asOfIn, at } from '@/lib/permalink/at';
import { Facts } from './Facts';
import { dayInWords, Moment } from './Moment';
import { chartReference } from './reference';

interface Props {
  readonly chart: Pick<Chart, 'id' | 'how_to_read'>;
  readonly table: Table;
  /** Sources of everything the chart may show; those of the rows are named. */
  readonly sources: readonly ChartSource[];
  /** Scheme and host, for the address in the reference. */
  readonly site: string;
}

export type ChartSource = Pick<Source, 'id' | 'organisation' | 'title' | 'licence'>;

/** Newest vintage among the official rows, in words; empty when none is stated. */
function newestVintage(table: Table): string {
  const newest = table.rows.reduce((latest, { role, vintage }) => (role !== 'cited' && vintage > latest ? vintage : latest), '');
  return newest === '' ? '' : `newest value published ${dayInWords(newest)}`;
}

/** Source, cited by, vintage, licence; how to read; how to cite: all of the rows shown. */
export function ChartFoot({ chart, table, sources: all, site }: Props) {
  const asof = asOfIn(table.permalink);
  const inRows = new Set(table.rows.flatMap((row) => row.source.split('~')));
  const sources = all.filter(({ id }) => inRows.has(id));
  const address = `${site}/charts/${chart.id}${table.permalink === '' ? '' : `?${table.permalink}`}`;
  const cited = new Map(table.rows.filter(({ role }) => role === 'cited').map((row) => [row.outlet, row.outlet_name]));
  return (
    <section className="columns even" aria-label="About this chart">
      <div>
        <h2 id="reading">How to read it</h2>
        <p className="prose">{chart.how_to_read}</p>
        <h2 id="cite">How to cite it</h2>
        <p className="cite">{chartReference(table, sources, address)}</p>
      </div>
      <div>
        <h2 id="provenance">Where it comes from</h2>
        <Facts facts={[
          ['Source', sources.length > 0 && <ul className="stack">{sources.map((source) => <li key={source.id}><a href={at(`/sources/${source.id}`, asof)}>{source.organisation}: {source.title}</a></li>)}</ul>],
          ['Cited by', cited.size > 0 && <ul className="inline-list">{[...cited].map(([id, name]) => <li key={id}><a href={at(`/outlets/${id}`, asof)}>{name}</a></li>)}</ul>],
          ['Vintage', newestVintage(table)],
          ['Dataset', <Moment key="recorded" stamp={table.recorded} />],
          ['Licence', sources.length > 0 && <ul className="stack">{[...new Set(sources.map(({ licence }) => licence))].map((licence) => <li key={licence}>{licence}</li>)}</ul>],
        ]} />
      </div>
    </section>
  );
}

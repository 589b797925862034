import { NotFrozen } from '@/components/frozen/NotFrozen';
import { chartKinds } from '@/components/reuse/chart-kinds';
import type { ReuseParts } from '@/components/reuse/parts';
import { ReusePanel } from '@/components/reuse/ReusePanel';
import type { Chart } from '@/lib/model/chart';
import type { Table, TableFile } from '@/lib/model/row';
import type { Source } from '@/lib/model/source';
import { asOfIn, at } from '@/lib/permalink/at';
import { Facts } from './Facts';
import { dayInWords, Moment } from './Moment';

interface Props {
  readonly chart: Pick<Chart, 'id' | 'how_to_read'>;
  readonly table: TableFile;
  /** Sources of everything the chart may show; those of the rows are named. */
  readonly sources: readonly ChartSource[];
  /** Scheme and host, for addresses to be copied. */
  readonly site: string;
  /** Day of the request, `2026-11-25`: the day of access in references. */
  readonly accessed: string;
  /** Whether every series asked for is shown. */
  readonly isWhole: boolean;
  /** What of it needs a script. */
  readonly parts?: ReuseParts;
}

export type ChartSource = Pick<Source, 'id' | 'organisation' | 'title' | 'url' | 'licence'>;

/** Newest vintage among the official rows, in words; empty when none is stated. */
function newestVintage(table: Table): string {
  const newest = table.rows.reduce((latest, { role, vintage }) => (role !== 'cited' && vintage > latest ? vintage : latest), '');
  return newest === '' ? '' : `newest value published ${dayInWords(newest)}`;
}

/** Source, cited by, vintage, licence; how to read; what to take along: all of the rows shown. */
export function ChartFoot({ chart, table, sources: all, site, accessed, isWhole, parts = {} }: Props) {
  const asof = asOfIn(table.permalink);
  const inRows = new Set(table.rows.flatMap((row) => row.source.split('~')));
  const sources = all.filter(({ id }) => inRows.has(id));
  const cited = new Map(table.rows.filter(({ role }) => role === 'cited').map((row) => [row.outlet, row.outlet_name]));
  return (
    <>
      <section className="columns even" aria-label="About this chart">
        <div>
          <h2 id="reading">How to read it</h2>
          <p className="prose">{chart.how_to_read}</p>
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
      <ReusePanel kinds={chartKinds(table, sources, site, accessed, isWhole)} use="Use this chart" note={isWhole ? undefined : <NotFrozen />} {...parts} />
    </>
  );
}

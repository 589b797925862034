import { ChartDrawing } from '@/components/chart/ChartSvg';
import { ChartTwin } from '@/components/chart/ChartTwin';
import { Notices } from '@/components/page/Notices';
import { embedWalk } from '@/lib/layout/embed';
import type { Notice, Table } from '@/lib/model/row';
import type { Source } from '@/lib/model/source';
import type { View } from '@/lib/model/view';
import { at } from '@/lib/permalink/at';
import { EmbedMoment } from './EmbedMoment';
import { keyWords } from './key';
import { citedBy, organisationsOf } from './sources';

export interface EmbedProps {
  readonly table: Table;
  readonly view: Pick<View, 'asof' | 'vintage'>;
  /** The chart's whole list of series, which fixes colours. */
  readonly order: readonly string[];
  readonly sources: readonly Pick<Source, 'id' | 'organisation'>[];
  /** What of the address could not be used. */
  readonly issues: readonly Notice[];
  readonly seal: 'none' | 'verified' | 'broken';
  /** Paths and queries of the page and of the CSV of the same view. */
  readonly page: string;
  readonly csv: string;
}

const KEYS = 'Arrow keys walk points and series, Enter opens a receipt, T goes to the table, Esc leaves.';
const TAP = 'Tap a point to read it.';

/** What the marks mean, who published the values and who printed the figures. */
function Provenance({ table, view: { asof }, sources }: Pick<EmbedProps, 'table' | 'view' | 'sources'>) {
  const [organisations, outlets] = [organisationsOf(table, sources), citedBy(table)];
  const key = keyWords(table);
  return (
    <>
      {key !== '' && <p>{key}</p>}
      {organisations.length > 0 && <p>Source: {organisations.map(([name, id], i) => <span key={id}>{i > 0 && '; '}<a href={at(`/sources/${id}`, asof)}>{name}</a></span>)}</p>}
      {outlets.length > 0 && <p>Cited by: {outlets.map(([id, name], i) => <span key={id}>{i > 0 && ', '}<a href={at(`/outlets/${id}`, asof)}>{name}</a></span>)}</p>}
    </>
  );
}

/** A view of a chart for a frame in somebody's page: whole without script, walked by keys with it (walk-script.ts). */
export function Embed({ table, view, order, sources, issues, seal, page, csv }: EmbedProps) {
  const walk = embedWalk(table, order);
  return (
    <main id="embed" className="embed">
      <header>
        <h1>{table.title}</h1>
        <p className="embed-subtitle">{table.subtitle}</p>
        <EmbedMoment seal={seal} asof={view.asof} vintage={view.vintage} stamp={table.recorded} page={page} />
      </header>
      {issues.length > 0 && <Notices notices={issues} canonical={page} />}
      <div id="embed-chart" className="chart-walk chart-stage" aria-label={`${table.title}. ${table.subtitle}`} aria-describedby="embed-said" data-keys={KEYS} data-tap={TAP}>
        <ChartDrawing table={table} order={order} />
      </div>
      <div className="embed-read">
        <a id="embed-receipt" href={page} hidden>Receipt</a>
        <p id="embed-said" aria-live="polite">Each printed figure on the chart leads to its receipt; every value is in the table below.</p>
      </div>
      <footer className="embed-foot">
        <Provenance table={table} view={view} sources={sources} />
        <p className="embed-links"><a href={page}>See it on Sourceline</a> <a href={csv}>Download CSV</a></p>
      </footer>
      <details id="embed-rows" className="embed-rows">
        <summary>{table.rows.length === 1 ? 'Table of 1 row' : `Table of ${table.rows.length} rows`}</summary>
        <Notices notices={table.notices} />
        <ChartTwin table={table} />
      </details>
      <script type="application/json" id="embed-walk">{JSON.stringify(walk).replace(/</g, '\\u003c')}</script>
    </main>
  );
}

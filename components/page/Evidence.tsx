import type { Chart } from '@/lib/model/chart';
import type { Series } from '@/lib/model/series';
import type { Source } from '@/lib/model/source';
import { at } from '@/lib/permalink/at';
import { Facts } from './Facts';
import { Formula } from './Formula';
import type { Entry } from './entry';
import { GRADE_WORDS, unitInWords } from './words';

interface Props {
  readonly entry: Entry;
  readonly sources: readonly Source[];
  /** Series the claim's own reads, if it is derived. */
  readonly inputs: readonly Series[];
  /** Series the value now is of, where that is another reading of the same fact; else null. */
  readonly twin: Series | null;
  readonly charts: readonly Chart[];
  /** Day or stamp links keep; null for today. */
  readonly asof: string | null;
}

/** The official side of a receipt: series, formula, sources with licence and grade, vintages, charts. */
export function Evidence({ entry: { claim, series, found }, sources, inputs, twin, charts, asof }: Props) {
  if (series === null) return <p>{claim.why_no_series === '' ? found.why : claim.why_no_series}</p>;
  const title = (id: string): string => inputs.find((one) => one.id === id)?.title ?? id;
  const place = found.official === null ? '' : `#${found.official.period}`;
  return (
    <Facts facts={[
      ['Series', <><a href={at(`/series/${series.id}${place}`, asof)}>{series.title}</a><p className="small quiet">{[series.reporter, series.basis, unitInWords(series)].filter((text) => text !== '').join(' · ')}</p></>],
      ['Value now from', twin && <><a href={at(`/series/${twin.id}${place}`, asof)}>{twin.title}</a>{twin.note !== '' && <p className="small quiet">{twin.note}</p>}</>],
      ['Formula', series.kind === 'derived' && <Formula formula={series.formula} title={title} asof={asof} />],
      ['Note', series.note],
      ['Source', sources.length > 0 && <>{sources.map((source) => (
        <p key={source.id}><a href={at(`/sources/${source.id}`, asof)}>{source.organisation}: {source.title}</a> (<a href={source.url} rel="noreferrer">address</a>)<br /><span className="small quiet">Licence: {source.licence}</span></p>
      ))}</>],
      ['Grade', found.official && GRADE_WORDS[found.official.grade]],
      ['Charts', charts.length > 0 && <ul className="stack">{charts.map((chart) => <li key={chart.id}><a href={at(`/charts/${chart.id}?point=${claim.id}`, asof)}>{chart.title}, at this point</a></li>)}</ul>],
    ]} />
  );
}

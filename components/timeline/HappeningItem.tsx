import { OutletTag } from '@/components/outlet/OutletTag';
import type { Entry } from '@/components/page/entry';
import { VerdictTag } from '@/components/verdict/VerdictTag';
import { formatValue } from '@/lib/layout/format';
import { TOPIC_TITLES } from '@/lib/model/topic';
import type { Source } from '@/lib/model/source';
import { at } from '@/lib/permalink/at';
import type { Act, Dated, Happening, Print, Round } from '@/lib/timeline/happening';

interface Shared {
  /** By id. */
  readonly sources: ReadonlyMap<string, Pick<Source, 'id' | 'organisation' | 'title'>>;
  readonly asof: string | null;
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

/** Our page of the source, and where it was read. */
function ReadAt({ ids, url, isSecondhand, sources, asof }: Shared & { ids: readonly string[]; url: string; isSecondhand: boolean }) {
  const known = ids.flatMap((id) => sources.get(id) ?? []);
  return (
    <p className="small quiet happening-source">
      Source: {known.map((source, index) => <span key={source.id}>{index > 0 && ', '}<a href={at(`/sources/${source.id}`, asof)}>{source.organisation}</a></span>)}
      {url !== '' && <> · <a href={url} rel="noreferrer">{new URL(url).host}</a></>}
      {isSecondhand && <> · <span className="grade-secondhand">second-hand</span></>}
    </p>
  );
}

function ActItem({ act, ...shared }: Act & Shared) {
  return (
    <>
      <p className="happening-kind">Act · {TOPIC_TITLES[act.topic]}</p>
      <p className="happening-title"><a href={`#${act.id}`}>{act.title}</a></p>
      <p className="small">{joined([act.actor, act.instrument, act.points === null ? '' : `${formatValue(act.points, 'percentage-point')}`])}</p>
      <ReadAt ids={[act.source]} url={act.url} isSecondhand={act.grade === 'secondhand'} {...shared} />
    </>
  );
}

function DatedItem({ series, datum, asof, ...shared }: Dated & Shared) {
  return (
    <>
      <p className="happening-kind">On record · {TOPIC_TITLES[series.topic]}</p>
      <p className="happening-title"><a href={at(`/series/${series.id}#${datum.period}`, asof)}>{series.title}: {formatValue(datum.value, series.unit)}</a></p>
      <p className="small quiet">{joined([series.reporter, series.flow, series.standing === 'press' ? 'press report, not official' : ''])}</p>
      <ReadAt ids={datum.sources} url={datum.url} isSecondhand={datum.grade === 'secondhand'} asof={asof} {...shared} />
    </>
  );
}

function PrintItem({ article, figures, asof }: Print<Entry> & Shared) {
  const [first] = figures;
  return (
    <>
      <p className="happening-kind">Printed{first && <> · <OutletTag outlet={first.outlet.id} name={first.outlet.name} asof={asof} /></>}</p>
      <p className="happening-title"><a href={at(`/documents/${article.id}`, asof)}>{article.title}</a></p>
      <ul className="happening-figures">
        {figures.map(({ claim, found }) => <li key={claim.id}><a href={at(`/claims/${claim.id}`, asof)}>“{claim.selector.exact}”</a> <VerdictTag verdict={found.verdict} /></li>)}
      </ul>
      <p className="small quiet happening-source">Source: <a href={article.url} rel="noreferrer">{new URL(article.url).host}</a></p>
    </>
  );
}

function RoundItem({ circulation, asof }: Round & Shared) {
  return (
    <>
      <p className="happening-kind">Went round · {TOPIC_TITLES[circulation.topic]}</p>
      <p className="happening-title"><a href={at(`/circulations/${circulation.id}`, asof)}>{circulation.title}</a></p>
      <p className="small">{circulation.says}</p>
    </>
  );
}

/** One entry of the timeline: what happened, who did it by which instrument or printed it, and where that stands. */
export function HappeningItem({ happening, ...shared }: Shared & { happening: Happening<Entry> }) {
  return (
    <li className={`happening happening-${happening.kind}`} id={happening.kind === 'act' ? happening.id : undefined}>
      {happening.kind === 'act' && <ActItem {...happening} {...shared} />}
      {happening.kind === 'value' && <DatedItem {...happening} {...shared} />}
      {happening.kind === 'print' && <PrintItem {...happening} {...shared} />}
      {happening.kind === 'round' && <RoundItem {...happening} {...shared} />}
    </li>
  );
}

import { fineWords } from '@/components/page/amounts';
import { Facts } from '@/components/page/Facts';
import { Moment } from '@/components/page/Moment';
import { GRADE_WORDS } from '@/components/page/words';
import type { Original } from '@/lib/circulation/circulate';
import type { Source } from '@/lib/model/source';
import { periodInWords } from '@/lib/period-words';
import { at } from '@/lib/permalink/at';

/** The record a circulation goes back to: marked, with its value, series and sources. Links keep `asof`. */
export function OriginalItem({ original: { series, period, datum }, sources, asof }: { original: Original; sources: readonly Source[]; asof: string | null }) {
  const vintage = datum?.vintage ?? '';
  return (
    <li className="print print-original">
      <p className="print-mark">Original</p>
      <p className="print-value">{fineWords(datum?.value ?? '', series.unit)}</p>
      <Facts facts={[
        ['Series', <a key="series" href={at(`/series/${series.id}#${datum?.period ?? period}`, asof)}>{series.title}</a>],
        ['Period', periodInWords(period)],
        ['Source', sources.length > 0 && <ul className="stack">{sources.map(({ id, organisation, title }) => <li key={id}><a href={at(`/sources/${id}`, asof)}>{organisation}: {title}</a></li>)}</ul>],
        ['Published', vintage !== '' && <Moment stamp={vintage} />],
        ['Grade', datum && GRADE_WORDS[datum.grade]],
      ]} />
    </li>
  );
}

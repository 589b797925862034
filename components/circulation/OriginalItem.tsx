import { fineWords } from '@/components/page/amounts';
import { Facts } from '@/components/page/Facts';
import { Moment } from '@/components/page/Moment';
import { GRADE_WORDS } from '@/components/page/words';
import type { Original } from '@/lib/circulation/circulate';
import type { Source } from '@/lib/model/source';
import { periodInWords } from '@/lib/period-words';

/** The record a circulation goes back to: marked, with its value, series and sources. */
export function OriginalItem({ original: { series, period, datum }, sources }: { original: Original; sources: readonly Source[] }) {
  const vintage = datum?.vintage ?? '';
  return (
    <li className="print print-original">
      <p className="print-mark">Original</p>
      <p className="print-value">{fineWords(datum?.value ?? '', series.unit)}</p>
      <Facts facts={[
        ['Series', <a key="series" href={`/series/${series.id}#${datum?.period ?? period}`}>{series.title}</a>],
        ['Period', periodInWords(period)],
        ['Source', sources.length > 0 && <ul className="stack">{sources.map(({ id, organisation, title }) => <li key={id}><a href={`/sources/${id}`}>{organisation}: {title}</a></li>)}</ul>],
        ['Published', vintage !== '' && <Moment stamp={vintage} />],
        ['Grade', datum && GRADE_WORDS[datum.grade]],
      ]} />
    </li>
  );
}

import type { LaneName, Lanes as Places } from '@/lib/timeline/lanes';

/** Drawn length of a lane; it is stretched to the room there is, ticks keep their width. */
const LENGTH = 1000;
const HEIGHT = 20;

const LANE_WORDS: Readonly<Record<LaneName, string>> = {
  'us-acts': 'US policy acts', 'cn-acts': 'Chinese policy acts', values: 'Statements, pledges, purchases', prints: 'Articles with printed figures',
};

const at = (share: number): number => Math.round(share * LENGTH * 10) / 10;

interface Props {
  readonly lanes: Places;
  /** First and last day, in words. */
  readonly from: string;
  readonly to: string;
}

/** When things happened, at a glance: a lane for each kind, a tick for each entry, years of equal width. The years lead to their part of the list. */
export function Lanes({ lanes: { years, lanes }, from, to }: Props) {
  if (years.length === 0) return null;
  return (
    <figure className="lanes" aria-label="When things happened">
      {lanes.map(({ name, ticks }) => (
        <div key={name} className="lane">
          <span className="lane-name" aria-hidden="true">{LANE_WORDS[name]} ({ticks.length})</span>
          <svg className={`lane-draw lane-${name}`} viewBox={`0 0 ${LENGTH} ${HEIGHT}`} width={LENGTH} height={HEIGHT} preserveAspectRatio="none" role="img" aria-label={`${LANE_WORDS[name]}: ${ticks.length} between ${from} and ${to}.`}>
            {years.map((year, index) => <line key={year} className="lane-year" x1={at(index / years.length)} x2={at(index / years.length)} y1="0" y2={HEIGHT} />)}
            {ticks.map((tick, index) => (tick.to > tick.from
              ? <rect key={index} className="lane-month" x={at(tick.from)} y="3" width={at(tick.to - tick.from)} height={HEIGHT - 6} />
              : <line key={index} className="lane-tick" x1={at(tick.from)} x2={at(tick.from)} y1="3" y2={HEIGHT - 3} />))}
          </svg>
        </div>
      ))}
      <ol className="lane-years">{years.map((year) => <li key={year}><a href={`#y${year}`}>{year}</a></li>)}</ol>
    </figure>
  );
}

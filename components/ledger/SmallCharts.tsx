import { Sparkline, type Spark, type SparkPrint } from '@/components/page/Sparkline';
import { at } from '@/lib/permalink/at';

export interface SmallChartWords {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** "Deficit, 2024: −$295.5 billion"; empty where there is no value. */
  readonly latest: string;
  readonly printed: number;
  readonly differing: number;
  readonly sparks: readonly Spark[];
  readonly prints: readonly SparkPrint[];
}

const printedWords = (printed: number, differing: number): string => {
  if (printed === 0) return 'no printed figure yet';
  return `${printed} printed${differing === 0 ? '' : `, ${differing} ${differing === 1 ? 'differs' : 'differ'}`}`;
};

/** Charts side by side, drawn alike: same size, each over its own range and scale, bars on zero, printed figures as dots, hollow where they do not agree. */
export function SmallCharts({ charts, asof }: { charts: readonly SmallChartWords[]; asof: string | null }) {
  return (
    <ul className="charts-grid small-charts">
      {charts.map(({ id, title, subtitle, latest, printed, differing, sparks, prints }) => (
        <li key={id} className="chart-card">
          <Sparkline sparks={sparks} prints={prints} />
          <h3><a href={at(`/charts/${id}`, asof)}>{title}</a></h3>
          <p className="small quiet">{subtitle}</p>
          <p className="small">{latest !== '' && <>{latest} · </>}{printedWords(printed, differing)}</p>
        </li>
      ))}
    </ul>
  );
}

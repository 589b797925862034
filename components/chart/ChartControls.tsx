import { OutletMark } from '@/components/outlet/OutletMark';
import type { Chart } from '@/lib/model/chart';
import type { View } from '@/lib/model/view';
import { at } from '@/lib/permalink/at';
import { AXIS_WORDS, FREQUENCY_WORDS, SHOWN, STACK_WORDS, TRANSFORMS } from './choose';
import type { ControlOptions } from './control-options';
import { isUnusual } from './control-state';
import { Check, Choice, PeriodField } from './fields';
import { MomentChoice } from './MomentChoice';

/** More series than this are folded away until asked for. */
const OPEN_SERIES = 5;
const YEARS = 'chart-years';

/** Years to choose from while a period is typed. It stands after the chart, which is to be seen first. */
export function YearList({ years: { first, last } }: Pick<ControlOptions, 'years'>) {
  return <datalist id={YEARS}>{Array.from({ length: last - first + 1 }, (_, i) => <option key={i} value={String(first + i)} />)}</datalist>;
}

function SeriesChoice({ view, options }: { view: View; options: ControlOptions }) {
  const boxes = options.series.map(({ id, title }) => <Check key={id} name="series" value={id} checked={view.series.includes(id)}>{title}</Check>);
  const chosen = options.series.filter(({ id }) => view.series.includes(id)).length;
  if (boxes.length <= OPEN_SERIES) return <fieldset><legend>Series</legend><div className="checks">{boxes}</div></fieldset>;
  return (
    <details className="series-choice">
      <summary>Series: <span data-count="series">{chosen}</span> of {boxes.length} shown</summary>
      <fieldset><legend className="visually-hidden">Series</legend><div className="checks">{boxes}</div></fieldset>
    </details>
  );
}

/** Everything that is asked for less often: how often, base, axis, bars, two periods. Open where one of them is not as usual, so that no choice in force is hidden. */
function MoreChoices({ view, mark }: { view: View; mark: Chart['mark'] }) {
  const isIndex = view.transform === 'index';
  return (
    <details className="more-choices" open={isUnusual(view)}>
      <summary>More: frequency, base, axis, comparison<span data-unusual="" hidden={!isUnusual(view)}> · in use</span></summary>
      <div className="more-fields">
        <Choice name="frequency" label="Frequency" value={view.frequency} words={FREQUENCY_WORDS} />
        <div className="field"><span className="legend">Base of an index</span><PeriodField name="base" label="Base of an index" value={view.base ?? ''} list={YEARS} disabled={!isIndex} /><span className="small quiet">for values as an index</span></div>
        <Choice name="axis" label="Axis" value={view.axis} words={AXIS_WORDS} />
        <div className="field"><Choice name="stack" label="Bars" value={view.stack} words={STACK_WORDS} />{mark !== 'bar' && <span className="small quiet">this chart has none</span>}</div>
        <fieldset>
          <legend>Compare two periods</legend>
          <div className="range"><PeriodField name="compare-from" label="First period compared" value={view.compare?.from ?? ''} list={YEARS} /><span aria-hidden="true">with</span><PeriodField name="compare-to" label="Second period compared" value={view.compare?.to ?? ''} list={YEARS} /></div>
        </fieldset>
      </div>
    </details>
  );
}

interface Props { readonly chart: Pick<Chart, 'id' | 'mark'>; readonly view: View; readonly options: ControlOptions }

/**
 * Every part of a view that can be chosen: a plain form that `/charts/<chart>/choose` answers with the canonical address. It is sent once and stays as
 * it is; with script every change of it becomes a view at once, and every view is written back into it (`control-state.ts`).
 */
export function ChartControls({ chart, view, options }: Props) {
  const outletShown = (id: string): boolean => view.outlets === 'all' || view.outlets.includes(id);
  return (
    <form className="chart-controls" method="get" action={`/charts/${chart.id}/choose`} aria-label="What the chart shows" autoComplete="off">
      <SeriesChoice view={view} options={options} />
      <fieldset>
        <legend>Time</legend>
        <div className="range">
          <PeriodField name="from" label="From" value={view.from} open="earliest" list={YEARS} />
          <span aria-hidden="true">to</span>
          <PeriodField name="to" label="To" value={view.to} open="latest" list={YEARS} />
        </div>
      </fieldset>
      <Choice name="transform" label="Values" value={view.transform} words={TRANSFORMS} />
      {options.outlets.length > 0 && (
        <fieldset>
          <legend>Outlets</legend>
          <div className="checks">{options.outlets.map(({ id, name }) => <Check key={id} name="outlets" value={id} checked={outletShown(id)}><OutletMark outlet={id} /> {name}</Check>)}</div>
        </fieldset>
      )}
      <fieldset>
        <legend>Show</legend>
        <div className="checks">{SHOWN.map(([word, label]) => <Check key={word} name="show" value={word} checked={view.show.includes(word)}>{label}</Check>)}</div>
      </fieldset>
      <div className="chart-undo">
        <button type="button" data-ask="undo" disabled>Undo</button>
        <a className="button" data-ask="reset" href={at(`/charts/${chart.id}`, view.asof)}>Reset</a>
      </div>
      <MoreChoices view={view} mark={chart.mark} />
      <MomentChoice view={view} />
      <noscript><button type="submit">Show</button></noscript>
    </form>
  );
}

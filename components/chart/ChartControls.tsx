'use client';
import type { FormEvent, SyntheticEvent } from 'react';
import { OutletMark } from '@/components/outlet/OutletMark';
import type { Chart } from '@/lib/model/chart';
import type { View } from '@/lib/model/view';
import { at } from '@/lib/permalink/at';
import { FREQUENCY_WORDS, AXIS_WORDS, SHOWN, STACK_WORDS, TRANSFORMS, viewFromForm } from './choose';
import type { ControlOptions } from './control-options';
import { Check, Choice, PeriodField } from './fields';
import { MomentChoice } from './MomentChoice';

/** More series than this are folded away until asked for. */
const OPEN_SERIES = 5;
const YEARS = 'chart-years';

function SeriesChoice({ view, options }: { view: View; options: ControlOptions }) {
  const boxes = options.series.map(({ id, title }) => <Check key={id} name="series" value={id} checked={view.series.includes(id)}>{title}</Check>);
  const chosen = options.series.filter(({ id }) => view.series.includes(id)).length;
  if (boxes.length <= OPEN_SERIES) return <fieldset><legend>Series</legend><div className="checks">{boxes}</div></fieldset>;
  return (
    <details className="series-choice">
      <summary>Series: {chosen} of {boxes.length} shown</summary>
      <fieldset><legend className="visually-hidden">Series</legend><div className="checks">{boxes}</div></fieldset>
    </details>
  );
}

/** Everything that is asked for less often: how often, base, scale, bars, two periods. Open where one of them is not as usual, so that no choice in force is hidden. */
function MoreChoices({ view, mark }: { view: View; mark: Chart['mark'] }) {
  const unusual = view.frequency !== 'published' || view.base !== null || view.axis !== 'linear' || view.stack !== 'grouped' || view.compare !== null;
  return (
    <details className="more-choices" open={unusual}>
      <summary>More: frequency, base, axis, comparison</summary>
      <div className="more-fields">
        <Choice name="frequency" label="Frequency" value={view.frequency} words={FREQUENCY_WORDS} />
        <label className="field"><span className="legend">Base of an index</span><PeriodField name="base" label="Base of an index" value={view.base ?? ''} open="" list={YEARS} disabled={view.transform !== 'index'} />{view.transform !== 'index' && <span className="small quiet">for values as an index</span>}</label>
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

interface Props {
  readonly chart: Pick<Chart, 'id' | 'mark'>;
  readonly view: View;
  readonly options: ControlOptions;
  readonly onView: (view: View) => void;
  /** Null while there is nothing to undo. */
  readonly onUndo: (() => void) | null;
  readonly onReset: () => void;
}

/**
 * Every part of a view that can be chosen. Without script it is a plain form that `/charts/<chart>/choose` answers with the canonical address; with
 * script every change becomes a view at once, what is typed when the field is left or Enter pressed.
 */
export function ChartControls({ chart, view, options, onView, onUndo, onReset }: Props) {
  const years = Array.from({ length: options.years.last - options.years.first + 1 }, (_, i) => String(options.years.first + i));
  const outletShown = (id: string): boolean => view.outlets === 'all' || view.outlets.includes(id);
  const apply = (event: SyntheticEvent<HTMLFormElement>): void => {
    const form = event.currentTarget;
    if (form.reportValidity()) onView(viewFromForm(new FormData(form).entries(), view, options));
  };
  const change = (event: FormEvent<HTMLFormElement>): void => {
    if (!(event.target instanceof HTMLElement && event.target.dataset.typed !== undefined)) apply(event);
  };
  const blur = (event: SyntheticEvent<HTMLFormElement>): void => {
    if (event.target instanceof HTMLInputElement && event.target.dataset.typed !== undefined && event.target.value !== event.target.defaultValue) apply(event);
  };
  return (
    <form className="chart-controls" method="get" action={`/charts/${chart.id}/choose`} aria-label="What the chart shows" onChange={change} onBlur={blur} onSubmit={(event) => { event.preventDefault(); apply(event); }}>
      <datalist id={YEARS}>{years.map((year) => <option key={year} value={year} />)}</datalist>
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
        <button type="button" disabled={onUndo === null} onClick={onUndo ?? undefined}>Undo</button>
        <a className="button" href={at(`/charts/${chart.id}`, view.asof)} onClick={(event) => { event.preventDefault(); onReset(); }}>Reset</a>
      </div>
      <MoreChoices view={view} mark={chart.mark} />
      <MomentChoice view={view} />
      <noscript><button type="submit">Show</button></noscript>
    </form>
  );
}

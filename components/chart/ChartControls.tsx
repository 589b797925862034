'use client';
import type { SyntheticEvent } from 'react';
import type { View } from '@/lib/model/view';
import { SHOWN, TRANSFORMS, viewFromForm } from './choose';
import type { ControlOptions } from './control-options';

interface CheckProps { readonly name: string; readonly value: string; readonly checked: boolean; readonly label: string }

function Check({ name, value, checked, label }: CheckProps) {
  // Changes are caught on the form; the handler here only tells React that the box may change.
  return <label className="check"><input type="checkbox" name={name} value={value} checked={checked} onChange={ignore} /><span>{label}</span></label>;
}

const ignore = (): void => undefined;

function TimeEnd({ name, value, open, label, years }: { name: 'from' | 'to'; value: string; open: 'earliest' | 'latest'; label: string; years: readonly string[] }) {
  const known = value === open || years.includes(value);
  return (
    <select name={name} value={value} onChange={ignore} aria-label={label}>
      {name === 'from' && <option value={open}>{open}</option>}
      {!known && <option value={value}>{value}</option>}
      {years.map((year) => <option key={year} value={year}>{year}</option>)}
      {name === 'to' && <option value={open}>{open}</option>}
    </select>
  );
}

/** More series than this are folded away until asked for. */
const OPEN_SERIES = 5;

function SeriesChoice({ view, options }: { view: View; options: ControlOptions }) {
  const boxes = options.series.map(({ id, title }) => <Check key={id} name="series" value={id} checked={view.series.includes(id)} label={title} />);
  const chosen = options.series.filter(({ id }) => view.series.includes(id)).length;
  if (boxes.length <= OPEN_SERIES) return <fieldset><legend>Series</legend><div className="checks">{boxes}</div></fieldset>;
  return (
    <details className="series-choice">
      <summary>Series: {chosen} of {boxes.length} shown</summary>
      <fieldset><legend className="visually-hidden">Series</legend><div className="checks">{boxes}</div></fieldset>
    </details>
  );
}

/** Length of a day; what is longer is a stamp, which no date field can hold. */
const DAY = 10;

/** The two questions about another moment, each with its own date: what the source had published, and what this dataset held. */
function MomentChoice({ view: { asof, vintage } }: { view: View }) {
  const exact = asof !== null && asof.length > DAY;
  const summary = [vintage === null ? '' : `published by ${vintage}`, asof === null ? '' : `as of ${asof}`].filter(Boolean).join(', ');
  return (
    <details className="moment-choice" open={vintage !== null}>
      <summary>Moment: {summary === '' ? 'now' : summary}</summary>
      <fieldset>
        <legend className="visually-hidden">Moment</legend>
        <label>What had the source published by <input key={vintage} type={vintage !== null && vintage.length < DAY ? 'month' : 'date'} name="vintage" defaultValue={vintage ?? ''} /></label>
        {exact ? <input type="hidden" name="asof" value={asof} /> : <label>What did this dataset hold on <input key={asof} type="date" name="asof" defaultValue={asof ?? ''} /></label>}
        <p className="small"><a href="/method#moments">Which of the two do I want?</a></p>
      </fieldset>
    </details>
  );
}

interface Props { readonly chart: string; readonly view: View; readonly options: ControlOptions; readonly onView: (view: View) => void }

/**
 * Series, range, transform, outlets and what to show. Without script it is a plain form that `/charts/<chart>/choose` answers with
 * the canonical address; with script every change becomes a view at once.
 */
export function ChartControls({ chart, view, options, onView }: Props) {
  const years = Array.from({ length: options.years.last - options.years.first + 1 }, (_, i) => String(options.years.first + i));
  const outletShown = (id: string): boolean => view.outlets === 'all' || view.outlets.includes(id);
  const apply = (event: SyntheticEvent<HTMLFormElement>): void => onView(viewFromForm(new FormData(event.currentTarget).entries(), view, options));
  return (
    <form className="chart-controls" method="get" action={`/charts/${chart}/choose`} aria-label="What the chart shows" onChange={apply} onSubmit={(event) => { event.preventDefault(); apply(event); }}>
      <SeriesChoice view={view} options={options} />
      <fieldset>
        <legend>Time</legend>
        <div className="range">
          <TimeEnd name="from" value={view.from} open="earliest" label="From" years={years} />
          <span aria-hidden="true">to</span>
          <TimeEnd name="to" value={view.to} open="latest" label="To" years={years} />
        </div>
      </fieldset>
      <fieldset>
        <legend>Values</legend>
        <select name="transform" value={view.transform} onChange={ignore} aria-label="Values">
          {TRANSFORMS.map(([word, label]) => <option key={word} value={word}>{label}</option>)}
        </select>
      </fieldset>
      {options.outlets.length > 0 && (
        <fieldset>
          <legend>Outlets</legend>
          <div className="checks">{options.outlets.map(({ id, name }) => <Check key={id} name="outlets" value={id} checked={outletShown(id)} label={name} />)}</div>
        </fieldset>
      )}
      <fieldset>
        <legend>Show</legend>
        <div className="checks">{SHOWN.map(([word, label]) => <Check key={word} name="show" value={word} checked={view.show.includes(word)} label={label} />)}</div>
      </fieldset>
      <MomentChoice view={view} />
      <noscript><button type="submit">Show</button></noscript>
    </form>
  );
}

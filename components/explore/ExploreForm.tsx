import { DIMENSIONS, FLOWS, type BulkDataset, type BulkUnit, type Dimension } from '@/lib/slice/dataset';
import { LONGEST_WORDS, levelBelow, MOST_LISTED, USUAL_MEMBERS, type Explored } from '@/lib/slice/explore';
import { levelsOf } from '@/lib/slice/slice';

export const UNIT_WORDS: Readonly<Record<BulkUnit, string>> = { usd: 'Value, US dollars', kg: 'Weight, kilograms' };
export const DIMENSION_WORDS: Readonly<Record<Dimension, string>> = { commodity: 'commodity', partner: 'partner', port: 'port' };

interface FieldProps { readonly name: string; readonly label: string; readonly value: string; readonly hint: string; readonly list?: number }

/** One line of text; what to write stands in the field until something does. */
function TextField({ name, label, value, hint, list = LONGEST_WORDS }: FieldProps) {
  return (
    <div className="field">
      <label htmlFor={`explore-${name}`}>{label}</label>
      <input id={`explore-${name}`} name={name} defaultValue={value} placeholder={hint} maxLength={list} autoComplete="off" />
    </div>
  );
}

interface ChoiceProps { readonly name: string; readonly label: string; readonly value: string; readonly options: readonly (readonly [value: string, words: string])[] }

function ChoiceField({ name, label, value, options }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={`explore-${name}`}>{label}</label>
      <select id={`explore-${name}`} name={name} defaultValue={value}>{options.map(([each, words]) => <option key={each} value={each}>{words}</option>)}</select>
    </div>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Chooses a slice and what it is broken down by: a plain form, so the address it leads to is the whole state. */
export function ExploreForm({ dataset, view }: { dataset: BulkDataset; view: Explored }) {
  const { slice, looked, by, level, from, to, vintage, n } = view;
  const period = dataset.frequency === 'monthly' ? '2024 or 2024-03' : '2024';
  return (
    <form className="filters explore-form" action={`/explore/${dataset.id}`} method="get" aria-label="Choose what to look at">
      <ChoiceField name="flow" label="Flow" value={slice.flow} options={Object.keys(FLOWS).map((flow) => [flow, capital(flow)] as const)} />
      <ChoiceField name="unit" label="Counted in" value={slice.unit} options={Object.entries(UNIT_WORDS)} />
      <TextField name="partner" label="Partner, name or code" value={slice.partner === null ? looked.partner ?? '' : String(slice.partner)} hint="all partners" />
      <TextField name="commodity" label="Commodity, words or code" value={slice.commodity === '' ? looked.commodity ?? '' : slice.commodity} hint="all goods" />
      {dataset.ports && <TextField name="port" label="Port, name or code" value={slice.port === null ? looked.port ?? '' : String(slice.port)} hint="all ports" />}
      <ChoiceField name="by" label="Broken down by" value={by} options={DIMENSIONS.filter((one) => one !== 'port' || dataset.ports).map((one) => [one, capital(DIMENSION_WORDS[one])] as const)} />
      <ChoiceField name="level" label="Commodities of" value={level === levelBelow(slice.commodity, dataset) ? '' : String(level)} options={[['', 'the next finer level'], ...levelsOf(dataset.digits).map((each) => [String(each), `${each} digits`] as const)]} />
      <TextField name="from" label="From" value={from} hint={period} list={7} />
      <TextField name="to" label="To" value={to} hint={period} list={7} />
      <TextField name="vintage" label="As published by" value={vintage} hint="today, or 2025-02" list={10} />
      <div className="field">
        <label htmlFor="explore-n">Members listed</label>
        <input id="explore-n" name="n" type="number" min={1} max={MOST_LISTED} defaultValue={n === USUAL_MEMBERS ? '' : n} placeholder={String(USUAL_MEMBERS)} />
      </div>
      <div className="actions"><button className="primary" type="submit">Show</button><a href={`/explore/${dataset.id}`}>Clear</a></div>
    </form>
  );
}

import { capital } from '@/lib/capital';
import { DIMENSIONS, FLOWS, type BulkDataset, type BulkUnit, type Dimension } from '@/lib/slice/dataset';
import { LONGEST_WORDS, levelBelow, MOST_LISTED, USUAL_MEMBERS, type Explored } from '@/lib/slice/explore';
import { levelsOf } from '@/lib/slice/slice';
import type { Typed } from '@/lib/permalink/typed';
import { ChoiceField, TextField } from './Field';

const UNIT_WORDS: Readonly<Record<BulkUnit, string>> = { usd: 'Value, US dollars', kg: 'Weight, metric tons' };
export const DIMENSION_WORDS: Readonly<Record<Dimension, string>> = { commodity: 'commodity', partner: 'partner', port: 'port' };

interface Props { readonly dataset: BulkDataset; readonly view: Explored; readonly typed: Typed }

/** Chooses a slice and what it is broken down by: a plain form, so the address it leads to is the whole state. What was wrong in it stands as it was typed. */
export function ExploreForm({ dataset, view, typed }: Props) {
  const { slice, looked, by, level, from, to, vintage, n } = view;
  const period = dataset.frequency === 'monthly' ? '2024 or 2024-03' : '2024';
  const field = (name: string, label: string, understood: string) => ({ form: 'explore', name, label, value: typed.valueOf(name, understood), wrong: typed.wrongWith(name) });
  const member = (code: number | null, dimension: Dimension): string => (code === null ? looked[dimension] ?? '' : String(code));
  const finer = level === levelBelow(slice.commodity, dataset) ? '' : String(level);
  return (
    <form className="filters explore-form" action={`/explore/${dataset.id}`} method="get" aria-label="Choose what to look at">
      <ChoiceField {...field('flow', 'Flow', slice.flow)} options={Object.keys(FLOWS).map((flow) => [flow, capital(flow)] as const)} />
      <ChoiceField {...field('unit', 'Counted in', slice.unit)} options={Object.entries(UNIT_WORDS)} />
      <TextField {...field('partner', 'Partner, name or code', member(slice.partner, 'partner'))} hint="all partners" longest={LONGEST_WORDS} />
      <TextField {...field('commodity', 'Commodity, words or code', slice.commodity === '' ? looked.commodity ?? '' : slice.commodity)} hint="all goods" longest={LONGEST_WORDS} />
      {dataset.ports && <TextField {...field('port', 'Port, name or code', member(slice.port, 'port'))} hint="all ports" longest={LONGEST_WORDS} />}
      <ChoiceField {...field('by', 'Broken down by', by)} options={DIMENSIONS.filter((one) => one !== 'port' || dataset.ports).map((one) => [one, capital(DIMENSION_WORDS[one])] as const)} />
      <ChoiceField {...field('level', 'Commodities of', finer)} options={[['', 'the next finer level'], ...levelsOf(dataset.digits).map((each) => [String(each), `${each} digits`] as const)]} />
      <TextField {...field('from', 'From', from)} hint={period} longest={7} />
      <TextField {...field('to', 'To', to)} hint={period} longest={7} />
      <TextField {...field('vintage', 'As published by', vintage)} hint="today, or 2025-02" longest={10} />
      <TextField {...field('n', 'Members listed', n === USUAL_MEMBERS ? '' : String(n))} hint={`${USUAL_MEMBERS}, at most ${MOST_LISTED}`} longest={3} isNumber />
      <div className="actions"><button className="primary" type="submit">Show</button><a href={`/explore/${dataset.id}`}>Clear</a></div>
    </form>
  );
}

import type { BulkUnit } from '@/lib/slice/dataset';
import type { Typed } from '@/lib/permalink/typed';
import type { ValueAsked } from '@/lib/slice/value';
import { ChoiceField, TextField } from './Field';

/** What is looked for is as published. */
const UNIT_WORDS: Readonly<Record<BulkUnit, string>> = { usd: 'US dollars', kg: 'Kilograms' };

const FIELDS = [
  ['value', 'Value', '1234567.5 or $1.2 million'], ['low', 'At least', 'the value'], ['high', 'At most', 'the value'], ['from', 'From month', '2024-01'], ['to', 'To month', '2024-12'],
] as const;

/** Asks which observations have a value; a plain form. What was wrong in it stands as it was typed. */
export function ValueForm({ asked, typed }: { asked: ValueAsked | null; typed: Typed }) {
  const field = (name: string, label: string, understood: string) => ({ form: 'value', name, label, value: typed.valueOf(name, understood), wrong: typed.wrongWith(name) });
  // A bound that is the value is left empty, so that it follows another value written here.
  const understood = (name: (typeof FIELDS)[number][0]): string => (asked === null || (name !== 'value' && asked[name] === asked.value) ? '' : asked[name]);
  return (
    <form className="filters explore-form" action="/explore/value" method="get" aria-label="Choose a value">
      {FIELDS.map(([name, label, hint]) => <TextField key={name} {...field(name, label, understood(name))} hint={hint} longest={48} required={name === 'value'} />)}
      <ChoiceField {...field('unit', 'Counted in', asked?.unit ?? 'usd')} options={Object.entries(UNIT_WORDS)} />
      <div className="actions"><button className="primary" type="submit">Look</button></div>
    </form>
  );
}

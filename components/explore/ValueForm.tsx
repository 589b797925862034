import type { Typed } from '@/lib/permalink/typed';
import { writtenOf, type ValueAsked } from '@/lib/slice/value';
import { ChoiceField, TextField } from './Field';

/** What is looked for is as published. */
const UNIT_WORDS = [['', 'As written, else dollars'], ['usd', 'US dollars'], ['kg', 'Kilograms']] as const;

const FIELDS = [
  ['value', 'Value', '1234567.5 or $1.2 million'], ['low', 'At least', 'what is written allows'], ['high', 'At most', 'what is written allows'], ['from', 'From month', '2024-01'], ['to', 'To month', '2024-12'],
] as const;

/** Asks which observations have a value; a plain form. What was wrong in it stands as it was typed; what nobody wrote is left empty, so that it follows another value written here. */
export function ValueForm({ asked, typed }: { asked: ValueAsked | null; typed: Typed }) {
  const written = asked && writtenOf(asked);
  const field = (name: string, label: string, understood: string) => ({ form: 'value', name, label, value: typed.valueOf(name, understood), wrong: typed.wrongWith(name) });
  return (
    <form className="filters explore-form" action="/explore/value" method="get" aria-label="Choose a value">
      {FIELDS.map(([name, label, hint]) => <TextField key={name} {...field(name, label, written?.[name] ?? '')} hint={hint} longest={48} required={name === 'value'} />)}
      <ChoiceField {...field('unit', 'Counted in', written?.unit ?? '')} options={UNIT_WORDS} />
      <div className="actions"><button className="primary" type="submit">Look</button></div>
    </form>
  );
}

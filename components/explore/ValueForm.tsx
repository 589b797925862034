import { UNIT_WORDS } from './ExploreForm';
import type { ValueAsked } from '@/lib/slice/value';

const FIELDS = [
  ['value', 'Value', '1234567.5'], ['low', 'At least', 'the value'], ['high', 'At most', 'the value'], ['from', 'From month', '2024-01'], ['to', 'To month', '2024-12'],
] as const;

/** Asks which observations have a value; a plain form. */
export function ValueForm({ asked }: { asked: ValueAsked | null }) {
  return (
    <form className="filters explore-form" action="/explore/value" method="get" aria-label="Choose a value">
      {FIELDS.map(([name, label, hint]) => (
        <div className="field" key={name}>
          <label htmlFor={`value-${name}`}>{label}</label>
          <input id={`value-${name}`} name={name} defaultValue={asked?.[name] ?? ''} placeholder={hint} maxLength={24} required={name === 'value'} autoComplete="off" />
        </div>
      ))}
      <div className="field">
        <label htmlFor="value-unit">Counted in</label>
        <select id="value-unit" name="unit" defaultValue={asked?.unit ?? 'usd'}>{Object.entries(UNIT_WORDS).map(([unit, words]) => <option key={unit} value={unit}>{words}</option>)}</select>
      </div>
      <div className="actions"><button className="primary" type="submit">Look</button></div>
    </form>
  );
}

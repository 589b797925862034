import { at } from '@/lib/permalink/at';

export interface Option { readonly value: string; readonly label: string }
export interface Choice { readonly name: string; readonly label: string; readonly chosen: string; readonly options: readonly Option[]; readonly all?: string }

function Select({ choice: { name, label, chosen, options, all } }: { choice: Choice }) {
  return (
    <div className="field">
      <label htmlFor={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name} defaultValue={chosen}>
        {all !== undefined && <option value="">{all}</option>}
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </div>
  );
}

/** Filters of the claims list; a plain form, so the address it leads to is the whole state. `asof` stays as it is. */
export function ClaimFilters({ choices, text, asof }: { choices: readonly Choice[]; text: string; asof: string | null }) {
  return (
    <form className="filters" action="/claims" method="get" aria-label="Filter claims">
      {choices.map((choice) => <Select key={choice.name} choice={choice} />)}
      <div className="field">
        <label htmlFor="filter-q">Words</label>
        <input id="filter-q" name="q" type="search" defaultValue={text} maxLength={200} />
      </div>
      <div className="actions"><button className="primary" type="submit">Show</button><a href={at('/claims', asof)}>Clear</a></div>
      {asof !== null && <input type="hidden" name="asof" value={asof} />}
    </form>
  );
}

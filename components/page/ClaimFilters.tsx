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

interface Props {
  /** Path of the list the form leads to. */
  readonly path: string;
  readonly choices: readonly Choice[];
  /** Words looked for; absent where a list takes none. */
  readonly text?: string;
  /** Day or stamp that stays as it is. */
  readonly asof: string | null;
}

/** Filters of a list of claims; a plain form, so the address it leads to is the whole state. */
export function ClaimFilters({ path, choices, text, asof }: Props) {
  return (
    <form className="filters" action={path} method="get" aria-label="Filter claims">
      {choices.map((choice) => <Select key={choice.name} choice={choice} />)}
      {text !== undefined && (
        <div className="field">
          <label htmlFor="filter-q">Words</label>
          <input id="filter-q" name="q" type="search" defaultValue={text} maxLength={200} />
        </div>
      )}
      <div className="actions"><button className="primary" type="submit">Show</button><a href={at(path, asof)}>Clear</a></div>
      {asof !== null && <input type="hidden" name="asof" value={asof} />}
    </form>
  );
}

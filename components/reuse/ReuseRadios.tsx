import type { ReuseOptions } from './parts';

interface Props {
  readonly options: ReuseOptions;
  /** Id of the one that is chosen at first. */
  readonly first: string | undefined;
  readonly onChoice?: (id: string) => void;
}

/** The choice between the addresses of a panel; what is shown follows from it in the style sheet, without script. */
export function ReuseRadios({ options, first, onChoice }: Props) {
  return (
    <fieldset className="reuse-choice">
      <legend>Link to</legend>
      {options.map(([id, label]) => <label key={id}><input type="radio" name="reuse" value={id} defaultChecked={id === first} onChange={onChoice && (() => onChoice(id))} /> {label}</label>)}
    </fieldset>
  );
}

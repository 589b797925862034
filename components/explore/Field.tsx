interface FieldProps {
  /** Begins its id, which is unique on the page. */
  readonly form: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** What is wrong with what was typed, and how to mend it; empty for nothing. */
  readonly wrong: string;
}

const idOf = ({ form, name }: FieldProps): string => `${form}-${name}`;
const wrongProps = (field: FieldProps): { readonly 'aria-invalid'?: true; readonly 'aria-describedby'?: string } => (field.wrong === '' ? {} : { 'aria-invalid': true, 'aria-describedby': `${idOf(field)}-wrong` });

function Wrong({ field }: { field: FieldProps }) {
  return field.wrong === '' ? null : <p className="field-wrong" id={`${idOf(field)}-wrong`}>{field.wrong}</p>;
}

interface TextProps extends FieldProps { readonly hint: string; readonly longest: number; readonly required?: boolean; readonly isNumber?: boolean }

/** One line of text; what to write stands in the field until something does. */
export function TextField(field: TextProps) {
  const { name, label, value, hint, longest, required = false, isNumber = false } = field;
  return (
    <div className="field">
      <label htmlFor={idOf(field)}>{label}</label>
      <input id={idOf(field)} name={name} defaultValue={value} placeholder={hint} maxLength={longest} required={required} autoComplete="off" inputMode={isNumber ? 'numeric' : undefined} {...wrongProps(field)} />
      <Wrong field={field} />
    </div>
  );
}

interface ChoiceProps extends FieldProps { readonly options: readonly (readonly [value: string, words: string])[] }

/** One of several; the first where what was typed is none of them. */
export function ChoiceField(field: ChoiceProps) {
  const { name, label, value, options } = field;
  return (
    <div className="field">
      <label htmlFor={idOf(field)}>{label}</label>
      <select id={idOf(field)} name={name} defaultValue={options.some(([one]) => one === value) ? value : options[0]?.[0]} {...wrongProps(field)}>{options.map(([each, words]) => <option key={each} value={each}>{words}</option>)}</select>
      <Wrong field={field} />
    </div>
  );
}

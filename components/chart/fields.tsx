import type { ReactNode } from 'react';

interface CheckProps { readonly name: string; readonly value: string; readonly checked: boolean; readonly children: ReactNode }

export function Check({ name, value, checked, children }: CheckProps) {
  return <label className="check"><input type="checkbox" name={name} value={value} defaultChecked={checked} /><span>{children}</span></label>;
}

interface ChoiceProps { readonly name: string; readonly label: string; readonly value: string; readonly words: readonly (readonly [string, string])[] }

/** One of a few words; its label stands over it. */
export function Choice({ name, label, value, words }: ChoiceProps) {
  return (
    <label className="field">
      <span className="legend">{label}</span>
      <select name={name} defaultValue={value}>{words.map(([word, said]) => <option key={word} value={word}>{said}</option>)}</select>
    </label>
  );
}

/** What an address takes for a period; native fields say so where a typed one is none. */
const PERIOD = '\\d{4}(-(0[1-9]|1[0-2])(-\\d{2})?|-Q[1-4])?|FY\\d{4}|MY\\d{4}/\\d{2}|\\d{4}(-\\d{2}){1,2}/\\d{4}(-\\d{2}){1,2}';
const HOW = 'A period: 2024, 2024-Q3, 2024-08, 2024-08-31, FY2024 or MY2024/25';

interface PeriodProps { readonly name: string; readonly label: string; readonly value: string; readonly open?: string; readonly list: string; readonly disabled?: boolean }

/** A period to be typed, with the years at hand as suggestions. `open` is the word for no end; an empty field means it. */
export function PeriodField({ name, label, value, open = '', list, disabled = false }: PeriodProps) {
  return (
    <input
      className="period" type="text" name={name} defaultValue={value} aria-label={label} placeholder={open || 'period'} pattern={open === '' ? PERIOD : `${open}|${PERIOD}`} title={open === '' ? HOW : `${HOW}, or ${open}`}
      list={list} size={9} maxLength={24} autoComplete="off" spellCheck={false} disabled={disabled} data-typed=""
    />
  );
}

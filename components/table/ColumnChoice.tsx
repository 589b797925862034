'use client';
import type { KeyboardEvent } from 'react';
import { COLUMNS, columnNames } from '@/lib/export/columns';
import { COLUMN_WORDS, type ColumnName } from '@/lib/table-view/columns';

interface Props {
  readonly id: string;
  readonly chosen: readonly ColumnName[];
  /** Null brings back those of the chart. */
  readonly onChoose: (names: readonly ColumnName[] | null) => void;
  readonly onClose: () => void;
}

/** Every column of the CSV, to show or not. */
export function ColumnChoice({ id, chosen, onChoose, onClose }: Props) {
  const leave = (event: KeyboardEvent): void => { if (event.key === 'Escape') onClose(); };
  const flip = (name: ColumnName): void => onChoose(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name]);
  return (
    <fieldset id={id} className="rows-columns" onKeyDown={leave}>
      <legend>Columns, with their names in the CSV</legend>
      <p className="rows-buttons">
        <button type="button" onClick={() => onChoose(null)}>Those of the chart</button>
        <button type="button" onClick={() => onChoose(columnNames)}>All {columnNames.length}</button>
        <button type="button" onClick={onClose}>Done</button>
      </p>
      <div className="rows-column-list">
        {COLUMNS.map(({ name, meaning }) => (
          <label key={name} title={meaning}>
            <input type="checkbox" checked={chosen.includes(name)} disabled={chosen.length === 1 && chosen[0] === name} onChange={() => flip(name)} />
            <span>{COLUMN_WORDS[name]} <code>{name}</code></span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

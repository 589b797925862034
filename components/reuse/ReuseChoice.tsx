'use client';
import { useState } from 'react';

/** What the reader chose last. The panel is drawn anew when the view first changes, and must not go back to another address behind the reader's back. */
let remembered: string | null = null;

/** The choice between the addresses of a panel; what is shown follows from it in the style sheet, without script. */
export function ReuseChoice({ options }: { options: readonly (readonly [id: string, label: string])[] }) {
  const [first] = useState(() => remembered ?? options[0]?.[0]);
  return (
    <fieldset className="reuse-choice">
      <legend>Link to</legend>
      {options.map(([id, label]) => <label key={id}><input type="radio" name="reuse" value={id} defaultChecked={id === first} onChange={() => { remembered = id; }} /> {label}</label>)}
    </fieldset>
  );
}

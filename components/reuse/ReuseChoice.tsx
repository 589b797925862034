'use client';
import { useState } from 'react';
import type { ReuseOptions } from './parts';
import { ReuseRadios } from './ReuseRadios';

/** What the reader chose last. The panel is drawn anew when the view changes, and must not go back to another address behind the reader's back. */
let remembered: string | null = null;

/** The radio buttons of a panel, starting from what was chosen last, in this panel or in the one in the page it takes the place of. */
export function ReuseChoice({ options }: { options: ReuseOptions }) {
  const [first] = useState(() => remembered ?? document.querySelector<HTMLInputElement>('input[name="reuse"]:checked')?.value ?? options[0]?.[0]);
  return <ReuseRadios options={options} first={first} onChoice={(id) => { remembered = id; }} />;
}

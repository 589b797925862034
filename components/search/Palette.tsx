'use client';
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { VerdictTag } from '@/components/verdict/VerdictTag';
import { Marked } from './Marked';
import type { PaletteGroup, PaletteOption } from './options';

interface Props {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly groups: readonly PaletteGroup[];
  /** Whether the lines are of what is typed now: Enter opens none of an older answer. */
  readonly isFresh: boolean;
  /** Whether an answer is taking its time. */
  readonly isSlow: boolean;
  /** Said to screen readers when lines change. */
  readonly said: string;
  /** Shown between the field and the lines: a failure, or that nothing fits. */
  readonly children?: ReactNode;
  readonly onChoose: (option: PaletteOption) => void;
  /** Where Enter leads while no line is of what is typed now. */
  readonly every: string;
  readonly onClose: () => void;
}

/** A click as the reader made it, with the keys held, on the link of the active line. */
const press = (node: HTMLElement | null, { ctrlKey, metaKey, shiftKey }: KeyboardEvent): void => { node?.dispatchEvent(new window.MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey })); };

/** The command palette: a combobox with its listbox (ARIA APG) in a native modal dialog. Focus stays in the field; arrows walk the lines. */
export function Palette({ text, onText, groups, isFresh, isSlow, said, children, onChoose, every, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const options = groups.flatMap((group) => group.options);
  const [active, setActive] = useState<{ of: string | null; at: number }>({ of: null, at: 0 });
  // Another text has other lines, of which the first is active; before anything is typed none is.
  const at = active.of === text ? Math.min(active.at, options.length - 1) : text.trim() === '' ? -1 : 0;
  const isActive = isFresh && at >= 0;
  const optionId = (index: number): string => `${id}-${index}`;
  // Before it leaves the page, since only a dialog that is there gives the focus back to where it was.
  useLayoutEffect(() => {
    const node = dialog.current;
    if (node && !node.open) node.showModal();
    return () => node?.close();
  }, []);
  const here = isActive ? optionId(at) : undefined;
  useEffect(() => { if (here !== undefined) document.getElementById(here)?.scrollIntoView({ block: 'nearest' }); }, [here]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      setActive({ of: text, at: at < 0 ? (step < 0 ? options.length - 1 : 0) : (at + step + options.length) % options.length });
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (isActive) press(document.getElementById(optionId(at)), event);
    else if (text.trim() !== '') window.location.assign(every);
  };
  const beside = (event: MouseEvent<HTMLDialogElement>): void => { if (event.target === dialog.current) dialog.current.close(); };
  const places = new Map(options.map(({ key }, place) => [key, place]));
  return (
    <dialog ref={dialog} className="palette" aria-label="Search and jump" onClose={() => { if (dialog.current?.open !== true) onClose(); }} onClick={beside}>
      <div className="palette-in">
        <div className="palette-top">
          <label className="visually-hidden" htmlFor={`${id}-field`}>Search, or jump to a page</label>
          <input
            id={`${id}-field`} className="palette-field" type="text" role="combobox" autoComplete="off" autoCapitalize="off" spellCheck={false} maxLength={200} enterKeyHint="go"
            aria-expanded={options.length > 0} aria-controls={`${id}-list`} aria-autocomplete="list" aria-activedescendant={here} aria-describedby={`${id}-keys`}
            placeholder="A figure, a word, a question" value={text} onChange={(event) => onText(event.target.value)} onKeyDown={onKeyDown}
          />
          <button type="button" className="palette-close" onClick={() => dialog.current?.close()}>Close</button>
        </div>
        <p className="palette-busy" aria-hidden="true">{isSlow ? 'Searching…' : ''}</p>
        <p className="visually-hidden" role="status">{isSlow ? 'Searching' : said}</p>
        {children}
        <div id={`${id}-list`} className={isFresh ? 'palette-list' : 'palette-list palette-old'} role="listbox" aria-label="Results" aria-busy={isSlow}>
          {groups.map((group) => (
            <div key={group.key} role="group" aria-labelledby={`${id}-${group.key}`}>
              <p id={`${id}-${group.key}`} className="palette-heading" role="presentation">{group.heading}</p>
              {group.options.map((option) => {
                const place = places.get(option.key) ?? 0;
                return <Line key={option.key} id={optionId(place)} option={option} isActive={isActive && place === at} onChoose={onChoose} />;
              })}
            </div>
          ))}
        </div>
        <p id={`${id}-keys`} className="palette-keys">Arrow keys choose, Enter opens, Ctrl or ⌘ with Enter opens a new tab, Esc closes.</p>
      </div>
    </dialog>
  );
}

function Line({ id, option, isActive, onChoose }: { id: string; option: PaletteOption; isActive: boolean; onChoose: (option: PaletteOption) => void }) {
  const { title, marks, detail, isUnder, verdict, href, run } = option;
  const shared = { id, role: 'option', 'aria-selected': isActive, className: isUnder ? 'palette-line palette-under' : 'palette-line', tabIndex: -1 } as const;
  const words = (
    <>
      <span className="palette-title"><Marked text={title} marks={marks} /></span>{' '}
      {(detail !== '' || verdict !== '') && <span className={isUnder ? 'visually-hidden' : 'palette-detail'}>{verdict !== '' && <VerdictTag verdict={verdict} />} {detail}</span>}
    </>
  );
  if (run === null) return <a {...shared} href={href} onClick={() => onChoose(option)}>{words}</a>;
  return <div {...shared} onClick={() => { run(); onChoose(option); }}>{words}</div>;
}

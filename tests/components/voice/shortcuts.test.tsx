import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Shortcuts } from '@/components/chart/Shortcuts';
import { SHORTCUTS } from '@/components/chart/shortcut-list';

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) { this.open = true; this.querySelector('button')?.focus(); };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) { this.open = false; this.dispatchEvent(new Event('close')); };
});

const heard = jest.fn<undefined, [string]>();
function Frame() {
  const [open, setOpen] = useState(false);
  return (
    <div role="application" aria-label="A chart" tabIndex={0} onKeyDown={(event) => heard(event.key)} onClick={() => heard('click')}>
      <button type="button" onClick={() => setOpen(true)}>Keyboard shortcuts</button>
      <Shortcuts open={open} onClose={() => setOpen(false)} />
    </div>
  );
}

test('the dialog has a name, lists every key, and gives the focus back to where it was', async () => {
  const user = userEvent.setup();
  render(<Frame />);
  const button = screen.getByRole('button', { name: 'Keyboard shortcuts' });
  await user.click(button);
  const dialog = screen.getByRole('dialog', { name: 'Keyboard shortcuts' });
  expect(dialog).toContainElement(document.activeElement as HTMLElement);
  const text = dialog.textContent;
  for (const key of ['Left arrow', 'Up arrow', 'Home', 'End', 'Enter', 'T', 'C', 'Z', 'U', 'R', 'Esc', 'Question mark']) expect(text).toContain(key);
  expect(within(dialog).getAllByRole('term')).toHaveLength(SHORTCUTS.length);
  await user.click(within(dialog).getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(button).toHaveFocus();
});

test('keys and clicks within it are not the chart’s; a click beside it closes it', async () => {
  const user = userEvent.setup();
  render(<Frame />);
  await user.click(screen.getByRole('button', { name: 'Keyboard shortcuts' }));
  heard.mockClear();
  await user.keyboard('t{ArrowRight}');
  const dialog = screen.getByRole('dialog');
  await user.click(within(dialog).getByRole('heading'));
  expect(screen.getByRole('dialog')).toBe(dialog);
  await user.click(dialog);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(heard).not.toHaveBeenCalled();
});

test('a key stands for one thing', () => {
  const keys = SHORTCUTS.flatMap((each) => each.keys);
  expect(new Set(keys).size).toBe(keys.length);
});

import { render } from '@testing-library/react';
import fc from 'fast-check';
import { Marked } from '@/components/search/Marked';

it('changes no letter of a text, whatever the text and the marks', () => {
  const marks = fc.array(fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b) + 1]), { maxLength: 5 }).map((list) => list.sort((a, b) => a[0] - b[0]));
  fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 30 }), marks, (text, places) => {
    const { container, unmount } = render(<Marked text={text} marks={places} />);
    expect(container.textContent).toBe(text);
    unmount();
  }), { numRuns: 200 });
});

it('marks the parts, and lets markup stay text', () => {
  const { container } = render(<Marked text="<b>soybean</b>" marks={[[3, 10]]} />);
  expect(container.innerHTML).toBe('&lt;b&gt;<mark>soybean</mark>&lt;/b&gt;');
});

import { render, screen } from '@testing-library/react';
import { fineWords, intervalWords } from '@/components/page/amounts';
import { Dumbbell } from '@/components/page/Dumbbell';
import { Facts } from '@/components/page/Facts';
import { dayInWords, Moment } from '@/components/page/Moment';
import { Notices } from '@/components/page/Notices';
import { Sparkline } from '@/components/page/Sparkline';

describe('amounts', () => {
  it.each([
    ['658850000000', 'USD', '$658.85 billion'], ['-297047700000', 'USD', '−$297.0477 billion'], ['105007', 'deaths', '105,007 deaths'],
    ['1.999999999999', 'ratio', '2×'], ['0', 'USD', '$0'], ['', 'USD', 'no value'],
  ])('%s %s is %s', (value, unit, words) => {
    expect(fineWords(value, unit)).toBe(words);
  });

  it('says which end of an interval is open', () => {
    expect(intervalWords({ low: '300000000000', high: '', unit: 'USD', hedge: 'at-least' })).toBe('$300 billion or more');
    expect(intervalWords({ low: '', high: '10', unit: 'people', hedge: 'up-to' })).toBe('up to 10 people');
    expect(intervalWords({ low: '5', high: '5', unit: 'people', hedge: 'none' })).toBe('5 people');
    expect(intervalWords({ low: '1', high: '2', unit: 'people', hedge: 'none' })).toBe('1 person to 2 people');
    expect(intervalWords({ low: '100000', high: '', unit: 'deaths', hedge: 'over' })).toBe('more than 100,000 deaths');
    // Half a person stands between no two counts.
    expect(intervalWords({ low: '967.5', high: '968.5', unit: 'people', hedge: 'none' })).toBe('968 people');
  });
});

describe('Dumbbell', () => {
  const xOf = (path: Element | null): number => Number(/^M([\d.]+)/.exec(path?.getAttribute('d') ?? '')?.[1]);

  it('puts the official value on the side it lies', () => {
    const { container } = render(<Dumbbell low="9" high="11" value="10" official="20" label="amounts" />);
    const printed = Number(container.querySelector('circle')?.getAttribute('cx'));
    expect(xOf(container.querySelector('.dumbbell-official'))).toBeGreaterThan(printed);
    expect(screen.getByRole('img', { name: 'amounts' })).toBeInTheDocument();
  });

  it('draws an arrow only at an open end', () => {
    const { container, rerender } = render(<Dumbbell low="9" high="" value="10" official="20" label="a" />);
    expect(container.querySelectorAll('.dumbbell-open')).toHaveLength(1);
    rerender(<Dumbbell low="9" high="11" value="10" official="20" label="a" />);
    expect(container.querySelectorAll('.dumbbell-open')).toHaveLength(0);
  });

  it('shows a near miss as near', () => {
    const gap = (official: string): number => {
      const { container } = render(<Dumbbell low="99.95" high="100.05" value="100" official={official} label="a" />);
      return Math.abs(xOf(container.querySelector('.dumbbell-official')) - Number(container.querySelector('circle')?.getAttribute('cx')));
    };
    expect(gap('100.2')).toBeLessThan(gap('120') / 3);
  });
});

describe('Notices', () => {
  it('are nothing when there is nothing to say', () => {
    expect(render(<Notices notices={[]} />).container).toBeEmptyDOMElement();
  });

  it('name the parameter and lead to the view shown', () => {
    render(<Notices notices={[{ parameter: 'colour', message: 'is unknown' }]} canonical="/charts/x" />);
    expect(screen.getByText('colour')).toBeInTheDocument();
    expect(screen.getByRole('link')).toHaveAttribute('href', '/charts/x');
  });

  it('cut what is too long to read', () => {
    render(<Notices notices={[{ parameter: '', message: 'y'.repeat(5000) }]} />);
    expect(screen.getByRole('listitem').textContent?.length).toBeLessThan(300);
  });
});

describe('dates', () => {
  it.each([['2025-11', 'November 2025'], ['2025-11-04', '4 November 2025'], ['2026-11-22T04:00:00Z', '22 November 2026'], ['sometime', 'sometime']])('%s is %s', (text, words) => {
    expect(dayInWords(text)).toBe(words);
  });

  it('keep the exact stamp for machines', () => {
    const { container } = render(<Moment stamp="2026-11-22T04:00:00Z" />);
    expect(container.querySelector('time')).toHaveAttribute('datetime', '2026-11-22T04:00:00Z');
    expect(container).toHaveTextContent('22 November 2026, 04:00 UTC');
  });
});

it('facts without content are left out', () => {
  render(<Facts facts={[['Here', 'yes'], ['Gone', ''], ['Neither', null]]} />);
  expect(screen.getByText('Here')).toBeInTheDocument();
  expect(screen.queryByText('Gone')).toBeNull();
  expect(screen.queryByText('Neither')).toBeNull();
});

it('a preview keeps the first and last point of a long line', () => {
  const points = Array.from({ length: 500 }, (_, day) => ({ day, value: day }));
  const { container } = render(<Sparkline sparks={[{ id: 'a', mark: 'line', points }]} />);
  const d = container.querySelector('path')?.getAttribute('d') ?? '';
  expect(d.startsWith('M8.0 80.0')).toBe(true);
  expect(d.endsWith('L292.0 4.0')).toBe(true);
  expect(d.split('L').length).toBeLessThan(70);
});

it.each([['step', 'M8.0 80.0H292.0V4.0'], ['bar', 'M8.0 80.0V80.0M292.0 80.0V4.0'], ['dot', 'M8.0 80.0h.01M292.0 4.0h.01']] as const)('a preview of %s marks is drawn as such', (mark, expected) => {
  const { container } = render(<Sparkline sparks={[{ id: 'a', mark, points: [{ day: 0, value: 0 }, { day: 10, value: 5 }] }]} />);
  expect(container.querySelector('path')?.getAttribute('d')).toBe(expected);
});

import { formatPeriod, periodInWords } from '@/lib/period-words';

test.each([
  ['2024', '2024'], ['2025-04', 'Apr 2025'], ['2024-12/2025-05', 'Dec 2024 – May 2025'], ['FY2024', 'FY 2024'], ['MY2025/26', 'MY 2025/26'],
  ['2025-11-20', '20 Nov 2025'], ['2024-Q3', 'Q3 2024'], ['2020/2021', '2020 – 2021'], ['', ''], ['2024-09', 'Sep 2024'],
])('period %s is written %s', (period, written) => expect(formatPeriod(period)).toBe(written));

it.each([
  ['2024', '2024'], ['2025-11', 'November 2025'], ['2025-11-10', '10 November 2025'], ['2025-11/2025-12', 'November to December 2025'], ['2024-12/2025-05', 'December 2024 to May 2025'],
  ['2020/2022', '2020 to 2022'], ['2024-Q3', 'Q3 2024'], ['FY2024', 'FY 2024'], ['MY2025/26', 'MY 2025/26'], ['', ''], ['some day', 'some day'],
])('%s in running words is %s', (period, words) => {
  expect(periodInWords(period)).toBe(words);
});

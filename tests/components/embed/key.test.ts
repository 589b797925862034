/** @jest-environment node */
import { keyWords } from '@/components/embed/key';
import { answer } from '@/lib/store/answer';
import { getStore } from '@/lib/store/current';

const of = async (chart: string, query: string): Promise<string> => keyWords((await answer(getStore(), chart, query)).table);

it('explains the marks there are', async () => {
  expect(await of('us-china-goods-trade', '')).toBe('Marks are printed figures: a dot inside agreed when printed and was revised since; hollow differs.');
});

it('says nothing where there is nothing to explain', async () => {
  expect(await of('us-china-goods-trade', 'show=official&time=2000..2010')).toBe('');
});

it('tells of dashes where a value is provisional, and not of marks where none is drawn', async () => {
  expect(await of('overdose-deaths-provisional', 'show=official')).toBe('Dashed is provisional, estimated, imputed or forecast.');
});

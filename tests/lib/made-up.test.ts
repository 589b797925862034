import { fileSubject, madeUpHead, titleOf } from '@/lib/made-up';

const [made, real, research] = [{ standing: 'synthetic' }, {}, { standing: 'research' }];

describe('what is made up', () => {
  it.each([
    [[], '', 'custom'], [[real], '', 'custom'], [[research, real], '', 'custom'],
    [[made], 'SYNTHETIC, no real figures: ', 'synthetic-custom'], [[made, made], 'SYNTHETIC, no real figures: ', 'synthetic-custom'],
    [[real, made], 'PARTLY SYNTHETIC, not every figure is real: ', 'partly-synthetic-custom'], [[made, research], 'PARTLY SYNTHETIC, not every figure is real: ', 'partly-synthetic-custom'],
  ])('of %j is said as “%s” and files are of %s', (series, head, subject) => {
    expect([madeUpHead(series), fileSubject('custom', series), titleOf('Mix', series)]).toEqual([head, subject, `${head}Mix`]);
  });

  it('is said once', () => {
    expect(titleOf('SYNTHETIC, no real figures: Mix', [made])).toBe('SYNTHETIC, no real figures: Mix');
  });
});

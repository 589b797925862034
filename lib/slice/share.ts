import Big from 'big.js';

/** A part of a whole in percent: one decimal, two digits where it is less than a tenth; empty where there is no whole to be a part of. */
export function shareOf(total: string, whole: string): string {
  if (Big(whole).eq(0)) return '';
  const share = Big(total).times(100).div(whole);
  return share.eq(0) || share.abs().gte('0.1') ? share.toFixed(1, Big.roundHalfUp) : share.toFixed(1 - share.e, Big.roundHalfUp);
}

/** The same to be read: “12.3%”, “< 0.1%” for a part too small to be written so, “> 99.9%” for one that is nearly, but not, all. */
export function shareWords(total: string, whole: string): string {
  if (Big(whole).eq(0)) return '–';
  const share = Big(total).times(100).div(whole);
  if (share.gt(0) && share.lt('0.1')) return '< 0.1%';
  if (share.lt(0) && share.gt('-0.1')) return '> −0.1%';
  if (share.gt('99.9') && !Big(total).eq(whole) && share.lt(100)) return '> 99.9%';
  return `${share.toFixed(1, Big.roundHalfUp).replace('-', '−')}%`;
}

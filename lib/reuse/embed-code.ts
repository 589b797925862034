import { attributeValue } from './quote';

/** Height of the frame in CSS pixels: title, drawing and sources of most charts at 700 pixels of width. */
const HEIGHT = 640;

/** HTML that shows a chart on another site: `address` is that of its embed page, with scheme and host; `title` is read out for the frame. */
export const embedCode = (address: string, title: string): string =>
  `<iframe src=${attributeValue(address)} title=${attributeValue(title)} loading="lazy" style="width:100%;border:0" height="${HEIGHT}" referrerpolicy="strict-origin-when-cross-origin"></iframe>`;

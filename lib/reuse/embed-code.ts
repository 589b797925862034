import { attributeValue } from './quote';

/** Size of a frame in CSS pixels. Without a width it is as wide as what it stands in. */
export interface FrameSize { readonly width?: number; readonly height: number }

/** HTML that shows a chart on another site: `address` is that of its embed page, with scheme and host; `title` is read out for the frame. */
export function embedCode(address: string, title: string, { width, height }: FrameSize): string {
  const wide = width === undefined ? 'style="width:100%;border:0"' : `width="${width}" style="max-width:100%;border:0"`;
  return `<iframe src=${attributeValue(address)} title=${attributeValue(title)} loading="lazy" ${wide} height="${height}" referrerpolicy="strict-origin-when-cross-origin"></iframe>`;
}

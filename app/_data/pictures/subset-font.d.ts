declare module 'subset-font' {
  /** The letters of `text` out of a font, as `targetFormat`. */
  export default function subsetFont(font: Buffer, text: string, options: { targetFormat: 'woff2' | 'woff' | 'truetype' }): Promise<Buffer>;
}

import { escapeXml } from '../xml';

/** An answer of type `rich` (oEmbed 1.0, sections 2.3.4 and 2.3.4.4). Sizes are CSS pixels, `cache_age` seconds. */
export interface OEmbed {
  readonly type: 'rich';
  readonly version: '1.0';
  readonly title: string;
  readonly author_name: string;
  readonly author_url: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly cache_age: number;
  /** The three of them, or none. */
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/** The answer as JSON (section 2.3.1). */
export const oembedJson = (answer: OEmbed): string => `${JSON.stringify(answer, null, 1)}\n`;

/** The answer as XML (section 2.3.2): one element for each name. */
export const oembedXml = (answer: OEmbed): string => [
  '<?xml version="1.0" encoding="utf-8" standalone="yes"?>', '<oembed>',
  ...Object.entries(answer).map(([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`), '</oembed>', '',
].join('\n');

/** Where programs learn how to show the page `address` elsewhere: paths by media type, in the words of oEmbed's section 4. */
export const oembedAddresses = (address: string): Readonly<Record<'application/json+oembed' | 'text/xml+oembed', string>> => ({
  'application/json+oembed': `/oembed?url=${encodeURIComponent(address)}&format=json`,
  'text/xml+oembed': `/oembed?url=${encodeURIComponent(address)}&format=xml`,
});

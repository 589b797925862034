/** The part of Citation.js (which ships no types) that tests read references back with. */
declare module '@citation-js/core' {
  interface Read {
    readonly id: string;
    readonly type: string;
    readonly title: string;
    readonly author?: readonly { readonly literal?: string; readonly family?: string; readonly given?: string; readonly suffix?: string }[];
    readonly 'container-title'?: string;
    readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
    readonly accessed?: { readonly 'date-parts': readonly (readonly number[])[] };
    readonly version?: string;
    readonly edition?: string;
    readonly note?: string;
    readonly URL?: string;
  }
  export class Cite {
    constructor(input: unknown, options?: { readonly forceType: '@ris/file' | '@biblatex/text' });
    readonly data: readonly Read[];
    format(output: 'bibliography', options: { template: 'apa'; format: 'text'; lang: 'en-US' }): string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-csl';

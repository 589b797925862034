/** What the tests use of a package that brings no types. */
declare module 'jsonld' {
  interface Loaded { readonly documentUrl: string; readonly document: object }
  const jsonld: { expand(document: unknown, options: { readonly documentLoader: (address: string) => Promise<Loaded> }): Promise<unknown> };
  export default jsonld;
}

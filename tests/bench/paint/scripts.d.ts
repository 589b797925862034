declare module '*/scripts/browser.mjs' {
  export function findBrowser(): Promise<{ readonly path: string; readonly name: string }>;
}
declare module '*/scripts/build.mjs' {
  export function build(root: string): boolean;
}

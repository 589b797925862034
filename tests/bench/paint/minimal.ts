import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './run-node';

const PAGE = 'export default function Page() { return <h1>Nothing</h1>; }\n';
const LAYOUT = 'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }\n';
const CONFIG = 'module.exports = { poweredByHeader: false, compress: false, turbopack: { root: require("node:path").join(__dirname, "../../..") } };\n';

/** Builds the smallest page of the framework we use, in the same version: one heading made on the server, no component of its own in the browser. @returns its folder */
export function buildMinimal(): string {
  const folder = join('.cache', 'bench', 'minimal');
  mkdirSync(join(folder, 'app'), { recursive: true });
  const files = { 'package.json': '{ "private": true }\n', 'next.config.js': CONFIG, 'app/layout.js': LAYOUT, 'app/page.js': PAGE };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  runNode([join(process.cwd(), 'node_modules/next/dist/bin/next'), 'build'], folder, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
  return folder;
}

export default async function stop() {
  globalThis.sourcelineServer?.kill();
}

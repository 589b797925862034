/** Bytes before the first chunk, and the length of that one (IHDR) with its frame: text goes right behind it. */
const SIGNATURE = 8;
const HEADER_END = SIGNATURE + 25;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = (c & 1) === 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** A chunk of international text (iTXt), not compressed, of no language. `keyword`: 1 to 79 Latin letters. */
function textChunk(keyword: string, text: string): Buffer {
  const typed = Buffer.concat([Buffer.from('iTXt', 'latin1'), Buffer.from(keyword, 'latin1'), Buffer.from([0, 0, 0, 0, 0]), Buffer.from(text.replaceAll('\0', ''), 'utf8')]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(typed.length - 4, 0);
  frame.writeUInt32BE(crc32(typed), 4);
  return Buffer.concat([frame.subarray(0, 4), typed, frame.subarray(4)]);
}

/** A PNG that says in words what it is, for programs that show such words and for whoever finds the file alone. */
export function withText(png: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat([png.subarray(0, HEADER_END), ...Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text)), png.subarray(HEADER_END)]));
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Returns width and height of a PNG, GIF, BMP or JPEG; undefined for other formats. */
export function imageSize(bytes: Uint8Array): Size | undefined {
  const image = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = (mark: string) => image.toString('latin1', 0, mark.length) === mark;
  if (starts('\x89PNG\r\n\x1a\n') && image.length >= 24) {
    return { width: image.readUInt32BE(16), height: image.readUInt32BE(20) };
  }
  if ((starts('GIF87a') || starts('GIF89a')) && image.length >= 10) {
    return { width: image.readUInt16LE(6), height: image.readUInt16LE(8) };
  }
  if (starts('BM') && image.length >= 26) {
    return { width: Math.abs(image.readInt32LE(18)), height: Math.abs(image.readInt32LE(22)) };
  }
  return starts('\xff\xd8') ? jpegSize(image) : undefined;
}

/** Finds the segment of a JPEG that starts the frame. */
function jpegSize(image: Buffer): Size | undefined {
  let at = 2;
  while (at + 9 <= image.length) {
    const marker = image.readUInt16BE(at);
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { width: image.readUInt16BE(at + 7), height: image.readUInt16BE(at + 5) };
    at += 2 + image.readUInt16BE(at + 2);
  }
  return undefined;
}

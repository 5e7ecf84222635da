import type { Random } from '../../../engine/random.ts';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const ulidForm = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/i;

/** Returns a ULID: ten characters of time, sixteen random ones. */
export function ulid(random: Random, unixSeconds: number): string {
  let time = unixSeconds * 1000 + random.int(0, 999);
  let prefix = '';
  for (let place = 0; place < 10; place++) {
    prefix = crockford.charAt(time % 32) + prefix;
    time = Math.floor(time / 32);
  }
  let suffix = '';
  for (let part = 0; part < 4; part++) {
    let bits = random.int(0, 0xfffff);
    for (let place = 0; place < 4; place++, bits >>>= 5) suffix += crockford.charAt(bits & 31);
  }
  return prefix + suffix;
}

/** Returns a delivery id: 26 bytes in URL-safe base64, including padding. */
export function deliveryId(random: Random): string {
  const bytes = Buffer.allocUnsafe(28);
  for (let offset = 0; offset < 28; offset += 4) bytes.writeUInt32LE(random.int(0, 0xffffffff), offset);
  return `${bytes.subarray(0, 26).toString('base64url')}=`;
}

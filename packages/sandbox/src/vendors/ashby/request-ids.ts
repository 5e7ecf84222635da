const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Creates request ids in the vendor's format: ULIDs, which begin with the time. */
export function createRequestIds(random: () => number, now: () => Date): () => string {
  return () => {
    let time = now().getTime();
    let stamp = '';
    for (let place = 0; place < 10; place += 1) {
      stamp = ALPHABET.charAt(time % 32) + stamp;
      time = Math.floor(time / 32);
    }
    let tail = '';
    for (let place = 0; place < 16; place += 1) tail += ALPHABET.charAt(Math.floor(random() * 32));
    return stamp + tail;
  };
}

/** The four 32-bit words that the generator goes on from. */
export type RandomState = readonly [number, number, number, number];

/** 2 to the power of 53: how many different numbers from 0 to below 1 are drawn. */
const resolution = 9_007_199_254_740_992;
const lowBits = 67_108_864;

/**
 * The four words of a state made from one seed (a whole number from 0 to 4,294,967,295), so that near seeds give states
 * far apart. Published as SplitMix in Steele, Lea and Flood (OOPSLA 2014), here in 32 bits: a sum that grows by the
 * golden ratio, each step stirred by the finaliser of MurmurHash3 (Appleby, public domain).
 */
export function stateOfSeed(seed: number): RandomState {
  const word = (step: number): number => {
    let mixed = (seed + Math.imul(step, 0x9e3779b9)) | 0;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  return [word(1), word(2), word(3), word(4)];
}

/**
 * A source of whole numbers from 0 to 4,294,967,295, the same ones for the same state on every engine: only shifts and
 * 32-bit products. Published as xoshiro128** (Blackman and Vigna, ACM Transactions on Mathematical Software 47, 2021;
 * their reference code is in the public domain). Not for secrets.
 */
export function wordSource([first, second, third, fourth]: RandomState): () => number {
  let [a, b, c, d] = [first | 0, second | 0, third | 0, fourth | 0];
  return () => {
    const word = Math.imul(turned(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = turned(d, 11);
    return word;
  };
}

function turned(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/**
 * A source of numbers from 0 to below 1, uniform in steps of 2^-53 and the same ones for the same seed on every engine.
 * The seed is a whole number from 0 to 4,294,967,295. SPEC AC-6.
 */
export function randomSource(seed: number): () => number {
  const word = wordSource(stateOfSeed(seed));
  return () => ((word() >>> 5) * lowBits + (word() >>> 6)) / resolution;
}

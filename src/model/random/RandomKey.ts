/** The key of one run: four 32-bit words made from the user's seed. Every stream is derived from it (DESIGN 4.4). */
export type RandomKey = Int32Array;

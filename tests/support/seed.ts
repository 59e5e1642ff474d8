import fc from 'fast-check';

/** What is tried at random is the same in each run, so that a change is judged by what it changed. */
const SEED = 20_261_127;

fc.configureGlobal({ seed: Number(process.env.UNSPENT_SEED ?? SEED) });

declare const __READERS_VERSION__: string | undefined;

/**
 * Names the code that reads pages: it is another one in a build whose readers were changed. Run from its sources
 * that code has one name.
 */
export const READERS_VERSION: string =
  typeof __READERS_VERSION__ === 'string' ? __READERS_VERSION__ : 'sources';

/** A text that the history is searched for is no longer. */
export const SEARCH_MAX_CHARS = 200;

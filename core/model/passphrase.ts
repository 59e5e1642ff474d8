/** What protects shared data from whoever keeps it: shorter ones are guessed, however slow each guess is. */
export const PASSPHRASE_MIN_CHARS = 8;
export const PASSPHRASE_MAX_CHARS = 200;

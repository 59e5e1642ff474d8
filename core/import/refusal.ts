/** Why a file is not imported. Nothing of it is stored then. */
export type RefusalCode =
  /** It is no backup of this program. */
  | 'not-ours'
  /** It was made by a later version. */
  | 'newer-file'
  /** It ends in the middle. */
  | 'cut-off'
  /** It is not the JSON that it should be. */
  | 'damaged'
  /** One of its records is longer, or nests deeper, than any that is written. */
  | 'record-too-large'
  | 'record-too-deep';

export class RefusedFile extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode) {
    super(code);
    this.name = 'RefusedFile';
    this.code = code;
  }
}

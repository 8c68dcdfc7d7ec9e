/** The error codes of Office.js that the stand-in raises. */
export type OfficeErrorCode =
  | 'AccessDenied'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'InvalidOperationInCellEditMode'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'PropertyNotLoaded';

/** An error in the form that Office.js throws: told apart by `code`. */
export class OfficeError extends Error {
  override readonly name = 'RichApi.Error';
  readonly code: OfficeErrorCode;

  constructor(code: OfficeErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** What can go wrong, as a closed set; each has one HTTP status and one page. */
export const STATUS = {
  invalid: 400,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_large: 413,
  too_many: 429,
  storage: 503,
} as const;

export type ErrorCode = keyof typeof STATUS;

export interface ErrorDetail {
  /** A catalogue key with its namespace, e.g. `groups:error.alreadyIn`. */
  message?: string;
  /** The form field it belongs to. */
  field?: string;
  values?: Record<string, string | number>;
}

/** A refusal that a person can understand. Commands throw it; the guard turns it into a page or a form reply. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;

  constructor(code: ErrorCode, detail: ErrorDetail = {}) {
    super(detail.message ?? code);
    this.name = 'AppError';
    this.code = code;
    this.detail = detail;
  }

  get status(): number {
    return STATUS[this.code];
  }
}

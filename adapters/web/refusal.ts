/** A refusal at the border, with one of the codes of src/domain/errors.ts; the HTTP server answers it as problem+json. */
export class Refusal extends Error {
  readonly code: 'INVALID_INPUT' | 'FORBIDDEN' | 'EXPIRED' | 'RATE_LIMITED' | 'UNAVAILABLE';
  readonly status: number;
  constructor(code: Refusal['code'], status: number, message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.status = status;
  }
}

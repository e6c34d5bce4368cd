/** What is kept of one chat between page loads. */
export type Kept = {
  readonly token?: string;
  readonly expiresAt?: number;
  readonly outbox?: readonly unknown[];
};

export interface Keeper {
  read(): Kept;
  write(kept: Kept): void;
}

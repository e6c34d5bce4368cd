import type { Router } from 'express';

/** A group of routes as the HTTP server takes it (adapters/http/mount.ts has the same shape). */
export type WebMount = {
  readonly path: string;
  readonly router: Router;
  /** OpenAPI 3.1: full path → method → operation. */
  readonly describes: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly stop?: () => Promise<void>;
};

import type { Router } from 'express';

/** OpenAPI 3.1 path items: full path with `{names}` → method → operation. */
export type OpenApiPaths = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** A group of routes that the server carries. Adapters build mounts; the composition root hands them to `createHttpServer`. */
export type Mount = {
  /** Where the router stands, e.g. `/api/chat`; `/` for pages. */
  readonly path: string;
  readonly router: Router;
  /** Describes every route of the router; a test compares both ways. */
  readonly describes: OpenApiPaths;
  /** JSON Schemas that the descriptions refer to as `#/components/schemas/<name>`. */
  readonly schemas?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Ends what would keep the server from closing (open streams); resolves when the work that was begun is finished. */
  readonly stop?: () => Promise<void>;
};

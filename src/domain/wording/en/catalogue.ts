import { engine } from './engine.ts';

/** The source: every other language is typed to be complete against it. */
export const english = { engine };

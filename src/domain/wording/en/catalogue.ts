import { details } from './details.ts';
import { engine } from './engine.ts';
import { notify } from './notify.ts';
import { offline } from './offline.ts';

/** The source: every other language is typed to be complete against it. */
export const english = { details, engine, notify, offline };

import type { Catalogue } from '../shape.ts';
import { details } from './details.ts';
import { engine } from './engine.ts';
import { notify } from './notify.ts';
import { offline } from './offline.ts';

export const portuguese: Catalogue = { details, engine, notify, offline };

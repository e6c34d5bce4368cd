import type { Catalogue } from '../shape.ts';
import { engine } from './engine.ts';
import { notify } from './notify.ts';
import { offline } from './offline.ts';

export const portuguese: Catalogue = { engine, notify, offline };

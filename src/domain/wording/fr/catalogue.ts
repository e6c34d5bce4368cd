import type { Catalogue } from '../shape.ts';
import { engine } from './engine.ts';

export const french: Catalogue = { engine };

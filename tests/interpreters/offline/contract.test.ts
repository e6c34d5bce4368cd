import { createOfflineInterpreter } from '../../../src/interpreters/offline/offline.ts';
import { interpreterContract } from '../../contracts/interpreter.ts';

interpreterContract('the offline interpreter', () => Promise.resolve({ interpreter: createOfflineInterpreter() }));

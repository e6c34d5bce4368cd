import { profileSuite } from './profile-suite.ts';

profileSuite('the embedded store');

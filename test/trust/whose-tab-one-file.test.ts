import { whoseSuite } from './support/whose-suite.ts';

whoseSuite(false);

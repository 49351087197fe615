import { yearSuite } from './support/year-suite.ts';

yearSuite(true);

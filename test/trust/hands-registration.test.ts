import { handsSuite } from './support/hands-suite.ts';

handsSuite('registration');

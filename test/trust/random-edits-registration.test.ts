import { handsSuite } from './support/random-edits-suite.ts';

handsSuite('registration');

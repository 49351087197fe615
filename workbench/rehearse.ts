import { rehearse } from './rehearsal/rehearse.ts';

process.exitCode = await rehearse(process.argv.slice(2));

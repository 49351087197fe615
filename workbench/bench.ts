import { benchPage } from './bench/page.ts';
import { bench, benchOwnForms } from './bench/report.ts';
import { benchWarnings } from './bench/warnings.ts';

if (process.argv.includes('--page')) await benchPage();
else if (process.argv.includes('--warnings')) benchWarnings();
else if (process.argv.includes('--own-forms')) process.exitCode = benchOwnForms();
else process.exitCode = bench();

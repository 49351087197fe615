import { benchPage } from './bench/page.ts';
import { bench } from './bench/report.ts';
import { benchWarnings } from './bench/warnings.ts';

if (process.argv.includes('--page')) await benchPage();
else if (process.argv.includes('--warnings')) benchWarnings();
else process.exitCode = bench();

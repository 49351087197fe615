import { benchPage } from './bench/page.ts';
import { bench } from './bench/report.ts';

if (process.argv.includes('--page')) await benchPage();
else process.exitCode = bench();

import { bench } from './bench/report.ts';

process.exitCode = bench();

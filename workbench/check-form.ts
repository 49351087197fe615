import { checkForms } from './forms/check-forms.ts';

process.exitCode = checkForms(process.argv.slice(2));

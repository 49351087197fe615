import { fileURLToPath } from 'node:url';
import { problemsOf } from './deploy/checks.ts';
import { readProject } from './deploy/project.ts';

const project = readProject(fileURLToPath(new URL('..', import.meta.url)));
const problems = problemsOf(project);
for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log(`Sẽ đẩy lên Google: ${[...project.files.keys()].sort().join(', ')}`);
else process.exitCode = 2;

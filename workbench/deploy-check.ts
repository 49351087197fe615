import { fileURLToPath } from 'node:url';
import { problemsOf } from './deploy/checks.ts';
import { readProject } from './deploy/project.ts';

/** A pushed manifest names the services; the first time it does not switch them on (google/clasp#1151). */
const SERVICES_REMARK =
  'Lần đẩy đầu tiên: mở trình chỉnh sửa Apps Script, ở mục Dịch vụ gỡ Sheets và Drive rồi thêm lại (Google Sheets API mã Sheets, Drive API mã Drive), lưu. Nếu không, Google báo dịch vụ chưa bật.';

const project = readProject(fileURLToPath(new URL('..', import.meta.url)));
const problems = problemsOf(project);
for (const problem of problems) console.error(problem);
if (problems.length === 0) {
  console.log(`Sẽ đẩy lên Google: ${[...project.files.keys()].sort().join(', ')}`);
  // Nothing here can see whether they are on: only Google knows.
  console.log(SERVICES_REMARK);
} else process.exitCode = 2;

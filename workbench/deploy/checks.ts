import { DAILY_HANDLER, SWEEP_HANDLER } from '../../src/google/world.ts';
import { bundleProblems } from './bundle.ts';
import type { Project } from './project.ts';

const ENTRY = 'Code.js';
const MANIFEST = 'appsscript.json';
const SCOPE = 'https://www.googleapis.com/auth/';

/** Bytes of all files together, a limit of our own: 1.3 MB are there, of which the Word library of one dialog takes 0.2. */
const LARGEST = 2_000_000;

/** What would go wrong on Google or go there by mistake, as sentences; none when the files may be pushed. */
export function problemsOf(project: Project): string[] {
  return [
    ...claspProblems(project),
    ...fileProblems(project),
    ...manifestProblems(project),
    ...bundleProblems(project.files.get(ENTRY) ?? '', [DAILY_HANDLER, SWEEP_HANDLER, ...project.dialogCalls]),
  ];
}

function claspProblems({ claspFile }: Project): string[] {
  if (claspFile === null) return ['Không có tệp .clasp.json ở thư mục gốc.'];
  const settings = jsonIn(claspFile);
  if (settings === null) return ['Tệp .clasp.json không phải là JSON hợp lệ.'];
  const { scriptId, rootDir } = settings;
  return [
    // A project's id is a long run of letters, digits, - and _.
    ...(typeof scriptId === 'string' && /^[\w-]{40,}$/.test(scriptId)
      ? []
      : [
          `Chưa có mã dự án Apps Script: .clasp.json đang ghi scriptId là "${String(scriptId)}". Hãy làm theo docs/install.md, mục With Node: clasp; hoặc chép mã trong Apps Script › Cài đặt dự án › Mã tập lệnh vào đó.`,
        ]),
    ...(rootDir === 'dist'
      ? []
      : [`rootDir trong .clasp.json phải là "dist", đang ghi "${String(rootDir)}".`]),
  ];
}

function fileProblems({ files, dialogs, changedSince }: Project): string[] {
  const wanted = new Set([ENTRY, MANIFEST, ...dialogs.map((name) => `${name}.html`)]);
  const missing = [...wanted].filter((name) => !files.has(name));
  const extra = [...files.keys()].filter((name) => !wanted.has(name));
  const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return [
    ...missing.map((name) => `Thiếu dist/${name}; hãy chạy npm run build.`),
    ...extra.map((name) => `Thừa dist/${name}: không có tệp nguồn nào tạo ra nó; hãy chạy npm run build.`),
    ...(changedSince.length === 0
      ? []
      : [`dist cũ hơn ${changedSince.slice(0, 3).join(', ')}; hãy chạy npm run build.`]),
    ...(bytes <= LARGEST ? [] : [`Các tệp trong dist nặng ${bytes} byte, quá ${LARGEST}.`]),
  ];
}

function manifestProblems({ manifest, securityPage, files }: Project): string[] {
  const built = files.get(MANIFEST);
  const settings = jsonIn(manifest);
  if (settings === null) return ['appsscript.json không phải là JSON hợp lệ.'];
  const asked = (Array.isArray(settings.oauthScopes) ? settings.oauthScopes.map(String) : []).map((scope) =>
    scope.replace(SCOPE, ''),
  );
  const told = scopesTold(securityPage);
  const services = (
    settings.dependencies as { enabledAdvancedServices?: { userSymbol?: unknown }[] } | undefined
  )?.enabledAdvancedServices;
  return [
    ...(built === undefined || built === manifest
      ? []
      : ['dist/appsscript.json khác appsscript.json; hãy chạy npm run build.']),
    ...(settings.runtimeVersion === 'V8' ? [] : ['appsscript.json phải ghi runtimeVersion là "V8".']),
    ...(services?.some(({ userSymbol }) => userSymbol === 'Sheets')
      ? []
      : ['appsscript.json phải bật dịch vụ nâng cao Sheets.']),
    ...asked
      .filter((scope) => !told.includes(scope))
      .map((scope) => `docs/security.md chưa nêu lý do xin quyền ${scope}.`),
    ...told
      .filter((scope) => !asked.includes(scope))
      .map((scope) => `docs/security.md nêu quyền ${scope} mà appsscript.json không xin.`),
  ];
}

/** First column of the table of scopes in docs/security.md. */
function scopesTold(securityPage: string): string[] {
  const table = /\| OAuth scope [^\n]*\n\|[-| ]+\n((?:\|[^\n]*\n)+)/.exec(securityPage)?.[1] ?? '';
  return [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, scope = '']) => scope);
}

function jsonIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

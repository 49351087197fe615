// Takes one guard after another out of the built file and shows that a named test notices. `npm run mutations`.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Mutation {
  readonly guard: string;
  /** Stands exactly once in dist/Code.js. */
  readonly find: string;
  readonly put: string;
  readonly file: string;
  readonly test: string;
}

const MUTATIONS: readonly Mutation[] = [
  {
    guard: 'khóa: hai lần chạy không cùng lúc',
    find: 'if(!asking("lock","freely",()=>lock.tryLock(patience)))return"busy";',
    put: '',
    file: 'test/trust/two-at-once.test.ts',
    test: 'one file.*Gửi thư mời',
  },
  {
    guard: 'sổ nhắc ghi trước khi gửi',
    find: 'books.apply(books.officeId,ledger.requests([...settled.flat(),...reservations.flat()],nextRow))',
    put: 'void 0',
    file: 'test/campaign/crash.test.ts',
    test: 'before a mail leaves is finished',
  },
  {
    guard: 'con trỏ trước mỗi thư',
    find: 'writeCursor(this.world,{run',
    put: 'void(this.world,{run',
    file: 'test/campaign/crash.test.ts',
    test: 'before a mail leaves is finished',
  },
  {
    guard: 'lượt thư cho biết thư đã đi',
    find: 'isCounted=left===',
    put: 'isCounted=left<0&&left===',
    file: 'test/bundle/google-falters.test.ts',
    test: 'does not send a mail twice',
  },
  {
    guard: 'sổ chờ ghi giữa hai tệp',
    find: 'keepNote(memory,KEY,JSON.stringify(unlogged))',
    put: 'void 0',
    file: 'test/bundle/mishaps.test.ts',
    test: 'is logged once by the next sweep',
  },
  {
    guard: 'biên nhận còn nợ',
    find: 'function oweReceipts(memory,receipts){',
    put: 'function oweReceipts(memory,receipts){return;',
    file: 'test/bundle/google-falters.test.ts',
    test: 'leaves its receipt to the next one',
  },
  {
    guard: 'lệnh ghi còn ngờ không làm lại mù quáng',
    find: 'repeat==="freely"&&error.isPassing',
    put: 'error.isPassing',
    file: 'test/bundle/google-falters.test.ts',
    test: 'finds out whether a write without an answer was done',
  },
  {
    guard: 'lệnh ghi còn ngờ thì làm lại từ đầu',
    find: 'return untilKnown(work)',
    put: 'return work()',
    file: 'test/bundle/google-falters.test.ts',
    test: 'finds out whether a write without an answer was not done',
  },
  {
    guard: 'trang thuộc đơn vị có mã ghi trong trang',
    find: 'codes.has(code)?',
    put: '!1?',
    file: 'test/trust/hands.test.ts',
    test: 'one file.*the list is sorted without its registry',
  },
  {
    guard: 'trang bị chèn hàng thì để yên và nêu tên',
    find: 'if(isDisplaced(spec,reading.grid(placed.sheetId)))',
    put: 'if(!1)',
    file: 'test/bundle/mishaps.test.ts',
    test: 'leaves a tab with an inserted row as it is',
  },
  {
    guard: 'bảo vệ trang',
    find: 'function protectionRequests(wanted,found,owner){',
    put: 'function protectionRequests(wanted,found,owner){return[];',
    file: 'test/trust/abuse.test.ts',
    test: 'one file.*no cell but its own inputs',
  },
  {
    guard: 'hỏi ai đang gọi',
    find: 'return accounts!==null&&!isOffice(world,accounts.split(","))',
    put: 'return!1',
    file: 'test/trust/abuse.test.ts',
    test: 'one file.*calls (setUpStart|dailyReminders)',
  },
  {
    guard: 'thoát ký tự HTML trong thư',
    find: 'escape=es=>replace.call(es,ca,pe)',
    put: 'escape=es=>es',
    file: 'test/bundle/strange-texts.test.ts',
    test: 'escaped in its HTML',
  },
  {
    guard: 'chữ không bao giờ thành công thức',
    find: 'typeof value2=="string"?{stringValue:value2}',
    put: 'typeof value2=="string"?value2[0]==="="?{formulaValue:value2}:{stringValue:value2}',
    file: 'test/trust/abuse.test.ts',
    test: 'into a note, .=IMAGE',
  },
];

const folder = mkdtempSync(join(tmpdir(), 'tong-hop-mutation-'));
const wanted = process.argv.slice(2).join(' ');
let survived = 0;
try {
  const bundle = readFileSync('dist/Code.js', 'utf8');
  for (const { guard, find, put, file, test } of MUTATIONS.filter((one) => one.guard.includes(wanted))) {
    if (bundle.split(find).length !== 2)
      throw new Error(`${guard}: "${find}" no longer stands once in dist/Code.js`);
    cpSync('dist', folder, { recursive: true });
    writeFileSync(
      join(folder, 'Code.js'),
      bundle.replace(find, () => put),
    );
    const { status, stdout } = spawnSync('npx', ['vitest', 'run', file, '-t', test], {
      env: { ...process.env, NO_COLOR: '1', TONG_HOP_DIST: `${folder}/` },
      encoding: 'utf8',
    });
    // Failing for want of a test of that name would prove nothing.
    const isNoticed = status !== 0 && /Tests +\d+ failed/.test(stdout);
    survived += isNoticed ? 0 : 1;
    process.stdout.write(`${isNoticed ? 'lộ ' : 'LỌT'}  ${guard}: ${file} "${test}"\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(
  `${survived === 0 ? 'Mọi chốt đều có phép thử giữ.' : `${survived} chốt không ai giữ.`}\n`,
);
process.exitCode = survived === 0 ? 0 : 1;

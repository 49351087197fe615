import type { Mutation } from './mutation-targets.ts';

const PARSED = {
  in: 'src/sheets/units/unit-changes.ts',
  file: 'test/sheets/units/unit-changes.test.ts',
} as const;
const DIALOG = 'test/bundle/unit-change/change-dialog.test.ts';
const LIVES = 'test/bundle/unit-change/life-of-units.test.ts';

/** What keeps units that come, go and merge from being asked wrongly, and their figures from being lost or counted twice. */
export const LIFE_MUTATIONS: readonly Mutation[] = [
  {
    guard: 'đời đơn vị: tháng ở ngoài thì không phải nộp',
    in: 'src/domain/campaign/unit-life.ts',
    find: 'livesOn(life, periodEnd) && hasBegun(life, lastAcceptableDay);',
    put: 'hasBegun(life, lastAcceptableDay);',
    file: 'test/domain/campaign/unit-life.test.ts',
    test: 'a month',
  },
  {
    guard: 'đời đơn vị: dòng có ô sai không chuyển gì',
    ...PARSED,
    find: 'if (on === null || wrong.length > 0) waiting',
    put: 'if (on === null) waiting',
    test: 'counts nothing, is named',
  },
  {
    guard: 'đời đơn vị: bên nhận được bao nhiêu thì bên chuyển mất bấy nhiêu',
    ...PARSED,
    find: '=== code ? [-1] : []',
    put: '=== code ? [] : []',
    test: 'what a change takes',
  },
  {
    guard: 'đời đơn vị: một lần kết thúc chỉ có một dòng',
    in: 'src/app/unit-change/unit-change-save.ts',
    find: 'standing?.row ?? next++',
    put: 'next++',
    file: DIALOG,
    test: 'it is put right in its row',
  },
  {
    guard: 'đời đơn vị: ghi lại y như cũ thì không ghi gì',
    in: 'src/app/unit-change/unit-change-save.ts',
    find: 'if (before !== null && isSame(before, change)) continue;',
    put: '',
    file: DIALOG,
    test: 'merges: the target',
  },
  {
    guard: 'đời đơn vị: không chuyển quá số đang có',
    in: 'src/app/unit-change/unit-change-faults.ts',
    find: 'if (most !== null && moved[what] > most)',
    put: 'if (most !== null && moved[what] < 0)',
    file: DIALOG,
    test: 'refuses more than the unit has',
  },
  {
    guard: 'đời đơn vị: dòng gõ sau lần cập nhật cũng tính',
    in: 'src/app/unit-change/unit-change.ts',
    find: 'movedSince(tab, unit.moves, year)',
    put: '({ admission: 0, training: 0, candidates: 0, certified: 0 })',
    file: DIALOG,
    test: 'puts a row right',
  },
  {
    guard: 'đời đơn vị: Danh sách và Thay đổi đơn vị khác nhau thì nói',
    in: 'src/app/provisioning/change-remarks.ts',
    find: 'given.has(unit.code) ? []',
    put: 'until !== null ? []',
    file: 'test/app/change-remarks.test.ts',
    test: 'a successor without a row',
  },
  {
    guard: 'đời đơn vị: báo cáo giữ số của đơn vị đã kết thúc',
    in: 'src/app/documents/builders/progress-report.ts',
    find: '...endedLine(report),',
    put: '',
    file: 'test/bundle/documents/life-documents.test.ts',
    test: 'July: still two of five',
  },
  {
    guard: 'đời đơn vị: kết thúc rồi thì trang khóa, tài khoản ra khỏi tệp',
    in: 'src/app/provisioning/unit-access.ts',
    find: '!hasEnded(placed.unit.life, today) ||',
    put: 'placed.unit.code !== "" ||',
    file: LIVES,
    test: 'is locked and loses the file',
  },
  {
    guard: 'đời đơn vị: chưa đến ngày đầu thì chưa được mời vào tệp',
    in: 'src/app/provisioning/unit-access.ts',
    find: '.filter(({ unit: { life } }) => hasBegun(life, today))',
    put: '',
    file: LIVES,
    test: 'is not let in, invited',
  },
];

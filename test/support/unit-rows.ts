/** The columns of the sample that a rehearsal cannot do without, and the note. */
export const HEADER = [
  'Mã đơn vị',
  'Tên tổ chức cơ sở đảng',
  'Tổng số đảng viên',
  'Tổng số CBCC, VC, người lao động',
  'Số quần chúng đã học lớp đối tượng kết nạp Đảng',
  'Chỉ tiêu kết nạp đảng viên năm 2023',
  'Ghi chú',
  'Ngày nhận báo cáo',
  'Email nhận nhắc việc',
  'Cấp ủy viên theo dõi',
  'Email cấp ủy viên theo dõi',
] as const;

export interface UnitRow {
  readonly code: string;
  readonly name?: string;
  readonly figures?: readonly [members: string, staff: string, trained: string, target: string];
  readonly note?: string;
  readonly receivedOn?: string;
  readonly emails?: string;
}

/** A row under `HEADER`; what is left out is plain and right, and the unit never reports. */
function unitRow({
  code,
  name = `Chi bộ ${code}`,
  figures = ['72', '88', '4', '2'],
  note = '',
  receivedOn = '',
  emails = `${code.toLowerCase()}@donvi.example`,
}: UnitRow): string[] {
  return [code, name, ...figures, note, receivedOn, emails, 'Cấp ủy viên cụm 1', 'cum1@donvi.example'];
}

export const unitTable = (...units: readonly UnitRow[]): string[][] => [[...HEADER], ...units.map(unitRow)];

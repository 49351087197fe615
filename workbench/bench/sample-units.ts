/** A unit list of any length, header first; ten units to a committee member, as in the sample. */
export function sampleUnits(count: number, addresses = 1): string[][] {
  const header = [
    'Mã đơn vị',
    'Tên đơn vị',
    'E-mail nhận nhắc việc',
    'Cấp ủy viên theo dõi',
    'E-mail cấp ủy viên theo dõi',
  ];
  const units = Array.from({ length: count }, (_, index) => {
    const code = `K${String(index + 1).padStart(3, '0')}`;
    const group = Math.floor(index / 10) + 1;
    return [
      code,
      `Chi bộ số ${index + 1}`,
      Array.from({ length: addresses }, (_, at) => unitAddress(code, at)).join(', '),
      `Cấp ủy viên phụ trách cụm ${group}`,
      `cum${group}@dukhoi.example`,
    ];
  });
  return [header, ...units];
}

const unitAddress = (code: string, at: number): string =>
  `${code.toLowerCase()}${at === 0 ? '' : `.${at + 1}`}@dukhoi.example`;

/** A unit list of any length, header first; ten units to a committee member, as in the sample. */
export function sampleUnits(count: number): string[][] {
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
      `${code.toLowerCase()}@dukhoi.example`,
      `Cấp ủy viên phụ trách cụm ${group}`,
      `cum${group}@dukhoi.example`,
    ];
  });
  return [header, ...units];
}

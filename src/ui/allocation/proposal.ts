import { type AllocationBase, allocate, allocateShare, readAmount } from '../../domain/form/allocation.ts';

export const BASES: Readonly<Record<AllocationBase, string>> = {
  members: 'Số đảng viên',
  staff: 'Số CBCC, VC, NLĐ',
  trained: 'Số đã học lớp',
  equal: 'Chia đều',
};

/** Parts for the units in their order, or why there are none. `bases` null: some base is no count. */
export function proposal(
  amount: string,
  base: AllocationBase,
  bases: readonly number[] | null,
): readonly number[] | string {
  const asked = readAmount(amount);
  if (asked === null) return 'Ô "Chia" cần một số nguyên, ví dụ 90, hoặc một tỷ lệ, ví dụ 3%.';
  if (bases === null) return `Cột ${BASES[base]} có ô không phải số nguyên từ 0 đến 999.999.`;
  if (asked.kind === 'share' && base === 'equal')
    return 'Tỷ lệ cần một cơ sở: hãy chọn chia theo số đảng viên hoặc số khác.';
  const parts = asked.kind === 'share' ? allocateShare(asked.share, bases) : allocate(asked.total, bases);
  return (
    parts ??
    'Chưa đơn vị nào có số liệu này: hãy gõ vào cột cơ sở, hoặc chọn cách chia khác, hoặc gõ từng phần.'
  );
}

/** The line beside *Kể cả số đang nhập*; '' when nobody only types. */
export const typingText = ({
  typing,
  edited,
}: {
  readonly typing: number;
  readonly edited: number;
}): string =>
  [
    ...(typing > 0 ? [`đang nhập, chưa nộp: ${typing} đơn vị`] : []),
    ...(edited > 0 ? [`sửa sau khi nộp: ${edited} đơn vị`] : []),
  ].join('; ');

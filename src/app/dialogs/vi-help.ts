/** *Trợ giúp*: what to do, in order. */
export const helpText = [
  'Thứ tự làm:',
  '1. Thiết lập…: một lần cho mỗi năm, theo từng bước; chọn lại khi cần sửa hoặc bổ sung.',
  '2. Tạo / cập nhật trang đơn vị: mỗi khi sửa tay Cấu hình hoặc Danh sách. Khi cấp trên giao chỉ tiêu, có thể Phân bổ chỉ tiêu… trước.',
  '3. Bật nhắc tự động.',
  '4. Gửi thư mời nhập…',
  '5. Hằng ngày: Việc cần làm… nói việc gì đang chờ, kèm nút làm việc đó. Theo dõi bảng Tổng hợp; Nhập thay đơn vị… khi đơn vị gửi giấy hoặc gọi điện.',
  '6. Nhắc việc: xem trước và gửi…: không chờ lịch; xem từng thư trước khi gửi. Nhắc ngay… trong đó: nhắc mọi đơn vị còn nợ, ngoài các mốc. Chép tin nhắn…: để dán vào nhóm trò chuyện.',
  '7. Báo cáo: báo cáo tổng hợp, công văn đôn đốc, thống kê của đơn vị, bảng theo dõi một trang, xuất tệp.',
  '8. Chốt số liệu…; cần sửa thì Mở lại, gửi trả…, rồi lập đính chính trong Báo cáo.',
  'Biểu mẫu…: lập biểu mẫu khác của văn phòng (sinh hoạt, đảng phí, kết nạp…) từ tiêu đề bảng trong văn bản yêu cầu.',
  'Thấy điều gì lạ: Kiểm tra và sửa bảng tính.',
].join('\n');

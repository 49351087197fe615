/** Menu entries that sentences send people to, with the way there. */
export const PROVISION_ENTRY = 'Tổng hợp › Đơn vị › Tạo / cập nhật trang đơn vị';
export const CHECK_UP_ENTRY = 'Tổng hợp › Trợ giúp › Kiểm tra và sửa bảng tính';

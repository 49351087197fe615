import { wordsOf } from '../../words/vocabulary.ts';
import { readFormText } from './form-csv.ts';
import type { FormReading } from './read-form.ts';

/** Forms that most offices collect, to begin with. Deadlines and classes are examples that the office changes. */
const TEXTS: readonly string[] = [
  `
Biểu mẫu,Sinh hoạt và xếp loại chi bộ hằng tháng
Mã,SH
Kỳ,tháng,1,12
Hạn,chậm nhất ngày 25 hằng tháng
Mốc nhắc,"-2, 0, +2"
Cột,Nhãn,Kiểu,Trong đó của,Tổng,Bắt buộc,Giải thích
1,Tổng số đảng viên,số,,cộng,x,
2,Số đảng viên dự sinh hoạt,số,1,cộng,x,
3,Ngày họp,ngày,,không,x,
4,Nội dung buổi họp,"chọn: Thường lệ; Chuyên đề; Thường lệ và chuyên đề",,đếm,x,
5,Xếp loại buổi họp,"chọn: Tốt; Khá; Trung bình; Kém",,đếm,x,
6,Lý do vắng,chữ,,không,,Chỉ ghi lý do chung, không ghi tên
Quy tắc,Mức,Nội dung
1,cảnh báo,2 >= 75% 1
2,lỗi,6 khi 2 < 1
3,cảnh báo,1 lệch <= 20% trước 1`,
  `
Biểu mẫu,Thu nộp đảng phí quý
Mã,DP
Kỳ,quý,1,4
Hạn,chậm nhất ngày 10 tháng đầu kỳ sau
Mốc nhắc,"-5, -1, 0, +3"
Cột,Nhãn,Kiểu,Trong đó của,Tổng,Bắt buộc,Giải thích
1,Số đảng viên phải đóng,số,,cộng,x,
2,Số đảng viên được miễn,số,,cộng,x,
3,Tổng số thu,tiền,,cộng,x,đồng
4,Trích giữ lại,tiền,3,cộng,x,đồng
5,Nộp cấp trên,tiền,3,cộng,x,đồng
Quy tắc,Mức,Nội dung
1,lỗi,3 = 4 + 5
2,cảnh báo,1 lệch <= 20% trước 1`,
  `
Biểu mẫu,Tăng giảm đảng viên quý
Mã,TG
Kỳ,quý,1,4
Hạn,chậm nhất ngày 5 tháng đầu kỳ sau
Mốc nhắc,"-3, 0, +2"
Cột,Nhãn,Kiểu,Trong đó của,Tổng,Bắt buộc,Giải thích
1,Số đảng viên đầu kỳ,số,,cộng,x,
2,Kết nạp,số,,cộng,x,
3,Chuyển đến,số,,cộng,x,
4,Chuyển đi,số,,cộng,x,
5,Từ trần,số,,cộng,x,
6,"Khai trừ, xóa tên, xin ra",số,,cộng,x,
7,Số đảng viên cuối kỳ,số,,cộng,x,
8,Nữ,số,7,cộng,x,
9,Dự bị,số,7,cộng,x,
Quy tắc,Mức,Nội dung
1,lỗi,7 = 1 + 2 + 3 - 4 - 5 - 6
2,lỗi,1 = trước 7`,
  `
Biểu mẫu,Kết nạp đảng viên theo thành phần
Mã,KN
Kỳ,sáu tháng,1,2
Hạn,chậm nhất ngày 10 tháng đầu kỳ sau
Mốc nhắc,"-5, -1, 0, +3"
Cột,Nhãn,Kiểu,Trong đó của,Tổng,Bắt buộc,Giải thích
1,Tổng số đảng viên mới kết nạp,số,,cộng,x,
2,Nữ,số,1,cộng,x,
3,Đoàn viên thanh niên,số,1,cộng,x,
4,Từ 18 đến 30 tuổi,số,1,cộng,x,
5,Trình độ trung học phổ thông,số,1,cộng,x,
6,"Trình độ trung cấp, cao đẳng",số,1,cộng,x,
7,Trình độ đại học,số,1,cộng,x,
8,Trình độ sau đại học,số,1,cộng,x,
Quy tắc,Mức,Nội dung
1,lỗi,1 = 5 + 6 + 7 + 8
2,lưu ý,1 > 0`,
  `
Biểu mẫu,"Công nhận chính thức, xóa tên quý"
Mã,CT
Kỳ,quý,1,4
Hạn,chậm nhất ngày 10 tháng đầu kỳ sau
Mốc nhắc,"-3, 0, +2"
Cột,Nhãn,Kiểu,Trong đó của,Tổng,Bắt buộc,Giải thích
1,Số đảng viên dự bị đầu kỳ,số,,cộng,x,
2,Tăng trong kỳ,số,,cộng,x,Kết nạp và chuyển đến
3,Được công nhận chính thức,số,,cộng,x,
4,Dự bị bị xóa tên,số,,cộng,x,
5,Dự bị giảm khác,số,,cộng,x,"Chuyển đi, từ trần, xin ra"
6,Số đảng viên dự bị cuối kỳ,số,,cộng,x,
7,Quá hạn chưa được công nhận,số,6,cộng,x,
8,Đảng viên chính thức bị xóa tên,số,,cộng,x,
9,Lý do quá hạn,chữ,,không,,"Chỉ ghi lý do chung, không ghi tên"
Quy tắc,Mức,Nội dung
1,lỗi,6 = 1 + 2 - 3 - 4 - 5
2,lỗi,1 = trước 6
3,lỗi,9 khi 7 > 0`,
  `
Biểu mẫu,"Học tập, quán triệt nghị quyết"
Mã,NQ
Kỳ,một đợt
Hạn,chậm nhất ngày 30/06/{year}
Mốc nhắc,"-5, -1, 0, +1"
Cột,Nhãn,Kiểu,Trong đó của,Tổng,Bắt buộc,Giải thích
1,Tổng số đảng viên,số,,cộng,x,
2,Đã học,số,1,cộng,x,
3,Quần chúng cùng học,số,,cộng,,
4,Ngày tổ chức,ngày,,không,x,
5,Đã có kế hoạch hành động,có/không,,đếm,x,
6,Tỷ lệ viết thu hoạch,tỷ lệ,,bình quân,x,
Quy tắc,Mức,Nội dung
1,cảnh báo,2 >= 90% 1`,
  `
Biểu mẫu,Xếp loại tổ chức và đảng viên cuối năm
Mã,XL
Kỳ,năm
Hạn,chậm nhất ngày 15/12/{year}
Mốc nhắc,"-5, -3, -1, 0, +1, +3"
Cột,Nhãn,Kiểu,Trong đó của,Tổng,Bắt buộc,Giải thích
1,Tổ chức được xếp loại,số,,cộng,x,
2,Tổ chức hoàn thành xuất sắc nhiệm vụ,số,1,cộng,x,
3,Tổ chức hoàn thành tốt nhiệm vụ,số,1,cộng,x,
4,Tổ chức hoàn thành nhiệm vụ,số,1,cộng,x,
5,Tổ chức không hoàn thành nhiệm vụ,số,1,cộng,x,
6,Tổng số đảng viên,số,,cộng,x,
7,Đảng viên được xếp loại,số,6,cộng,x,
8,Đảng viên hoàn thành xuất sắc nhiệm vụ,số,7,cộng,x,
9,Đảng viên hoàn thành tốt nhiệm vụ,số,7,cộng,x,
10,Đảng viên hoàn thành nhiệm vụ,số,7,cộng,x,
11,Đảng viên không hoàn thành nhiệm vụ,số,7,cộng,x,
12,Lý do chưa xếp loại,chữ,,không,,"Chỉ ghi lý do chung, không ghi tên"
Quy tắc,Mức,Nội dung
1,lỗi,1 = 2 + 3 + 4 + 5
2,lỗi,7 = 8 + 9 + 10 + 11
3,lỗi,12 khi 7 < 6`,
  `
Biểu mẫu,Đăng ký học lớp bồi dưỡng
Mã,BD
Kỳ,một đợt
Hạn,chậm nhất ngày 31/03/{year}
Mốc nhắc,"-5, -1, 0, +1"
Cột,Nhãn,Kiểu,Trong đó của,Tổng,Bắt buộc,Giải thích
1,Lớp nhận thức về Đảng,số,,cộng,x,
2,Lớp đảng viên mới,số,,cộng,x,
3,"Lớp bí thư, cấp ủy viên",số,,cộng,x,
4,Tổng số đăng ký,số,,cộng,x,
5,Nữ,số,4,cộng,x,
6,Học trực tuyến được,có/không,,đếm,x,
7,Đề nghị về thời gian,chữ,,không,,
Quy tắc,Mức,Nội dung
1,lỗi,4 = 1 + 2 + 3`,
];

/** The library's forms, with deadlines in that year where they have dates, in the words of the office. */
export const formLibrary = (year: number, say = wordsOf({ vocabulary: 'party' })): readonly FormReading[] =>
  TEXTS.map((text) => readFormText(say(text.trim()).replaceAll('{year}', String(year))));

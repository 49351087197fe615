import { FORMS_SCENARIO, SCENARIOS } from './scenario.ts';

export const HELP = `Diễn tập một đợt đăng ký chỉ tiêu hoặc một năm báo cáo tiến độ trên máy, không đụng đến Google.

Cách dùng:
  npm run --silent rehearse -- --scenario TÊN [--units TỆP.csv] [--progress TỆP.csv] [--until NĂM-THÁNG-NGÀY] [--quota N] [--two-files] --out THƯ-MỤC

  npm run --silent rehearse -- --scenario ${FORMS_SCENARIO} [--form BIỂU-MẪU.csv --entries SỐ-LIỆU.csv …] [--units TỆP.csv] [--year N] [--start NGÀY] [--until NGÀY] [--quota N] [--two-files] --out THƯ-MỤC

Kịch bản:
${SCENARIOS.map(({ name, summary }) => `  ${name}   ${summary}`).join('\n')}
  ${FORMS_SCENARIO}   biểu mẫu tự lập, mỗi biểu mẫu một tệp; không ghi --form thì dùng bốn mẫu ở workbench/samples/forms, 12 chi bộ

Tùy chọn:
  --units TỆP.csv   danh sách đơn vị như văn phòng có (Excel chép ra .tsv, hoặc CSV), chỉ bắt buộc cột tên đơn vị;
                    muốn diễn cả việc nộp thì thêm các cột số liệu như workbench/samples/khoi-2023.csv. Thêm được các cột
                    của trang Danh sách, ví dụ Tài khoản Google, Chỉ tiêu giao: kết nạp. Báo cáo từ, Báo cáo đến, Nhập vào:
                    đơn vị thành lập, kết thúc, sáp nhập giữa năm; danh sách đủ ngay từ đầu, đến ngày thì cập nhật trang
                    và mời đơn vị mới. Số nhập sau ngày kết thúc ghi vào rejected.csv. Không có cột số liệu, hoặc Ngày
                    nhận báo cáo để trống, nghĩa là đơn vị không nộp.
  --progress TỆP.csv  (kịch bản tiến độ) số liệu từng tháng của từng đơn vị, cùng các cột với
                    workbench/samples/van-phong-2024-tien-do.csv. Ngày nhận báo cáo tháng để trống nghĩa là không nộp.
  --form, --entries (kịch bản biểu mẫu) biểu mẫu và số liệu đơn vị nộp; ghi được nhiều cặp, theo thứ tự. Các cột của số liệu:
                    Mã đơn vị, Kỳ, Ngày nhận báo cáo, 1, 2, 3… (số của cột), Ghi chú
  --year N          (kịch bản biểu mẫu) năm của các kỳ; mặc định: năm của hạn, nếu hạn là một ngày
  --start NGÀY      (kịch bản biểu mẫu) ngày thiết lập và mời; mặc định: ngày đầu của tháng đầu kỳ đầu (một đợt: 20 ngày làm
                    việc trước ngày cuối), không sau ngày nhận đầu tiên
  --until NGÀY      diễn đến hết ngày này; mặc định: đăng ký thì bảy ngày sau ngày cuối còn hạn, tiến độ thì đến 10/12,
                    biểu mẫu thì bảy ngày sau hạn hoặc báo cáo cuối cùng
  --quota N         tài khoản gửi được cho N người nhận trong 24 giờ kể từ thư đầu; thư chưa gửi được đi ở lượt 5 phút kế tiếp
                    có hạn mức, từ 7 đến 18 giờ mọi ngày (khi ấy mọi lượt đều được diễn)
  --two-files       dùng hai tệp: tệp văn phòng và tệp đơn vị nhập
  --out THƯ-MỤC     nơi ghi kết quả; được tạo nếu chưa có

Diễn tập làm gì: ngày ra công văn thì thiết lập, tạo trang, bật nhắc tự động, gửi thư mời. Đến ngày nhận báo cáo của mỗi
đơn vị, lúc 12 giờ, gõ số liệu vào trang của đơn vị đúng như đơn vị tự gõ, rồi tích ô nộp. Nhắc việc chạy mỗi sáng.
Trên Google, việc trả lời ô nộp chạy 5 phút một lần; ở đây nó chạy sáng thứ Hai lúc 6 giờ, và ngay trước, ngay sau mỗi
lượt nhập: giữa các lượt không ai gõ gì, nên kết quả như nhau mà nhanh hơn nhiều.
Hạn mức thư khi không ghi --quota: 100 người nhận một ngày như tài khoản Google thường; danh sách có hơn 100 địa chỉ thì tính như tài khoản
cơ quan, 1.500.

Kết quả: tong-hop.csv, tien-do.csv (kịch bản tiến độ), bang-MÃ.csv (mỗi biểu mẫu tự lập), mails.csv và mails/*.eml, rejected.csv, calls.json, workbook.xlsx (hai tệp: thêm
workbook-van-phong.xlsx). Trong CSV, chữ bắt đầu bằng = + - @ có thêm dấu ' ở đầu để Excel không hiểu là công thức.
Dữ liệu vào sai: mã thoát 2, lời nhắn nêu dòng, cột và cách sửa; không ghi gì vào thư mục.
`;

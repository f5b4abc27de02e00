import type { Language } from '../state/viewState';

/** Short names of the rules, by the code that findings carry: Vietnamese, English. */
const NAMES: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  'path-not-understood': ['Đường dẫn sai mẫu', 'Path not understood'],
  'unknown-province': ['Không có tỉnh này', 'Unknown province'],
  'unknown-province-in-row': ['Dòng ghi tỉnh không có', 'Unknown province in a row'],
  'province-not-in-force': ['Tỉnh không tồn tại trong kỳ', 'Province not in force'],
  'unknown-period': ['Không hiểu kỳ báo cáo', 'Unknown period'],
  'empty-file': ['Tệp rỗng', 'Empty file'],
  'file-too-large': ['Tệp quá lớn', 'File too large'],
  'unsupported-format': ['Dạng tệp chưa đọc được', 'Unsupported format'],
  'format-mismatch': ['Đuôi tệp không đúng nội dung', 'Ending does not match content'],
  'password-protected': ['Tệp có mật khẩu', 'Password protected'],
  'unreadable-file': ['Tệp hỏng', 'Unreadable file'],
  'no-table-found': ['Không có bảng số liệu', 'No table found'],
  'no-value-found': ['Không lấy được giá trị nào', 'No value found'],
  'table-not-understood': ['Không nhận ra bố cục bảng', 'Table not understood'],
  'hidden-sheet': ['Trang tính bị ẩn', 'Hidden sheet'],
  'unknown-indicator': ['Không nhận ra chỉ tiêu', 'Unknown indicator'],
  'ambiguous-indicator': ['Chỉ tiêu chưa rõ', 'Ambiguous indicator'],
  'unit-mismatch': ['Đơn vị tính không hợp', 'Unit does not fit'],
  'not-a-number': ['Không phải là số', 'Not a number'],
  'ambiguous-number': ['Số đọc được hai cách', 'Ambiguous number'],
  'no-figure': ['Ô không có con số', 'No figure in the cell'],
  'number-out-of-range': ['Số quá lớn', 'Number out of range'],
  'cell-error': ['Ô báo lỗi công thức', 'Error in the cell'],
  'period-not-understood': ['Không hiểu kỳ trong dòng', 'Period in a row not understood'],
  'period-missing': ['Thiếu kỳ', 'Period missing'],
  'province-missing': ['Thiếu tên tỉnh', 'Province missing'],
  'other-province': ['Dòng ghi tỉnh khác', 'Another province'],
  'value-out-of-bounds': ['Giá trị bất thường', 'Unusual value'],
  'parts-differ-from-total': ['Các phần khác tổng', 'Parts differ from total'],
  'subset-exceeds-total': ['Phần lớn hơn tổng', 'Part exceeds total'],
  'conflicting-values': ['Hai giá trị khác nhau', 'Conflicting values'],
  'repeated-value': ['Giá trị lặp lại', 'Repeated value'],
  'same-file-elsewhere': ['Tệp giống tệp đã nộp nơi khác', 'Same file elsewhere'],
  'unknown-sector': ['Không nhận ra ngành', 'Unknown sector'],
  'processing-failed': ['Hệ thống chưa xử lý được', 'Processing failed'],
  'content-too-large': ['Nội dung quá lớn', 'Content too large'],
  'encoding-not-unicode': ['Không dùng mã Unicode', 'Not Unicode'],
  'indicator-missing': ['Thiếu tên chỉ tiêu', 'Indicator missing'],
  'column-not-understood': ['Không nhận ra cột', 'Column not understood'],
  'total-left-out': ['Bỏ dòng cộng', 'Total left out'],
  'unknown-unit': ['Không nhận ra đơn vị', 'Unknown unit'],
  'unit-missing': ['Thiếu đơn vị tính', 'Unit missing'],
  'indicator-not-certain': ['Chỉ tiêu chưa chắc chắn', 'Indicator not certain'],
  'percent-or-fraction': ['Phần trăm hay phần đơn vị', 'Percent or fraction'],
  'synthetic-report': ['Số liệu giả lập', 'Made-up report'],
  'original-missing': ['Mất tệp gốc', 'Original missing'],
};

/** The name of a rule; one that the page does not know yet is called by its code. */
export function ruleName(code: string, language: Language): string {
  const names = NAMES[code];
  if (names === undefined) return code;
  return language === 'vi' ? names[0] : names[1];
}

import { pageWords } from '../i18n/pageWords';

const vi = {
  keys: {
    title: 'Phím tắt',
    what: 'Việc',
    key: 'Phím',
    help: 'Mở bảng này',
    region: 'Sang vùng kế tiếp: đầu trang, nội dung, bộ lọc, các trang',
    next: 'Sang phần kế tiếp',
    enter: 'Vào trong biểu đồ',
    leave: 'Ra khỏi biểu đồ, bỏ chọn trên biểu đồ đó',
    walk: 'Đi giữa các phần tử',
    pick: 'Chọn hoặc bỏ chọn phần tử',
    add: 'Chọn thêm',
    clear: 'Bỏ mọi lựa chọn',
    header: 'Đến các nút ở đầu biểu đồ',
    menu: 'Trình đơn của phần tử',
    table: 'Xem biểu đồ này dưới dạng bảng',
    tables: 'Xem mọi biểu đồ dưới dạng bảng',
    single: 'Dùng phím tắt một ký tự (?)',
    close: 'Đóng',
  },
};

const en = {
  keys: {
    title: 'Keyboard shortcuts',
    what: 'What',
    key: 'Key',
    help: 'Open this list',
    region: 'Next region: header, content, filters, pages',
    next: 'Next part',
    enter: 'Enter a visual',
    leave: 'Leave a visual, clear what is picked on it',
    walk: 'Walk from mark to mark',
    pick: 'Pick a mark, or clear it',
    add: 'Add a mark',
    clear: 'Clear everything picked',
    header: 'Go to the buttons of a visual',
    menu: 'Menu of a mark',
    table: 'Show this visual as a table',
    tables: 'Show all visuals as tables',
    single: 'Use single-key shortcuts (?)',
    close: 'Close',
  },
};

export const keysWords = pageWords(vi, en);

import { pageWords } from '../i18n/pageWords';

const vi = {
  rules: {
    list: 'Quy tắc kiểm tra báo cáo',
    rule: 'Chi tiết quy tắc',
    count: '{{n}} quy tắc',
    search: 'Tìm quy tắc',
    severity: 'Mức độ',
    name: 'Quy tắc',
    holds: 'Điều phải đúng',
    period: 'Áp dụng cho kỳ',
    always: 'Mọi kỳ',
    from: 'Từ {{from}}',
    to: 'Đến {{to}}',
    between: 'Từ {{from}} đến {{to}}',
    history: 'Cần số liệu kỳ trước',
    code: 'Mã',
    message: 'Câu báo',
    passes: 'Ví dụ đúng',
    fails: 'Ví dụ sai',
    before: 'Số liệu trước đó',
    choose: 'Chọn một quy tắc để xem ví dụ.',
    none: 'Không có quy tắc nào khớp. Hãy thử từ khác.',
    yes: 'Có',
    no: 'Không',
  },
};

const en = {
  rules: {
    list: 'Rules that reports are held against',
    rule: 'The rule',
    count: 'Rules: {{n}}',
    search: 'Search rules',
    severity: 'Severity',
    name: 'Rule',
    holds: 'What must hold',
    period: 'Periods',
    always: 'All periods',
    from: 'From {{from}}',
    to: 'Until {{to}}',
    between: '{{from}} to {{to}}',
    history: 'Needs earlier figures',
    code: 'Code',
    message: 'Wording of the finding',
    passes: 'An example that keeps it',
    fails: 'An example that breaks it',
    before: 'Earlier figures',
    choose: 'Choose a rule to see examples.',
    none: 'No rule matches. Try another word.',
    yes: 'Yes',
    no: 'No',
  },
};

export const rulesWords = pageWords(vi, en);
